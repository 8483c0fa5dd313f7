package inkling.bench.peers;

import inkling.core.dataset.Examples;
import inkling.core.dataset.Mnist;
import inkling.core.storage.AtomicFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** MNIST as programs that are no Inkling read it, in a temporary folder that goes when this process ends. */
final class PeerFiles {
    private static final String COMPRESSED = ".gz";

    private final Path folder;

    /** By the id of the features. */
    private final Map<String, Path> matrices = new HashMap<>();

    PeerFiles() throws IOException {
        folder = Files.createTempDirectory("inkling-peers");
        folder.toFile().deleteOnExit();
    }

    /**
     * A folder with the features of all images, once each: {@code train.features} and {@code test.features} are matrices
     * of float32, row by row and little-endian; {@code train.labels} and {@code test.labels} have a byte for each row.
     */
    Path matrices(Work work) throws IOException {
        String id = work.features().id();
        if (!matrices.containsKey(id)) {
            Path target = subfolder(id);
            write(target, "train", work.withTimes(1).training());
            write(target, "test", work.test());
            matrices.put(id, target);
        }
        return matrices.get(id);
    }

    private static void write(Path folder, String name, Examples examples) throws IOException {
        float[] row = new float[examples.columns()];
        byte[] labels = new byte[examples.size()];
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * row.length).order(ByteOrder.LITTLE_ENDIAN);
        AtomicFiles.write(temporary(folder.resolve(name + ".features")), out -> {
            for (int i = 0; i < labels.length; i++) {
                examples.copyRow(i, row, 0);
                bytes.asFloatBuffer().put(row);
                out.write(bytes.array());
                labels[i] = (byte) examples.label(i);
            }
        });
        AtomicFiles.write(temporary(folder.resolve(name + ".labels")), out -> out.write(labels));
    }

    /** A folder with MNIST's four files, unpacked, where torchvision looks for them below it. */
    Path unpacked(Path mnist) throws IOException {
        Path root = folder.resolve("torchvision");
        if (Files.notExists(root)) {
            subfolder("torchvision");
            subfolder("torchvision/MNIST");
            Path raw = subfolder("torchvision/MNIST/raw");
            for (Path file : Mnist.in(mnist).files()) {
                String name = file.getFileName().toString();
                Path target = raw.resolve(name.replace(COMPRESSED, ""));
                try (InputStream stored = new BufferedInputStream(Files.newInputStream(file));
                        InputStream in = name.endsWith(COMPRESSED) ? new GZIPInputStream(stored) : stored) {
                    AtomicFiles.write(temporary(target), in::transferTo);
                }
            }
        }
        return root;
    }

    private Path subfolder(String name) throws IOException {
        return temporary(Files.createDirectory(folder.resolve(name)));
    }

    private static Path temporary(Path path) {
        path.toFile().deleteOnExit();
        return path;
    }
}
