package inkling.core.dataset;

import inkling.core.dataset.IdxFolder.Split;
import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Digits of the user's.
 *
 * @param path a folder with IDX files, an InkML file, or a folder of those
 */
record PathSource(Path path) implements DataSource {
    @Override
    public String id() {
        return path.toString();
    }

    @Override
    public boolean has(Split split) {
        return split == Split.TRAIN || IdxFolder.of(path).holds(split);
    }

    @Override
    public LabelledDigits read(Split split) throws IOException {
        if (!Files.isRegularFile(path) && !holdsInk(path)) {
            return IdxFolder.of(path).read(split);
        }
        InkDataset ink = InkDataset.load(path);
        if (ink.source().examples() == 0) {
            throw new FileFormatException(path, Problem.of("data.labelled-ink"), Problem.of("file.none"));
        }
        return ink;
    }

    private static boolean holdsInk(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(InkDataset::isInkMl);
        }
    }
}
