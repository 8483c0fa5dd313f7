package inkling.core.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.IdxFolder.Split;
import inkling.core.format.idx.IdxFormat;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxFolderTest {
    @TempDir
    Path temporary;

    @Test
    void readsTheSplitsThatItWrote() throws IOException {
        IdxFolder folder = IdxFolder.of(temporary.resolve("mine"));
        DigitDataset three = digits(3);
        folder.write(Split.TEST, three);
        assertTrue(folder.holds(Split.TEST));
        assertFalse(folder.holds(Split.TRAIN));
        DigitDataset read = folder.read(Split.TEST);
        assertEquals("mine test images", read.name());
        assertArrayEquals(three.grey(), read.grey());
        assertArrayEquals(three.labels(), read.labels());
    }

    @Test
    void prefersPlainFiles() throws IOException {
        IdxFolder folder = IdxFolder.of(temporary);
        folder.write(Split.TRAIN, digits(3));
        IdxFormat.writeImages(
                temporary.resolve("train-images-idx3-ubyte"), digits(2).grey());
        IdxFormat.writeLabels(
                temporary.resolve("train-labels-idx1-ubyte"), digits(2).labels());
        assertEquals(2, folder.read(Split.TRAIN).size());
    }

    @Test
    void refusesImagesAndLabelsThatDoNotMatch() throws IOException {
        IdxFolder folder = IdxFolder.of(temporary);
        folder.write(Split.TRAIN, digits(3));
        Path labels = temporary.resolve("train-labels-idx1-ubyte.gz");
        IdxFormat.writeLabels(labels, new byte[2]);
        assertEquals(
                labels + ": expected a label for each of 3 images, found 2 labels",
                Texts.of(assertThrows(IOException.class, () -> folder.read(Split.TRAIN))));
    }

    @Test
    void refusesASplitWithoutDigits() throws IOException {
        IdxFolder folder = IdxFolder.of(temporary);
        folder.write(Split.TRAIN, digits(0));
        assertEquals(
                temporary.resolve("train-labels-idx1-ubyte.gz") + ": expected at least one label, found none",
                Texts.of(assertThrows(IOException.class, () -> folder.read(Split.TRAIN))));
    }

    @Test
    void namesAFileThatIsMissing() {
        IdxFolder folder = IdxFolder.of(temporary);
        assertEquals(
                temporary.resolve("t10k-labels-idx1-ubyte") + ": there is no such file or folder",
                Texts.of(assertThrows(IOException.class, () -> folder.read(Split.TEST))));
        assertFalse(Files.exists(temporary.resolve("t10k-images-idx3-ubyte")));
    }

    private static DigitDataset digits(int count) {
        byte[] grey = new byte[count * 784];
        new Random(count).nextBytes(grey);
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
        }
        return new DigitDataset("some", "", grey, labels);
    }
}
