package inkling.core.format;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/** Where Jazzer comes in; the profile {@code fuzz} says which reader it is to torment. */
public final class FuzzTarget {
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long MOST_NANOS_PER_BYTE = TimeUnit.MICROSECONDS.toNanos(10);
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private static FuzzedReader reader;

    private FuzzTarget() {}

    /** Chooses the reader by its name, such as "safetensors". */
    public static void fuzzerInitialize(String[] arguments) {
        reader = FuzzedReader.of(arguments[0]);
    }

    /** Puts one input to the reader. */
    public static void fuzzerTestOneInput(byte[] input) {
        // The first time may load classes, which takes time that is not the input's fault
        long most = MOST_NANOS + MOST_NANOS_PER_BYTE * input.length;
        if (nanosReading(input) > most) {
            long nanos = nanosReading(input);
            if (nanos > most) {
                throw new AssertionError(TimeUnit.NANOSECONDS.toMillis(nanos) + " ms for a file of " + input.length);
            }
        }
    }

    /** Only this thread's processor time counts, as others may be at work on the machine. */
    private static long nanosReading(byte[] input) {
        long before = THREAD.getCurrentThreadCpuTime();
        reader.check(input);
        return THREAD.getCurrentThreadCpuTime() - before;
    }
}
