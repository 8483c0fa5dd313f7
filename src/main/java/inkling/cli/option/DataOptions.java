package inkling.cli.option;

import inkling.core.dataset.DataSources;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says where MNIST is, and what data may be named. */
public final class DataOptions {
    /** How a source of data is written in a synopsis. */
    public static final String LABEL = "mnist|synthetic|${bundle:label.path}";

    /** What PATH means. */
    public static final String PATHS = " ${bundle:option.path}";

    @Option(names = "--dir", paramLabel = "${bundle:label.dir}", description = "${bundle:option.dir}")
    private Path dir;

    public DataSources sources() {
        return DataSources.of(Optional.ofNullable(dir));
    }
}
