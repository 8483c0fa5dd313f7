package inkling.ui.files;

import inkling.core.format.drawing.DrawingFormat;
import inkling.core.text.Texts;
import inkling.ui.files.FileDialogs.FileType;
import inkling.ui.files.FileMemory.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks for files and folders, each time where the last one for the same purpose was. For the JavaFX thread only. */
public final class FileQuestions {
    private final FileType inkMl = new FileType(Texts.get("file.type.inkml"), DrawingFormat.INKML.endings());

    private final FileType pictures = new FileType(Texts.get("file.type.pictures"), DrawingFormat.PICTURE.endings());

    private final FileDialogs dialogs;
    private final FileMemory memory;

    /** Ready to ask. */
    public FileQuestions(FileDialogs dialogs, FileMemory memory) {
        this.dialogs = dialogs;
        this.memory = memory;
    }

    /** What was opened and saved last. */
    public FileMemory memory() {
        return memory;
    }

    /** Files with strokes. */
    FileType inkMl() {
        return inkMl;
    }

    /** Pictures of digits. */
    FileType pictures() {
        return pictures;
    }

    /** What a file about something of this name may be called on every system, without its ending. */
    public static String fileName(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    /** Asks where a tool is to save something of its own; empty if the user thinks better of it. */
    public Optional<Path> chooseFile(String title, String name, String ending) {
        return toSave(title, name, new FileType(ending.toUpperCase(Locale.ROOT), List.of(ending)), Purpose.CURVES);
    }

    /** Asks for a file of digits for a tool; empty if the user thinks better of it. */
    public Optional<Path> chooseFileToOpen(String title) {
        return toOpen(title, List.of(inkMl, pictures), Purpose.DATA);
    }

    /** Asks for a folder with training data; empty if the user thinks better of it. */
    public Optional<Path> chooseDataFolder() {
        return folder(Texts.get("file.data-folder.title"), Purpose.DATA);
    }

    /** Asks for a folder in which a tool is to save something of its own; empty if the user thinks better of it. */
    public Optional<Path> chooseFolder(String title) {
        return folder(title, Purpose.CURVES);
    }

    /** Asks for a file that is there; empty if the user thinks better of it. */
    Optional<Path> toOpen(String title, List<FileType> types, Purpose purpose) {
        return noted(purpose, dialogs.open(title, types, memory.folder(purpose)));
    }

    /** Asks where to save something; empty if the user thinks better of it. */
    Optional<Path> toSave(String title, String name, FileType type, Purpose purpose) {
        return noted(purpose, dialogs.save(title, name, List.of(type), memory.folder(purpose)));
    }

    private Optional<Path> folder(String title, Purpose purpose) {
        return noted(purpose, dialogs.openFolder(title, memory.folder(purpose)));
    }

    private Optional<Path> noted(Purpose purpose, Optional<Path> answer) {
        answer.ifPresent(chosen -> memory.chose(purpose, chosen));
        return answer;
    }
}
