package inkling.ui.files;

import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ModelFiles;
import inkling.core.format.model.ModelFormat;
import inkling.core.format.picture.PictureFormat;
import inkling.core.ink.LabelledInk;
import inkling.core.model.DigitImage;
import inkling.core.model.TrainedModel;
import inkling.core.storage.AtomicFiles;
import inkling.core.text.Texts;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.draw.EnlargedImage;
import inkling.ui.draw.Sheet;
import inkling.ui.files.FileDialogs.FileType;
import inkling.ui.files.FileMemory.Purpose;
import inkling.ui.kit.Notices;
import inkling.ui.kit.PngEncoder;
import inkling.ui.models.ModelShelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javafx.scene.image.Image;

/**
 * Opening and saving models and drawings. Files are read and written in the background; a file that is no good changes
 * nothing and is a notice of one sentence.
 */
public final class FilesViewModel {
    private static final FileType INKML = new FileType(Texts.get("file.type.inkml"), List.of("inkml"));

    private static final FileType PICTURES =
            new FileType(Texts.get("file.type.pictures"), List.of("png", "jpg", "jpeg"));

    private static final FileType PNG = new FileType(Texts.get("file.type.png"), List.of("png"));

    private final ModelShelf shelf;
    private final DrawViewModel drawing;
    private final FileMemory memory;
    private final FileDialogs dialogs;
    private final Notices notices;
    private final FileTasks tasks;

    /**
     * Ready to open and save.
     *
     * @param background where files are read and written
     * @param ui where everything else happens
     */
    public FilesViewModel(
            ModelShelf shelf,
            DrawViewModel drawing,
            FileMemory memory,
            FileDialogs dialogs,
            Notices notices,
            Executor background,
            Executor ui) {
        this.shelf = shelf;
        this.drawing = drawing;
        this.memory = memory;
        this.dialogs = dialogs;
        this.notices = notices;
        this.tasks = new FileTasks(notices, background, ui);
    }

    /** What was opened and saved last. */
    public FileMemory memory() {
        return memory;
    }

    /** Asks for a model or a drawing, and opens it. */
    public void open() {
        List<String> models =
                ModelFiles.formats().stream().map(ModelFormat::extension).toList();
        List<String> all = new ArrayList<>(models);
        all.addAll(INKML.extensions());
        all.addAll(PICTURES.extensions());
        List<FileType> types = List.of(
                new FileType(Texts.get("file.type.all"), all),
                new FileType(Texts.get("file.type.models"), models),
                INKML,
                PICTURES);
        dialogs.open(Texts.get("file.open.title"), types, memory.folder(Purpose.OPEN))
                .ifPresent(file -> {
                    memory.chose(Purpose.OPEN, file);
                    open(file);
                });
    }

    /** Opens a model, which reads from then on, or a drawing, or a picture of a digit. */
    public void open(Path file) {
        if (is(file, INKML)) {
            tasks.run(() -> InkMlFormat.read(file), drawings -> show(file, drawings));
        } else if (is(file, PICTURES)) {
            tasks.run(() -> PictureFormat.read(file), digit -> show(file, digit));
        } else {
            tasks.run(() -> ModelFiles.open(file), model -> show(file, model));
        }
    }

    private void show(Path file, List<LabelledInk> drawings) {
        memory.used(file);
        if (drawings.isEmpty()) {
            notices.tell(Notices.Kind.PROBLEM, Texts.get("file.no-drawing", nameOf(file)));
            return;
        }
        drawing.show(Sheet.of(drawings.get(0).ink()));
        String key = drawings.size() == 1 ? "file.opened" : "file.opened.first";
        notices.tell(Notices.Kind.DONE, Texts.get(key, nameOf(file), drawings.size()));
    }

    private void show(Path file, DigitImage digit) {
        memory.used(file);
        if (digit.isBlank()) {
            notices.tell(Notices.Kind.PROBLEM, Texts.get("file.no-digit", nameOf(file)));
            return;
        }
        drawing.show(Sheet.of(digit));
        done("file.opened", file);
    }

    private void show(Path file, TrainedModel model) {
        shelf.choose(shelf.add(ModelShelf.Origin.OPENED, nameOf(file), model, Optional.of(file)));
        memory.used(file);
        done("file.opened", file);
    }

