package inkling.cli.training;

import inkling.cli.option.Typed;
import inkling.core.dataset.TrainingData;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.recipe.Hyperparameters.Range;
import inkling.core.recipe.Recipe;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.text.Texts;
import inkling.core.training.PreparedData;
import inkling.core.tuning.Sweep;
import inkling.core.tuning.SweepSpace;
import inkling.core.tuning.SweepSpace.Choice;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains by many recipes and says which was best. */
@Command(
        name = SweepCommand.NAME,
        description = "${bundle:help.sweep}",
        footer = {"", "${bundle:help.sweep.values}", "${bundle:help.sweep.example}"},
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class SweepCommand implements Callable<Integer> {
    static final String NAME = "sweep";
    static final String RANDOM = "--random";

    @Spec
    private CommandSpec command;

    @Mixin
    private TrainedData source;

    @Mixin
    private TrainingOptions training;

    @Option(names = RANDOM, paramLabel = "${bundle:label.count}", description = "${bundle:option.random}")
    private String random;

    private final Supplier<RunLibrary> library;
    private final Supplier<StopOnSignal> signals;

    /** The command as it is typed. */
    SweepCommand() {
        this(RunLibrary::ofThisUser, StopOnSignal::new);
    }

    /** The same with a library and signals of one's own. */
    SweepCommand(Supplier<RunLibrary> library, Supplier<StopOnSignal> signals) {
        this.library = library;
        this.signals = signals;
    }

    @Override
    public Integer call() throws IOException {
        Map<Range, Choice> choices = choices();
        SweepSpace space = new SweepSpace(training.recipe(), choices);
        List<Recipe> recipes = random == null
                ? space.grid()
                : space.random(
                        Typed.atLeast(1, RANDOM, random),
                        space.base().hyperparameters().seed());
        TrainingData digits = source.read();
        try (StopOnSignal signal = signals.get()) {
            PreparedData prepared = PreparedData.of(space.base(), digits, signal.control());
            List<Range> settings = List.copyOf(space.choices().keySet());
            SweepReport report = new SweepReport(command, settings, recipes.size());
            List<KeptRun> ended = new Sweep(library.get(), source.data(), source.test())
                    .run(recipes, prepared, report, signal.control());
            report.table(ended);
        } catch (CancellationException e) {
            command.commandLine().getOut().println(Texts.get("print.stopped-early"));
        }
        return ExitCode.OK;
    }

    private Map<Range, Choice> choices() {
        Map<Range, Choice> choices = new EnumMap<>(Range.class);
        training.takeSweepSettings().forEach((setting, typed) -> choices.put(setting, Choice.parse(setting, typed)));
        if (choices.isEmpty()) {
            throw new WrongValueException(Problem.of("wrong.nothing-to-sweep"));
        }
        return choices;
    }

    /** The option for a setting. */
    static String option(Range setting) {
        return "--" + setting.id().replace(' ', '-');
    }
}
