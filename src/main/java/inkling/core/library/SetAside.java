package inkling.core.library;

import inkling.core.storage.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Copies of a collection's file as it was, kept beside it under names that no collection has, such as {@code My digits
 * damaged 2026-11-28 09.30.00.inkml}.
 */
enum SetAside {
    /** Some of it cannot be read. */
    DAMAGED,
    /** It is of another program, or holds more than the collection. */
    ORIGINAL;

    private static final Pattern NAME =
            Pattern.compile("(.*) (?:damaged|original) \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\.\\d\\d(?: \\d+)?");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss", Locale.ROOT);

    /**
     * Writes what was in a file beside it. Nothing is ever written over what somebody may still want to look at.
     *
     * @return where it is
     */
    Path keep(Path file, byte[] bytes) throws IOException {
        String name = DigitLibrary.nameOf(file) + " " + name().toLowerCase(Locale.ROOT) + " "
                + TIME.format(LocalDateTime.now(ZoneId.systemDefault()));
        Path kept = file.resolveSibling(name + DigitLibrary.ENDING);
        for (int number = 2; Files.exists(kept); number++) {
            kept = file.resolveSibling(name + " " + number + DigitLibrary.ENDING);
        }
        AtomicFiles.write(kept, out -> out.write(bytes));
        return kept;
    }

    /** Whether a file without its ending is called so. */
    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    /** Whether it is one of the collection of this name. */
    static boolean isOf(String collection, String name) {
        var found = NAME.matcher(name);
        return found.matches() && found.group(1).equals(collection);
    }
}
