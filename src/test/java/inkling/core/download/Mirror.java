package inkling.core.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real HTTP server on this machine that serves some files, and misbehaves as a test wants it. */
final class Mirror implements AutoCloseable {
    /** One answer. */
    @FunctionalInterface
    interface Answer {
        void give(HttpExchange exchange, byte[] file) throws IOException;
    }

    /** A good server's answer, ranges and all. */
    static final Answer GOOD = (exchange, file) -> {
        String range = exchange.getRequestHeaders().getFirst("Range");
        String version = exchange.getRequestHeaders().getFirst("If-Range");
        exchange.getResponseHeaders().set("ETag", "\"good\"");
        if (range == null || (version != null && !version.equals("\"good\""))) {
            send(exchange, 200, file, 0);
            return;
        }
        int from = Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
        if (from >= file.length) {
            exchange.getResponseHeaders().set("Content-Range", "bytes */" + file.length);
            exchange.sendResponseHeaders(416, -1);
            return;
        }
        exchange.getResponseHeaders()
                .set("Content-Range", "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        send(exchange, 206, file, from);
    };

    /** The whole file, whatever was asked for. */
    static final Answer NO_RANGES = (exchange, file) -> send(exchange, 200, file, 0);

    /** The file with one byte changed. */
    static final Answer DAMAGED = (exchange, file) -> {
        byte[] damaged = file.clone();
        damaged[file.length / 2] ^= 1;
        send(exchange, 200, damaged, 0);
    };

    /** Breaks off after this many bytes of the file. */
    static Answer breakingOffAfter(int bytes) {
        return (exchange, file) -> {
            exchange.getResponseHeaders().set("ETag", "\"good\"");
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, bytes);
            exchange.getResponseBody().flush();
        };
    }

    /** A status without the file, as an error page. */
    static Answer status(int status) {
        return (exchange, file) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            send(exchange, status, "<html>Something else</html>".getBytes(StandardCharsets.UTF_8), 0);
        };
    }

    /** Some of the file, and then silence until the mirror is closed. */
    Answer silentAfter(int bytes) {
        return (exchange, file) -> {
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file, 0, bytes);
            exchange.getResponseBody().flush();
            awaitClose();
        };
    }

    /** Never an end. */
    static final Answer ENDLESS = (exchange, file) -> {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (true) {
            body.write(new byte[1 << 16]);
        }
    };

    /** A request: the path, and the headers Range and If-Range or "-". */
    record Request(String path, String range, String version) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private Answer otherwise = GOOD;

    Mirror(Map<String, byte[]> files) throws IOException {
        this.files.putAll(files);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** The next answers, in this order, before the good ones. */
    synchronized Mirror then(Answer... next) {
        answers.addAll(List.of(next));
        return this;
    }

    /** Every answer but the next ones. */
    synchronized Mirror always(Answer answer) {
        otherwise = answer;
        return this;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            requests.add(new Request(path, header(exchange, "Range"), header(exchange, "If-Range")));
            Answer answer;
            synchronized (this) {
                answer = answers.isEmpty() ? otherwise : answers.remove();
            }
            answer.give(exchange, files.get(path.substring(1)));
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "-" : value;
    }

    private static void send(HttpExchange exchange, int status, byte[] file, int from) throws IOException {
        exchange.sendResponseHeaders(status, file.length - from);
        exchange.getResponseBody().write(file, from, file.length - from);
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
