package inkling.ui.files;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The desktop's own file dialogs, above the app's window. */
public final class NativeFileDialogs implements FileDialogs {
    private static Window owner() {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Optional<Path> open(String title, List<FileType> types, Optional<Path> folder) {
        FileChooser chooser = chooser(title, types, folder);
        return Optional.ofNullable(chooser.showOpenDialog(owner())).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String title, String name, List<FileType> types, Optional<Path> folder) {
        FileChooser chooser = chooser(title, types, folder);
        chooser.setInitialFileName(name + "." + types.get(0).extensions().get(0));
        return Optional.ofNullable(chooser.showSaveDialog(owner()))
                .map(File::toPath)
                .map(file -> withEnding(file, types, chooser.getSelectedExtensionFilter()));
    }

    @Override
    public Optional<Path> openFolder(String title, Optional<Path> folder) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        folder.filter(Files::isDirectory).ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
        return Optional.ofNullable(chooser.showDialog(owner())).map(File::toPath);
    }

    private static FileChooser chooser(String title, List<FileType> types, Optional<Path> folder) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        folder.filter(Files::isDirectory).ifPresent(path -> chooser.setInitialDirectory(path.toFile()));
        for (FileType type : types) {
            List<String> patterns =
                    type.extensions().stream().map(ending -> "*." + ending).toList();
            chooser.getExtensionFilters().add(new ExtensionFilter(type.name(), patterns));
        }
        return chooser;
    }

    /** Not every desktop adds the ending of the chosen type. */
    private static Path withEnding(Path file, List<FileType> types, ExtensionFilter selected) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean complete = types.stream()
                .flatMap(type -> type.extensions().stream())
                .anyMatch(ending -> name.endsWith("." + ending));
        if (complete) {
            return file;
        }
        String pattern = selected == null
                ? "*." + types.get(0).extensions().get(0)
                : selected.getExtensions().get(0);
        return file.resolveSibling(file.getFileName() + pattern.substring(1));
    }
}
