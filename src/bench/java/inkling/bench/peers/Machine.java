package inkling.bench.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What was measured on, as Linux describes it.
 *
 * @param processor its model
 * @param cores how many there are
 * @param gigabytes of memory, in units of 2³⁰ bytes
 * @param system name and version
 * @param java version and maker
 */
record Machine(String processor, int cores, double gigabytes, String system, String java) {
    private static final double KILOBYTES = 1 << 20;

    /** This one. */
    static Machine here() throws IOException {
        String memory = value("/proc/meminfo", "MemTotal", ":");
        return new Machine(
                value("/proc/cpuinfo", "model name", ":"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong(memory.replaceAll("\\D", "")) / KILOBYTES,
                value("/etc/os-release", "PRETTY_NAME", "=").replace("\"", "") + ", Linux "
                        + System.getProperty("os.version").replaceFirst("-.*", ""),
                System.getProperty("java.version") + " by " + System.getProperty("java.vendor"));
    }

    private static String value(String file, String key, String separator) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(separator) + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%s, %d cores, %.1f GiB; %s; Java %s", processor, cores, gigabytes, system, java);
    }
}
