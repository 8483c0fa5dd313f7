package inkling.cli.option;

import inkling.core.format.model.ModelFiles;
import inkling.core.format.model.ShippedModels;
import inkling.core.model.TrainedModel;
import inkling.core.runs.RunLibrary;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names a model: one of the shipped ones, or a file. */
public final class ModelOption {
    /** How a model is written in a synopsis. */
    public static final String LABEL = "${bundle:label.file}|default|tutorial";

    @Option(names = "--model", paramLabel = LABEL, required = true, description = "${bundle:option.model}")
    private String name;

    /** The model's name as it was typed. */
    public String name() {
        return name;
    }

    public TrainedModel open() throws IOException {
        return open(name);
    }

    /** The model of a run that is called so, or else the model that is. */
    public static TrainedModel openRunOr(String name) throws IOException {
        boolean isModel = ShippedModels.NAMES.contains(name)
                || ModelFiles.formatOf(Path.of(name)).isPresent();
        return isModel ? open(name) : RunLibrary.ofThisUser().find(name).model();
    }

    /** The model that somebody calls so. */
    public static TrainedModel open(String name) throws IOException {
        return ShippedModels.NAMES.contains(name) ? ShippedModels.open(name) : ModelFiles.open(Path.of(name));
    }
}
