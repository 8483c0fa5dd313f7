package inkling.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.model.SoftmaxRegression;
import inkling.ui.TemplateModel;
import inkling.ui.models.ModelShelf.Origin;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelShelfTest {
    private final ModelShelf shelf = new ModelShelf();

    @Test
    void readsWithTheFirstModelUntilAnotherIsChosen() {
        assertNull(shelf.readerProperty().get());
        shelf.add(Origin.SHIPPED, "first", TemplateModel.GRADIENTS, Optional.empty());
        ModelShelf.Item second = shelf.add(Origin.SHIPPED, "second", TemplateModel.PIXELS, Optional.empty());
        assertEquals(TemplateModel.GRADIENTS.model(), shelf.readerProperty().get());

        shelf.choose(second);

        assertEquals(TemplateModel.PIXELS.model(), shelf.readerProperty().get());
    }

    @Test
    void readsWithTheModelInTrainingOnlyWhileThereIsOneAndItIsFollowed() {
        SoftmaxRegression chosen = TemplateModel.GRADIENTS.model();
        SoftmaxRegression learning = TemplateModel.PIXELS.model();
        shelf.add(Origin.SHIPPED, "chosen", TemplateModel.GRADIENTS, Optional.empty());
        shelf.inTrainingProperty().set(learning);
        assertEquals(chosen, shelf.readerProperty().get());

        shelf.followTrainingProperty().set(true);
        assertEquals(learning, shelf.readerProperty().get());

        shelf.inTrainingProperty().set(null);
        assertEquals(chosen, shelf.readerProperty().get());
    }

    @Test
    void knowsWhatWouldBeLost() {
        ModelShelf.Item trained = shelf.add(Origin.TRAINED, "trained", TemplateModel.PIXELS, Optional.empty());
        assertTrue(trained.isUnsaved());

        ModelShelf.Item saved = shelf.saved(trained, Path.of("trained.safetensors"));

        assertFalse(saved.isUnsaved());
        assertEquals(saved, shelf.chosenProperty().get());
        assertEquals(1, shelf.items().size());
    }
}
