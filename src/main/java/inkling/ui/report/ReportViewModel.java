package inkling.ui.report;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.SyntheticSource;
import inkling.core.evaluation.Evaluation;
import inkling.core.report.Report;
import inkling.core.report.Subject;
import inkling.core.runs.KeptRun;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.files.FileQuestions;
import inkling.ui.kit.Documents;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.tool.DataAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes reports in the background, says when one is done, and opens it. For the JavaFX thread only. */
public final class ReportViewModel {
    private final ModelShelf shelf;
    private final FileQuestions questions;
    private final DataAccess data;
    private final Notices notices;
    private final Background background;
    private final Documents documents;

    /**
     * Ready to write.
     *
     * @param background where digits are read and the page is written
     * @param documents opens the page
     */
    public ReportViewModel(
            ModelShelf shelf,
            FileQuestions questions,
            DataAccess data,
            Notices notices,
            Background background,
            Documents documents) {
        this.shelf = shelf;
        this.questions = questions;
        this.data = data;
        this.notices = notices;
        this.background = background;
        this.documents = documents;
    }

    private interface Opening {
        Subject open() throws IOException;
    }

    /** Asks where to, and writes a report on the model in use. */
    public void write() {
        ModelShelf.Item item = shelf.chosenProperty().get();
        write(item.name(), () -> Subject.of(item.name(), item.trained()));
    }

    /** Asks where to, and writes a report on a run. */
    public void write(KeptRun run) {
        write(run.title(), () -> Subject.of(run));
    }

    private void write(String name, Opening opening) {
        Optional<Path> asked =
                questions.chooseFile(Texts.get("report.save.title"), FileQuestions.fileName(name), Report.ENDING);
        asked.ifPresent(file -> {
            notices.tell(Notices.Kind.DONE, Texts.get("report.writing", name));
            background
                    .job(progress -> {
                        Subject subject = opening.open();
                        Report.of(subject, measured(subject)).save(file);
                        return file;
                    })
                    .onDone(this::written)
                    .onFailed(notices::tell)
                    .start();
        });
    }

    /** On what a run was validated on, and a model on MNIST's test images or, where there is no MNIST, made-up digits. */
    private List<Report.Measured> measured(Subject subject) throws IOException {
        List<String> names = subject.run()
                .map(run -> run.measuredOn(DataSources.of(Optional.empty())))
                .orElse(List.of(data.hasMnist() ? Mnist.ID : SyntheticSource.ID));
        List<Report.Measured> measured = new ArrayList<>();
        for (String name : names) {
            DigitDataset digits = data.measured(name);
            measured.add(
                    new Report.Measured(digits, Evaluation.of(subject.trained().model(), digits, share -> {})));
        }
        return measured;
    }

    private void written(Path file) {
        String text = Texts.get("report.written", file.getFileName());
        notices.tell(new Notices.Notice(Notices.Kind.FINISHED, text, text)
                .with(new Notices.Offer("report.open", "report.open.tip", () -> documents.open(file))));
    }
}
