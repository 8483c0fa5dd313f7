package inkling.core.dataset;

import inkling.core.dataset.IdxFolder.Split;
import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
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
    public List<Path> files() throws IOException {
        return holdsInk() ? InkDataset.files(path) : IdxFolder.of(path).files();
    }

    @Override
    public LabelledDigits read(Split split) throws IOException {
        if (!holdsInk()) {
            return IdxFolder.of(path).read(split);
        }
        InkDataset ink = InkDataset.load(path);
        if (ink.size() == 0) {
            throw new FileFormatException(path, Problem.of("data.labelled-ink"), Problem.of("file.none"));
        }
        return ink;
    }

    private boolean holdsInk() throws IOException {
        if (Files.notExists(path)) {
            // Otherwise a file would be missed that nobody has heard of
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return Files.isRegularFile(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.anyMatch(InkDataset::isInkMl);
        }
    }
}
