package inkling.ui.window;

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
 * @param files to open, in their order
 */
public record WindowArguments(Optional<String> tool, List<String> files) {
    private static final String TOOL = "--tool";

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
        List<String> files = new ArrayList<>();
        boolean onlyFiles = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!onlyFiles && argument.equals("--")) {
                onlyFiles = true;
            } else if (!onlyFiles && argument.equals(TOOL) && i + 1 < arguments.size()) {
                tool = Optional.of(arguments.get(++i));
            } else if (!onlyFiles && argument.startsWith(TOOL + "=")) {
                tool = Optional.of(argument.substring(TOOL.length() + 1));
            } else if (onlyFiles || isFile(argument)) {
                files.add(argument);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new WindowArguments(tool, files));
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
