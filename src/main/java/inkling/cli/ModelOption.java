package inkling.cli;

import inkling.core.format.model.ModelFiles;
import inkling.core.format.model.ShippedModels;
import inkling.core.model.TrainedModel;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names a model: one of the shipped ones, or a file. */
final class ModelOption {
    /** How a model is written in a synopsis. */
    static final String LABEL = "${bundle:label.file}|default|tutorial";

    @Option(names = "--model", paramLabel = LABEL, required = true, description = "${bundle:option.model}")
    private String name;

    /** The model's name as it was typed. */
    String name() {
        return name;
    }

    TrainedModel open() throws IOException {
        return open(name);
    }

    /** The model that somebody calls so. */
    static TrainedModel open(String name) throws IOException {
        return ShippedModels.NAMES.contains(name) ? ShippedModels.open(name) : ModelFiles.open(Path.of(name));
    }
}
