package inkling.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the cores of this machine did, in Linux's ticks and over all of them together.
 *
 * @param all ticks, idle ones too
 * @param stolen which the machine below gave to other guests while there was work here
 * @param others which processes other than this one and its ended children took
 */
record CpuTime(long all, long stolen, long others) {
    /** None. */
    static final CpuTime NONE = new CpuTime(0, 0, 0);

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int STEAL = 7;

    /** Of a process's own line: user, system, and the same of the children that it has waited for. */
    private static final int FIRST_OWN = 11;

    private static final int OWN = 4;

    /** Since the machine and this process began. */
    static CpuTime now() throws IOException {
        // "cpu" and, for all cores: user, nice, system, idle, iowait, irq, softirq, steal; guests are in user already
        String cores = Files.readAllLines(Path.of("/proc/stat")).get(0);
        long[] ticks = numbers(cores.replaceFirst("cpu +", ""), 0, STEAL + 1);
        // The name of the program stands in brackets and may have spaces
        String process = Files.readString(Path.of("/proc/self/stat"));
        long own = Arrays.stream(numbers(process.substring(process.lastIndexOf(')') + 2), FIRST_OWN, OWN))
                .sum();
        long all = Arrays.stream(ticks).sum();
        long busy = all - ticks[IDLE] - ticks[WAITING] - ticks[STEAL];
        return new CpuTime(all, ticks[STEAL], busy - own);
    }

    private static long[] numbers(String line, int from, int count) {
        return Arrays.stream(line.split(" "))
                .skip(from)
                .limit(count)
                .mapToLong(Long::parseLong)
                .toArray();
    }

    /** Since an earlier moment. */
    CpuTime since(CpuTime earlier) {
        return new CpuTime(all - earlier.all, stolen - earlier.stolen, Math.max(0, others - earlier.others));
    }

    /** Both together. */
    CpuTime plus(CpuTime more) {
        return new CpuTime(all + more.all, stolen + more.stolen, others + more.others);
    }

    /** The share of all cores' time that was stolen. */
    double stolenShare() {
        return (double) stolen / all;
    }

    /** The share of all cores' time that others took. */
    double othersShare() {
        return (double) others / all;
    }
}
