package inkling.core.recipe;

import inkling.core.blas.FloatVector;
import java.util.List;

/**
 * An optimizer in the middle of a run: what it remembers from step to step, in memory that is taken once, and the step
 * on the parameters. Legal order, again and again: add the gradient of the loss to {@link #gradient}, of whose content
 * {@link #kept} stays; then {@link #step}.
 */
public interface OptimizerState extends AutoCloseable {
    /**
     * Where the gradient is added up, laid out as the parameters are. With {@link #kept} an optimizer that remembers a
     * multiple of past gradients gets the new one into it by the very product that computes it.
     */
    FloatVector gradient();

    /** The factor on what {@link #gradient} holds before the new one is added; 0 for an optimizer that wants it bare. */
    float kept();

    /**
     * Changes the parameters by one step.
     *
     * @param learningRate η of this step
     */
    void step(FloatVector parameters, double learningRate);

    /** All that it remembers of the steps until now, each as a copy; nothing where a step follows from its gradient alone. */
    List<float[]> memory();

    /**
     * Goes on where another of the same rule was.
     *
     * @param memory what that one remembered
     * @param steps how many it had made
     */
    void restore(List<float[]> memory, long steps);

    @Override
    void close();
}
