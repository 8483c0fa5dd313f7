package inkling.core.lesson;

import java.util.Arrays;
import java.util.Optional;

/** How the value of a fact must stand to the one that a step asks for. */
public enum Relation {
    EQUAL("="),
    NOT("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">="),
    /** It is more than at the step's beginning by so much at least. */
    GROWS_BY("grows by");

    private final String sign;

    Relation(String sign) {
        this.sign = sign;
    }

    /** How lessons write it. */
    public String sign() {
        return sign;
    }

    /** Whether it can be asked of words too. */
    public boolean isOfWords() {
        return this == EQUAL || this == NOT;
    }

    /** The relation of a sign, if it is one. */
    public static Optional<Relation> of(String sign) {
        return Arrays.stream(values())
                .filter(relation -> relation.sign.equals(sign))
                .findFirst();
    }

    /** Whether it holds between numbers. */
    boolean holds(double value, double begin, double wanted) {
        return switch (this) {
            case EQUAL -> value == wanted;
            case NOT -> value != wanted;
            case LESS -> value < wanted;
            case AT_MOST -> value <= wanted;
            case MORE -> value > wanted;
            case AT_LEAST -> value >= wanted;
            case GROWS_BY -> value >= begin + wanted;
        };
    }
}
