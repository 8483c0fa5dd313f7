package inkling.bench.peers;

import java.io.IOException;
import java.util.List;

/**
 * A program that trains the tutorial's model, or what it has that is nearest to it, in a process of its own. What it
 * prints are the lines of {@code inkling train} that tell how long each epoch took and how well the model then reads, as
 * {@link Report} writes them.
 */
interface Peer {
    /** What it is called in the tables. */
    String name();

    /** A sentence on what it does in an epoch, and what of that is not what the others do. */
    String note();

    /**
     * The command that starts it.
     *
     * @throws IOException if the files that it reads cannot be made
     */
    List<String> command(Work work) throws IOException;
}
