package inkling.core.dataset;

import inkling.core.dataset.IdxFolder.Split;
import inkling.core.storage.CacheFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * MNIST: 60,000 handwritten digits to train on and 10,000 to test with (LeCun, Bottou, Bengio and Haffner,
 * "Gradient-Based Learning Applied to Document Recognition", 1998).
 */
public final class Mnist {
    /** Whose it is and under which licence. */
    public static final String LICENCE = "LeCun, Cortes and Burges, CC BY-SA 3.0";

    /** The environment variable that says where it is. */
    public static final String VARIABLE = "INKLING_MNIST";

    /** Its four files, the large one last: what is wrong with a connection shows soon. */
    static final List<MnistFile> FILES = List.of(
            new MnistFile(
                    "t10k-labels-idx1-ubyte",
                    10_008,
                    "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2",
                    4_542),
            new MnistFile(
                    "train-labels-idx1-ubyte",
                    60_008,
                    "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
                    28_881),
            new MnistFile(
                    "t10k-images-idx3-ubyte",
                    7_840_016,
                    "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
                    1_648_877),
            new MnistFile(
                    "train-images-idx3-ubyte",
                    47_040_016,
                    "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
                    9_912_422));

    private Mnist() {}

    /** Where it is put when it is downloaded. */
    public static Path cacheFolder() {
        return CacheFolder.ofThisUser().resolve("mnist");
    }

    /**
     * Finds it: in the folder that was asked for, or else in that of {@code INKLING_MNIST}, or else in the cache.
     *
     * @param asked where somebody says it is
     * @throws IOException if it is not there; the message says in one line how to get it
     */
    public static IdxFolder find(Optional<Path> asked) throws IOException {
        return find(asked, System.getenv(), cacheFolder());
    }

    static IdxFolder find(Optional<Path> asked, Map<String, String> environment, Path cache) throws IOException {
        Map<Path, String> places = new LinkedHashMap<>();
        asked.ifPresent(folder -> places.putIfAbsent(folder, "as asked"));
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            places.putIfAbsent(Path.of(variable), VARIABLE);
        }
        places.putIfAbsent(cache, "the cache");
        for (Path place : places.keySet()) {
            IdxFolder folder = in(place);
            if (Arrays.stream(Split.values()).allMatch(folder::holds)) {
                return folder;
            }
        }
        String where = places.entrySet().stream()
                .map(place -> "%s (%s)".formatted(place.getKey(), place.getValue()))
                .collect(Collectors.joining(", "));
        throw new IOException("MNIST is not in " + where
                + "; \"inkling data mnist\" downloads it, and \"--data synthetic\" needs no download");
    }

    /** MNIST in this folder, whether it is there or not. */
    static IdxFolder in(Path folder) {
        return new IdxFolder(folder, "MNIST", LICENCE);
    }
}
