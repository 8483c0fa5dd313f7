package inkling.core.dataset;

import inkling.core.dataset.IdxFolder.Split;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.storage.SystemFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * MNIST: 60,000 handwritten digits to train on and 10,000 to test with (LeCun, Bottou, Bengio and Haffner,
 * "Gradient-Based Learning Applied to Document Recognition", 1998).
 *
 * @param asked where to look for it first, before the usual places
 */
public record Mnist(Optional<Path> asked) implements DataSource {
    /** What it is called. */
    public static final String ID = "mnist";

    /** Whose it is and under which licence. */
    public static final String LICENCE = "LeCun, Cortes and Burges, CC BY-SA 3.0";

    /** The environment variable that says where it is. */
    public static final String VARIABLE = "INKLING_MNIST";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean has(Split split) {
        return true;
    }

    @Override
    public List<Path> files() throws IOException {
        return find(asked).files();
    }

    @Override
    public DigitDataset read(Split split) throws IOException {
        try {
            return find(asked).read(split);
        } catch (ProblemException e) {
            throw e.problem().key().equals("file.unexpected")
                    ? new ProblemException(Problem.of("mnist.damaged", e.problem()), e)
                    : e;
        }
    }

    /** Where it is put when it is downloaded. */
    public static Path cacheFolder() {
        return SystemFolders.ofThisUser().cache().resolve("mnist");
    }

    /**
     * Finds it: in the folder that was asked for, or else in that of {@code INKLING_MNIST}, or else in the cache.
     *
     * @param asked where somebody says it is
     * @throws IOException if it is not there; the problem says how to get it
     */
    public static IdxFolder find(Optional<Path> asked) throws IOException {
        return find(asked, System.getenv(), cacheFolder());
    }

    static IdxFolder find(Optional<Path> asked, Map<String, String> environment, Path cache) throws IOException {
        Map<Path, Object> places = new LinkedHashMap<>();
        asked.ifPresent(folder -> places.putIfAbsent(folder, Problem.of("mnist.as-asked")));
        String variable = environment.getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            places.putIfAbsent(Path.of(variable), VARIABLE);
        }
        places.putIfAbsent(cache, Problem.of("mnist.cache"));
        for (Path place : places.keySet()) {
            IdxFolder folder = in(place);
            if (Arrays.stream(Split.values()).allMatch(folder::holds)) {
                return folder;
            }
        }
        List<Problem> where = places.entrySet().stream()
                .map(place -> Problem.of("mnist.place", place.getKey(), place.getValue()))
                .toList();
        throw new ProblemException(Problem.of("mnist.missing", Problem.joined("list.and", where)));
    }

    /** MNIST in this folder, whether it is there or not. */
    public static IdxFolder in(Path folder) {
        return new IdxFolder(folder, "MNIST", LICENCE);
    }
}
