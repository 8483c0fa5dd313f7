package inkling.ui.sweep;

import inkling.core.tuning.Trial.Score;
import java.util.Arrays;
import javafx.scene.paint.Color;

/**
 * Colours for scores, from dark for the worst to bright for the best: viridis (Smith and van der Walt, 2015), which is as
 * even to people who see fewer colours, and in print without any. Losses and shares of errors stand by their logarithms, so
 * that the good ones can be told from each other beside one that is far off.
 *
 * @param score what they are of
 * @param worst the logarithm at the dark end
 * @param best the logarithm at the bright end, at most {@code worst}
 */
record ScoreColours(Score score, double worst, double best) {
    private static final Color[] VIRIDIS = {
        Color.web("#440154"),
        Color.web("#414487"),
        Color.web("#2a788e"),
        Color.web("#22a884"),
        Color.web("#7ad151"),
        Color.web("#fde725")
    };

    /** No logarithm of nothing. */
    private static final double LEAST = 1e-6;

    /** Colours above this have dark text on them. */
    private static final double BRIGHT = 0.5;

    /** Colours for some scores. */
    static ScoreColours of(Score score, double... values) {
        double[] logarithms =
                Arrays.stream(values).map(value -> logarithm(score, value)).toArray();
        return new ScoreColours(
                score,
                Arrays.stream(logarithms).max().orElse(0),
                Arrays.stream(logarithms).min().orElse(0));
    }

    private static double logarithm(Score score, double value) {
        return Math.log(Math.max(LEAST, score == Score.ACCURACY ? 1 - value : value));
    }

    /** How good a score is among the others, 0 to 1. */
    double share(double value) {
        return worst == best ? 1 : (worst - logarithm(score, value)) / (worst - best);
    }

    /** The score that is so good. */
    double value(double share) {
        double bad = Math.exp(worst - share * (worst - best));
        return score == Score.ACCURACY ? 1 - bad : bad;
    }

    /** The colour of a score. */
    Color of(double value) {
        return at(share(value));
    }

    /** The colour at a share of the way from the worst to the best. */
    static Color at(double share) {
        double place = Math.max(0, Math.min(1, share)) * (VIRIDIS.length - 1);
        int before = Math.min((int) place, VIRIDIS.length - 2);
        return VIRIDIS[before].interpolate(VIRIDIS[before + 1], place - before);
    }

    /** Black or white, whichever can be read on a colour. */
    static Color on(Color ground) {
        return ground.grayscale().getRed() > BRIGHT ? Color.BLACK : Color.WHITE;
    }
}
