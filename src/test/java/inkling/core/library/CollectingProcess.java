package inkling.core.library;

import inkling.torture.WaitingProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that collects as fast as it can, one digit after the other, and says of each that it has it. Arguments: the
 * collection's folder and name; the number of its first digit; how many.
 */
final class CollectingProcess {
    private CollectingProcess() {}

    /** Waits to be told, so that starting is not part of it. */
    public static void main(String[] arguments) throws IOException {
        DigitCollection collection = new DigitLibrary(Path.of(arguments[0])).collection(arguments[1]);
        int first = Integer.parseInt(arguments[2]);
        int count = Integer.parseInt(arguments[3]);
        if (!WaitingProcess.isToldToBegin()) {
            return;
        }
        for (int i = first; i < first + count; i++) {
            collection.add(List.of(Digits.strokes(i)));
            WaitingProcess.say('.');
        }
    }
}
