package inkling.ui.window;

import inkling.core.lesson.Condition;
import inkling.core.lesson.Fact;
import inkling.core.lesson.Relation;
import inkling.core.model.SoftmaxRegression;
import inkling.core.recipe.Recipe;
import inkling.ui.Patience;
import inkling.ui.files.AnsweringDialogs;
import inkling.ui.tool.train.TrainingPage;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;

/** Does what the step of a lesson asks for, with the pointer and the keys. */
final class LessonHand {
    private static final double[][] ZERO = {
        {140, 50},
        {100, 65},
        {75, 105},
        {68, 150},
        {80, 200},
        {115, 232},
        {155, 230},
        {195, 200},
        {210, 150},
        {203, 100},
        {180, 62},
        {140, 50}
    };
    private static final double[][] HEART = {
        {140, 230},
        {90, 180},
        {50, 130},
        {55, 80},
        {90, 60},
        {125, 75},
        {140, 110},
        {155, 75},
        {190, 60},
        {225, 80},
        {230, 130},
        {190, 180},
        {140, 230}
    };

    private final MainWindow window;
    private final MainPage main;
    private final DrawPage desk;
    private final TrainingPage training;
    private final AnsweringDialogs dialogs;
    private final Path folder;

    LessonHand(
            MainWindow window,
            MainPage main,
            DrawPage desk,
            TrainingPage training,
            AnsweringDialogs dialogs,
            Path folder) {
        this.window = window;
        this.main = main;
        this.desk = desk;
        this.training = training;
        this.dialogs = dialogs;
        this.folder = folder;
    }

    /** Brings about what a condition asks for; one that holds already is left alone. */
    void fulfil(Condition condition, Map<Fact, Object> begin) throws TimeoutException {
        if (condition.holds(facts(), begin)) {
            return;
        }
        double wanted = condition.wanted() instanceof Double number ? number : 0;
        String word = condition.wanted().toString();
        boolean more = condition.relation() == Relation.MORE || condition.relation() == Relation.AT_LEAST;
        switch (condition.fact()) {
            case STROKES -> draw(DrawPage.SEVEN);
            case SIZE -> drawOfSize(more ? 1 : 0.3);
            case PEN -> widen(condition, begin, more ? KeyCode.CLOSE_BRACKET : KeyCode.OPEN_BRACKET);
            case DIGIT -> drawOnNewSheet(wanted == 0 ? ZERO : DrawPage.SEVEN);
            case PROBABILITY -> doubt(condition, begin);
            case IS_DIGIT -> drawOnNewSheet(HEART);
            case MODEL -> choose(word);
            case TOOL -> desk.press("show-" + word);
            case PAGE -> {
                show("inside");
                desk.press("inside-page-" + word);
            }
            case CHANGE -> {
                show("inside");
                desk.press("inside-page-change");
                desk.press("inside-change-find");
            }
            case RECIPE -> {
                show("train");
                training.choosePreset(Recipe.preset(word).orElseThrow());
            }
            case FEATURES -> {
                show("train");
                training.chooseFeatures(word);
            }
            case RATE -> rate(condition);
            case STEPS -> step(condition, begin);
            case RUNS, END -> run();
            case LOOKED_AT -> lookAtMistakes();
            case KEPT -> keep(condition, begin);
            case TAUGHT -> {
                show("digits");
                desk.press("digits-page-learn");
                desk.press("teach-begin");
            }
            case EXPORTS -> {
                dialogs.answer(folder.resolve("taken-away.safetensors"));
                main.press(KeyCode.CONTROL, KeyCode.S);
            }
            default -> {
                // It comes by itself
            }
        }
        try {
            Patience.await(() -> condition.holds(window.main().facts().now(), begin));
        } catch (TimeoutException e) {
            throw new AssertionError(condition + " does not hold in " + facts(), e);
        }
    }

