package inkling.core.format.model;

import inkling.core.format.FileFormatException;
import inkling.core.format.tensor.FloatTensor;
import inkling.core.format.tensor.TensorFile;
import inkling.core.format.tensor.TensorFile.Tensor;
import inkling.core.model.FeatureMap;
import inkling.core.model.ModelCard;
import inkling.core.model.Pixels;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Inkling's native model files: <a href="https://github.com/huggingface/safetensors#format">safetensors</a> with the
 * tensors {@code linear.weight} [10, d] and {@code linear.bias} [10], which for a pixel model is exactly the
 * {@code state_dict} of a PyTorch module whose only layer is {@code self.linear = nn.Linear(784, 10)}. A model that
 * tells whether there is a digit at all has {@code digit.weight} [1, d] and {@code digit.bias} [1] as well, as a
 * second {@code nn.Linear} called {@code digit} would have. The header's
 * {@code __metadata__} carries feature map, model card and checksum. A file without these, as PyTorch's users write it,
 * opens as a pixel model of unknown origin. Reads F32, F16, BF16 and F64, writes F32.
 */
public record SafetensorsFormat() implements ModelFormat {
    @Override
    public String name() {
        return "safetensors";
    }

    @Override
    public String extension() {
        return "safetensors";
    }

    @Override
    public boolean recognises(byte[] file) {
        return file.length > Long.BYTES && file[Long.BYTES] == '{';
    }

    @Override
    public TrainedModel read(String name, byte[] file) throws FileFormatException {
        TensorFile tensors = TensorFile.parse(name, file);
        Optional<ModelMetadata> metadata = ModelMetadata.find(name, tensors.metadata());
        if (metadata.isPresent()) {
            metadata.get().verify(name, tensors.data());
        }
        Set<String> names = tensors.tensors().keySet();
        if (!Parameters.NAMES.contains(names)) {
            throw new FileFormatException(
                    name,
                    Problem.of("model-file.tensors", Parameters.WEIGHT, Parameters.BIAS),
                    names.isEmpty() ? Problem.of("file.none") : String.join(", ", names));
        }
        FeatureMap features = metadata.map(ModelMetadata::features).orElseGet(Pixels::new);
        Map<String, float[]> parameters = new HashMap<>();
        for (String parameter : names) {
            parameters.put(parameter, values(name, tensors, parameter, Parameters.shape(parameter, features)));
        }
        return Parameters.model(
                name, features, parameters, metadata.map(ModelMetadata::card).orElse(ModelCard.UNKNOWN));
    }

    private static float[] values(String name, TensorFile tensors, String tensor, List<Long> shape)
            throws FileFormatException {
        Tensor found = tensors.tensors().get(tensor);
        if (!found.shape().equals(shape)) {
            throw new FileFormatException(
                    name,
                    Problem.of("model-file.shape", tensor, shape.toString()),
                    found.shape().toString());
        }
        return tensors.values(tensor);
    }

    @Override
    public byte[] write(TrainedModel model) {
        Map<String, FloatTensor> tensors = new LinkedHashMap<>();
        Parameters.of(model)
                .forEach((name, values) -> tensors.put(
                        name,
                        new FloatTensor(Parameters.shape(name, model.model().features()), values)));
        return TensorFile.write(ModelMetadata.of(model).toTexts(), tensors);
    }
}
