package inkling.core.history;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A run's history as Inkling keeps it for itself, with every number to the last bit; for other programs there is
 * {@link HistoryCsv}. Big-endian: six int32 (the magic number, the version 1, the planned epochs, the steps of an epoch,
 * the steps, the validations), then for each step its loss and its learning rate in float32, then for each validation its
 * epoch in int32, its loss and its accuracy in float64.
 */
public final class HistoryFile {
    /** "Runs" in ASCII. */
    private static final int MAGIC = 0x52756e73;

    private static final int VERSION = 1;
    private static final int HEADER = 6 * Integer.BYTES;
    private static final int STEP = 2 * Float.BYTES;
    private static final int VALIDATION = Integer.BYTES + 2 * Double.BYTES;

    /** Eight million steps: ten thousand epochs of MNIST in batches of 75. */
    private static final long MOST_BYTES = 1L << 26;

    private HistoryFile() {}

    /**
     * Saves a history of at least one step.
     *
     * @throws IOException if it could not be saved; the old file is as it was
     */
    public static void save(RunHistory run, Path file) throws IOException {
        if (length(run.size(), run.validations().size()) > MOST_BYTES) {
            throw new ProblemException(Problem.of("file.not-saved", file, Problem.of("history.long")));
        }
        AtomicFiles.write(file, to -> {
            DataOutputStream out = new DataOutputStream(to);
            out.writeInt(MAGIC);
            out.writeInt(VERSION);
            out.writeInt(run.epochs());
            out.writeInt(run.stepsPerEpoch());
            out.writeInt(run.size());
            out.writeInt(run.validations().size());
            for (int i = 0; i < run.size(); i++) {
                out.writeFloat(run.losses().get(i));
                out.writeFloat(run.learningRates().get(i));
            }
            for (Validation found : run.validations()) {
                out.writeInt(found.epoch());
                out.writeDouble(found.loss());
                out.writeDouble(found.accuracy());
            }
            out.flush();
        });
    }

    /**
     * Opens a history.
     *
     * @throws IOException if there is none in the file, or not all of it
     */
    public static RunHistory open(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(BoundedFiles.readAll(file, MOST_BYTES, Problem.of("history.run")));
        return read(in).orElseThrow(() -> new ProblemException(
                Problem.of("file.unexpected", file, Problem.of("history.run"), Problem.of("file.something-else"))));
    }

    private static Optional<RunHistory> read(ByteBuffer in) {
        if (in.remaining() < HEADER || in.getInt() != MAGIC || in.getInt() != VERSION) {
            return Optional.empty();
        }
        int epochs = in.getInt();
        int stepsPerEpoch = in.getInt();
        int steps = in.getInt();
        int validations = in.getInt();
        if (epochs < 1 || stepsPerEpoch < 1 || steps < 1 || validations < 0) {
            return Optional.empty();
        }
        if (in.limit() != length(steps, validations)) {
            return Optional.empty();
        }
        RunHistory run = new RunHistory(epochs, stepsPerEpoch);
        for (int i = 0; i < steps; i++) {
            run.addStep(in.getFloat(), in.getFloat());
        }
        int before = 0;
        for (int i = 0; i < validations; i++) {
            Validation found = new Validation(in.getInt(), in.getDouble(), in.getDouble());
            if (found.epoch() <= before || !(found.accuracy() >= 0 && found.accuracy() <= 1)) {
                return Optional.empty();
            }
            run.addValidation(found);
            before = found.epoch();
        }
        return Optional.of(run);
    }

    private static long length(long steps, long validations) {
        return HEADER + steps * STEP + validations * VALIDATION;
    }
}
