package inkling.cli.training;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import inkling.cli.console.ProgressLine;
import inkling.cli.option.DataOptions;
import inkling.cli.option.ModelOption;
import inkling.cli.option.Typed;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder.Split;
import inkling.core.dataset.InkDataset;
import inkling.core.dataset.LabelledDigits;
import inkling.core.evaluation.Evaluation;
import inkling.core.evaluation.Outcome;
import inkling.core.format.drawing.Drawing;
import inkling.core.model.TrainedModel;
import inkling.core.teaching.Rehearsal;
import inkling.core.teaching.Taught;
import inkling.core.teaching.Teaching;
import inkling.core.text.CardWords;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Teaches a model one person's hand and says what it brings. */
@Command(
        name = "teach",
        description = "${bundle:help.teach}",
        footer = {"", "${bundle:help.teach.example}"},
        sortOptions = false,
        mixinStandardHelpOptions = true)
public final class TeachCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private ModelOption model;

    @Option(
            names = "--data",
            paramLabel = "${bundle:label.path}",
            required = true,
            description = "${bundle:option.teach-data}" + DataOptions.PATHS)
    private String data;

    @Option(names = "--test", paramLabel = DataOptions.LABEL, description = "${bundle:option.teach-test}")
    private String test;

    @Mixin
    private DataOptions source;

    @Option(names = "--seed", paramLabel = "${bundle:label.count}", description = "${bundle:option.teach-seed}")
    private String seed = "0";

    @Option(names = "--out", paramLabel = "${bundle:label.file}", required = true, description = "${bundle:option.out}")
    private String out;

    @Option(names = "--json", description = "${bundle:option.teach-json}")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        long copies = Typed.whole("--seed", seed);
        TrainingFiles files = TrainingFiles.of(out, null);
        files.refuseOneForTwo("--data", List.of(data));
        files.refuseOneForTwo("--test", Optional.ofNullable(test).stream().toList());
        files.tryOut();
        TrainedModel before = model.open();
        List<Drawing> drawings = drawings(source.sources().find(data).read(Split.TRAIN));
        Rehearsal rehearsal = rehearsal();
        PrintWriter print = command.commandLine().getOut();
        ProgressLine progress = ProgressLine.onTerminal();
        try (StopOnSignal signal = new StopOnSignal()) {
            Optional<Taught> result = Teaching.teach(
                    before, drawings, rehearsal, copies, share -> progress.show(share, data), signal.control());
            progress.clear();
            if (result.isEmpty()) {
                print.println(Texts.get("print.stopped-before-end"));
                return ExitCode.OK;
            }
            Taught taught = result.get();
            files.save(taught.model());
            if (json) {
                print.println(inJson(taught));
            } else {
                printText(taught);
            }
            return ExitCode.OK;
        }
    }

    private Rehearsal rehearsal() throws IOException {
        Rehearsal rehearsal = Rehearsal.of(source.sources());
        return test == null
                ? rehearsal
                : rehearsal.measuredOn(source.sources().test(test).digits());
    }

    private static List<Drawing> drawings(LabelledDigits digits) {
        if (digits instanceof InkDataset ink) {
            return ink.drawings().stream().map(Drawing::of).toList();
        }
        DigitDataset images = digits.digits();
        return IntStream.range(0, images.size())
                .mapToObj(i ->
                        new Drawing(Optional.empty(), Optional.of(images.image(i)), OptionalInt.of(images.label(i))))
                .toList();
    }

    private JsonObject inJson(Taught taught) {
        JsonObject object = new JsonObject();
        object.addProperty("model", model.name());
        object.addProperty("data", data);
        object.addProperty("out", out);
        object.addProperty("drawings", taught.own().total());
        object.addProperty("missing", taught.missing());
        taught.lambda().ifPresent(lambda -> object.addProperty("lambda", lambda));
        object.addProperty("ownBefore", taught.own().first().correct());
        object.addProperty("ownAfter", taught.own().second().correct());
        object.addProperty("test", test == null ? taught.measuredOn() : test);
        object.addProperty("testTotal", taught.test().total());
        object.addProperty("testBefore", taught.test().first().correct());
        object.addProperty("testAfter", taught.test().second().correct());
        JsonArray changed = new JsonArray();
        for (int place : taught.changed()) {
            Outcome before = taught.own().first().outcomes().get(place);
            Outcome after = taught.own().second().outcomes().get(place);
            JsonObject one = new JsonObject();
            one.addProperty("index", before.index());
            one.addProperty("truth", before.truth());
            one.addProperty("before", before.label());
            one.addProperty("after", after.label());
            changed.add(one);
        }
        object.add("changed", changed);
        return object;
    }

    /** Words for people; the numbers as in every language of programs. */
    private void printText(Taught taught) {
        PrintWriter print = command.commandLine().getOut();
        String digits = Integer.toString(taught.own().total());
        print.println(
                taught.lambda().isPresent()
                        ? Texts.get(
                                "print.taught",
                                model.name(),
                                digits,
                                String.format(
                                        Locale.ROOT, "%.0f", taught.lambda().getAsDouble()))
                        : Texts.get("print.taught-nothing", model.name(), digits));
        if (taught.missing() > 0) {
            print.println(Texts.get("print.too-few", Integer.toString(taught.missing())));
        }
        print.println(Texts.get(
                "print.taught-own",
                right(taught.own().first()),
                right(taught.own().second())));
        print.println(Texts.get(
                "print.taught-test",
                CardWords.data(taught.measuredOn()),
                right(taught.test().first()),
                right(taught.test().second())));
        for (int place : taught.changed()) {
            Outcome before = taught.own().first().outcomes().get(place);
            Outcome after = taught.own().second().outcomes().get(place);
            print.println("    "
                    + Texts.get(
                            "print.taught-changed",
                            Integer.toString(before.index()),
                            Integer.toString(before.truth()),
                            Integer.toString(before.label()),
                            Integer.toString(after.label())));
        }
        print.println(Texts.get("print.model-written", out));
    }

    private static String right(Evaluation evaluation) {
        return Texts.get(
                "print.taught-right",
                Integer.toString(evaluation.correct()),
                Integer.toString(evaluation.total()),
                String.format(Locale.ROOT, "%.2f", 100 * evaluation.accuracy()));
    }
}
