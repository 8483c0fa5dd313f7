package inkling.ui.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Answers in the user's place, and remembers what it was asked. */
public class AnsweringDialogs implements FileDialogs {
    Optional<Path> answer = Optional.empty();
    List<FileType> types = List.of();
    String name = "";
    Optional<Path> folder = Optional.empty();

    private int asked;

    /** How many questions there have been. */
    public int asked() {
        return asked;
    }

    /** Answers every question with this file or folder from now on. */
    public void answer(Path file) {
        answer = Optional.of(file);
    }

    /** The folder that the last question began with. */
    public Optional<Path> folder() {
        return folder;
    }

    @Override
    public Optional<Path> open(String title, List<FileType> offered, Optional<Path> start) {
        asked++;
        types = offered;
        folder = start;
        return answer;
    }

    @Override
    public Optional<Path> save(String title, String suggested, List<FileType> offered, Optional<Path> start) {
        name = suggested;
        return open(title, offered, start);
    }

    @Override
    public Optional<Path> openFolder(String title, Optional<Path> start) {
        return open(title, List.of(), start);
    }
}
