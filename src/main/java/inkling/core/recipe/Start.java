package inkling.core.recipe;

import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.SoftmaxRegression;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** The weights before the first step. */
public sealed interface Start permits Start.Zeros, Start.Uniform, Start.Given {
    /** The starts that need no model from before, the plainest first. */
    static List<Start> fresh() {
        return List.of(new Zeros(), new Uniform());
    }

    /** The {@linkplain #fresh() fresh} start with this {@linkplain #id() id}, if there is one. */
    static Optional<Start> byId(String id) {
        return fresh().stream().filter(start -> start.id().equals(id)).findFirst();
    }

    /** The name under which the command line and model cards know this start. */
    String id();

    /**
     * The parameters to start from.
     *
     * @param features the map in front of the layer
     * @param outputs how many outputs the layer has
     * @param random where anything random comes from
     * @throws IllegalArgumentException if the weights that are given do not fit
     */
    LinearLayer layer(FeatureMap features, int outputs, SplittableRandom random);

    /** All weights and the bias 0. */
    record Zeros() implements Start {
        @Override
        public String id() {
            return "zeros";
        }

        @Override
        public LinearLayer layer(FeatureMap features, int outputs, SplittableRandom random) {
            return new LinearLayer(features.size(), outputs, new float[outputs * features.size()], new float[outputs]);
        }
    }

    /** Uniform in ±1/√d for d features, weights and bias, as PyTorch's {@code nn.Linear} starts. */
    record Uniform() implements Start {
        @Override
        public String id() {
            return "uniform";
        }

        @Override
        public LinearLayer layer(FeatureMap features, int outputs, SplittableRandom random) {
            double bound = 1 / Math.sqrt(features.size());
            float[] weights = draw(outputs * features.size(), bound, random);
            return new LinearLayer(features.size(), outputs, weights, draw(outputs, bound, random));
        }

        private static float[] draw(int count, double bound, SplittableRandom random) {
            float[] drawn = new float[count];
            for (int i = 0; i < count; i++) {
                drawn[i] = (float) (bound * (2 * random.nextDouble() - 1));
            }
            return drawn;
        }
    }

    /**
     * The weights of a model that there is, to go on from.
     *
     * @param model on the same features
     */
    record Given(SoftmaxRegression model) implements Start {
        @Override
        public String id() {
            return "given";
        }

        @Override
        public LinearLayer layer(FeatureMap features, int outputs, SplittableRandom random) {
            if (!model.features().equals(features) || model.layer().outputs() != outputs) {
                throw new IllegalArgumentException("expected weights of " + outputs + " outputs on " + features.id()
                        + " to start from, found " + model.layer().outputs() + " on "
                        + model.features().id());
            }
            return model.layer();
        }
    }
}
