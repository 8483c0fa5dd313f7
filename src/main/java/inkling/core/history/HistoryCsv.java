package inkling.core.history;

import inkling.core.storage.AtomicFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * A run's history as a table of comma-separated values (RFC 4180), with dots as decimal separators: a row for each step
 * under {@code epoch,step,loss,learning_rate,validation_loss,validation_accuracy}. The last two have values in the rows
 * that end an epoch.
 */
public final class HistoryCsv {
    private static final String COLUMNS = "epoch,step,loss,learning_rate,validation_loss,validation_accuracy";

    private HistoryCsv() {}

    /**
     * Saves a history.
     *
     * @throws IOException if it could not be saved; the old file is as it was
     */
    public static void save(RunHistory run, Path file) throws IOException {
        AtomicFiles.write(file, out -> {
            Writer writer = writer(out);
            writer.write(COLUMNS + "\n");
            writeRows(writer, "", run);
            writer.flush();
        });
    }

    /**
     * Saves several histories below each other, with the run's name in a first column {@code run}.
     *
     * @param runs by their names, in the order of the table
     * @throws IOException if they could not be saved; the old file is as it was
     */
    public static void save(Map<String, RunHistory> runs, Path file) throws IOException {
        AtomicFiles.write(file, out -> {
            Writer writer = writer(out);
            writer.write("run," + COLUMNS + "\n");
            for (Map.Entry<String, RunHistory> run : runs.entrySet()) {
                writeRows(writer, "\"" + run.getKey().replace("\"", "\"\"") + "\",", run.getValue());
            }
            writer.flush();
        });
    }

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private static void writeRows(Writer writer, String first, RunHistory run) throws IOException {
        for (int i = 0; i < run.size(); i++) {
            writer.write(first + row(run, i));
        }
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