    /** Asks where to, and saves the chosen model in Inkling's own format; true when it is saved. */
    public CompletionStage<Boolean> saveModel() {
        return saveModel(shelf.chosenProperty().get());
    }

    /** The same for some model of the shelf. */
    public CompletionStage<Boolean> saveModel(ModelShelf.Item item) {
        return saveModel(item, "file.save-model.title", ModelFiles.formats().subList(0, 1));
    }

    /** Asks where to and in which format, and saves the chosen model; true when it is saved. */
    public CompletionStage<Boolean> exportModel() {
        return exportModel(shelf.chosenProperty().get());
    }

    /** The same for some model of the shelf. */
    public CompletionStage<Boolean> exportModel(ModelShelf.Item item) {
        List<ModelFormat> foreignFirst = new ArrayList<>(ModelFiles.formats());
        Collections.rotate(foreignFirst, -1);
        return saveModel(item, "file.export-model.title", foreignFirst);
    }

    private CompletionStage<Boolean> saveModel(ModelShelf.Item item, String title, List<ModelFormat> formats) {
        List<FileType> types = formats.stream()
                .map(format -> new FileType(format.name(), List.of(format.extension())))
                .toList();
        String name = item.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return dialogs.save(Texts.get(title), name, types, memory.folder(Purpose.MODEL))
                .map(file -> saveModel(item, file))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private CompletionStage<Boolean> saveModel(ModelShelf.Item item, Path file) {
        memory.chose(Purpose.MODEL, file);
        TrainedModel model = item.trained();
        return tasks.run(
                () -> {
                    ModelFiles.save(file, model);
                    return file;
                },
                saved -> {
                    shelf.saved(item, saved);
                    saved(saved);
                });
    }

    /** Asks where to, and saves the drawing as InkML. */
    public void saveDrawing() {
        List<LabelledInk> drawn =
                List.of(new LabelledInk(drawing.sheetProperty().get().ink(), OptionalInt.empty()));
        ask("file.save-drawing.title", "drawing", INKML, Purpose.DRAWING)
                .ifPresent(file -> tasks.run(
                        () -> {
                            InkMlFormat.write(file, drawn);
                            return file;
                        },
                        this::saved));
    }

    /** Asks where to, and saves the drawing as the model sees it, 28 × 28 pixels as PNG. */
    public void exportImage() {
        Image image = EnlargedImage.of(drawing.sheetProperty().get().image(), 1);
        ask("file.export-image.title", "digit", PNG, Purpose.DRAWING)
                .ifPresent(file -> tasks.run(
                        () -> {
                            AtomicFiles.write(file, out -> PngEncoder.encode(image, out));
                            return file;
                        },
                        saved -> done("file.saved", saved)));
    }

    /** Asks where to save curves; empty if the user thinks better of it. */
    public Optional<Path> chooseCurveFile(String name, String extension) {
        FileType type = new FileType(extension.toUpperCase(Locale.ROOT), List.of(extension));
        return ask("file.save-curves.title", name, type, Purpose.CURVES);
    }

    /** Asks for a folder with training data; empty if the user thinks better of it. */
    public Optional<Path> chooseDataFolder() {
        Optional<Path> folder = dialogs.openFolder(Texts.get("file.data-folder.title"), memory.folder(Purpose.DATA));
        folder.ifPresent(chosen -> memory.chose(Purpose.DATA, chosen));
        return folder;
    }

    private Optional<Path> ask(String title, String name, FileType type, Purpose purpose) {
        Optional<Path> file = dialogs.save(Texts.get(title), name, List.of(type), memory.folder(purpose));
        file.ifPresent(chosen -> memory.chose(purpose, chosen));
        return file;
    }

    private void saved(Path file) {
        memory.used(file);
        done("file.saved", file);
    }

    private static boolean is(Path file, FileType type) {
        String name = nameOf(file).toLowerCase(Locale.ROOT);
        return type.extensions().stream().anyMatch(extension -> name.endsWith("." + extension));
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private void done(String key, Path file) {
        notices.tell(Notices.Kind.DONE, Texts.get(key, nameOf(file)));
    }
}
