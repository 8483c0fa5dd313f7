package inkling.cli;

import inkling.core.problem.Problem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command, told as problems, since picocli's own words are English. */
final class WrongUsage {
    private final ParameterException refused;
    private final List<String> arguments;

    private WrongUsage(ParameterException refused, String... arguments) {
        this.refused = refused;
        this.arguments = List.of(arguments);
    }

    /**
     * What is wrong.
     *
     * @param refused by picocli
     * @param arguments the whole command
     */
    static Problem of(ParameterException refused, String... arguments) {
        return new WrongUsage(refused, arguments).problem();
    }

    private Problem problem() {
        if (refused instanceof MissingParameterException missing) {
            // What picocli calls missing may be what it took for an option
            return unknownOption(refused.getCommandLine().getUnmatchedArguments())
                    .orElseGet(() -> missing(missing.getMissing()));
        }
        if (refused instanceof UnmatchedArgumentException unmatched) {
            return unknownOption(unmatched.getUnmatched())
                    .orElseGet(() -> unexpected(unmatched.getUnmatched().get(0)));
        }
        if (refused instanceof OverwrittenOptionException twice) {
            return unexpected(twice.getOverwritten(), Problem.of("wrong.once"), Problem.of("wrong.several"));
        }
        if (refused.getArgSpec() != null && refused.getValue() != null) {
            return unexpected(refused.getArgSpec(), Problem.of("wrong.no-value"), refused.getValue());
        }
        return Problem.of("text.plain", refused.getMessage());
    }

    private static Problem unexpected(ArgSpec argument, Problem expected, Object found) {
        return Problem.of("value.unexpected", label(argument), expected, found);
    }

    private Problem unexpected(String argument) {
        return refused.getCommandLine().getSubcommands().isEmpty()
                ? Problem.of("wrong.unexpected", name(argument))
                : Problem.of("wrong.unknown-command", name(argument));
    }

    /** The first of some arguments that begins as options do; a file may begin so, too. */
    private static Optional<Problem> unknownOption(List<String> unmatched) {
        return unmatched.stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .map(option -> isFile(option)
                        ? Problem.of("wrong.unknown-option.file", name(option), "./" + option)
                        : Problem.of("wrong.unknown-option", name(option)));
    }

    private static boolean isFile(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Problem missing(List<ArgSpec> missing) {
        ArgSpec first = missing.get(0);
        if (missing.size() == 1 && first instanceof OptionSpec option && isThere(option)) {
            return Problem.of("wrong.missing-value", name(option.longestName()), option.paramLabel());
        }
        Object labels = Problem.joined(
                "list.and", missing.stream().map(one -> name(label(one))).toList());
        if (missing.size() == 1) {
            return Problem.of(first.isOption() ? "wrong.missing-option" : "wrong.missing-parameter", labels);
        }
        boolean allOptions = missing.stream().allMatch(ArgSpec::isOption);
        return Problem.of(allOptions ? "wrong.missing-options" : "wrong.missing-several", labels);
    }

    private boolean isThere(OptionSpec option) {
        return List.of(option.names()).stream().anyMatch(arguments::contains);
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + (option.required() ? "=" + option.paramLabel() : "")
                : argument.paramLabel();
    }

    private static Problem name(String name) {
        return Problem.of("wrong.name", name);
    }
}
