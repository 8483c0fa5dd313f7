package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.format.idx.IdxFormat;
import inkling.core.format.inkml.InkMlFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DataExportTest extends CommandTest {
    @Test
    void strokesBecomeMnistsFiles() throws IOException {
        Path out = folder.resolve("out");
        Ran ran = run("data", "export", "--data", twoDigits(), "--out", out);

        assertEquals(new Ran(0, "2 digits written to " + out + System.lineSeparator(), ""), ran);
        assertEquals(2, IdxFolder.of(out).read(Split.TRAIN).size());
        assertEquals(7, IdxFormat.readLabels(out.resolve("train-labels-idx1-ubyte"))[1]);
    }

    @Test
    void strokesStayStrokesInInkMl() throws IOException {
        Path data = twoDigits();
        Path out = folder.resolve("out");
        assertEquals(
                0,
                run("data", "export", "--data", data, "--out", out, "--format", "InkML")
                        .status());

        assertEquals(InkMlFormat.read(data), InkMlFormat.read(out.resolve("digits.inkml")));
    }

    @Test
    void picturesComeBackFromTheirFolder() throws IOException {
        Path png = folder.resolve("png");
        Path idx = folder.resolve("idx");
        assertEquals(
                0,
                run("data", "export", "--data", twoDigits(), "--out", png, "--format", "png")
                        .status());
        assertTrue(Files.exists(png.resolve("7/0001.png")));

        assertEquals(0, run("data", "export", "--data", png, "--out", idx).status());
        assertEquals(1, IdxFolder.of(idx).read(Split.TRAIN).label(0));
    }

    @Test
    void syntheticDigitsNeedNoFile() throws IOException {
        Path out = folder.resolve("out");
        Ran ran = run("data", "export", "--data", "synthetic", "--out", out);

        assertEquals(0, ran.status(), ran.err());
        assertEquals(8_572, IdxFolder.of(out).read(Split.TRAIN).size());
        assertEquals(1_428, IdxFolder.of(out).read(Split.TEST).size());
    }

    @Test
    void whatIsLeftOutIsSaid() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.copy(twoDigits(), data.resolve("digits.inkml"));
        Files.writeString(data.resolve("more.inkml"), "<ink><trace>1 2</trace></ink>");
        Files.writeString(data.resolve("4.png"), "no picture");
        Path out = folder.resolve("out");
        Ran ran = run("data", "export", "--data", data, "--out", out);

        assertEquals(1, ran.status());
        assertEquals("2 digits written to " + out, ran.out().strip());
        assertEquals(
                data.resolve("4.png") + ": expected a PNG or JPEG picture, found something else\n"
                        + "Left out, for nothing says which digit they are: 1",
                ran.err().strip());
    }

    @Test
    void whatCannotBeIsSaidInOneLine() throws IOException {
        Path data = twoDigits();
        Path out = folder.resolve("out");
        Ran format = run("data", "export", "--data", data, "--out", out, "--format", "csv");
        assertEquals(2, format.status());
        assertTrue(format.err().startsWith("--format: expected idx, inkml, png, found csv\n"), format.err());
        Ran full = run("data", "export", "--data", data, "--out", folder);
        assertEquals(1, full.status());
        assertEquals(
                folder + ": expected an empty folder, found digits.inkml in it",
                full.err().strip());
        Path none = folder.resolve("none");
        Ran missing = run("data", "export", "--data", none, "--out", out);
        assertEquals(1, missing.status());
        assertEquals(none + ": there is no such file or folder", missing.err().strip());
        Path bare = Files.createDirectory(folder.resolve("bare"));
        Ran nothing = run("data", "export", "--data", bare, "--out", out);
        assertEquals(1, nothing.status());
        assertEquals(
                bare + ": expected drawings with ink that say which digit they are, found none",
                nothing.err().strip());
        assertEquals(2, run("data", "export", "--data", data).status());
        assertFalse(Files.exists(out));
    }
}
