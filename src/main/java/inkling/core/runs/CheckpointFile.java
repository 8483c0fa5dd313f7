package inkling.core.runs;

import inkling.core.format.FileFormatException;
import inkling.core.format.tensor.FloatTensor;
import inkling.core.format.tensor.TensorFile;
import inkling.core.history.Validation;
import inkling.core.model.LinearLayer;
import inkling.core.model.SoftmaxRegression;
import inkling.core.problem.Problem;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import inkling.core.storage.Sha256;
import inkling.core.training.Best;
import inkling.core.training.Checkpoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run between two steps as safetensors: {@code linear.weight} [10, d] and {@code linear.bias} [10], what the optimizer
 * remembers as {@code optimizer.0}, {@code optimizer.1} [10 d + 10], and the best weights until then as {@code
 * best.weight} and {@code best.bias}; the numbers, and a SHA-256 of all tensors, are metadata.
 */
final class CheckpointFile {
    private static final String WEIGHT = "linear.weight";
    private static final String BIAS = "linear.bias";
    private static final String BEST_WEIGHT = "best.weight";
    private static final String BEST_BIAS = "best.bias";
    private static final String MEMORY = "optimizer.";
    private static final String STEPS = "steps";
    private static final String SECONDS = "seconds";
    private static final String RATE = "learning rate";
    private static final String BEST_EPOCH = "best epoch";
    private static final String BEST_LOSS = "best loss";
    private static final String BEST_ACCURACY = "best accuracy";
    private static final String SHA_256 = "sha256";

    /** Four times the parameters of the largest features, and room. */
    private static final long MOST_BYTES = 1 << 21;

    private CheckpointFile() {}

    /**
     * Saves a checkpoint.
     *
     * @throws IOException if it could not be saved; the old file is as it was
     */
    static void save(Checkpoint checkpoint, Path file) throws IOException {
        Map<String, FloatTensor> tensors = new LinkedHashMap<>();
        put(tensors, WEIGHT, BIAS, checkpoint.parameters());
        List<float[]> memory = checkpoint.memory();
        for (int i = 0; i < memory.size(); i++) {
            tensors.put(MEMORY + i, FloatTensor.vector(memory.get(i)));
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(STEPS, Long.toString(checkpoint.stepsDone()));
        metadata.put(SECONDS, Double.toString(checkpoint.seconds()));
        metadata.put(RATE, Double.toString(checkpoint.learningRate()));
        checkpoint.best().ifPresent(best -> {
            put(tensors, BEST_WEIGHT, BEST_BIAS, best.parameters());
            metadata.put(BEST_EPOCH, Integer.toString(best.validation().epoch()));
            metadata.put(BEST_LOSS, Double.toString(best.validation().loss()));
            metadata.put(BEST_ACCURACY, Double.toString(best.validation().accuracy()));
        });
        metadata.put(SHA_256, sha256(tensors));
        byte[] bytes = TensorFile.write(metadata, tensors);
        AtomicFiles.write(file, out -> out.write(bytes));
    }

    private static void put(Map<String, FloatTensor> tensors, String weight, String bias, LinearLayer layer) {
        tensors.put(weight, new FloatTensor(List.of((long) layer.outputs(), (long) layer.inputs()), layer.weights()));
        tensors.put(bias, FloatTensor.vector(layer.bias()));
    }

    private static String sha256(Map<String, FloatTensor> tensors) {
        MessageDigest digest = Sha256.start();
        tensors.values().forEach(tensor -> {
            float[] values = tensor.values();
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(values);
            digest.update(bytes.array());
        });
        return Sha256.hex(digest);
    }

    /**
     * Opens a checkpoint.
     *
     * @param features how many the run's recipe has
     * @throws IOException if there is none in the file, or not one of such features
     */
    static Checkpoint open(Path file, int features) throws IOException {
        byte[] bytes = BoundedFiles.readAll(file, MOST_BYTES, Problem.of("runs.checkpoint"));
        TensorFile tensors = TensorFile.parse(file.toString(), bytes);
        try {
            return new Reader(tensors, features).checkpoint();
        } catch (IllegalArgumentException e) {
            // A number that is none, a length that does not fit, a weight that is not finite
            throw new FileFormatException(
                    file.toString(), Problem.of("runs.checkpoint"), Problem.of("file.something-else"), e);
        }
    }

    private record Reader(TensorFile file, int features) {
        Checkpoint checkpoint() {
            int length = SoftmaxRegression.CLASSES * (features + 1);
            List<float[]> memory = new ArrayList<>();
            Map<String, FloatTensor> all = new LinkedHashMap<>();
            file.tensors().forEach((name, tensor) -> all.put(name, new FloatTensor(tensor.shape(), file.values(name))));
            require(sha256(all).equals(file.metadata().get(SHA_256)));
            while (all.containsKey(MEMORY + memory.size())) {
                float[] remembered = all.get(MEMORY + memory.size()).values();
                require(remembered.length == length);
                memory.add(remembered);
            }
            long steps = Long.parseLong(text(STEPS));
            require(steps >= 1);
            return new Checkpoint(
                    steps,
                    number(SECONDS),
                    number(RATE),
                    layer(all, WEIGHT, BIAS),
                    memory,
                    all.containsKey(BEST_WEIGHT) ? Optional.of(best(all)) : Optional.empty());
        }

        private Best best(Map<String, FloatTensor> all) {
            int epoch = Integer.parseInt(text(BEST_EPOCH));
            require(epoch >= 1);
            Validation found = new Validation(epoch, number(BEST_LOSS), number(BEST_ACCURACY));
            return new Best(found, layer(all, BEST_WEIGHT, BEST_BIAS));
        }

        private LinearLayer layer(Map<String, FloatTensor> all, String weight, String bias) {
            require(all.containsKey(weight) && all.containsKey(bias));
            return new LinearLayer(
                    features,
                    SoftmaxRegression.CLASSES,
                    all.get(weight).values(),
                    all.get(bias).values());
        }

        private double number(String name) {
            double number = Double.parseDouble(text(name));
            require(number >= 0 && Double.isFinite(number));
            return number;
        }

        private String text(String name) {
            String text = file.metadata().get(name);
            require(text != null);
            return text;
        }

        private static void require(boolean fits) {
            if (!fits) {
                throw new IllegalArgumentException("expected a checkpoint, found something else");
            }
        }
    }
}
