package inkling.cli.training;

import inkling.core.export.ShellWords;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** The command as it was typed, to be told to the user with changes, ready to be typed again. Immutable. */
final class TypedCommand {
    private final List<String> words;

    /**
     * All that was typed, the program's name included.
     *
     * @param command that runs
     */
    TypedCommand(CommandSpec command) {
        this(typed(command));
    }

    private TypedCommand(List<String> words) {
        this.words = words;
    }

    private static List<String> typed(CommandSpec command) {
        CommandSpec root = command.root();
        List<String> words = new ArrayList<>();
        words.add(root.name());
        words.addAll(root.commandLine().getParseResult().originalArgs());
        return words;
    }

    /** As another command with the same options. */
    TypedCommand as(String command, String other) {
        List<String> changed = new ArrayList<>(words);
        changed.set(changed.indexOf(command), other);
        return new TypedCommand(changed);
    }

    /** Without an option that has no value. */
    TypedCommand without(String option) {
        return new TypedCommand(
                words.stream().filter(word -> !word.equals(option)).toList());
    }

    /** Without an option and its value. */
    TypedCommand withoutValue(String option) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(option)) {
                i++;
            } else if (!words.get(i).startsWith(option + "=")) {
                left.add(words.get(i));
            }
        }
        return new TypedCommand(left);
    }

    /** With an option of this value, in the place of any other. */
    TypedCommand with(String option, String value) {
        List<String> more = new ArrayList<>(withoutValue(option).words);
        more.add(option);
        more.add(value);
        return new TypedCommand(more);
    }

    /** As one line for a shell. */
    String line() {
        return ShellWords.line(words);
    }
}
