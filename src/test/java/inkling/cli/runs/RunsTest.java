package inkling.cli.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import inkling.cli.CommandTest;
import inkling.core.format.model.ModelFiles;
import inkling.core.text.Language;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The library of runs as somebody uses it who types; it is the one of all tests. */
class RunsTest extends CommandTest {
    private static final Pattern KEPT = Pattern.compile("Kept as run (\\S+)");

    private Path digits;

    @BeforeEach
    void draw() throws IOException {
        digits = twoDigits();
    }

    private static String kept(Ran ran) {
        Matcher line = KEPT.matcher(ran.out());
        assertTrue(line.find(), ran.out() + ran.err());
        return line.group(1);
    }

    private static JsonObject shown(String id) {
        return JsonParser.parseString(run("runs", "show", id, "--json").out()).getAsJsonObject();
    }

    @Test
    void aRunIsKeptListedAndTold() {
        String id = kept(run("train", "--data", digits, "--epochs", 3));

        assertTrue(run("runs").out().contains(id));
        assertEquals("finished", shown(id).get("state").getAsString());
        assertEquals(3, shown(id).get("steps").getAsInt());
        assertTrue(run("runs", "show", id).out().contains("Learning rate: 0.001"));
        assertEquals(
                "3", shown(id).get("settings").getAsJsonObject().get("epochs").getAsString());
    }

    @Test
    void aTableForPeopleIsInTheirLanguageAndJsonInNone() throws IOException {
        String id = kept(run("train", "--data", digits, "--epochs", 1));

        Texts.in(Language.of("zh").orElseThrow(), () -> {
            String table = run("runs").out();
            assertTrue(table.contains("已完成") && !table.contains("finished"), table);
            String all = run("runs", "show", id).out();
            assertTrue(all.contains("状态：已完成") && all.contains("学习率：0.001"), all);
            assertEquals("finished", shown(id).get("state").getAsString());
        });
    }

    @Test
    void aRunThatIsNotToBeKeptIsNot() {
        assertFalse(
                run("train", "--data", digits, "--epochs", 1, "--no-keep").out().contains("Kept"));
    }

    @Test
    void aRunGoesOnToTheSameFileAsAtOnce() throws IOException {
        Path atOnce = folder.resolve("at-once.safetensors");
        Path further = folder.resolve("further.safetensors");
        run("train", "--data", digits, "--epochs", 6, "--momentum", 0.9, "--out", atOnce, "--no-keep");
        String id = kept(run("train", "--data", digits, "--epochs", 3, "--momentum", 0.9));

        String next = kept(run("runs", "continue", id, "--epochs", 6, "--out", further));

        assertArrayEquals(Files.readAllBytes(atOnce), Files.readAllBytes(further));
        assertEquals(id, shown(next).get("goesOnWith").getAsString());
        assertEquals(3, shown(id).get("steps").getAsInt());
        Ran refused = run("runs", "continue", next, "--epochs", 6);
        assertEquals(2, refused.status());
        assertTrue(refused.err().contains("more than the 6"), refused.err());
    }

    @Test
    void aRunIsRepeatedToTheSameFile() throws IOException {
        Path first = folder.resolve("first.safetensors");
        Path again = folder.resolve("again.safetensors");
        String id = kept(run("train", "--data", digits, "--seed", 5, "--optimizer", "adamw", "--out", first));

        run("runs", "repeat", id, "--out", again);

        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(again));
    }

    @Test
    void neitherGoesWithOtherData() throws IOException {
        String id = kept(run("train", "--data", digits, "--epochs", 1));
        Files.writeString(digits, Files.readString(digits).replace("240", "230"));

        Ran refused = run("runs", "repeat", id);
        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("of other data"), refused.err());
        assertEquals(1, run("runs", "continue", id, "--epochs", 2).status());
    }

    @Test
    void anotherRunStartsFromTheWeightsOfOne() throws IOException {
        Path first = folder.resolve("first.safetensors");
        Path second = folder.resolve("second.safetensors");
        String id = kept(run("train", "--data", digits, "--epochs", 1, "--out", first));
        run("train", "--data", digits, "--epochs", 1, "--learning-rate", 1e-30, "--from", id, "--out", second);

        assertEquals(ModelFiles.open(first).model(), ModelFiles.open(second).model());
        assertEquals("given", ModelFiles.open(second).card().settings().get("start"));
        assertEquals(
                2,
                run("train", "--data", digits, "--from", id, "--init", "zeros").status());
        assertTrue(run("train", "--data", digits, "--from", "nobody").err().contains("no run"));
    }

    @Test
    void aNameIsEnoughToMeanARun() {
        String id = kept(run("train", "--data", digits, "--epochs", 1));
        String name = "named in " + folder.getFileName();
        assertEquals(
                0,
                run("runs", "label", id, "--name", name, "--note", "a note", "--star")
                        .status());

        assertEquals(id, shown(name).get("id").getAsString());
        assertTrue(shown(name).get("starred").getAsBoolean());
        run("runs", "label", id, "--no-star");
        assertFalse(shown(id).get("starred").getAsBoolean());
        assertEquals("a note", shown(id).get("note").getAsString());
    }

    @Test
    void whatIsDeletedCanBeHadBack() {
        String id = kept(run("train", "--data", digits, "--epochs", 1));
        assertEquals(0, run("runs", "delete", id).status());
        assertFalse(run("runs").out().contains(id));
        Ran gone = run("runs", "show", id);
        assertEquals(1, gone.status());
        assertTrue(gone.err().contains("There is no run"), gone.err());
        run("runs", "restore", id);
        assertTrue(run("runs").out().contains(id));
    }

    @Test
    void aRunMayStopEarly() {
        Ran ran =
                run("train", "--data", digits, "--test", digits, "--epochs", 50, "--learning-rate", 1, "--patience", 2);

        assertEquals(0, ran.status(), ran.err());
        assertTrue(ran.out().contains("the weights of epoch"), ran.out());
        assertTrue(shown(kept(ran)).get("validatedEpoch").getAsInt() > 0);
    }
}
