package inkling.ui.files;

import inkling.core.export.ModelExport;
import inkling.core.format.model.ModelFiles;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.files.FileDialogs.FileType;
import inkling.ui.files.FileMemory.Purpose;
import inkling.ui.kit.Documents;
import inkling.ui.kit.Notices;
import inkling.ui.kit.Notices.Notice;
import inkling.ui.models.ModelShelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Models leave for others: asks in which form and where to, writes the file in the background, and says when it is
 * there. Whoever sees the question standing shows it. For the JavaFX thread only.
 */
public final class ExportViewModel {
    private final ModelShelf shelf;
    private final FileQuestions questions;
    private final Notices notices;
    private final Background background;
    private final Documents documents;

    private final ReadOnlyObjectWrapper<Optional<ExportChoice>> standing =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    private Optional<ModelExport> last;

    /** While a file is asked for: clicks may come through all the same. */
    private boolean asksForFile;

    /**
     * Ready to ask.
     *
     * @param last the form that was used last, if any was
     * @param background where files are written
     * @param documents opens a file that people look at
     */
    public ExportViewModel(
            ModelShelf shelf,
            FileQuestions questions,
            Optional<ModelExport> last,
            Notices notices,
            Background background,
            Documents documents) {
        this.shelf = shelf;
        this.questions = questions;
        this.last = last;
        this.notices = notices;
        this.background = background;
        this.documents = documents;
    }

    /** The form that was used last, if any was: the next question begins with it. */
    public Optional<ModelExport> last() {
        return last;
    }

    /** The question that stands, if any. */
    public ReadOnlyObjectProperty<Optional<ExportChoice>> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** Asks in which form the chosen model is to leave. */
    public void ask() {
        ask(shelf.chosenProperty().get().id());
    }

    /** The same for some model of the shelf. */
    public void ask(int id) {
        cancel();
        shelf.find(id).ifPresent(item -> standing.set(Optional.of(new ExportChoice(item, last, background))));
    }

    /** Forgets the question. */
    public void cancel() {
        standing.set(Optional.empty());
    }

    /** Asks where to, and writes what is chosen; the question stands on where the user thinks better of it. */
    public void export() {
        standing.get()
                .filter(choice -> choice.possibleProperty().get() && !asksForFile)
                .ifPresent(this::export);
    }

    private void export(ExportChoice choice) {
        ModelExport form = choice.chosenProperty().get();
        FileType type = new FileType(ExportWords.name(form), List.of(form.extension()));
        asksForFile = true;
        Optional<Path> asked = questions.toSave(Texts.get("export.file"), choice.fileName(form), type, Purpose.MODEL);
        asksForFile = false;
        asked.ifPresent(file -> {
            last = Optional.of(form);
            cancel();
            background
                    .job(progress -> {
                        form.save(file, choice.item().trained());
                        return file;
                    })
                    .onDone(saved -> saved(choice.item(), form, saved))
                    .onFailed(notices::tell)
                    .start();
        });
    }

    private void saved(ModelShelf.Item item, ModelExport form, Path file) {
        shelf.takenAway();
        // Nothing else keeps a model for the user: Inkling cannot open it again
        if (ModelFiles.formatOf(file).isPresent()) {
            shelf.saved(item.id(), file);
            questions.memory().used(file);
        }
        String text = Texts.get("file.saved", file.getFileName());
        if (form == ModelExport.WEB_PAGE) {
            notices.tell(Notice.of(Notices.Kind.FINISHED, text)
                    .with(new Notices.Offer("export.open", "export.open.tip", () -> documents.open(file))));
        } else {
            notices.tell(Notices.Kind.DONE, text);
        }
    }
}
