package inkling.cli.option;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import java.io.IOException;
import java.util.OptionalDouble;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where digits to measure on are, and with which pen strokes are drawn. */
public final class MeasuredDigits {
    @Mixin
    private DataOptions source;

    @Option(names = "--pen", paramLabel = "${bundle:label.percent}", description = "${bundle:option.pen}")
    private String pen;

    /** Where digits come from. */
    public DataSources sources() {
        return source.sources();
    }

    /** The pen's width as a share of a digit's larger side, if one was named. */
    public OptionalDouble pen() {
        return pen == null ? OptionalDouble.empty() : OptionalDouble.of(Typed.share("--pen", pen));
    }

    /**
     * The digits of one of the data.
     *
     * @param share as {@link #pen} has it
     * @throws IOException if they cannot be read, or the pen leaves nothing of them
     */
    public DigitDataset read(String name, OptionalDouble share) throws IOException {
        LabelledDigits found = source.sources().test(name);
        DigitDataset digits =
                share.isPresent() && found instanceof InkDataset ink ? ink.digits(share.getAsDouble()) : found.digits();
        if (digits.size() == 0) {
            // The pen of the file left ink, but not one so thin where somebody has erased
            throw new ProblemException(Problem.of("wrong.nothing-left", name, pen));
        }
        return digits;
    }
}
