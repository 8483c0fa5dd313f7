package inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.format.model.ShippedModels;
import inkling.core.format.picture.PictureFormat;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model gets wrong, alone and beside another, as a user asks for it. */
class MistakesTest extends CommandTest {
    private static final DigitDataset DIGITS = SyntheticDigits.generate(300, 2);

    @TempDir
    private static Path data;

    @BeforeAll
    static void writeDigits() throws IOException {
        IdxFolder.of(data).write(Split.TEST, DIGITS);
    }

    private static Prediction read(String model, int index) {
        return ShippedModels.open(model).model().predict(DIGITS.image(index));
    }

    @Test
    void thereIsAPictureForEachAndATableOfAll() throws IOException {
        Path mistakes = folder.resolve("of/the/tutorial");
        Ran ran = run("evaluate", "--model", "tutorial", "--data", data, "--json", "--mistakes", mistakes);

        assertEquals(0, ran.status(), ran.err());
        JsonObject json = JsonParser.parseString(ran.out()).getAsJsonObject();
        List<String> rows = Files.readAllLines(mistakes.resolve("mistakes.csv"));
        assertEquals("index,truth,label,probability,file", rows.get(0));
        assertEquals(300 - json.get("correct").getAsInt(), rows.size() - 1);
        assertTrue(rows.size() > 10, "enough to look at");
        for (String row : rows.subList(1, rows.size())) {
            String[] fields = row.split(",", -1);
            int index = Integer.parseInt(fields[0]);
            Prediction prediction = read("tutorial", index);
            assertEquals(DIGITS.label(index), Integer.parseInt(fields[1]));
            assertEquals(prediction.label(), Integer.parseInt(fields[2]));
            assertEquals(prediction.probability(prediction.label()), Float.parseFloat(fields[3]));
            assertEquals(DIGITS.image(index), PictureFormat.read(mistakes.resolve(fields[4])));
        }
        try (Stream<Path> files = Files.list(mistakes)) {
            assertEquals(rows.size(), files.count(), "as many pictures as rows, and the table");
        }
    }

    @Test
    void theFolderHoldsNothingElse() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "mine");
        Ran ran = run("evaluate", "--model", "tutorial", "--data", data, "--mistakes", folder);
        assertEquals(1, ran.status());
        assertEquals(
                folder + ": expected an empty folder, found note.txt in it",
                ran.err().strip());
        assertEquals("", ran.out());
        assertEquals("mine", Files.readString(note));
        Ran file = run("evaluate", "--model", "tutorial", "--data", data, "--mistakes", note);
        assertEquals(1, file.status());
        assertEquals(1, file.err().lines().count());
        assertEquals("mine", Files.readString(note));
    }

    @Test
    void theFolderIsForOneData() {
        Path mistakes = folder.resolve("mistakes");
        Ran ran = run("evaluate", "--model", "tutorial", "--data", data, data, "--mistakes", mistakes);
        assertEquals(2, ran.status());
        assertTrue(ran.err().startsWith("--mistakes: expected one data to take them from, found 2\n"), ran.err());
        assertFalse(Files.exists(mistakes));
    }

    @Test
    void twoModelsAreCompared() {
        Ran ran = run("compare", "--model", "tutorial", "--model", "default", "--data", data, "--json");

        assertEquals(0, ran.status(), ran.err());
        JsonObject json = JsonParser.parseString(ran.out()).getAsJsonObject();
        assertEquals(
                List.of(
                        "first",
                        "second",
                        "data",
                        "total",
                        "bothRight",
                        "onlyFirst",
                        "onlySecond",
                        "bothWrong",
                        "pValue"),
                List.copyOf(json.keySet()));
        SoftmaxRegression first = ShippedModels.open("tutorial").model();
        SoftmaxRegression second = ShippedModels.open("default").model();
        int[] counts = new int[4];
        for (int i = 0; i < DIGITS.size(); i++) {
            boolean one = first.predict(DIGITS.image(i)).label() == DIGITS.label(i);
            boolean other = second.predict(DIGITS.image(i)).label() == DIGITS.label(i);
            counts[one ? other ? 0 : 1 : other ? 2 : 3]++;
        }
        assertEquals(counts[0], json.get("bothRight").getAsInt());
        assertEquals(counts[1], json.get("onlyFirst").getAsInt());
        assertEquals(counts[2], json.get("onlySecond").getAsInt());
        assertEquals(counts[3], json.get("bothWrong").getAsInt());
        assertEquals(300, json.get("total").getAsInt());
        assertTrue(json.get("pValue").getAsDouble() < 1e-6);
        Ran words = run("compare", "--model", "tutorial", "--model", "default", "--data", data);
        assertEquals(6, words.out().lines().count(), words.out());
        assertTrue(words.out().contains("less than 0.0001"), words.out());
    }

    @Test
    void comparingNeedsTwoModels() {
        Ran one = run("compare", "--model", "tutorial", "--data", data);
        assertEquals(2, one.status());
        assertTrue(one.err().startsWith("--model: expected two models, found 1\n"), one.err());
        assertEquals(
                2,
                run("compare", "--model", "tutorial", "--model", "default", "--model", "default", "--data", data)
                        .status());
    }
}
