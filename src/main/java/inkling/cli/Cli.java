package inkling.cli;

import inkling.core.Version;
import inkling.core.text.Texts;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit status: 0 done; 1 it failed, with one line on standard error; 2 wrong usage; 128 + n stopped by
 * signal n, such as 130 for Ctrl-C.
 */
@Command(
        name = "inkling",
        description = "Trains, measures, uses and exports a logistic regression that reads handwritten digits.",
        footer = {"", "Without a command, Inkling opens its window."},
        subcommands = {
            TrainCommand.class,
            EvaluateCommand.class,
            PredictCommand.class,
            ExportCommand.class,
            DataCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Cli.VersionLine.class)
public final class Cli {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Where something fails, print the stack trace as well.")
    private boolean verbose;

    private Cli() {}

    /**
     * Runs one command on the program's own output. A terminal says in which characters it writes; files and pipes get
     * UTF-8.
     *
     * @return the exit status
     */
    public static int run(String... arguments) {
        Charset charset = Terminal.attached().map(Console::charset).orElse(StandardCharsets.UTF_8);
        return run(new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset), arguments);
    }

    /**
     * Runs one command.
     *
     * @return the exit status
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        Cli cli = new Cli();
        return new CommandLine(cli)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(Cli::refuse)
                .setExecutionExceptionHandler((problem, command, parsed) -> cli.fail(problem, command))
                .execute(arguments);
    }

    private static int refuse(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println(oneLine(problem.getMessage()));
        command.getErr().println("Try \"" + command.getCommandSpec().qualifiedName() + " --help\".");
        return CommandLine.ExitCode.USAGE;
    }

    private int fail(Exception problem, CommandLine command) {
        PrintWriter err = command.getErr();
        if (problem instanceof IOException e) {
            err.println(oneLine(Texts.of(e)));
        } else if (problem instanceof CommandFailure) {
            err.println(oneLine(problem.getMessage()));
        } else {
            err.println("This should not have happened: " + oneLine(problem.toString()) + " (--verbose shows where)");
        }
        if (verbose) {
            problem.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\R\\s*", " ");
    }

    /** What {@code --version} prints. */
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.PRODUCER};
        }
    }
}
