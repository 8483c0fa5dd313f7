package inkling.core.runs;

import com.google.gson.stream.JsonWriter;
import inkling.core.format.FileFormatException;
import inkling.core.format.json.JsonText;
import inkling.core.format.json.JsonValue;
import inkling.core.format.model.ModelCardJson;
import inkling.core.history.Validation;
import inkling.core.model.ModelCard;
import inkling.core.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The small files of a run as JSON. */
final class RunJson {
    private static final int VERSION = 1;
    private static final int NO_EPOCH = 0;

    private RunJson() {}

    /**
     * What is written when a run begins and never changes.
     *
     * @param began when
     * @param card of a model that is still to be learned: the recipe and the sources
     */
    record Beginning(
            Instant began,
            ModelCard card,
            List<String> data,
            List<String> test,
            int stepsPerEpoch,
            Optional<RunPlan.Earlier> goesOn) {}

    /** What is written when it ends. */
    record End(RunState state, RunSummary summary) {}

    private interface Content {
        void writeTo(JsonWriter json) throws IOException;
    }

    private static String text(Content content) {
        StringWriter text = new StringWriter();
        try (JsonWriter json = new JsonWriter(text)) {
            json.setIndent("  ");
            json.beginObject();
            content.writeTo(json);
            json.endObject();
        } catch (IOException e) {
            throw new AssertionError("a string can always be written", e);
        }
        return text + "\n";
    }

    static String write(Beginning run) {
        return text(json -> {
            json.name("version").value(VERSION);
            json.name("began").value(run.began().toString());
            json.name("card");
            ModelCardJson.write(run.card(), json);
            write(json, "data", run.data());
            write(json, "test", run.test());
            json.name("stepsPerEpoch").value(run.stepsPerEpoch());
            json.name("goesOnWith").value(run.goesOn().map(RunPlan.Earlier::id).orElse(""));
            json.name("stepsBefore")
                    .value(run.goesOn().map(RunPlan.Earlier::steps).orElse(0L));
        });
    }

    private static void write(JsonWriter json, String name, List<String> texts) throws IOException {
        json.name(name).beginArray();
        for (String one : texts) {
            json.value(one);
        }
        json.endArray();
    }

    static Beginning beginning(String file, String text) throws FileFormatException {
        Map<String, JsonValue> run = JsonText.parse(file, Problem.of("runs.beginning"), text)
                .members("version", "began", "card", "data", "test", "stepsPerEpoch", "goesOnWith", "stepsBefore");
        run.get("version").count(VERSION);
        String before = run.get("goesOnWith").string();
        long steps = run.get("stepsBefore").count(Long.MAX_VALUE);
        return new Beginning(
                instant(file, run.get("began").string()),
                ModelCardJson.read(run.get("card")),
                run.get("data").items(JsonValue::string),
                run.get("test").items(JsonValue::string),
                (int) Math.max(1, run.get("stepsPerEpoch").count(Integer.MAX_VALUE)),
                before.isEmpty() ? Optional.empty() : Optional.of(new RunPlan.Earlier(before, steps)));
    }

    private static Instant instant(String file, String text) throws FileFormatException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new FileFormatException(file, Problem.of("runs.time"), Problem.quoted(text), e);
        }
    }

    static String write(End end) {
        RunSummary summary = end.summary();
        return text(json -> {
            json.name("state").value(end.state().id());
            json.name("steps").value(summary.steps());
            json.name("seconds").value(summary.seconds());
            number(json, "loss", summary.loss());
            Optional<Validation> found = summary.validation();
            json.name("epoch").value(found.map(Validation::epoch).orElse(NO_EPOCH));
            number(json, "validationLoss", found.map(Validation::loss));
            number(json, "accuracy", found.map(Validation::accuracy));
        });
    }

    private static void number(JsonWriter json, String name, Optional<Double> value) throws IOException {
        number(json, name, value.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    /** JSON has neither NaN nor infinity. */
    private static void number(JsonWriter json, String name, OptionalDouble value) throws IOException {
        json.name(name).value(value.isPresent() && Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : null);
    }

    static End end(String file, String text) throws FileFormatException {
        Map<String, JsonValue> end = JsonText.parse(file, Problem.of("runs.end"), text)
                .members("state", "steps", "seconds", "loss", "epoch", "validationLoss", "accuracy");
        String id = end.get("state").string();
        RunState state = RunState.byId(id)
                .orElseThrow(() -> new FileFormatException(file, Problem.of("runs.state"), Problem.quoted(id)));
        double loss = end.get("loss").numberOrNaN();
        int epoch = (int) end.get("epoch").count(Integer.MAX_VALUE);
        Validation found = new Validation(
                epoch,
                end.get("validationLoss").numberOrNaN(),
                end.get("accuracy").numberOrNaN());
        return new End(
                state,
                new RunSummary(
                        end.get("steps").count(Long.MAX_VALUE),
                        end.get("seconds").numberOrNaN(),
                        Double.isNaN(loss) ? OptionalDouble.empty() : OptionalDouble.of(loss),
                        epoch == NO_EPOCH ? Optional.empty() : Optional.of(found)));
    }

    static String write(Label label) {
        return text(json -> {
            json.name("name").value(label.name());
            json.name("note").value(label.note());
            json.name("starred").value(label.starred());
        });
    }

    static Label label(String file, String text) throws FileFormatException {
        Map<String, JsonValue> label =
                JsonText.parse(file, Problem.of("runs.label"), text).members("name", "note", "starred");
        return new Label(
                label.get("name").string(),
                label.get("note").string(),
                label.get("starred").flag());
    }
}
