package inkling.ui.files;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files opened or saved last, and the folders that they were in. */
public final class FileMemory {
    /** What a file dialog is for; each remembers its own folder. */
    public enum Purpose {
        /** Opening anything. */
        OPEN,
        /** Saving and exporting a model. */
        MODEL,
        /** Saving a drawing or its image. */
        DRAWING,
        /** Opening training data. */
        DATA,
        /** Saving what a tool has made; curves were the first. */
        CURVES
    }

    /** So many of the files used last are remembered. */
    public static final int MOST_FILES = 10;

    private final ObservableList<Path> recentFiles = FXCollections.observableArrayList();
    private final Map<Purpose, Path> folders = new EnumMap<>(Purpose.class);

    /** What was remembered from the last time. */
    public FileMemory(List<Path> recentFiles, Map<Purpose, Path> folders) {
        this.recentFiles.addAll(recentFiles.subList(0, Math.min(MOST_FILES, recentFiles.size())));
        this.folders.putAll(folders);
    }

    /** Newest first. */
    public ObservableList<Path> recentFiles() {
        return recentFiles;
    }

    /** The folder of the last file for a purpose. */
    public Map<Purpose, Path> folders() {
        return folders;
    }

    Optional<Path> folder(Purpose purpose) {
        return Optional.ofNullable(folders.get(purpose));
    }

    /** Notes a folder. */
    void chose(Purpose purpose, Path file) {
        folders.put(purpose, file.toAbsolutePath().getParent());
    }

    /** Notes a file that can be opened again. */
    void used(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        recentFiles.remove(absolute);
        recentFiles.add(0, absolute);
        if (recentFiles.size() > MOST_FILES) {
            recentFiles.remove(MOST_FILES, recentFiles.size());
        }
    }
}
