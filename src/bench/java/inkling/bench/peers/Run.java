package inkling.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One process of a peer, from its start to its end.
 *
 * @param seconds from start to end
 * @param library and its version, as the peer gave it; may be empty
 * @param epochs seconds of each epoch that counts
 * @param accuracy on the test images, in per cent
 * @param cores what the machine did meanwhile
 */
record Run(double seconds, String library, Figures epochs, double accuracy, CpuTime cores) {
    private static final Pattern LIBRARY = Pattern.compile("(?m)^Library: (.*)$");
    private static final Pattern EPOCH = Pattern.compile("(?m)^Epoch \\d+: ([\\d.]+) s$");
    private static final Pattern ACCURACY = Pattern.compile("(?m)^Accuracy of the model .*: ([\\d.]+) %$");

    /**
     * Runs a command.
     *
     * @throws IOException if it fails or does not say what a peer has to say
     */
    static Run of(List<String> command) throws IOException, InterruptedException {
        CpuTime before = CpuTime.now();
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        CpuTime cores = CpuTime.now().since(before);
        List<Double> epochs = EPOCH.matcher(out)
                .results()
                .map(found -> Double.valueOf(found.group(1)))
                .toList();
        Matcher accuracy = ACCURACY.matcher(out);
        if (status != 0 || epochs.size() <= Work.WARM_UP || !accuracy.find()) {
            throw new IOException(String.join(" ", command) + " gave status " + status + " and\n" + out);
        }
        Matcher library = LIBRARY.matcher(out);
        return new Run(
                seconds,
                library.find() ? library.group(1) : "",
                new Figures(epochs.subList(Work.WARM_UP, epochs.size())),
                Double.parseDouble(accuracy.group(1)),
                cores);
    }
}
