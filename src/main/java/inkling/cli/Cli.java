package inkling.cli;

import inkling.cli.console.Failures;
import inkling.cli.console.Terminal;
import inkling.cli.option.LanguageOption;
import inkling.cli.runs.RunsCommand;
import inkling.cli.training.SweepCommand;
import inkling.cli.training.TeachCommand;
import inkling.cli.training.TrainCommand;
import inkling.core.Version;
import inkling.core.problem.Problem;
import inkling.core.problem.WrongValueException;
import inkling.core.text.Language;
import inkling.core.text.Texts;
import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/**
 * The command line. Exit status: 0 done; 1 it failed, or what it printed was lost, with one line on standard error; 2 wrong usage; 128 + n stopped by
 * signal n, such as 130 for Ctrl-C.
 */
@Command(
        name = "inkling",
        description = "${bundle:help.inkling}",
        footer = {"", "${bundle:help.inkling.window}"},
        mixinStandardHelpOptions = true,
        versionProvider = Cli.VersionLine.class)
public final class Cli {
    private static final List<Class<?>> COMMANDS = List.of(
            TrainCommand.class,
            SweepCommand.class,
            EvaluateCommand.class,
            PredictCommand.class,
            ExplainCommand.class,
            CompareCommand.class,
            RunsCommand.class,
            TeachCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            DataCommand.class);

    @SuppressWarnings("UnusedVariable") // Asked for by its name
    @Option(names = Failures.VERBOSE, scope = ScopeType.INHERIT, description = "${bundle:option.verbose}")
    private boolean verbose;

    @Option(
            names = LanguageOption.NAME,
            scope = ScopeType.INHERIT,
            paramLabel = "${bundle:label.language}",
            description = "${bundle:option.language}")
    @SuppressWarnings("UnusedMethod") // Called by picocli; what is typed was followed before
    private void setLanguage(String typed) {
        LanguageOption.check(typed);
    }

    private Cli() {}

    /** All that there is to be typed. */
    public static CommandSpec all() {
        return with(COMMANDS).getCommandSpec();
    }

    private static CommandLine with(List<Class<?>> commands) {
        CommandLine program = new CommandLine(new Cli());
        commands.forEach(program::addSubcommand);
        return program;
    }

    /** With the one command that comes first alone: to look at the options of all takes as long as many a command. */
    private static CommandLine asked(String... arguments) {
        List<Class<?>> asked = COMMANDS.stream()
                .filter(type -> arguments.length > 0
                        && type.getAnnotation(Command.class).name().equals(arguments[0]))
                .toList();
        return with(asked.isEmpty() ? COMMANDS : asked);
    }

    /**
     * Runs one command on the program's own output. A terminal says in which characters it writes; files and pipes get
     * UTF-8.
     *
     * @return the exit status
     */
    public static int run(String... arguments) {
        Charset charset = Terminal.attached().map(Console::charset).orElse(StandardCharsets.UTF_8);
        Language asked = LanguageOption.asked(List.of(arguments)).orElseGet(Language::ofSystem);
        Texts.speak(LanguageOption.writable(asked, charset));
        return run(new PrintWriter(System.out, true, charset), new PrintWriter(System.err, true, charset), arguments);
    }

    /**
     * Runs one command.
     *
     * @return the exit status
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine command = asked(arguments)
                .setResourceBundle(Texts.bundle())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                // A file may be called @picture.png
                .setExpandAtFiles(false)
                // As picocli's own, but what it throws stays to be seen
                .registerConverter(Path.class, Path::of)
                .setParameterExceptionHandler(Cli::refuse)
                .setExecutionExceptionHandler((problem, failed, parsed) -> fail(problem, failed));
        int status = execute(command, arguments);
        // Writers keep to themselves what became of what they were given, and printing is what a command is for
        if (out.checkError()) {
            err.println(Texts.get("wrong.output-lost"));
            return Math.max(status, CommandLine.ExitCode.SOFTWARE);
        }
        return status;
    }

    private static int execute(CommandLine command, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            return fail(e, command);
        }
    }

    private static int refuse(ParameterException refused, String[] arguments) {
        CommandLine command = refused.getCommandLine();
        return refused.getCause() instanceof InvalidPathException || refused.getCause() instanceof WrongValueException
                ? fail(refused.getCause(), command)
                : refuse(WrongUsage.of(refused, arguments), command);
    }

    private static int refuse(Problem problem, CommandLine command) {
        command.getErr().println(Texts.of(problem));
        command.getErr().println(Texts.get("wrong.try", command.getCommandSpec().qualifiedName()));
        return CommandLine.ExitCode.USAGE;
    }

    private static int fail(Throwable problem, CommandLine command) {
        if (problem instanceof WrongValueException wrong) {
            return refuse(wrong.problem(), command);
        }
        Failures.tell(command, problem);
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What {@code --version} prints. */
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {Version.PRODUCER};
        }
    }
}
