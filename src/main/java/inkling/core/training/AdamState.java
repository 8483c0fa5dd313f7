package inkling.core.training;

/** What {@link Adam} and {@link AdamW} remember from step to step: running means of the gradient and of its square. */
final class AdamState implements OptimizerState {
    /** Keeps weights that have had no gradient yet from a division by 0. */
    private static final float EPSILON = 1e-8f;

    private final double beta1;
    private final double beta2;
    private final double onGradient;
    private final double onWeights;
    private final FloatVector gradient;

    /** On the heap, as are the copies below: there the loop over them is compiled to vector instructions. */
    private final float[] mean;

    private final float[] square;
    private final float[] gradientOnHeap;
    private final float[] parametersOnHeap;
    private long steps;

    /**
     * Before the first step.
     *
     * @param onGradient the weight decay that is added to the gradient
     * @param onWeights the weight decay that shrinks the weights themselves
     */
    AdamState(int parameters, double beta1, double beta2, double onGradient, double onWeights) {
        this.beta1 = beta1;
        this.beta2 = beta2;
        this.onGradient = onGradient;
        this.onWeights = onWeights;
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
        if (onGradient > 0) {
            gradient.add((float) onGradient, parameters);
        }
        gradient.copyTo(gradientOnHeap);
        parameters.copyTo(parametersOnHeap);
        steps++;
        // Both means begin at 0, from which these lead away
        double unbiased = learningRate / (1 - Math.pow(beta1, (double) steps));
        double unbiasedRoot = 1 / Math.sqrt(1 - Math.pow(beta2, (double) steps));
        move((float) unbiased, (float) unbiasedRoot, (float) (1 - learningRate * onWeights));
        parameters.copy(parametersOnHeap);
    }

    private void move(float rate, float root, float shrunk) {
        float[] g = gradientOnHeap;
        float[] m = mean;
        float[] v = square;
        float[] w = parametersOnHeap;
        float b1 = (float) beta1;
        float b2 = (float) beta2;
        float new1 = (float) (1 - beta1);
        float new2 = (float) (1 - beta2);
        for (int i = 0; i < w.length; i++) {
            m[i] = b1 * m[i] + new1 * g[i];
            v[i] = b2 * v[i] + new2 * g[i] * g[i];
            w[i] = shrunk * w[i] - rate * m[i] / ((float) Math.sqrt(v[i]) * root + EPSILON);
        }
    }

    @Override
    public void close() {
        gradient.close();
    }
}