    private Map<Fact, Object> facts() {
        return org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> window.main().facts().now());
    }

    /** Shows a tool, if it is not the one that is shown. */
    void show(String tool) {
        if (!tool.equals(facts().get(Fact.TOOL))) {
            desk.press("show-" + tool);
        }
    }

    private void draw(double[][] points) {
        desk.draw(points);
    }

    private void drawOnNewSheet(double[][] points) {
        main.press(KeyCode.DELETE);
        draw(points);
    }

    private void drawOfSize(double share) {
        double[][] points = new double[DrawPage.SEVEN.length][];
        for (int i = 0; i < points.length; i++) {
            points[i] =
                    new double[] {140 + share * (DrawPage.SEVEN[i][0] - 140), 140 + share * (DrawPage.SEVEN[i][1] - 140)
                    };
        }
        drawOnNewSheet(points);
    }

    private void widen(Condition condition, Map<Fact, Object> begin, KeyCode key) {
        for (int presses = 0; presses < 25 && !condition.holds(facts(), begin); presses++) {
            main.press(key);
        }
    }

    /** A 1 whose flag grows until it is a 7; somewhere between them is doubt. */
    private void doubt(Condition condition, Map<Fact, Object> begin) {
        for (double share = 0; share < 1 && !condition.holds(facts(), begin); share += 0.05) {
            drawOnNewSheet(new double[][] {
                {100 - 30 * share, 80 - 15 * share},
                {140, 60 + 5 * share},
                {145 + 50 * share, 58 + 5 * share},
                {142 + 15 * share, 150},
                {140 - 20 * share, 240}
            });
        }
    }

    private void choose(String model) {
        switch (model) {
            case "best" -> main.chooseModel(0);
            case "tutorial" -> main.chooseModel(1);
            default -> {
                show("train");
                training.press("use");
            }
        }
    }

    private void rate(Condition condition) {
        show("train");
        double rate = (Double) condition.wanted();
        if (condition.relation() == Relation.EQUAL) {
            training.choosePreset(Recipe.preset("pixels").orElseThrow());
            training.choosePreset(Recipe.TUTORIAL);
        } else {
            training.type("learning-rate", Double.toString(rate));
            training.closeSettings();
        }
    }

    private void step(Condition condition, Map<Fact, Object> begin) throws TimeoutException {
        while (!condition.holds(facts(), begin)) {
            Object before = facts().get(Fact.STEPS);
            Patience.await(() -> training.canPress("step"));
            training.press("step");
            Patience.await(() -> !window.main().facts().now().get(Fact.STEPS).equals(before));
        }
    }

    private void run() throws TimeoutException {
        show("train");
        if ("paused".equals(facts().get(Fact.STATE))) {
            training.press("resume");
        } else {
            Patience.await(() -> training.canPress("start"));
            training.press("start");
        }
        Patience.await(() -> training.canPress("start"));
    }

    private void lookAtMistakes() {
        for (int truth = 0; truth < SoftmaxRegression.CLASSES; truth++) {
            for (int label = 0; label < SoftmaxRegression.CLASSES; label++) {
                if (truth != label && main.shows("#mistakes-" + truth + "-as-" + label)) {
                    desk.press("mistakes-" + truth + "-as-" + label);
                    if ((Double) facts().getOrDefault(Fact.LOOKED_AT, 0.0) >= 1) {
                        return;
                    }
                }
            }
        }
    }

    private void keep(Condition condition, Map<Fact, Object> begin) throws TimeoutException {
        while (!condition.holds(facts(), begin)) {
            Object before = facts().get(Fact.KEPT);
            draw(DrawPage.SEVEN);
            main.press(KeyCode.DIGIT7);
            Patience.await(() -> !window.main().facts().now().get(Fact.KEPT).equals(before));
        }
    }

    /** The step that the window shows, as its heading says it. */
    String heading() {
        return main.text(".lesson-step .title");
    }
}
