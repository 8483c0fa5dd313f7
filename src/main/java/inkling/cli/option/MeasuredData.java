package inkling.cli.option;

import inkling.core.dataset.DigitDataset;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The option that names the data to measure on, and those that say how they are read. */
public final class MeasuredData {
    @Option(
            names = "--data",
            paramLabel = DataOptions.LABEL,
            arity = "1..*",
            required = true,
            description = "${bundle:option.evaluate-data}" + DataOptions.PATHS)
    private List<String> names;

    @Mixin
    private MeasuredDigits digits;

    /** What the data are called, as it was typed. */
    public List<String> names() {
        return names;
    }

    /** As {@link MeasuredDigits#pen} has it. */
    public OptionalDouble pen() {
        return digits.pen();
    }

    /** As {@link MeasuredDigits#read} has it. */
    public DigitDataset read(String name, OptionalDouble share) throws IOException {
        return digits.read(name, share);
    }
}
