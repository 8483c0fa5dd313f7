package inkling.ui.lesson;

import inkling.core.lesson.Lesson;
import inkling.core.lesson.Step;
import java.util.Optional;

/**
 * Where somebody is in a lesson. Immutable.
 *
 * @param index of the step, from 0; the number of steps at the end
 */
public record Place(Lesson lesson, int index) {
    /** The step; empty at the end. */
    public Optional<Step> step() {
        return isEnd() ? Optional.empty() : Optional.of(lesson.steps().get(index));
    }

    /** Whether all steps are behind. */
    public boolean isEnd() {
        return index >= lesson.steps().size();
    }
}
