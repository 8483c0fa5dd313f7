package inkling.ui.files;

import inkling.core.format.ModelFiles;
import inkling.core.format.ModelFormat;
import inkling.core.model.TrainedModel;
import inkling.ui.Messages;
import inkling.ui.ModelShelf;
import inkling.ui.Notices;
import inkling.ui.files.FileDialogs.FileType;
import inkling.ui.files.FileMemory.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Opening and saving models and drawings. Files are read and written in the background; a file that is no good changes
 * nothing and is a notice of one sentence.
 */
public final class FilesViewModel {
    private final ModelShelf shelf;
    private final FileMemory memory;
    private final FileDialogs dialogs;
    private final Notices notices;
    private final Executor background;
    private final Executor ui;

    /**
     * Ready to open and save.
     *
     * @param background where files are read and written
     * @param ui where everything else happens
     */
    public FilesViewModel(
            ModelShelf shelf,
            FileMemory memory,
            FileDialogs dialogs,
            Notices notices,
            Executor background,
            Executor ui) {
        this.shelf = shelf;
        this.memory = memory;
        this.dialogs = dialogs;
        this.notices = notices;
        this.background = background;
        this.ui = ui;
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
        all.add("inkml");
        List<FileType> types = List.of(
                new FileType(Messages.get("file.type.all"), all),
                new FileType(Messages.get("file.type.models"), models),
                new FileType(Messages.get("file.type.drawings"), List.of("inkml")));
        dialogs.open(Messages.get("file.open.title"), types, memory.folder(Purpose.OPEN))
                .ifPresent(file -> {
                    memory.chose(Purpose.OPEN, file);
                    open(file);
                });
    }

    /** Opens a model or a drawing; the model reads from then on. */
    public CompletionStage<Boolean> open(Path file) {
        return inBackground(
                () -> ModelFiles.open(file),
                model -> {
                    shelf.choose(shelf.add(ModelShelf.Origin.OPENED, nameOf(file), model, Optional.of(file)));
                    memory.used(file);
                    done("file.opened", file);
                },
                () -> forgetIfGone(file));
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
        List<ModelFormat> foreignFirst = new ArrayList<>(ModelFiles.formats());
        Collections.rotate(foreignFirst, -1);
        return saveModel(shelf.chosenProperty().get(), "file.export-model.title", foreignFirst);
    }

    private CompletionStage<Boolean> saveModel(ModelShelf.Item item, String title, List<ModelFormat> formats) {
        List<FileType> types = formats.stream()
                .map(format -> new FileType(format.name(), List.of(format.extension())))
                .toList();
        String name = item.name().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
        return dialogs.save(Messages.get(title), name, types, memory.folder(Purpose.MODEL))
                .map(file -> saveModel(item, file))
                .orElseGet(() -> CompletableFuture.completedFuture(false));
    }

    private CompletionStage<Boolean> saveModel(ModelShelf.Item item, Path file) {
        memory.chose(Purpose.MODEL, file);
        TrainedModel model = item.trained();
        return inBackground(
                () -> {
                    ModelFiles.save(file, model);
                    return file;
                },
                saved -> {
                    shelf.saved(item, file);
                    memory.used(file);
                    done("file.saved", file);
                },
                () -> {});
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private void done(String key, Path file) {
        notices.tell(Notices.Kind.DONE, Messages.get(key, nameOf(file)));
    }

    private void forgetIfGone(Path file) {
        if (Files.notExists(file)) {
            memory.forget(file);
        }
    }

    /** Work that may meet a bad file or a bad disk. */
    private interface FileWork<T> {
        T run() throws IOException;
    }

    private <T> CompletionStage<Boolean> inBackground(FileWork<T> work, Consumer<T> then, Runnable orElse) {
        return CompletableFuture.supplyAsync(() -> unchecked(work), background)
                .handleAsync((result, problem) -> finish(result, problem, then, orElse), ui);
    }

    private <T> boolean finish(T result, Throwable problem, Consumer<T> then, Runnable orElse) {
        if (problem == null) {
            then.accept(result);
        } else if (problem instanceof CompletionException wrapped
                && wrapped.getCause() instanceof UncheckedIOException io) {
            notices.tell(Notices.Kind.PROBLEM, io.getCause().getMessage());
            orElse.run();
        } else {
            throw new CompletionException(problem);
        }
        return problem == null;
    }

    private static <T> T unchecked(FileWork<T> work) {
        try {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
