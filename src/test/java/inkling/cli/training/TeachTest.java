package inkling.cli.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import inkling.cli.CommandTest;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ModelFiles;
import inkling.core.ink.LabelledInk;
import inkling.core.model.ModelCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code inkling teach}. */
class TeachTest extends CommandTest {
    private Path drawings(int count) throws IOException {
        Path file = folder.resolve("mine.inkml");
        InkMlFormat.write(
                file,
                IntStream.range(0, count)
                        .mapToObj(i -> SyntheticDigits.draw(i % 10, new SplittableRandom(i)))
                        .toList());
        return file;
    }

    @Test
    void teachesAndSaysWhatItBrings() throws IOException {
        Path mine = drawings(60);
        Path out = folder.resolve("mine.safetensors");
        Ran ran = run("teach", "--model", "tutorial", "--data", mine, "--test", mine, "--out", out);
        assertEquals("", ran.err());
        assertEquals(0, ran.status());
        assertTrue(
                ran.out().startsWith("tutorial was taught with 60 drawings and held to what it was with λ = "),
                ran.out());
        assertTrue(ran.out().contains("\nmine.inkml: "), ran.out());
        assertTrue(ran.out().endsWith("Model written to " + out + System.lineSeparator()), ran.out());
        assertFalse(ran.out().contains("too few"), ran.out());
        ModelCard card = ModelFiles.open(out).card();
        assertEquals(60, card.trainedOn().get(card.trainedOn().size() - 1).examples());
    }

    @Test
    void jsonSaysTheSameAndTheFileIsTheSameAgain() throws IOException {
        Path mine = drawings(40);
        Path first = folder.resolve("first.safetensors");
        Path second = folder.resolve("second.safetensors");
        Ran ran = run("teach", "--model", "tutorial", "--data", mine, "--test", mine, "--out", first, "--json");
        assertEquals("", ran.err());
        JsonObject said = JsonParser.parseString(ran.out()).getAsJsonObject();
        assertEquals(40, said.get("drawings").getAsInt());
        assertEquals(0, said.get("missing").getAsInt());
        assertEquals(40, said.get("testTotal").getAsInt());
        int gained = 0;
        JsonArray changed = said.getAsJsonArray("changed");
        for (int i = 0; i < changed.size(); i++) {
            JsonObject one = changed.get(i).getAsJsonObject();
            int truth = one.get("truth").getAsInt();
            assertEquals(one.get("index").getAsInt() % 10, truth);
            gained += one.get("after").getAsInt() == truth ? 1 : 0;
            gained -= one.get("before").getAsInt() == truth ? 1 : 0;
        }
        assertEquals(said.get("ownAfter").getAsInt() - said.get("ownBefore").getAsInt(), gained);

        run("teach", "--model", "tutorial", "--data", mine, "--test", mine, "--out", second, "--json");
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void fewDrawingsAreToldToBeTooFew() throws IOException {
        Path out = folder.resolve("mine.onnx");
        Ran ran = run("teach", "--model", "tutorial", "--data", twoDigits(), "--test", twoDigits(), "--out", out);
        assertEquals(0, ran.status());
        assertTrue(ran.out().contains("That is too few to promise anything; 8 more would do."), ran.out());
        assertTrue(Files.exists(out));
    }

    @Test
    void whatCannotBeIsSaidInOneLine() throws IOException {
        Path mine = drawings(2);
        Path out = folder.resolve("out.safetensors");
        Ran noModel = run("teach", "--model", "tutorial", "--data", mine, "--out", folder.resolve("x.txt"));
        assertEquals(2, noModel.status());
        Ran same = run("teach", "--model", "tutorial", "--data", folder.resolve("no.inkml"), "--out", out);
        assertEquals(1, same.status());
        assertEquals(1, same.err().lines().count(), same.err());
        assertTrue(same.err().contains("no.inkml"), same.err());
        assertEquals(2, run("teach", "--model", "tutorial", "--data", mine).status());
        assertEquals(2, run("teach", "--data", mine, "--out", out).status());
        Path unlabelled = folder.resolve("unlabelled.inkml");
        InkMlFormat.write(
                unlabelled,
                IntStream.range(0, 3)
                        .mapToObj(i -> new LabelledInk(
                                SyntheticDigits.draw(i, new SplittableRandom(i)).ink(), OptionalInt.empty()))
                        .toList());
        Ran nothing = run("teach", "--model", "tutorial", "--data", unlabelled, "--out", out);
        assertEquals(1, nothing.status());
        assertEquals(1, nothing.err().lines().count(), nothing.err());
        assertFalse(Files.exists(out));
    }
}
