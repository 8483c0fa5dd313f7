package inkling.core.training;

import inkling.core.history.Validation;
import inkling.core.model.SoftmaxRegression;
import java.util.Optional;

/** Validates at the end of each epoch for whoever wants to know, and for a run that may stop early by it. */
final class EpochEnds implements TrainingListener {
    private final TrainingListener listener;
    private final Optional<EarlyStopping> stopping;
    private final Validator validator;

    /** In front of a listener. */
    EpochEnds(TrainingListener listener, Optional<EarlyStopping> stopping, Validator validator) {
        this.listener = listener;
        this.stopping = stopping;
        this.validator = validator;
    }

    @Override
    public void afterStep(TrainingStatus status, Weights weights) {
        if (status.endsEpoch() && (listener.validates() || stopping.isPresent())) {
            SoftmaxRegression model = weights.get();
            Optional<Validation> found = validator.validate(status.epoch(), model);
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
