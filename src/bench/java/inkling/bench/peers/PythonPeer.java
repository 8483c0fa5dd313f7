package inkling.bench.peers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in Python that lies in {@code src/bench/python}.
 *
 * @param python the interpreter
 * @param arguments the program and what it is told of a piece of work
 */
record PythonPeer(String python, String name, String note, Arguments arguments) implements Peer {
    private static final Path PROGRAMS = Path.of("src/bench/python");

    /** What follows the interpreter's name, the program first. */
    @FunctionalInterface
    interface Arguments {
        /** For this work, whose files may have to be made first. */
        List<String> of(Work work) throws IOException;
    }

    /** A program that reads matrices and takes the size of the work as options. */
    static PythonPeer onMatrices(
            String python, String name, String note, PeerFiles files, String program, String... options) {
        return new PythonPeer(python, name, note, work -> {
            List<String> arguments = new ArrayList<>(List.of(
                    program,
                    files.matrices(work).toString(),
                    "--epochs=" + work.epochs(),
                    "--batch-size=" + work.batchSize(),
                    "--times=" + work.times()));
            arguments.addAll(List.of(options));
            return arguments;
        });
    }

    @Override
    public List<String> command(Work work) throws IOException {
        List<String> command = new ArrayList<>(arguments.of(work));
        command.set(0, PROGRAMS.resolve(command.get(0)).toString());
        // No compiled copies among the sources
        command.addAll(0, List.of(python, "-B"));
        return command;
    }
}
