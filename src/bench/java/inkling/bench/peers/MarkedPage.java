package inkling.bench.peers;

import inkling.core.storage.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation with a part between two marks that a program writes; the rest is people's. */
record MarkedPage(Path file) {
    private static final String BEGIN = "<!-- written by inkling.bench.peers.PeerBenchmark: begin -->";
    private static final String END = "<!-- written by inkling.bench.peers.PeerBenchmark: end -->";

    /**
     * A page that can be written.
     *
     * @throws IOException if the marks are not there
     */
    static MarkedPage of(Path file) throws IOException {
        MarkedPage page = new MarkedPage(file);
        page.with("");
        return page;
    }

    /** Puts another text between the marks. */
    void write(String text) throws IOException {
        byte[] page = with(text).getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, out -> out.write(page));
    }

    private String with(String text) throws IOException {
        String page = Files.readString(file);
        int from = page.indexOf(BEGIN);
        int to = page.indexOf(END);
        if (from < 0 || to < from) {
            throw new IOException(file + ": expected the lines " + BEGIN + " and " + END);
        }
        return page.substring(0, from + BEGIN.length()) + "\n\n" + text + "\n" + page.substring(to);
    }
}
