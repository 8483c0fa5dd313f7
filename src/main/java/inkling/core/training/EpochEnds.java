package inkling.core.training;

import inkling.core.evaluation.Evaluation;
import inkling.core.history.Validation;
import inkling.core.model.SoftmaxRegression;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Validates at the end of each epoch for whoever wants to know, and for a run that may stop early by it. */
final class EpochEnds implements TrainingListener {
    private final TrainingListener listener;
    private final Optional<EarlyStopping> stopping;
    private final Function<SoftmaxRegression, List<Evaluation>> test;

    /**
     * In front of a listener.
     *
     * @param test puts a model to all test sets
     */
    EpochEnds(
            TrainingListener listener,
            Optional<EarlyStopping> stopping,
            Function<SoftmaxRegression, List<Evaluation>> test) {
        this.listener = listener;
        this.stopping = stopping;
        this.test = test;
    }

    @Override
    public void afterStep(TrainingStatus status, Weights weights) {
        if (status.endsEpoch() && (listener.validates() || stopping.isPresent())) {
            SoftmaxRegression model = weights.get();
            Optional<Validation> found = Validation.of(status.epoch(), test.apply(model));
            found.ifPresent(validation -> stopping.ifPresent(early -> early.note(validation, model.layer())));
            tell(status, weights);
            found.ifPresent(listener::afterEpoch);
        } else {
            tell(status, weights);
        }
    }

    /** The listener's own view of the weights knows what early stopping has found. */
    private void tell(TrainingStatus status, Weights weights) {
        listener.afterStep(
                status,
                stopping.isEmpty()
                        ? weights
                        : new Weights() {
                            @Override
                            public SoftmaxRegression get() {
                                return weights.get();
                            }

                            @Override
                            public Checkpoint checkpoint() {
                                return weights.checkpoint().with(stopping.get().best());
                            }
                        });
    }

    @Override
    public boolean isEnough() {
        return listener.isEnough() || stopping.map(EarlyStopping::isEnough).orElse(false);
    }
}
