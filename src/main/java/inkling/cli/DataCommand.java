package inkling.cli;

import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.Mnist;
import inkling.core.download.DownloadListener.Progress;
import inkling.core.download.MnistDownload;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gets data that Inkling does not come with. */
@Command(
        name = "data",
        description = "Gets data to train on.",
        subcommands = DataCommand.MnistCommand.class,
        synopsisSubcommandLabel = "mnist",
        mixinStandardHelpOptions = true)
final class DataCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        throw new ParameterException(command.commandLine(), "data: expected a name, such as mnist");
    }

    /** Downloads MNIST. */
    @Command(
            name = "mnist",
            description = "Downloads MNIST (11 MB) from its public mirrors: checked, and resumed if it was broken off.",
            mixinStandardHelpOptions = true)
    static final class MnistCommand implements Callable<Integer> {
        @Spec
        private CommandSpec command;

        @Option(
                names = "--dir",
                paramLabel = "DIR",
                description = "The folder to put it in. Default: the cache, where every command finds it.")
        private Path dir;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = command.commandLine().getOut();
            ProgressLine progress = ProgressLine.onTerminal();
            try {
                IdxFolder folder = new MnistDownload()
                        .download(dir == null ? Mnist.cacheFolder() : dir, state -> show(progress, state));
                progress.clear();
                out.println("MNIST is in " + folder.folder());
                return ExitCode.OK;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CommandFailure("interrupted; the next run goes on where this one was");
            } finally {
                progress.clear();
            }
        }

        private static void show(ProgressLine progress, Progress state) {
            progress.show(
                    (double) state.done() / state.total(),
                    String.format(Locale.ROOT, "%.1f of %.1f MB", state.done() / 1e6, state.total() / 1e6));
        }
    }
}
