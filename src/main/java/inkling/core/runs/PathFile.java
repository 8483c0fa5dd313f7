package inkling.core.runs;

import inkling.core.format.FileFormatException;
import inkling.core.format.tensor.FloatTensor;
import inkling.core.format.tensor.TensorFile;
import inkling.core.model.SoftmaxRegression;
import inkling.core.problem.Problem;
import inkling.core.runs.RunPath.Point;
import inkling.core.runs.RunPath.Vector;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run's way as safetensors: {@code end}, {@code first} and {@code second} [p], {@code points} [n, 2] and {@code steps}
 * [n]; the share that the plane shows is metadata.
 */
final class PathFile {
    private static final long MOST_BYTES = 1 << 20;
    private static final String EXPLAINED = "explained";
    private static final String END = "end";
    private static final String FIRST = "first";
    private static final String SECOND = "second";
    private static final String POINTS = "points";
    private static final String STEPS = "steps";

    private PathFile() {}

    static void save(RunPath path, Path file) throws IOException {
        int count = path.points().size();
        float[] points = new float[2 * count];
        float[] steps = new float[count];
        for (int i = 0; i < count; i++) {
            Point point = path.points().get(i);
            points[2 * i] = (float) point.x();
            points[2 * i + 1] = (float) point.y();
            steps[i] = point.step();
        }
        Map<String, FloatTensor> tensors = new LinkedHashMap<>();
        tensors.put(END, FloatTensor.vector(path.end().values()));
        tensors.put(FIRST, FloatTensor.vector(path.first().values()));
        tensors.put(SECOND, FloatTensor.vector(path.second().values()));
        tensors.put(POINTS, new FloatTensor(List.of((long) count, 2L), points));
        tensors.put(STEPS, FloatTensor.vector(steps));
        byte[] bytes = TensorFile.write(Map.of(EXPLAINED, Double.toString(path.explained())), tensors);
        AtomicFiles.write(file, out -> out.write(bytes));
    }

    /**
     * Opens a way through the weights of a model of pixels.
     *
     * @throws IOException if there is none in the file
     */
    static RunPath open(Path file, int features) throws IOException {
        TensorFile tensors =
                TensorFile.parse(file.toString(), BoundedFiles.readAll(file, MOST_BYTES, Problem.of("runs.path")));
        int parameters = SoftmaxRegression.CLASSES * (features + 1);
        float[] steps = values(file, tensors, STEPS, -1);
        float[] at = values(file, tensors, POINTS, 2 * steps.length);
        List<Point> points = new ArrayList<>();
        float before = 0;
        for (int i = 0; i < steps.length; i++) {
            if (steps[i] < before) {
                throw unexpected(file);
            }
            before = steps[i];
            points.add(new Point((long) steps[i], at[2 * i], at[2 * i + 1]));
        }
        if (points.isEmpty()) {
            throw unexpected(file);
        }
        return new RunPath(
                new Vector(values(file, tensors, END, parameters)),
                new Vector(values(file, tensors, FIRST, parameters)),
                new Vector(values(file, tensors, SECOND, parameters)),
                points,
                explained(file, tensors));
    }

    private static double explained(Path file, TensorFile tensors) throws IOException {
        try {
            double share = Double.parseDouble(tensors.metadata().getOrDefault(EXPLAINED, ""));
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Text, which is no share either
        }
        throw unexpected(file);
    }

    /** As many values as there must be; any number where that is negative. */
    private static float[] values(Path file, TensorFile tensors, String name, int length) throws IOException {
        if (!tensors.tensors().containsKey(name)) {
            throw unexpected(file);
        }
        float[] values = tensors.values(name);
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw unexpected(file);
            }
        }
        if (length >= 0 && values.length != length) {
            throw unexpected(file);
        }
        return values;
    }

    private static FileFormatException unexpected(Path file) {
        return new FileFormatException(file, Problem.of("runs.path"), Problem.of("file.something-else"));
    }
}
