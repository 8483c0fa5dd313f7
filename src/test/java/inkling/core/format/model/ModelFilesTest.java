package inkling.core.format.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.FileFormatException;
import inkling.core.model.ModelCard;
import inkling.core.model.Pixels;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFilesTest {
    @TempDir
    Path folder;

    private final TrainedModel model = TestModels.random(new Pixels(), 1);

    @Test
    void theShippedModelsSayWhichInklingMadeThem() {
        for (String name : ShippedModels.NAMES) {
            String producer = ShippedModels.open(name).card().producer();
            assertTrue(producer.matches("Inkling \\d+\\.\\d+\\.\\d+"), producer);
        }
    }

    @Test
    void opensWhatItSavesWhateverTheNameSays() throws IOException {
        for (ModelFormat format : ModelFiles.formats()) {
            Path file = folder.resolve("Model." + format.extension().toUpperCase(Locale.ROOT));
            ModelFiles.save(file, model);
            Path renamed = Files.move(file, folder.resolve(format.name() + ".bin"));
            assertEquals(model, ModelFiles.open(renamed));
        }
    }

    @Test
    void savesOnlyUnderNamesThatSayTheFormat() {
        Path file = folder.resolve("model.pt");
        assertEquals(
                "cannot save " + file + ": expected a name that ends in .safetensors or .onnx",
                Texts.of(assertThrows(IOException.class, () -> ModelFiles.save(file, model))));
        assertFalse(Files.exists(file));
    }

    @Test
    void refusesWhatIsNoModel() throws IOException {
        Path file = Files.writeString(folder.resolve("model.onnx"), "not a model at all");
        assertEquals(
                file + ": expected a model as safetensors or ONNX, found something else",
                Texts.of(assertThrows(FileFormatException.class, () -> ModelFiles.open(file))));
        Files.write(file, new byte[1 << 20]);
        assertEquals(
                file + ": expected a model of at most 524288 bytes, found 1048576 bytes",
                Texts.of(assertThrows(IOException.class, () -> ModelFiles.open(file))));
    }

    @Test
    void savesNothingThatItCouldNotOpen() {
        ModelCard endless = new ModelCard("x".repeat(1 << 19), "", List.of(), Map.of(), List.of());
        Path file = folder.resolve("model.safetensors");
        assertEquals(
                "cannot save " + file + ": its model card is too large to be read again",
                Texts.of(assertThrows(
                        IOException.class, () -> ModelFiles.save(file, new TrainedModel(model.model(), endless)))));
        assertFalse(Files.exists(file));
    }
}
