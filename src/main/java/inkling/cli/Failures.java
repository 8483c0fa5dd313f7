package inkling.cli;

import java.io.IOException;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** What could not be done while the rest of a command goes on: each said at once, and all of them in the exit status. */
final class Failures {
    private final CommandSpec command;
    private boolean any;

    Failures(CommandSpec command) {
        this.command = command;
    }

    /** Something that may fail without keeping the rest from being done. */
    @FunctionalInterface
    interface Work {
        /** Does it. */
        void run() throws IOException;
    }

    /** Does some work; a failure is one sentence on standard error. */
    void attempt(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            add(e);
        }
    }

    /** Says that something could not be done. */
    void add(IOException failed) {
        any = true;
        Cli.tell(command.commandLine(), failed);
    }

    /** The status of a command that did everything else. */
    int exitStatus() {
        return any ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
