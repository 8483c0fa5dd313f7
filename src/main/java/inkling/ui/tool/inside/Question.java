package inkling.ui.tool.inside;

import inkling.core.explanation.Contributions;
import inkling.core.explanation.Explanation;
import inkling.core.model.Prediction;
import inkling.core.text.Texts;
import java.util.OptionalInt;

/**
 * What is to be explained: why a digit, or why this one and not another.
 *
 * @param digit 0 to 9
 * @param against another one, if any
 */
record Question(int digit, OptionalInt against) {
    /** Why the digit that is read and not the second most likely one. */
    static Question of(Prediction reading) {
        return new Question(reading.label(), OptionalInt.of(reading.runnerUp()));
    }

    /** About another digit; held against it, the one before takes its place. */
    Question withDigit(int other) {
        return new Question(other, against.equals(OptionalInt.of(other)) ? OptionalInt.of(digit) : against);
    }

    /** Against another digit; against itself a digit stands alone. */
    Question withAgainst(int other) {
        return new Question(digit, other == digit ? OptionalInt.empty() : OptionalInt.of(other));
    }

    /** The answer for an image. */
    Contributions answer(Explanation why) {
        return against.isPresent() ? why.between(digit, against.getAsInt()) : why.of(digit);
    }

    /** The question in words. */
    String words() {
        return against.isPresent()
                ? Texts.get("inside.why-not", digit, against.getAsInt())
                : Texts.get("inside.why-alone", digit);
    }
}
