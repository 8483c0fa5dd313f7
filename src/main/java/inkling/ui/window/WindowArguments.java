package inkling.ui.window;

import inkling.core.text.Language;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the window is started with: files to open in it, and options of its own. Everything else that a person types is
 * for the command line.
 *
 * @param tool the id of the tool to show, if one is asked for
 * @param language the tag of the language to speak, if one is asked for that there is
 * @param lesson the file with the lesson to begin, if one is asked for
 * @param files to open, in their order
 */
public record WindowArguments(
        Optional<String> tool, Optional<String> language, Optional<String> lesson, List<String> files) {
    private static final String TOOL = "--tool";
    private static final String LANGUAGE = "--language";
    private static final String LESSON = "--lesson";

    /** Copies the list. */
    public WindowArguments {
        files = List.copyOf(files);
    }

    /**
     * What these arguments ask of the window; empty if they are a command or an option of the command line. A file is
     * told from a command by a dot or a folder in its name, from an option by being there or standing behind {@code --}.
     */
    public static Optional<WindowArguments> of(List<String> arguments) {
        Optional<String> tool = Optional.empty();
        Optional<String> language = Optional.empty();
        Optional<String> lesson = Optional.empty();
        List<String> files = new ArrayList<>();
        boolean onlyFiles = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String name = argument.split("=", 2)[0];
            boolean whole = name.length() < argument.length();
            String value = whole
                    ? argument.substring(name.length() + 1)
                    : i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            boolean valued = !onlyFiles && (whole || i + 1 < arguments.size());
            if (!onlyFiles && argument.equals("--")) {
                onlyFiles = true;
            } else if (valued && name.equals(TOOL)) {
                tool = Optional.of(value);
                i += whole ? 0 : 1;
            } else if (valued && name.equals(LANGUAGE) && Language.of(value).isPresent()) {
                language = Optional.of(value);
                i += whole ? 0 : 1;
            } else if (valued && name.equals(LESSON)) {
                lesson = Optional.of(value);
                i += whole ? 0 : 1;
            } else if (onlyFiles || isFile(argument)) {
                files.add(argument);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new WindowArguments(tool, language, lesson, files));
    }

    private static boolean isFile(String argument) {
        return argument.startsWith("-")
                ? isThere(argument)
                : argument.contains(".") || argument.contains("/") || argument.contains("\\");
    }

    private static boolean isThere(String name) {
        try {
            return Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
