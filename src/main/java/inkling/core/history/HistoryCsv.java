package inkling.core.history;

import inkling.core.storage.AtomicFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A run's history as a table of comma-separated values (RFC 4180), with dots as decimal separators: a row for each step
 * under {@code epoch,step,loss,learning_rate,validation_loss,validation_accuracy}. The last two have values in the rows
 * that end an epoch.
 */
public final class HistoryCsv {
    private HistoryCsv() {}

    /**
     * Saves a history.
     *
     * @throws IOException if it could not be saved; the old file is as it was
     */
    public static void save(RunHistory run, Path file) throws IOException {
        AtomicFiles.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
            writer.write("epoch,step,loss,learning_rate,validation_loss,validation_accuracy\n");
            for (int i = 0; i < run.size(); i++) {
                writer.write(row(run, i));
            }
            writer.flush();
        });
    }

    private static String row(RunHistory run, int step) {
        return run.epochOf(step) + "," + run.stepInEpoch(step) + ","
                + run.losses().get(step) + ","
                + run.learningRates().get(step) + ","
                + run.validationAt(step)
                        .map(found -> found.loss() + "," + found.accuracy())
                        .orElse(",")
                + "\n";
    }
}
