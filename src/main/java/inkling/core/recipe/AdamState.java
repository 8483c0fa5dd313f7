package inkling.core.recipe;

import inkling.core.blas.FloatVector;
import java.util.List;

/** What {@link Adam} remembers from step to step: running means of the gradient and of its square. */
final class AdamState implements OptimizerState {
    /** Keeps weights that have had no gradient yet from a division by 0. */
    private static final float EPSILON = 1e-8f;

    private final Adam rule;
    private final FloatVector gradient;

    /** On the heap, as are the copies below: there the loop over them is compiled to vector instructions. */
    private final float[] mean;

    private final float[] square;
    private final float[] gradientOnHeap;
    private final float[] parametersOnHeap;
    private long steps;

    /** Before the first step. */
    AdamState(int parameters, Adam rule) {
        this.rule = rule;
        gradient = new FloatVector(parameters);
        mean = new float[parameters];
        square = new float[parameters];
        gradientOnHeap = new float[parameters];
        parametersOnHeap = new float[parameters];
    }

    @Override
    public FloatVector gradient() {
        return gradient;
    }

    @Override
    public float kept() {
        return 0;
    }

    @Override
    public void step(FloatVector parameters, double learningRate) {
        if (rule.weightDecay() > 0 && !rule.decoupled()) {
            gradient.add((float) rule.weightDecay(), parameters);
        }
        gradient.copyTo(gradientOnHeap);
        parameters.copyTo(parametersOnHeap);
        steps++;
        // Both means begin at 0, from which these lead away
        double unbiased = learningRate / (1 - Math.pow(rule.beta1(), (double) steps));
        double unbiasedRoot = 1 / Math.sqrt(1 - Math.pow(rule.beta2(), (double) steps));
        double shrunk = rule.decoupled() ? 1 - learningRate * rule.weightDecay() : 1;
        move((float) unbiased, (float) unbiasedRoot, (float) shrunk);
        parameters.copy(parametersOnHeap);
    }

    private void move(float rate, float root, float shrunk) {
        float[] g = gradientOnHeap;
        float[] m = mean;
        float[] v = square;
        float[] w = parametersOnHeap;
        float b1 = (float) rule.beta1();
        float b2 = (float) rule.beta2();
        float new1 = (float) (1 - rule.beta1());
        float new2 = (float) (1 - rule.beta2());
        for (int i = 0; i < w.length; i++) {
            m[i] = b1 * m[i] + new1 * g[i];
            v[i] = b2 * v[i] + new2 * g[i] * g[i];
            w[i] = shrunk * w[i] - rate * m[i] / ((float) Math.sqrt(v[i]) * root + EPSILON);
        }
    }

    @Override
    public List<float[]> memory() {
        return List.of(mean.clone(), square.clone());
    }

    @Override
    public void restore(List<float[]> memory, long stepsDone) {
        System.arraycopy(memory.get(0), 0, mean, 0, mean.length);
        System.arraycopy(memory.get(1), 0, square, 0, square.length);
        steps = stepsDone;
    }

    @Override
    public void close() {
        gradient.close();
    }
}
