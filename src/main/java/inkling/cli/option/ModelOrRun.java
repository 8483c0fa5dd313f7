package inkling.cli.option;

import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.report.Subject;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of which one names a model, and the other a run that was kept. */
public final class ModelOrRun {
    @Option(names = "--model", paramLabel = ModelOption.LABEL, description = "${bundle:option.model}")
    private String model;

    @Option(names = "--run", paramLabel = "${bundle:label.run}", description = "${bundle:option.run}")
    private String run;

    /**
     * Looks whether exactly one is named.
     *
     * @throws WrongValueException otherwise
     */
    public void check() {
        if ((model == null) == (run == null)) {
            throw new WrongValueException(Problem.of("wrong.model-or-run"));
        }
    }

    /** The run, if one is named. */
    public Optional<KeptRun> run() throws IOException {
        return run == null
                ? Optional.empty()
                : Optional.of(RunLibrary.ofThisUser().find(run));
    }

    /** The model or run that is named, with all that is known of it. */
    public Subject open() throws IOException {
        Optional<KeptRun> kept = run();
        return kept.isPresent() ? Subject.of(kept.get()) : Subject.of(model, ModelOption.open(model));
    }
}
