package inkling.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.TrainedModel;
import inkling.ui.TemplateModel;
import inkling.ui.models.ModelShelf.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelShelfTest {
    private final ModelShelf shelf = new ModelShelf();

    @Test
    void readsWithTheFirstModelUntilAnotherIsChosen() {
        assertNull(shelf.inUseProperty().get());
        shelf.add(Origin.SHIPPED, "first", TemplateModel.GRADIENTS, Optional.empty());
        ModelShelf.Item second = shelf.add(Origin.SHIPPED, "second", TemplateModel.PIXELS, Optional.empty());
        assertEquals(TemplateModel.GRADIENTS, shelf.inUseProperty().get());

        shelf.choose(second.id());

        assertEquals(TemplateModel.PIXELS, shelf.inUseProperty().get());
    }

    @Test
    void readsWithTheModelInTrainingOnlyWhileThereIsOneAndItIsFollowed() {
        TrainedModel chosen = TemplateModel.GRADIENTS;
        TrainedModel learning = TemplateModel.PIXELS;
        shelf.add(Origin.SHIPPED, "chosen", chosen, Optional.empty());
        shelf.inTrainingProperty().set(learning);
        assertEquals(chosen, shelf.inUseProperty().get());

        shelf.followTrainingProperty().set(true);
        assertEquals(learning, shelf.inUseProperty().get());

        shelf.inTrainingProperty().set(null);
        assertEquals(chosen, shelf.inUseProperty().get());
    }

    @Test
    void knowsWhatWouldBeLost() {
        ModelShelf.Item trained = shelf.add(Origin.TRAINED, "trained", TemplateModel.PIXELS, Optional.empty());
        assertTrue(trained.isUnsaved());

        shelf.saved(trained.id(), Path.of("trained.safetensors"));

        assertFalse(shelf.chosenProperty().get().isUnsaved());
        assertEquals(1, shelf.items().size());
    }

    @Test
    void readsWithTheFirstWhenTheChosenOneIsRemoved() {
        shelf.add(Origin.SHIPPED, "first", TemplateModel.GRADIENTS, Optional.empty());
        ModelShelf.Item trained = shelf.add(Origin.TRAINED, "trained", TemplateModel.PIXELS, Optional.empty());
        ModelShelf.Item opened = shelf.add(Origin.OPENED, "opened", TemplateModel.PIXELS, Optional.empty());
        shelf.choose(opened.id());

        shelf.remove(trained.id());
        assertEquals(opened, shelf.chosenProperty().get());

        shelf.remove(opened.id());
        assertEquals("first", shelf.chosenProperty().get().name());
        assertEquals(TemplateModel.GRADIENTS, shelf.inUseProperty().get());
        assertEquals(1, shelf.items().size());
    }

    @Test
    void keepsWhatCameWithIt() {
        ModelShelf.Item shipped = shelf.add(Origin.SHIPPED, "first", TemplateModel.GRADIENTS, Optional.empty());

        shelf.remove(shipped.id());

        assertEquals(List.of(shipped), shelf.items());
    }

    @ParameterizedTest
    @CsvSource({"' Round sevens ', Round sevens", "'  ', before", "'', before"})
    void callsAModelByAnotherNameIfThatIsOne(String name, String called) {
        ModelShelf.Item trained = shelf.add(Origin.TRAINED, "before", TemplateModel.PIXELS, Optional.empty());

        shelf.rename(trained.id(), name);

        assertEquals(called, shelf.chosenProperty().get().name());
        assertEquals(trained.id(), shelf.chosenProperty().get().id());
        assertTrue(shelf.chosenProperty().get().isUnsaved());
    }

    @Test
    void tellsEqualModelsApart() {
        ModelShelf.Item first = shelf.add(Origin.TRAINED, "mine", TemplateModel.PIXELS, Optional.empty());
        ModelShelf.Item second = shelf.add(Origin.TRAINED, "mine", TemplateModel.PIXELS, Optional.empty());

        shelf.choose(second.id());
        shelf.saved(second.id(), Path.of("second.safetensors"));

        assertEquals(second.id(), shelf.chosenProperty().get().id());
        assertEquals(Optional.of(first), shelf.find(first.id()));
        assertFalse(shelf.find(second.id()).orElseThrow().isUnsaved());
    }

    @Test
    void savesAModelTwiceAtOnce() {
        ModelShelf.Item trained = shelf.add(Origin.TRAINED, "trained", TemplateModel.PIXELS, Optional.empty());

        shelf.saved(trained.id(), folder("one.safetensors"));
        shelf.saved(trained.id(), folder("two.safetensors"));

        assertEquals(
                Optional.of(folder("two.safetensors")),
                shelf.find(trained.id()).orElseThrow().file());
    }

    private static Path folder(String name) {
        return Path.of(name).toAbsolutePath();
    }
}
