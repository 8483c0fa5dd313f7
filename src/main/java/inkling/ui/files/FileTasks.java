package inkling.ui.files;

import inkling.ui.kit.Notices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Reads and writes files in the background; what goes wrong with one is a notice of one sentence. */
final class FileTasks {
    private final Notices notices;
    private final Executor background;
    private final Executor ui;

    FileTasks(Notices notices, Executor background, Executor ui) {
        this.notices = notices;
        this.background = background;
        this.ui = ui;
    }

    /** Work that may meet a bad file or a bad disk; the message of its exception is for the user. */
    interface FileWork<T> {
        T run() throws IOException;
    }

    /**
     * Does something with a file.
     *
     * @param work in the background
     * @param then what to do with the result, on the UI thread
     * @return whether it went well
     */
    <T> CompletionStage<Boolean> run(FileWork<T> work, Consumer<T> then) {
        return CompletableFuture.supplyAsync(() -> unchecked(work), background)
                .handleAsync((result, problem) -> finish(result, problem, then), ui);
    }

    private <T> boolean finish(T result, Throwable problem, Consumer<T> then) {
        if (problem == null) {
            then.accept(result);
            return true;
        }
        if (problem instanceof CompletionException wrapped && wrapped.getCause() instanceof UncheckedIOException io) {
            notices.tell(Notices.Kind.PROBLEM, io.getCause().getMessage());
            return false;
        }
        // A mistake of ours, not of the file's: to be seen
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, problem);
        return false;
    }

    private static <T> T unchecked(FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
