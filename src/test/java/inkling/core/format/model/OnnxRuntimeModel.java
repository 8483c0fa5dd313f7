package inkling.core.format.model;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** A model file as it is read by ONNX Runtime, which knows nothing of Inkling. */
public final class OnnxRuntimeModel implements AutoCloseable {
    private final OrtEnvironment runtime = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** Opens the bytes of a file. */
    public OnnxRuntimeModel(byte[] file) throws OrtException {
        session = runtime.createSession(file);
    }

    /**
     * What the model reads in an image.
     *
     * @param label what the graph says is the most probable digit
     * @param digit the probability that there is one digit; empty where the graph has no such output
     */
    public record Answer(long label, Prediction prediction, OptionalDouble digit) {}

    /** What the model reads in several images at once. */
    public List<Answer> read(List<DigitImage> images) throws OrtException {
        FloatBuffer ink = FloatBuffer.allocate(images.size() * DigitImage.PIXELS);
        images.forEach(image -> ink.put(image.toArray()));
        long[] shape = {images.size(), 1, DigitImage.SIDE, DigitImage.SIDE};
        try (OnnxTensor input = OnnxTensor.createTensor(runtime, ink.flip(), shape);
                OrtSession.Result result = session.run(Map.of("image", input))) {
            long[] labels = (long[]) result.get("label").orElseThrow().getValue();
            float[][] probabilities =
                    (float[][]) result.get("probabilities").orElseThrow().getValue();
            Optional<OnnxValue> digit = result.get("digit");
            float[][] digits = digit.isPresent() ? (float[][]) digit.get().getValue() : null;
            return IntStream.range(0, labels.length)
                    .mapToObj(i -> new Answer(
                            labels[i],
                            new Prediction(probabilities[i]),
                            digits == null ? OptionalDouble.empty() : OptionalDouble.of(digits[i][0])))
                    .toList();
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
