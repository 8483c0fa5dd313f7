package inkling.cli;

import inkling.cli.console.ProgressLine;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.Mnist;
import inkling.core.download.DownloadListener.Progress;
import inkling.core.download.MnistDownload;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.WrongValueException;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gets data that Inkling does not come with, and gives data to other programs. */
@Command(
        name = "data",
        description = "${bundle:help.data}",
        subcommands = {DataCommand.MnistCommand.class, DataExportCommand.class},
        synopsisSubcommandLabel = "mnist|export",
        mixinStandardHelpOptions = true)
final class DataCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new WrongValueException("data", Problem.of("wrong.data"), Problem.of("file.none"));
    }

    /** Downloads MNIST. */
    @Command(name = "mnist", description = "${bundle:help.mnist}", mixinStandardHelpOptions = true)
    static final class MnistCommand implements Callable<Integer> {
        @Spec
        private CommandSpec command;

        @Option(names = "--dir", paramLabel = "${bundle:label.dir}", description = "${bundle:option.mnist-dir}")
        private Path dir;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = command.commandLine().getOut();
            ProgressLine progress = ProgressLine.onTerminal();
            try {
                IdxFolder folder = new MnistDownload()
                        .download(dir == null ? Mnist.cacheFolder() : dir, state -> show(progress, state));
                progress.clear();
                out.println(Texts.get("print.mnist", folder.folder()));
                return ExitCode.OK;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ProblemException(Problem.of("wrong.interrupted"), e);
            } finally {
                progress.clear();
            }
        }

        private static void show(ProgressLine progress, Progress state) {
            progress.show(
                    (double) state.done() / state.total(),
                    Texts.get(
                            "print.megabytes",
                            Texts.number("%.1f", state.done() / 1e6),
                            Texts.number("%.1f", state.total() / 1e6)));
        }
    }
}
