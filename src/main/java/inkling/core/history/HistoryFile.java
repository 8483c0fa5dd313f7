package inkling.core.history;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import inkling.core.storage.FramedFile;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A run's history as Inkling keeps it for itself, with every number to the last bit; for other programs there is
 * {@link HistoryCsv}. Big-endian: four int32 (the magic number, the version 2, the planned epochs, the steps of an
 * epoch), then as many entries as there are. An entry is a byte that says what it is, and its numbers: 1 for a step with
 * its loss, its learning rate and its seconds in float32, 2 for a validation with its epoch in int32, its loss and its
 * accuracy in float64, 3 for the step, from 0 and in int32, whose loss told that the run had diverged.
 *
 * <p>The file may grow with its run: entries are added at its end. What a crash has left of the last one is passed over.
 */
public final class HistoryFile {
    /** "Runs" in ASCII. */
    private static final int MAGIC = 0x52756e73;

    private static final int VERSION = 2;
    private static final int HEADER = 4 * Integer.BYTES;
    private static final byte STEP = 1;
    private static final byte VALIDATION = 2;
    private static final byte DIVERGENCE = 3;
    private static final int STEP_BYTES = 1 + 3 * Float.BYTES;
    private static final int VALIDATION_BYTES = 1 + Integer.BYTES + 2 * Double.BYTES;
    private static final int DIVERGENCE_BYTES = 1 + Integer.BYTES;

    /** Ten million steps: ten thousand epochs of MNIST in batches of 60. */
    private static final long MOST_BYTES = 1L << 27;

    private final RunHistory run;
    private final Path file;

    /** What of the run is in the file. */
    private int steps;

    private int validations;
    private boolean divergence;

    private HistoryFile(RunHistory run, Path file) {
        this.run = run;
        this.file = file;
    }

    /**
     * Saves a history.
     *
     * @return the file, to which can be added what the run goes on to do
     * @throws IOException if it could not be saved; the old file is as it was
     */
    public static HistoryFile save(RunHistory run, Path file) throws IOException {
        HistoryFile saved = new HistoryFile(run, file);
        byte[] header = header(run.epochs(), run.stepsPerEpoch());
        byte[] entries = saved.entries();
        if (header.length + entries.length > MOST_BYTES) {
            throw new ProblemException(Problem.of("file.not-saved", file, Problem.of("history.long")));
        }
        AtomicFiles.write(file, out -> {
            out.write(header);
            out.write(entries);
        });
        saved.noteAll();
        return saved;
    }

    /**
     * Adds what the run has done since the last time.
     *
     * @throws IOException if it could not be added; the next time tries it again
     */
    public void catchUp() throws IOException {
        byte[] entries = entries();
        if (entries.length > 0) {
            FramedFile growing = new FramedFile(header(run.epochs(), run.stepsPerEpoch()), new byte[0]);
            if (!growing.add(file, entries)) {
                throw unexpected(file);
            }
            noteAll();
        }
    }

    private void noteAll() {
        steps = run.size();
        validations = run.validations().size();
        divergence = run.divergedAt().isPresent();
    }

    private static byte[] header(int epochs, int stepsPerEpoch) {
        return ByteBuffer.allocate(HEADER)
                .putInt(MAGIC)
                .putInt(VERSION)
                .putInt(epochs)
                .putInt(stepsPerEpoch)
                .array();
    }

    /** All that is not in the file yet. */
    private byte[] entries() {
        List<Validation> newValidations =
                run.validations().subList(validations, run.validations().size());
        boolean newDivergence = run.divergedAt().isPresent() && !divergence;
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(
                (run.size() - steps) * STEP_BYTES,
                newValidations.size() * VALIDATION_BYTES + (newDivergence ? DIVERGENCE_BYTES : 0)));
        for (int i = steps; i < run.size(); i++) {
            out.put(STEP)
                    .putFloat(run.losses().get(i))
                    .putFloat(run.learningRates().get(i))
                    .putFloat(run.seconds().get(i));
        }
        for (Validation found : newValidations) {
            out.put(VALIDATION).putInt(found.epoch()).putDouble(found.loss()).putDouble(found.accuracy());
        }
        if (newDivergence) {
            out.put(DIVERGENCE).putInt(run.divergedAt().getAsInt());
        }
        return out.array();
    }

    /**
     * Opens a history.
     *
     * @throws IOException if there is none in the file
     */
    public static RunHistory open(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(BoundedFiles.readAll(file, MOST_BYTES, Problem.of("history.run")));
        return read(in).orElseThrow(() -> unexpected(file));
    }

    private static ProblemException unexpected(Path file) {
        return new ProblemException(
                Problem.of("file.unexpected", file, Problem.of("history.run"), Problem.of("file.something-else")));
    }

    private static Optional<RunHistory> read(ByteBuffer in) {
        if (in.remaining() < HEADER || in.getInt() != MAGIC || in.getInt() != VERSION) {
            return Optional.empty();
        }
        int epochs = in.getInt();
        int stepsPerEpoch = in.getInt();
        if (epochs < 1 || stepsPerEpoch < 1) {
            return Optional.empty();
        }
        RunHistory run = new RunHistory(epochs, stepsPerEpoch);
        try {
            while (in.hasRemaining()) {
                if (!readEntry(in, run)) {
                    return Optional.empty();
                }
            }
        } catch (BufferUnderflowException e) {
            // A crash has left a part of an entry
            return Optional.of(run);
        }
        return Optional.of(run);
    }

    /** Whether the entry is one. */
    private static boolean readEntry(ByteBuffer in, RunHistory run) {
        switch (in.get()) {
            case STEP -> {
                run.addStep(in.getFloat(), in.getFloat(), in.getFloat());
                return true;
            }
            case VALIDATION -> {
                Validation found = new Validation(in.getInt(), in.getDouble(), in.getDouble());
                boolean follows = follows(run, found);
                if (follows) {
                    run.addValidation(found);
                }
                return follows;
            }
            case DIVERGENCE -> {
                int step = in.getInt();
                boolean fits = step >= 0 && step <= run.size();
                if (fits) {
                    run.diverged(run.epochOf(step), run.stepInEpoch(step));
                }
                return fits;
            }
            default -> {
                return false;
            }
        }
    }

    private static boolean follows(RunHistory run, Validation found) {
        List<Validation> before = run.validations();
        int last = before.isEmpty() ? 0 : before.get(before.size() - 1).epoch();
        return found.epoch() > last && found.accuracy() >= 0 && found.accuracy() <= 1;
    }
}
