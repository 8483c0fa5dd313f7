package inkling.core.download;

import inkling.core.problem.Problem;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes the body of an answer into a part file as it arrives, up to a bound. Called by the HTTP client's threads. */
final class PartReceiver implements BodySubscriber<Void> {
    private final PartFile part;
    private final long most;
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private Flow.Subscription subscription;

    /**
     * For one answer.
     *
     * @param most how long the part may become; if more arrives, it is cleared, since it cannot be what was asked for
     */
    PartReceiver(PartFile part, long most) {
        this.part = part;
        this.most = most;
    }

    /** Takes nothing of the body, and says that all is well. */
    void skip() {
        done.complete(null);
    }

    /** Takes nothing more of the body, and fails. */
    void refuse(IOException problem) {
        done.completeExceptionally(problem);
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public CompletionStage<Void> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        if (done.isDone()) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        try {
            for (ByteBuffer bytes : buffers) {
                if (part.length() + bytes.remaining() > most) {
                    part.clear();
                    throw new HttpFetch.WrongAnswer(Problem.of("download.most", most), Problem.of("file.more"));
                }
                part.append(bytes);
            }
            subscription.request(1);
        } catch (IOException e) {
            refuse(e);
        }
    }

    @Override
    public void onError(Throwable problem) {
        done.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        done.complete(null);
    }
}
