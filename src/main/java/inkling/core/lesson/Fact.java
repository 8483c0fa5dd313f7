package inkling.core.lesson;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Something about the program that a lesson can speak of: a step goes on by it, and a text shows its value. What is not
 * so at all, such as a reading on bare paper, has no value.
 */
public enum Fact {
    /** How many strokes are on the paper. */
    STROKES("strokes", 0),
    /** How wide the pen is, from 6 to 44 of the paper's 280 units. */
    PEN("pen", 0),
    /** The larger side of what is drawn, as a share of the paper's. */
    SIZE("size", 2),
    /** The digit that is read. */
    DIGIT("digit", 0),
    /** Its probability, from 0 to 1. */
    PROBABILITY("probability", 3),
    /** Its score. */
    SCORE("score", 2),
    /** The second most likely digit. */
    SECOND("second", 0),
    /** Its probability. */
    SECOND_PROBABILITY("second-probability", 3),
    /** Its score. */
    SECOND_SCORE("second-score", 2),
    /** By how much the first score is larger than the second. */
    LEAD("lead", 2),
    /** How many times as probable the first digit is as the second: e to the power of the lead. */
    ODDS("odds", 1),
    /** The cross-entropy if the digit that is read is right: minus the logarithm of its probability. */
    SURPRISE("surprise", 3),
    /** Whether what is drawn looks like a digit. */
    IS_DIGIT("is-digit", "yes", "no"),
    /** Which model reads. */
    MODEL("model", "best", "tutorial", "trained", "opened"),
    /** The tool beside the paper. */
    TOOL("tool", "none", "lessons", "train", "inside", "mistakes", "digits", "runs"),
    /** What the tool Inside shows. */
    PAGE("page", "why", "change", "weights"),
    /** The digit that Inside holds against the one that is read. */
    AGAINST("against", 0),
    /** Whether Inside has found what would change the model's mind. */
    CHANGE("change", "none", "found", "not-found"),
    /** The preset that the recipe began with. */
    RECIPE("recipe", "tutorial", "pixels", "best"),
    /** What the model to be trained will see. */
    FEATURES("features", "pixels", "gradients", "pairs"),
    /** The learning rate that is filled in. */
    RATE("rate", 6),
    /** The epochs that are filled in. */
    EPOCHS("epochs", 0),
    /** Where training stands. */
    STATE("state", "idle", "preparing", "running", "paused", "stopping"),
    /** How many steps the last run has made. */
    STEPS("steps", 0),
    /** Its latest loss, smoothed. */
    LOSS("loss", 3),
    /** The share of unseen digits that it read right after its last epoch. */
    ACCURACY("accuracy", 3),
    /** How the last run ended. */
    END("end", "trained", "diverged", "nothing", "failed"),
    /** How many runs this window has ended. */
    RUNS("runs", 0),
    /** The share that the model in use reads right of the data in Mistakes. */
    MEASURED("measured", 3),
    /** How many digits are chosen in Mistakes to be looked at. */
    LOOKED_AT("looked-at", 0),
    /** How many digits the user has in the collection. */
    KEPT("kept", 0),
    /** How many models were taught in this window. */
    TAUGHT("taught", 0),
    /** How many times this window has saved or exported a model. */
    EXPORTS("exports", 0);

    private static final String SPACE = " ";

    private final String id;
    private final int decimals;
    private final String words;

    /** A number. */
    Fact(String id, int decimals) {
        this.id = id;
        this.decimals = decimals;
        this.words = "";
    }

    /** One of some words. */
    Fact(String id, String... words) {
        this.id = id;
        this.decimals = 0;
        this.words = String.join(SPACE, words);
    }

    /** What lessons call it; never changes. */
    public String id() {
        return id;
    }

    /** Whether its value is a number, a {@link Double}; otherwise it is one of the {@link #words}. */
    public boolean isNumber() {
        return words.isEmpty();
    }

    /** What its value can be; empty for a number. */
    public List<String> words() {
        return words.isEmpty() ? List.of() : List.of(words.split(SPACE));
    }

    /** How many decimals of it are shown at most. */
    public int decimals() {
        return decimals;
    }

    /** The fact with this id, if there is one. */
    public static Optional<Fact> of(String id) {
        return Arrays.stream(values()).filter(fact -> fact.id.equals(id)).findFirst();
    }
}
