package inkling.ui.tool.digits;

import inkling.core.library.KeptDigit;
import java.util.Optional;

/**
 * A kept digit as the gallery shows it.
 *
 * @param digit what was kept
 * @param read what the model in use reads in it; empty while it has not been asked
 */
record Shown(KeptDigit digit, Optional<KeptDigit.Reading> read) {
    /** Whether the model in use reads something else than it is. */
    boolean isMistake() {
        return read.filter(reading -> reading.label() != digit.label()).isPresent();
    }
}
