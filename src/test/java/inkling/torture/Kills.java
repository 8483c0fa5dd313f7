package inkling.torture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Processes that work until they are killed, one after the other, each at a random moment. */
public final class Kills {
    private Kills() {}

    /** Starts a process. */
    @FunctionalInterface
    public interface Start {
        /** Starts the process with this number, from 0. */
        WaitingProcess process(int number) throws IOException;
    }

    /** Looks at what is there after a kill. */
    @FunctionalInterface
    public interface Look {
        /**
         * Looks at it.
         *
         * @param number of the process that was killed
         * @param said what it said that it had done
         */
        void after(int number, byte[] said) throws IOException;
    }

    /**
     * Kills processes.
     *
     * @param count how many
     * @param mostMicros how long one works at most after the first that it has done
     */
    public static void each(int count, Random random, int mostMicros, Start start, Look look)
            throws IOException, InterruptedException {
        // One starts while another works: starting takes longest
        Deque<WaitingProcess> processes = new ArrayDeque<>();
        processes.add(start.process(0));
        try {
            for (int number = 0; number < count; number++) {
                processes.add(start.process(number + 1));
                try (WaitingProcess process = processes.remove()) {
                    process.begin();
                    int first = process.said().read();
                    assertTrue(first >= 0, "the process did not get as far as doing anything");
                    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(mostMicros)));
                    process.kill();
                    ByteArrayOutputStream said = new ByteArrayOutputStream();
                    said.write(first);
                    process.said().transferTo(said);
                    look.after(number, said.toByteArray());
                }
            }
        } finally {
            processes.forEach(WaitingProcess::close);
        }
    }
}
