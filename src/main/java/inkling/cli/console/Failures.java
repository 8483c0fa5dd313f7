package inkling.cli.console;

import inkling.core.problem.Problems;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;

/** What could not be done while the rest of a command goes on: each said at once, and all of them in the exit status. */
public final class Failures {
    /** The option for those who want to know where in the program something failed. */
    public static final String VERBOSE = "--verbose";

    private final CommandSpec command;
    private boolean any;

    public Failures(CommandSpec command) {
        this.command = command;
    }

    /**
     * Says on standard error what failed, in one line, and where in the program if the user wants to know.
     *
     * @param command of a program with the option {@value #VERBOSE}
     */
    public static void tell(CommandLine command, Throwable problem) {
        PrintWriter err = command.getErr();
        String sentence = Texts.of(problem);
        err.println(Problems.isKnown(problem) ? sentence : Texts.get("wrong.surprise", sentence));
        boolean verbose = command.getCommandSpec().root().findOption(VERBOSE).getValue();
        if (verbose) {
            problem.printStackTrace(err);
        }
    }

    /** Something that may fail without keeping the rest from being done. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws IOException;
    }

    /** Does some work; a failure is one sentence on standard error. */
    public void attempt(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            add(e);
        }
    }

    /** Says that something could not be done. */
    public void add(IOException failed) {
        any = true;
        tell(command.commandLine(), failed);
    }

    /** The status of a command that did everything else. */
    public int exitStatus() {
        return any ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
