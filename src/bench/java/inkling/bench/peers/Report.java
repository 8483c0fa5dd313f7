package inkling.bench.peers;

import inkling.core.dataset.Examples;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** What a peer in Java prints while it works. */
final class Report {
    private int epoch;
    private long began = System.nanoTime();

    /** Says which library it is, and which version of it. */
    void library(String name) {
        System.out.println("Library: " + name);
    }

    /** The first epoch begins now. */
    void begin() {
        began = System.nanoTime();
    }

    /** An epoch has ended, and the next one begins. */
    void epochEnds() {
        long now = System.nanoTime();
        epoch++;
        System.out.printf(Locale.ROOT, "Epoch %d: %.4f s%n", epoch, (now - began) / 1e9);
        began = System.nanoTime();
    }

    /** Puts the trained model to the test images. */
    void accuracy(Examples test, ToIntFunction<float[]> model) {
        float[] row = new float[test.columns()];
        int right = 0;
        for (int i = 0; i < test.size(); i++) {
            test.copyRow(i, row, 0);
            right += model.applyAsInt(row) == test.label(i) ? 1 : 0;
        }
        accuracy((double) right / test.size(), test.size());
    }

    /** Says how many of the test images the trained model reads right. */
    void accuracy(double share, int images) {
        System.out.printf(Locale.ROOT, "Accuracy of the model on the %d test images: %.2f %%%n", images, 100 * share);
    }
}
