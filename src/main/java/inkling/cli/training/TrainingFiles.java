package inkling.cli.training;

import inkling.cli.console.Failures;
import inkling.cli.option.OutputName;
import inkling.cli.option.Typed;
import inkling.core.format.model.ModelFiles;
import inkling.core.history.HistoryCsv;
import inkling.core.history.RunHistory;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.Problems;
import inkling.core.problem.WrongValueException;
import inkling.core.storage.AtomicFiles;
import inkling.core.text.Texts;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files that a training is to leave behind, looked at before an hour of work is spent on them. */
record TrainingFiles(Optional<Path> model, Optional<Path> history) {
    static final String OUT = "--out";
    static final String HISTORY = "--history";

    /**
     * The files as they were typed; null for one that is not wanted.
     *
     * @throws WrongValueException if one of them cannot have this name
     */
    static TrainingFiles of(String out, String history) {
        return new TrainingFiles(
                Optional.ofNullable(out).map(typed -> OutputName.ofModel(OUT, typed)),
                Optional.ofNullable(history).map(typed -> Typed.file(HISTORY, typed)));
    }

    /**
     * Refuses files of which one would take the place of the other, or of what is learned from.
     *
     * @param data the names of data as they were typed, some of which are files
     * @throws WrongValueException if two options name one file
     */
    void refuseOneForTwo(String option, List<String> data) throws IOException {
        if (model.isPresent() && history.isPresent()) {
            refuseSame(OUT, model.get(), HISTORY, history.get());
        }
        for (String name : data) {
            Optional<Path> file = existing(name);
            if (file.isPresent() && model.isPresent()) {
                refuseSame(option, file.get(), OUT, model.get());
            }
            if (file.isPresent() && history.isPresent()) {
                refuseSame(option, file.get(), HISTORY, history.get());
            }
        }
    }

    /**
     * Tries both, for what cannot be written must be known before there is anything to write.
     *
     * @throws IOException if one of them could not be saved
     */
    void tryOut() throws IOException {
        if (model.isPresent()) {
            AtomicFiles.tryOut(model.get());
        }
        if (history.isPresent()) {
            AtomicFiles.tryOut(history.get());
        }
    }

    /**
     * Saves the model, if it was asked for. Hours may be in it: where it cannot be saved, because the disk has become full
     * meanwhile, it goes into a new folder among the system's temporary files.
     *
     * @return where it is
     * @throws IOException if it is not where it was asked for; says where it is
     */
    Optional<Path> save(TrainedModel trained) throws IOException {
        if (model.isPresent()) {
            try {
                ModelFiles.save(model.get(), trained);
            } catch (IOException e) {
                Path elsewhere =
                        Files.createTempDirectory("inkling").resolve(model.get().getFileName());
                ModelFiles.save(elsewhere, trained);
                throw new ProblemException(Problem.of("training.elsewhere", Problems.of(e), elsewhere), e);
            }
        }
        return model;
    }

    /** Saves the history, if it was asked for, and says so. */
    void saveHistory(RunHistory run, Failures failures, PrintWriter print) {
        history.ifPresent(file -> failures.attempt(() -> {
            HistoryCsv.save(run, file);
            print.println(Texts.get("print.history-written", file));
        }));
    }

    private static Optional<Path> existing(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            // What no file can be called is no file
            return Optional.empty();
        }
    }

    private static void refuseSame(String option, Path file, String other, Path otherFile) throws IOException {
        if (AtomicFiles.isSameFile(file, otherFile)) {
            throw new WrongValueException(Problem.of("wrong.one-file", option, other, otherFile));
        }
    }
}
