package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ModelFiles;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.ui.TemplateModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Files that are dragged over the window and dropped on it. */
class DroppedFilesTest extends WindowTest {
    @Test
    void aModelReadsFromThenOn() throws IOException {
        Path model = folder.resolve("other.onnx");
        ModelFiles.save(model, TemplateModel.PIXELS);
        desk.draw(DrawPage.SEVEN);
        List<String> before = desk.percents();

        main.drop(model);

        assertEquals("other.onnx", main.model());
        assertFalse(before.equals(desk.percents()));
        assertEquals("Opened other.onnx", main.status());
    }

    @Test
    void aDrawingComesOntoThePaperAndTheOneBeforeIsAStepBack() throws IOException {
        Path drawing = folder.resolve("one.inkml");
        InkMlFormat.write(
                drawing, List.of(new LabelledInk(Ink.of(Stroke.pen(20, 140, 40, 140, 240)), OptionalInt.of(1))));
        desk.draw(DrawPage.SEVEN);

        main.drop(drawing);
        assertEquals("1", desk.digit());
        desk.press("draw-undo");
        assertEquals("7", desk.digit());
    }

    @Test
    void aDamagedFileChangesNothingAndIsNamed() throws IOException {
        Path damaged = Files.writeString(folder.resolve("damaged.safetensors"), "no model");
        desk.draw(DrawPage.SEVEN);
        List<String> before = desk.percents();

        main.drop(damaged);

        assertTrue(main.status().contains("damaged.safetensors"), main.status());
        assertFalse(main.status().contains("\n"), main.status());
        assertFalse(main.popUp().contains(damaged.toString()), main.popUp());
        main.pressInPopUp("notice-details");
        assertTrue(main.popUp().contains(damaged.toString()), main.popUp());
        assertEquals("Inkling's model", main.model());
        assertEquals(before, desk.percents());
    }

    @Test
    void ofSeveralFilesEachIsOpened() throws IOException {
        Path model = folder.resolve("other.safetensors");
        ModelFiles.save(model, TemplateModel.PIXELS);
        Path damaged = Files.writeString(folder.resolve("damaged.inkml"), "<ink>");

        main.drop(model, damaged);

        assertEquals("other.safetensors", main.model());
        assertTrue(main.status().contains("damaged.inkml"), main.status());
    }

    @Test
    void aFolderIsNoModel() throws IOException {
        Path digits = Files.createDirectory(folder.resolve("digits"));

        main.drop(digits);

        assertTrue(main.status().contains("digits"), main.status());
        assertEquals("Inkling's model", main.model());
    }
}
