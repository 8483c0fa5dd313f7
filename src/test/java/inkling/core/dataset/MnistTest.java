package inkling.core.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.IdxFolder.Split;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MnistTest {
    @TempDir
    Path folder;

    @Test
    void looksWhereItIsAskedThenInTheVariableThenInTheCache() throws IOException {
        Path asked = folder.resolve("asked");
        Path named = folder.resolve("named");
        Path cache = folder.resolve("cache");
        Map<String, String> environment = Map.of("INKLING_MNIST", named.toString());
        fill(cache);
        assertEquals(cache, Mnist.find(Optional.of(asked), environment, cache).folder());
        fill(named);
        assertEquals(named, Mnist.find(Optional.of(asked), environment, cache).folder());
        assertEquals(cache, Mnist.find(Optional.of(asked), Map.of(), cache).folder());
        fill(asked);
        assertEquals(asked, Mnist.find(Optional.of(asked), environment, cache).folder());
    }

    @Test
    void saysHowToGetWhatIsMissing() {
        Path cache = folder.resolve("cache");
        IOException e = assertThrows(
                IOException.class, () -> Mnist.find(Optional.empty(), Map.of("INKLING_MNIST", "nowhere"), cache));
        assertEquals(
                "MNIST is not in nowhere (INKLING_MNIST), " + cache + " (the cache);"
                        + " \"inkling data mnist\" downloads it, and \"--data synthetic\" needs no download",
                Texts.of(e));
    }

    /** As by a disk that filled up, a copy that was broken off, or somebody's other files. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aDamagedFileSaysHowToGetItAgain(int damage) throws IOException {
        fill(folder);
        Path images = folder.resolve(Split.TRAIN.images() + ".gz");
        byte[] whole = Files.readAllBytes(images);
        byte[] other = "something else".getBytes(StandardCharsets.UTF_8);
        Files.write(
                images,
                List.of(new byte[0], Arrays.copyOf(whole, whole.length / 2), other)
                        .get(damage));

        Mnist mnist = new Mnist(Optional.of(folder));
        IOException e = assertThrows(IOException.class, () -> mnist.read(Split.TRAIN));
        String sentence = Texts.of(e);
        assertTrue(sentence.startsWith(images + ": expected "), sentence);
        assertTrue(sentence.endsWith("; delete this file, and \"inkling data mnist\" downloads MNIST again"), sentence);
        assertEquals(1, mnist.read(Split.TEST).size());
    }

    @Test
    void readsTheRealOne() throws IOException {
        IdxFolder mnist = Mnist.in(Path.of("..", "shared", "data", "mnist"));
        Assumptions.assumeTrue(mnist.holds(Split.TRAIN) && mnist.holds(Split.TEST), "MNIST is not here");
        DigitDataset train = mnist.read(Split.TRAIN);
        DigitDataset test = mnist.read(Split.TEST);
        assertEquals(60_000, train.size());
        assertEquals(5, train.label(0));
        assertEquals("MNIST training images", train.name());
        assertEquals("LeCun, Cortes and Burges, CC BY-SA 3.0", train.licence());
        assertEquals(10_000, test.size());
        assertEquals(7, test.label(0));
    }

    private static void fill(Path folder) throws IOException {
        for (Split split : Split.values()) {
            Mnist.in(folder).write(split, new DigitDataset("one", "", new byte[784], new byte[1]));
        }
    }
}
