package inkling.ui.tool.digits;

import inkling.core.library.KeptDigit;
import inkling.core.model.SoftmaxRegression;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Job;
import inkling.ui.concurrent.UiThread;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/** What a model reads in kept digits. Each is read once, in the background; another model reads all of them again. */
final class ModelReadings implements AutoCloseable {
    private final Background background;
    private final Runnable changed;
    private final Map<UUID, KeptDigit.Reading> read = new HashMap<>();
    private Optional<SoftmaxRegression> reader = Optional.empty();
    private Optional<Job<?>> reading = Optional.empty();

    /**
     * Nothing read yet.
     *
     * @param changed is run when more has been read
     */
    ModelReadings(UiThread ui, Runnable changed) {
        background = new Background("digits", ui);
        this.changed = changed;
    }

    /** What is read in a digit; empty while it has not been asked. */
    Optional<KeptDigit.Reading> of(KeptDigit digit) {
        return Optional.ofNullable(read.get(digit.id()));
    }

    /** Begins to read what this model has not read yet. */
    void read(Optional<SoftmaxRegression> model, List<KeptDigit> digits) {
        reading.ifPresent(Job::cancel);
        reading = Optional.empty();
        if (!model.equals(reader)) {
            reader = model;
            read.clear();
        }
        List<KeptDigit> unread =
                digits.stream().filter(digit -> !read.containsKey(digit.id())).toList();
        if (model.isPresent() && !unread.isEmpty()) {
            Job<Map<UUID, KeptDigit.Reading>> job = background.job(progress -> read(model.get(), unread));
            reading = Optional.of(job);
            job.onDone(found -> {
                        if (reading.filter(job::equals).isPresent()) {
                            read.putAll(found);
                            changed.run();
                        }
                    })
                    .start();
        }
    }

    private static Map<UUID, KeptDigit.Reading> read(SoftmaxRegression model, List<KeptDigit> digits) {
        Thread asking = Thread.currentThread();
        Map<UUID, KeptDigit.Reading> found = new ConcurrentHashMap<>();
        digits.parallelStream().forEach(digit -> {
            if (asking.isInterrupted()) {
                throw new CancellationException("reading was broken off");
            }
            found.put(digit.id(), KeptDigit.Reading.of(model.predict(digit.image())));
        });
        return found;
    }

    @Override
    public void close() {
        background.close();
    }
}
