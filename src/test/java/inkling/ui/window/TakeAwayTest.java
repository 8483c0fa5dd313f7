package inkling.ui.window;

import static inkling.ui.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.export.ModelExport;
import inkling.core.format.idx.IdxFormat;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.train.form.DataForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What Inkling is for, from the first stroke to the file that other programs open. */
class TakeAwayTest extends WindowTest {
    private static final int STEPS_PER_EPOCH = 20;

    /** The real way to the data: files in a folder. */
    @Override
    DataAccess data() {
        return DataAccess.ofThisComputer();
    }

    @Test
    void aDigitIsReadAndAModelTrainedWatchedUsedAndTakenAway() throws Exception {
        desk.draw(DrawPage.SEVEN);
        List<String> shipped = desk.percents();

        main.showTraining();
        dialogs.answer(digits());
        training.chooseData(DataForm.FOLDER);
        training.press("data-choose");
        training.type("batch-size", "10");
        training.type("learning-rate", "0.05");
        training.type("epochs", "20");

        training.press("step");
        await(() -> training.points(STEPS_PER_EPOCH) == 1);

        main.followTraining();

        List<String> first = desk.percents();
        assertNotEquals(shipped, first);
        training.press("step");
        await(() -> training.points(STEPS_PER_EPOCH) == 2);
        await(() -> !desk.percents().equals(first));
        training.press("resume");
        await(() -> training.points(STEPS_PER_EPOCH) > 2);

        await(() -> training.result().contains(" of 50 "));
        assertEquals(20 * STEPS_PER_EPOCH, training.points(STEPS_PER_EPOCH));
        assertEquals("Trained model 1", main.model(), "it has read all the while");

        main.chooseModel(0);
        assertEquals(shipped, desk.percents());
        training.press("use");
        assertEquals("Trained model 1", main.model());
        assertEquals("7", desk.digit());
        List<String> trained = desk.percents();
        for (String name : List.of("mine.safetensors", "mine.onnx")) {
            dialogs.answer(folder.resolve(name));
            main.menu("menu.file", "file.export-model");
            robot.interact(() -> window.main()
                    .exports()
                    .standingProperty()
                    .get()
                    .orElseThrow()
                    .chosenProperty()
                    .set(ModelExport.of(Path.of(name)).orElseThrow()));
            desk.press("export-do");
            assertEquals("Saved " + name, main.status());

            main.chooseModel(0);
            main.menu("menu.file", "file.open");
            assertEquals("Opened " + name, main.status());
            assertEquals("Trained model 1", main.model(), "it is on the shelf already");
            assertEquals(trained, desk.percents());
        }
    }

    private Path digits() throws IOException {
        Path digits = Files.createDirectory(folder.resolve("digits"));
        write(SyntheticDigits.generate(200, 1), digits, "train");
        write(SyntheticDigits.generate(50, 2), digits, "t10k");
        return digits;
    }

    private static void write(DigitDataset digits, Path target, String part) throws IOException {
        IdxFormat.writeImages(target.resolve(part + "-images-idx3-ubyte"), digits.grey());
        IdxFormat.writeLabels(target.resolve(part + "-labels-idx1-ubyte"), digits.labels());
    }
}
