package inkling.core.download;

import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLException;

/**
 * Fetches files by HTTP into part files, and where a part is there already, asks only for the rest (RFC 9110, section
 * 14). For use by one thread.
 */
final class HttpFetch {
    private static final int OK = 200;
    private static final int PARTIAL_CONTENT = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final long GLANCE_MILLIS = 100;

    private final HttpClient client;
    private final Duration patience;
    private volatile Version latest = new Version(URI.create(""), "");

    /** Which version of a file an answer held. Only a strong tag says that bytes of two answers fit together. */
    private record Version(URI uri, String tag) {
        boolean isStrong() {
            return tag.startsWith("\"");
        }
    }

    /** An answer that is not what was asked for, told in a phrase that follows an address. */
    static final class WrongAnswer extends ProblemException {
        private static final long serialVersionUID = 1;

        WrongAnswer(Problem expected, Object found) {
            super(Problem.of("download.unexpected", expected, found));
        }
    }

    /**
     * Over connections of its own.
     *
     * @param patience how long to wait for a connection, and for the next byte
     */
    HttpFetch(Duration patience) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(patience)
                .build();
        this.patience = patience;
    }

    /**
     * Fetches a file or the rest of it. After that the server has no more to give; whether the content is right is for
     * the caller to see. If it fails, what has arrived stays for the next time.
     *
     * @param path the part file; need not be there
     * @param most how long the file can be, in bytes
     * @param progress told the part's length now and then, on this thread
     * @throws FileSystemException if the part file cannot be written
     * @throws IOException if the server cannot be reached, answers wrongly, breaks off or falls silent; the problem names
     *     the address
     * @throws InterruptedException if this thread is interrupted, which ends the transfer
     */
    void fetch(URI uri, Path path, long most, LongConsumer progress) throws IOException, InterruptedException {
        try (PartFile part = new PartFile(path)) {
            long before = part.length();
            HttpRequest request = request(uri, before);
            CompletableFuture<HttpResponse<Void>> transfer =
                    client.sendAsync(request, answer -> receiver(uri, answer, part, most));
            try {
                await(transfer, part, before, progress);
            } finally {
                transfer.cancel(true);
            }
        } catch (FileSystemException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw new ProblemException(Problem.of("file.failed", uri, reason(e)), e);
        }
    }

    private HttpRequest request(URI uri, long from) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (from > 0) {
            request.header("Range", "bytes=" + from + "-");
            if (latest.uri().equals(uri) && latest.isStrong()) {
                request.header("If-Range", latest.tag());
            }
        }
        return request.build();
    }

    /** What becomes of an answer's body; called by one of the client's threads when the headers are there. */
    private PartReceiver receiver(URI uri, ResponseInfo answer, PartFile part, long most) {
        latest = new Version(uri, answer.headers().firstValue("ETag").orElse(""));
        PartReceiver receiver = new PartReceiver(part, most);
        try {
            switch (answer.statusCode()) {
                case OK -> part.clear();
                case PARTIAL_CONTENT -> requireRange(answer, part.length());
                // Nothing comes behind the part: it is whole, or it is no part of this file
                case RANGE_NOT_SATISFIABLE -> receiver.skip();
                default ->
                    throw new WrongAnswer(
                            Problem.of("download.file"), Problem.of("download.status", answer.statusCode()));
            }
        } catch (IOException e) {
            receiver.refuse(e);
        }
        return receiver;
    }

    private static void requireRange(ResponseInfo answer, long from) throws WrongAnswer {
        Optional<String> range = answer.headers().firstValue("Content-Range");
        if (range.isEmpty() || !range.get().startsWith("bytes " + from + "-")) {
            throw new WrongAnswer(
                    Problem.of("download.bytes-from", from),
                    range.isPresent() ? range.get() : Problem.of("download.no-range"));
        }
    }

    private void await(CompletableFuture<?> transfer, PartFile part, long before, LongConsumer progress)
            throws IOException, InterruptedException {
        // As it was before anything could arrive: what came while this thread waited for the processor is progress too
        long length = before;
        long since = System.nanoTime();
        while (true) {
            try {
                transfer.get(Math.min(GLANCE_MILLIS, patience.toMillis()), TimeUnit.MILLISECONDS);
                progress.accept(part.length());
                return;
            } catch (TimeoutException e) {
                long now = part.length();
                if (now != length) {
                    length = now;
                    since = System.nanoTime();
                    progress.accept(now);
                } else if (System.nanoTime() - since > patience.toNanos()) {
                    throw new WrongAnswer(
                            Problem.of("download.within", patience.toMillis() / 1000.0),
                            Problem.of("download.silence"));
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof IOException problem ? problem : new IOException(e.getCause());
            }
        }
    }

    private static Problem reason(IOException problem) {
        if (problem instanceof WrongAnswer wrong) {
            return wrong.problem();
        }
        if (problem instanceof ConnectException || problem instanceof HttpConnectTimeoutException) {
            return Problem.of("download.no-connection");
        }
        return Problem.of(problem instanceof SSLException ? "download.not-secure" : "download.broken-off");
    }
}
