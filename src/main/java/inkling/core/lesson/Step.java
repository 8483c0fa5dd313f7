package inkling.core.lesson;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A step of a lesson. Immutable.
 *
 * @param title says in a few words what it is about
 * @param text Markdown: what there is to see, and why; {@code $…$} is a formula, two braces around {@code digit} show
 *     the value of that fact
 * @param task Markdown: what to do; empty where there is nothing
 * @param tool the id of the tool that it is done in; empty for the paper
 * @param spot the id of the control that it means, if it means one
 * @param until what must be so before it is done; empty where it goes on when its reader
 *     says so
 */
public record Step(
        String title, String text, String task, Optional<String> tool, Optional<String> spot, List<Condition> until) {
    /** Copies the list. */
    public Step {
        until = List.copyOf(until);
    }

    /** Whether it is known when it is done. */
    public boolean isTask() {
        return !until.isEmpty();
    }

    /**
     * Whether it is done.
     *
     * @param now the values of the facts that have one
     * @param begin the same as they were when it began
     */
    public boolean isDone(Map<Fact, Object> now, Map<Fact, Object> begin) {
        return isTask() && until.stream().allMatch(condition -> condition.holds(now, begin));
    }
}
