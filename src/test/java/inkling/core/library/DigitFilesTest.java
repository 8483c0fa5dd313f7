package inkling.core.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.idx.IdxFormat;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.picture.PictureFormat;
import inkling.core.library.DigitExport.Format;
import inkling.core.model.DigitImage;
import inkling.core.text.Texts;
import java.io.DataInputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digits go out and come in again. */
class DigitFilesTest {
    @TempDir
    private Path folder;

    private static List<KeptDigit> digits() {
        List<KeptDigit> digits = new ArrayList<>(Digits.strokes(0, 20));
        digits.add(Digits.picture(0));
        digits.add(Digits.picture(1));
        return digits;
    }

    private static List<DigitImage> images(List<KeptDigit> digits) {
        return digits.stream()
                .map(digit -> DigitImage.ofGrey(digit.image().toGrey(), 0))
                .toList();
    }

    private static List<Integer> labels(List<KeptDigit> digits) {
        return digits.stream().map(KeptDigit::label).toList();
    }

    @Test
    void idxIsReadWithNothingButJava() throws IOException {
        Path out = folder.resolve("new/idx");
        DigitExport.write(out, digits(), Format.IDX);

        assertEquals(
                List.of(
                        "t10k-images-idx3-ubyte",
                        "t10k-labels-idx1-ubyte",
                        "train-images-idx3-ubyte",
                        "train-labels-idx1-ubyte"),
                Stream.of(out.toFile().list()).sorted().toList());
        List<KeptDigit> train = new ArrayList<>(digits());
        List<KeptDigit> test = List.of(train.get(6), train.get(13), train.get(20));
        train.removeAll(test);
        assertIdx(out.toFile(), "train", train);
        assertIdx(out.toFile(), "t10k", test);
    }

    private static void assertIdx(File folder, String prefix, List<KeptDigit> digits) throws IOException {
        try (DataInputStream images =
                        new DataInputStream(new FileInputStream(new File(folder, prefix + "-images-idx3-ubyte")));
                DataInputStream labels =
                        new DataInputStream(new FileInputStream(new File(folder, prefix + "-labels-idx1-ubyte")))) {
            assertEquals(0x803, images.readInt());
            assertEquals(digits.size(), images.readInt());
            assertEquals(28, images.readInt());
            assertEquals(28, images.readInt());
            assertEquals(0x801, labels.readInt());
            assertEquals(digits.size(), labels.readInt());
            for (KeptDigit digit : digits) {
                assertEquals(digit.label(), labels.read());
                byte[] grey = new byte[784];
                images.readFully(grey);
                assertArrayEquals(digit.image().toGrey(), grey);
            }
            assertEquals(-1, images.read());
            assertEquals(-1, labels.read());
        }
    }

    @Test
    void inklingReadsItsIdxAsData() throws IOException {
        DigitExport.write(folder.resolve("idx"), digits(), Format.IDX);

        DigitDataset train = IdxFolder.of(folder.resolve("idx")).read(Split.TRAIN);
        assertEquals(19, train.size());
        assertEquals(images(digits()).get(7), train.image(6));
        assertEquals(22, DigitImport.read(folder.resolve("idx")).digits().size());
    }

    @Test
    void fewerThanSevenDigitsAreAllToTrainOn() throws IOException {
        DigitExport.write(folder.resolve("idx"), Digits.strokes(0, 6), Format.IDX);

        assertEquals(2, folder.resolve("idx").toFile().list().length);
        assertEquals(
                List.of(0, 1, 2, 3, 4, 5),
                labels(DigitImport.read(folder.resolve("idx")).digits()));
    }

    @Test
    void inkMlComesBackAsItWas() throws IOException {
        DigitExport.write(folder.resolve("inkml"), digits(), Format.INKML);

        DigitImport.Result back = DigitImport.read(folder.resolve("inkml"));
        assertEquals(digits(), back.digits());
        assertEquals(List.of(), back.unreadable());
        assertEquals(22, InkMlFormat.read(folder.resolve("inkml/digits.inkml")).size());
    }

    @Test
    void picturesComeBackPixelByPixel() throws IOException {
        DigitExport.write(folder.resolve("png"), digits(), Format.PNG);

        assertEquals(images(digits()).get(13), PictureFormat.read(folder.resolve("png/3/0002.png")));
        List<KeptDigit> back = DigitImport.read(folder.resolve("png")).digits();
        List<KeptDigit> sorted = new ArrayList<>(digits());
        sorted.sort(Comparator.comparing(KeptDigit::label));
        assertEquals(labels(sorted), labels(back));
        assertEquals(images(sorted), images(back));
        assertEquals(back, DigitImport.read(folder.resolve("png")).digits(), "with the same ids each time");
    }

