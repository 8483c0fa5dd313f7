package inkling.core.format.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ModelFiles;
import inkling.core.format.model.ShippedModels;
import inkling.core.format.picture.PictureFormat;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingFormatTest {
    private static final LabelledInk ONE =
            new LabelledInk(Ink.of(Stroke.pen(20, 100, 40, 100, 240)), OptionalInt.of(1));

    @TempDir
    private Path folder;

    @Test
    void goesByTheContentWhateverTheNameSays() throws IOException {
        Path drawing = folder.resolve("photo.png");
        InkMlFormat.write(drawing, List.of(ONE));
        Path picture = folder.resolve("drawing.inkml");
        PictureFormat.writePng(picture, DigitImage.of(new float[DigitImage.PIXELS]));

        assertEquals(Optional.of(DrawingFormat.INKML), DrawingFormat.of(drawing));
        assertEquals(Optional.of(DrawingFormat.PICTURE), DrawingFormat.of(picture));
    }

    @Test
    void seesInkMlInEveryEncodingThatXmlMayHave() throws IOException {
        Path utf16 = folder.resolve("drawing");
        Files.writeString(utf16, "\uFEFF<?xml version=\"1.0\"?><ink/>", StandardCharsets.UTF_16);

        assertEquals(Optional.of(DrawingFormat.INKML), DrawingFormat.of(utf16));
    }

    @Test
    void goesByTheNameWhereTheContentSaysNothing() throws IOException {
        Path damaged = folder.resolve("Damaged.JPEG");
        Files.writeString(damaged, "nothing of the kind");

        assertEquals(Optional.of(DrawingFormat.PICTURE), DrawingFormat.of(damaged));
        assertEquals(Optional.of(DrawingFormat.INKML), DrawingFormat.of(folder.resolve("missing.inkml")));
    }

    @Test
    void takesNoModelForADrawing() throws IOException {
        for (String ending : List.of("safetensors", "onnx")) {
            Path model = folder.resolve("model." + ending);
            ModelFiles.save(model, ShippedModels.open(ShippedModels.TUTORIAL));

            assertEquals(Optional.empty(), DrawingFormat.of(model));
        }
    }

    @Test
    void givesEveryDrawingWithItsStrokesAndItsLabel() throws IOException {
        Path file = folder.resolve("drawing.inkml");
        InkMlFormat.write(file, List.of(ONE));

        List<Drawing> drawings = DrawingFormat.INKML.read(file);
        assertEquals(List.of(Drawing.of(ONE)), drawings);
        assertEquals(DigitNormalizer.normalize(ONE.ink()), drawings.get(0).image());
    }

    @Test
    void manySmallDigitsTakeLittleMoreMemoryThanTheirStrokes() throws IOException {
        Path file = folder.resolve("drawing.inkml");
        int count = 5_000;
        InkMlFormat.write(file, Collections.nCopies(count, ONE));
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();

        List<Drawing> drawings = DrawingFormat.INKML.read(file);

        long each = (thread.getCurrentThreadAllocatedBytes() - before) / count;
        assertEquals(count, drawings.size());
        // An image alone takes 3 KB more, and to make it 35 KB
        assertTrue(each < 6_000, each + " bytes allocated for each");
    }
}
