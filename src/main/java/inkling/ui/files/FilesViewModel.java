package inkling.ui.files;

import inkling.core.format.drawing.Drawing;
import inkling.core.format.drawing.DrawingFormat;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ModelFiles;
import inkling.core.format.model.ModelFormat;
import inkling.core.format.picture.PictureFormat;
import inkling.core.history.HistoryCsv;
import inkling.core.history.RunHistory;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.draw.Sheet;
import inkling.ui.draw.Sheet.Origin;
import inkling.ui.files.FileDialogs.FileType;
import inkling.ui.files.FileMemory.Purpose;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Opening and saving models and drawings. Files are read and written in the background; a file that is no good changes
 * nothing and is a notice of one sentence.
 */
public final class FilesViewModel {
    private final ModelShelf shelf;
    private final DrawViewModel drawing;
    private final FileQuestions questions;
    private final Notices notices;
    private final Background background;
    private final LabelQuestion labelQuestion = new LabelQuestion();

    /**
     * Ready to open and save.
     *
     * @param background where files are read and written
     */
    public FilesViewModel(
            ModelShelf shelf, DrawViewModel drawing, FileQuestions questions, Notices notices, Background background) {
        this.shelf = shelf;
        this.drawing = drawing;
        this.questions = questions;
        this.notices = notices;
        this.background = background;
    }

    /** Asks for a model or a drawing, and opens it. */
    public void open() {
        List<String> models =
                ModelFiles.formats().stream().map(ModelFormat::extension).toList();
        List<String> all = new ArrayList<>(models);
        all.addAll(questions.inkMl().extensions());
        all.addAll(questions.pictures().extensions());
        List<FileType> types = List.of(
                new FileType(Texts.get("file.type.all"), all),
                new FileType(Texts.get("file.type.models"), models),
                questions.inkMl(),
                questions.pictures());
        questions.toOpen(Texts.get("file.open.title"), types, Purpose.OPEN).ifPresent(this::open);
    }

    /**
     * Opens a model, which reads from then on, or a drawing, or a picture of a digit. A model that is on the shelf already,
     * from this very file, is chosen there.
     */
    public void open(Path file) {
        run(() -> read(file), Runnable::run);
    }

    /** What is to be done with a file's content, on the UI thread. */
    private Runnable read(Path file) throws IOException {
        Optional<DrawingFormat> format = DrawingFormat.of(file);
        if (format.isPresent()) {
            List<Drawing> drawings = format.get().read(file);
            Drawing first = drawings.get(0);
            Sheet sheet = first.ink()
                    .map(Sheet::of)
                    .orElseGet(() -> Sheet.of(first.image()))
                    .from(Origin.file(nameOf(file), first.truth()));
            boolean blank = sheet.image().isBlank();
            return () -> show(file, drawings.size(), sheet, blank);
        }
        TrainedModel model = ModelFiles.open(file);
        return () -> show(file, model);
    }

    private void show(Path file, int drawings, Sheet first, boolean blank) {
        questions.memory().used(file);
        if (blank) {
            notices.tell(Notices.Kind.PROBLEM, Texts.get("file.no-digit", nameOf(file)));
            return;
        }
        drawing.show(first);
        String key = drawings == 1 ? "file.opened" : "file.opened.first";
        notices.tell(Notices.Kind.DONE, Texts.get(key, nameOf(file), drawings));
    }

    private void show(Path file, TrainedModel model) {
        Path absolute = file.toAbsolutePath().normalize();
        ModelShelf.Item item = shelf.items().stream()
                .filter(there -> there.trained().equals(model)
                        && there.file()
                                .filter(from -> from.normalize().equals(absolute))
                                .isPresent())
                .findFirst()
                .orElseGet(() -> shelf.add(ModelShelf.Origin.OPENED, nameOf(file), model, Optional.of(absolute)));
        shelf.choose(item.id());
        questions.memory().used(file);
        done("file.opened", file);
    }

    /** Asks where to, and saves the chosen model in Inkling's own format. */
    public void saveModel() {
        saveModel(shelf.chosenProperty().get().id(), () -> {});
    }

