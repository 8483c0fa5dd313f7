package inkling.cli.runs;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import inkling.cli.console.Table;
import inkling.cli.console.Table.Side;
import inkling.core.history.Validation;
import inkling.core.runs.DamagedRun;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the runs of the library, the newest first. */
@Command(
        name = "runs",
        description = "${bundle:help.runs}",
        subcommands = {
            RunsShowCommand.class,
            RunsLabelCommand.class,
            RunsContinueCommand.class,
            RunsRepeatCommand.class,
            RunsDeleteCommand.class,
            RunsRestoreCommand.class
        },
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class RunsCommand implements Callable<Integer> {
    private static final int LONGEST_RECIPE = 24;

    @Spec
    private CommandSpec command;

    @Option(names = "--json", description = "${bundle:option.runs-json}")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<RunLibrary.Entry> all = RunLibrary.ofThisUser().list();
        PrintWriter print = command.commandLine().getOut();
        if (json) {
            JsonArray runs = new JsonArray();
            all.forEach(entry -> runs.add(inJson(entry)));
            print.println(new GsonBuilder().setPrettyPrinting().create().toJson(runs));
        } else if (all.isEmpty()) {
            print.println(Texts.get("print.no-runs"));
        } else {
            Table table = new Table(List.of(
                    Side.LEFT, Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.RIGHT, Side.LEFT));
            table.add(
                    Texts.get("print.runs.id"),
                    Texts.get("print.runs.state"),
                    Texts.get("print.runs.recipe"),
                    Texts.get("print.runs.steps"),
                    Texts.get("print.runs.loss"),
                    Texts.get("print.runs.accuracy"),
                    Texts.get("print.runs.seconds"),
                    Texts.get("print.runs.name"));
            all.forEach(entry -> table.add(row(entry)));
            table.print(print);
        }
        return ExitCode.OK;
    }

    /** Id, state, recipe, steps, loss, accuracy, seconds, name. */
    private static List<String> row(RunLibrary.Entry entry) {
        if (entry instanceof DamagedRun damaged) {
            return List.of(
                    damaged.id(), Texts.get("runs.state.damaged"), "", "", "", "", "", Texts.of(damaged.problem()));
        }
        KeptRun run = (KeptRun) entry;
        String recipe = CardWords.recipe(run.recipe().title());
        return List.of(
                run.id(),
                Texts.get("runs.state." + run.state().id()),
                recipe.length() > LONGEST_RECIPE ? recipe.substring(0, LONGEST_RECIPE - 1) + "…" : recipe,
                Long.toString(run.stepsDone()),
                run.loss().isPresent() ? format("%.4f", run.loss().getAsDouble()) : "",
                run.validation()
                        .map(found -> Texts.get("training.percent", format("%.2f", 100 * found.accuracy())))
                        .orElse(""),
                format("%.2f", run.seconds()),
                run.label().starred()
                        ? Texts.get("print.runs.starred", run.label().name())
                        : run.label().name());
    }

    private static String format(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }

    /** A run as other programs read it; numbers that there are not are left out. */
    static JsonObject inJson(RunLibrary.Entry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("id", entry.id());
        if (entry instanceof KeptRun run) {
            json.addProperty("began", run.began().toString());
            json.addProperty("state", run.state().id());
            json.addProperty("name", run.label().name());
            json.addProperty("note", run.label().note());
            json.addProperty("starred", run.label().starred());
            json.addProperty("recipe", run.recipe().title());
            JsonObject settings = new JsonObject();
            run.recipe().settings().forEach(settings::addProperty);
            json.add("settings", settings);
            JsonArray data = new JsonArray();
            run.data().forEach(data::add);
            json.add("data", data);
            json.addProperty("steps", run.stepsDone());
            json.addProperty("stepsPerEpoch", run.stepsPerEpoch());
            json.addProperty("seconds", run.seconds());
            run.loss().ifPresent(loss -> json.addProperty("loss", loss));
            run.validation().ifPresent(found -> add(json, found));
            run.plan().goesOn().ifPresent(earlier -> json.addProperty("goesOnWith", earlier.id()));
        } else if (entry instanceof DamagedRun damaged) {
            json.addProperty("state", "damaged");
            json.addProperty("problem", Texts.of(damaged.problem()));
        }
        return json;
    }

    private static void add(JsonObject json, Validation found) {
        json.addProperty("validatedEpoch", found.epoch());
        if (Double.isFinite(found.loss())) {
            json.addProperty("validationLoss", found.loss());
        }
        json.addProperty("accuracy", found.accuracy());
    }
}