    @Test
    void whereThereIsSomethingNothingIsWritten() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "mine");

        IOException refused = assertThrows(IOException.class, () -> DigitExport.write(folder, digits(), Format.PNG));

        assertEquals(folder + ": expected an empty folder, found note.txt in it", Texts.of(refused));
        assertEquals(List.of("note.txt"), List.of(folder.toFile().list()));
        assertEquals("mine", Files.readString(note));
        assertThrows(IOException.class, () -> DigitExport.write(note, digits(), Format.PNG));
    }

    @Test
    void whatCannotBeWrittenAsAWholeLeavesNothing() {
        Path out = folder.resolve("inkml");
        KeptDigit large = Digits.strokes(0);
        List<KeptDigit> many = Collections.nCopies(30_000, large);

        IOException refused = assertThrows(IOException.class, () -> DigitExport.write(out, many, Format.INKML));

        assertEquals(
                "As InkML these digits would be a file of more than 32 MB; as IDX they need less.", Texts.of(refused));
        assertFalse(Files.exists(out));
    }

    @Test
    void aFolderOfEverythingGivesWhatCanBeRead() throws IOException {
        DigitDataset synthetic = SyntheticDigits.generate(10, 3);
        DigitImage image = synthetic.image(0);
        PictureFormat.writePng(folder.resolve("3-mine.png"), image);
        PictureFormat.writePng(Files.createDirectory(folder.resolve("8")).resolve("any name.png"), image);
        PictureFormat.writePng(folder.resolve("unnamed.png"), image);
        PictureFormat.writePng(folder.resolve("12.png"), image);
        PictureFormat.writePng(folder.resolve("4-blank.png"), DigitImage.of(new float[DigitImage.PIXELS]));
        Files.writeString(folder.resolve("5.png"), "no picture");
        Files.writeString(folder.resolve("notes.txt"), "passed over");
        Files.writeString(
                folder.resolve("of others.inkml"),
                "<ink><traceGroup><annotation type='truth'>7</annotation><trace>1 2, 3 4</trace></traceGroup>"
                        + "<traceGroup><trace>1 2</trace></traceGroup></ink>");
        IdxFolder.of(folder).write(Split.TEST, synthetic);
        IdxFormat.writeImages(folder.resolve("alone-images-idx3-ubyte"), synthetic.grey());

        DigitImport.Result found = DigitImport.read(folder);

        assertEquals(1 + 1 + 1 + 10, found.digits().size());
        assertEquals(
                List.of(3, 8),
                labels(List.of(found.digits().get(0), found.digits().get(1))));
        assertEquals(3, found.withoutLabel());
        assertEquals(
                List.of(
                        folder.resolve("4-blank.png") + ": expected ink in the picture, found none",
                        folder.resolve("5.png") + ": expected a PNG or JPEG picture, found something else",
                        folder.resolve("alone-labels-idx1-ubyte") + ": there is no such file or folder"),
                found.unreadable().stream().map(Texts::of).sorted().toList());
    }

    @Test
    void oneFileIsEnough() throws IOException {
        DigitDataset synthetic = SyntheticDigits.generate(10, 3);
        IdxFolder.of(folder).write(Split.TEST, synthetic);
        for (String name : List.of("t10k-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")) {
            List<KeptDigit> digits = DigitImport.read(folder.resolve(name)).digits();
            assertEquals(10, digits.size());
            assertEquals(synthetic.label(9), digits.get(9).label());
            assertEquals(synthetic.image(9), digits.get(9).image());
        }
        Path none = folder.resolve("none.inkml");
        assertEquals(
                none + ": there is no such file or folder",
                Texts.of(assertThrows(IOException.class, () -> DigitImport.read(none))));
        Path text = Files.writeString(folder.resolve("text"), "no drawing");
        assertEquals(
                1,
                DigitImport.read(text).unreadable().size()
                        + DigitImport.read(text).withoutLabel());
    }

    @Test
    void noMoreThanACollectionHolds() throws IOException {
        IdxFolder.of(folder)
                .write(
                        Split.TRAIN,
                        new DigitDataset("many", "", new byte[20_001 * DigitImage.PIXELS], new byte[20_001]));

        IOException refused = assertThrows(IOException.class, () -> DigitImport.read(folder));

        assertEquals(folder + ": expected at most 20000 digits at once, found more", Texts.of(refused));
    }

    @Test
    void asManyPicturesAsComeInFitIntoOneCollection() {
        List<KeptDigit> some = DigitImport.of(SyntheticDigits.generate(300, 4), Instant.EPOCH);
        long each = CollectionFile.lines(some).length / some.size();

        assertTrue(each * DigitImport.MOST < CollectionFile.MOST_BYTES, each + " bytes a picture");
    }
}
