package inkling.cli;

import inkling.core.dataset.DataSources;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where MNIST is, and what data may be named. */
final class DataOptions {
    /** How a source of data is written in a synopsis. */
    static final String LABEL = "mnist|synthetic|PATH";

    /** What PATH means. */
    static final String PATHS =
            "PATH: a folder with the four IDX files (plain or .gz), an InkML file, or a folder of those.";

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description =
                    "Where to look for MNIST first; then in the folder that INKLING_MNIST names, then in the cache.")
    private Path dir;

    DataSources sources() {
        return DataSources.of(Optional.ofNullable(dir));
    }
}
