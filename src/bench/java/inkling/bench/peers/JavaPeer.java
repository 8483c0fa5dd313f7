package inkling.bench.peers;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A peer in Java. It trains in a Java machine of its own, which is started as this one was, with the same class path. */
abstract class JavaPeer implements Peer {
    /** Trains, measures, and says so. */
    abstract void train(Work work, Report report) throws IOException;

    @Override
    public final List<String> command(Work work) {
        List<String> command =
                new ArrayList<>(List.of(java().toString(), "-cp", System.getProperty("java.class.path")));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add(JavaPeer.class.getName());
        command.add(getClass().getName());
        command.addAll(work.arguments());
        return command;
    }

    /** The program that runs this one. */
    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The library that a class comes from, by its jar, which has the version in its name. */
    static String library(Class<?> type) {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
        return jar.getFileName().toString().replaceFirst("-([\\d.]+)\\.jar$", " $1");
    }

    /**
     * Runs one peer.
     *
     * @param arguments the name of its class, and then those of {@link Work}
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        JavaPeer peer = Class.forName(arguments[0])
                .asSubclass(JavaPeer.class)
                .getDeclaredConstructor()
                .newInstance();
        peer.train(Work.of(Arrays.asList(arguments).subList(1, arguments.length)), new Report());
    }
}
