package inkling.core.model;

/**
 * Softmax and cross-entropy of one row of logits, stable for logits of any finite size: the largest logit is taken off
 * before the exponential, so that nothing overflows and at least one term of the sum is 1.
 */
public final class Softmax {
    private Softmax() {}

    /**
     * Replaces logits by probabilities: p_k = exp(z_k) / Σ_j exp(z_j).
     *
     * @param values the logits of one example, from {@code offset}; overwritten by the probabilities
     * @param count how many classes
     * @return log Σ_j exp(z_j) in nats; not finite only where a logit is not
     */
    public static double toProbabilities(float[] values, int offset, int count) {
        float largest = values[offset + indexOfLargest(values, offset, count)];
        double sum = 0;
        for (int k = offset; k < offset + count; k++) {
            double exp = Math.exp(values[k] - largest);
            values[k] = (float) exp;
            sum += exp;
        }
        float scale = (float) (1 / sum);
        for (int k = offset; k < offset + count; k++) {
            values[k] *= scale;
        }
        return largest + Math.log(sum);
    }

    /**
     * The cross-entropy of one example and its gradient with respect to the logits, p − onehot(label), which takes the
     * logits' place.
     *
     * @param values the logits of one example, from {@code offset}; overwritten by the gradient
     * @param count how many classes
     * @param label the right class
     * @return −log p_label = log Σ_j exp(z_j) − z_label in nats, at least 0; not finite only where a logit is not
     */
    public static double crossEntropyToGradient(float[] values, int offset, int count, int label) {
        float right = values[offset + label];
        double logSumExp = toProbabilities(values, offset, count);
        values[offset + label] -= 1;
        return logSumExp - right;
    }

    /** The index, from 0, of the largest of {@code count} values from {@code offset}; the first of equal ones. */
    public static int indexOfLargest(float[] values, int offset, int count) {
        int best = 0;
        for (int k = 1; k < count; k++) {
            if (values[offset + k] > values[offset + best]) {
                best = k;
            }
        }
        return best;
    }
}
