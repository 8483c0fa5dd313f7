package inkling.ui.sweep;

import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.core.tuning.Trial;
import inkling.core.tuning.Trial.Score;
import inkling.ui.kit.CheckedField;
import java.math.MathContext;
import java.util.List;

/** What is said of trials. */
final class TrialWords {
    private static final MathContext DIGITS = new MathContext(6);

    private TrialWords() {}

    /** What people call a setting. */
    static String setting(String id) {
        return Texts.get("training." + id.replace(' ', '-'));
    }

    /** What people call a score. */
    static String score(Score score) {
        return Texts.get(score == Score.ACCURACY ? "sweep.accuracy" : "sweep.loss");
    }

    /** A setting's value, as short as it can be. */
    static String value(double value) {
        return CheckedField.plain(value, DIGITS);
    }

    /** A score, without what it is. */
    static String score(Score score, double value) {
        return score == Score.ACCURACY
                ? Texts.get("training.percent", Texts.percent(value, value >= 0.995 ? 2 : 1))
                : Texts.number("%.3f", value);
    }

    /** All of a trial, or of it those settings that are looked at. */
    static String all(Trial trial, List<String> settings) {
        String chosen = Phrases.list(settings.stream()
                .map(id -> Phrases.valued(setting(id), value(trial.settings().get(id))))
                .toList());
        return Texts.get("sweep.trial", trial.title(), chosen, result(trial));
    }

    private static String result(Trial trial) {
        if (trial.loss().isEmpty()) {
            return Texts.get("sweep.diverged");
        }
        String loss =
                Texts.get("sweep.loss-of", Texts.number("%.4f", trial.loss().getAsDouble()));
        return trial.accuracy().isEmpty()
                ? loss
                : Texts.get(
                        "sweep.right-and-loss", Texts.percent(trial.accuracy().getAsDouble(), 2), loss);
    }
}
