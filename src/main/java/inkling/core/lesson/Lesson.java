package inkling.core.lesson;

import java.util.List;

/**
 * A lesson of about three minutes. Immutable.
 *
 * @param id what the program knows it by: of one that came with it a word, of others the file's path
 * @param title what people call it
 * @param summary what one learns by it, in a sentence
 * @param steps at least one
 */
public record Lesson(String id, String title, String summary, List<Step> steps) {
    /** Copies the list. */
    public Lesson {
        steps = List.copyOf(steps);
    }
}
