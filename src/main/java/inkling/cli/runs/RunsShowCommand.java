package inkling.cli.runs;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.runs.RunPlan;
import inkling.core.text.CardWords;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells all of one run. */
@Command(name = "show", description = "${bundle:help.runs-show}", sortOptions = false, mixinStandardHelpOptions = true)
final class RunsShowCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Parameters(paramLabel = "${bundle:label.run}", description = "${bundle:option.run}")
    private String name;

    @Option(names = "--json", description = "${bundle:option.runs-json}")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        KeptRun run = RunLibrary.ofThisUser().find(name);
        JsonObject object = RunsCommand.inJson(run);
        PrintWriter print = command.commandLine().getOut();
        if (json) {
            print.println(new GsonBuilder().setPrettyPrinting().create().toJson(object));
            return ExitCode.OK;
        }
        tell("print.runs.id", run.id());
        tell("print.runs.name", run.label().name());
        tell("print.runs.note", run.label().note());
        tell("print.runs.state", Texts.get("runs.state." + run.state().id()));
        tell("print.runs.goes-on", run.plan().goesOn().map(RunPlan.Earlier::id).orElse(""));
        tell("print.runs.steps", Long.toString(run.stepsDone()));
        tell("print.runs.seconds", format("%.2f", run.seconds()));
        run.loss().ifPresent(loss -> tell("print.runs.loss", format("%.4f", loss)));
        run.validation().ifPresent(found -> {
            tell("print.runs.validation-loss", format("%.4f", found.loss()));
            tell("print.runs.accuracy", Texts.get("training.percent", format("%.2f", 100 * found.accuracy())));
        });
        for (Map.Entry<String, String> setting : run.recipe().settings().entrySet()) {
            print.println(Phrases.named(CardWords.setting(setting.getKey()), CardWords.value(setting.getValue())));
        }
        run.sources()
                .forEach(source -> print.println(Texts.get(
                        "print.runs.source",
                        CardWords.data(source.name()),
                        Integer.toString(source.examples()),
                        source.sha256())));
        return ExitCode.OK;
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    private void tell(String key, String value) {
        if (!value.isEmpty()) {
            command.commandLine().getOut().println(Phrases.named(Texts.get(key), value));
        }
    }
}