    /**
     * The same for some model of the shelf.
     *
     * @param then what to do when it is saved, and only then
     */
    public void saveModel(int id, Runnable then) {
        ModelFormat format = ModelFiles.formats().get(0);
        FileType type = new FileType(format.name(), List.of(format.extension()));
        shelf.find(id)
                .ifPresent(item -> questions
                        .toSave(
                                Texts.get("file.save-model.title"),
                                FileQuestions.fileName(item.name()),
                                type,
                                Purpose.MODEL)
                        .ifPresent(file -> saveModel(item, file, then)));
    }

    private void saveModel(ModelShelf.Item item, Path file, Runnable then) {
        save(file, () -> ModelFiles.save(file, item.trained()), () -> {
            shelf.saved(item.id(), file);
            shelf.takenAway();
            saved(file);
            then.run();
        });
    }

    /** The question which digit a drawing is that is to be saved. */
    public LabelQuestion labelQuestion() {
        return labelQuestion;
    }

    /** Asks where to, and saves the drawing as InkML; asks first which digit it is, unless that is known. */
    public void saveDrawing() {
        saveStrokes(() -> {});
    }

    private void saveStrokes(Runnable then) {
        Sheet sheet = drawing.sheetProperty().get();
        OptionalInt known = sheet.origin().label();
        if (known.isPresent()) {
            saveStrokes(new LabelledInk(sheet.ink(), known), then);
        } else {
            labelQuestion.ask(suggestion(), digit -> saveStrokes(new LabelledInk(sheet.ink(), digit), then));
        }
    }

    private OptionalInt suggestion() {
        return drawing.readingProperty().get().stream()
                .mapToInt(reading -> reading.prediction().label())
                .findFirst();
    }

    private void saveStrokes(LabelledInk drawn, Runnable then) {
        questions
                .toSave(Texts.get("file.save-drawing.title"), "drawing", questions.inkMl(), Purpose.DRAWING)
                .ifPresent(file -> save(file, () -> InkMlFormat.write(file, List.of(drawn)), () -> {
                    saved(file);
                    then.run();
                }));
    }

    /**
     * Asks where to, and saves the drawing as what it is: strokes as InkML, or with a picture below them as the image that
     * the model sees.
     *
     * @param then what to do when it is saved, and only then
     */
    public void saveDrawing(Runnable then) {
        if (drawing.sheetProperty().get().picture().isPresent()) {
            exportImage(then);
        } else {
            saveStrokes(then);
        }
    }

    /**
     * Asks where to, and saves the history of a run as a table.
     *
     * @param then what to do when it is saved, and only then
     */
    public void saveRun(RunHistory run, Runnable then) {
        questions
                .chooseFile(Texts.get("file.save-curves.title"), "curves", "csv")
                .ifPresent(file -> save(file, () -> HistoryCsv.save(run, file), then));
    }

    /** Asks where to, and saves the drawing as the model sees it, 28 × 28 pixels as PNG. */
    public void exportImage() {
        exportImage(() -> {});
    }

    private void exportImage(Runnable then) {
        DigitImage image = drawing.sheetProperty().get().image();
        questions
                .toSave(
                        Texts.get("file.export-image.title"),
                        "digit",
                        new FileType(Texts.get("file.type.png"), List.of("png")),
                        Purpose.DRAWING)
                .ifPresent(file -> save(file, () -> PictureFormat.writePng(file, image), () -> {
                    done("file.saved", file);
                    then.run();
                }));
    }

    private <T> void run(FileWork<T> work, Consumer<T> then) {
        background
                .job(progress -> work.run())
                .onDone(then)
                .onFailed(notices::tell)
                .start();
    }

    private void save(Path file, Saving saving, Runnable then) {
        run(
                () -> {
                    saving.run();
                    return file;
                },
                saved -> then.run());
    }

    private interface FileWork<T> {
        T run() throws IOException;
    }

    private interface Saving {
        void run() throws IOException;
    }

    private void saved(Path file) {
        questions.memory().used(file);
        done("file.saved", file);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private void done(String key, Path file) {
        notices.tell(Notices.Kind.DONE, Texts.get(key, nameOf(file)));
    }
}
