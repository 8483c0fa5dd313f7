package inkling.core.history;

/** What a run is laid out along: by it, a step and the end of an epoch have a position, and a position a step. */
public enum RunAxis {
    /** Passes over the data, so that runs with different batch sizes compare. */
    EPOCHS {
        @Override
        public int stepsPerUnit(RunHistory run) {
            return run.stepsPerEpoch();
        }
    },
    /** Updates of the weights, so that runs with different batch sizes show how often each learned. */
    STEPS {
        @Override
        public int stepsPerUnit(RunHistory run) {
            return 1;
        }
    };

    /** How many of a run's steps there are between one whole number on this axis and the next. */
    public abstract int stepsPerUnit(RunHistory run);

    /** Where a step, from 0, ends. */
    public double position(RunHistory run, int step) {
        return (step + 1.0) / stepsPerUnit(run);
    }

    /** Where an epoch, from 1, ends. */
    public double endOfEpoch(RunHistory run, int epoch) {
        return (double) epoch * run.stepsPerEpoch() / stepsPerUnit(run);
    }

    /** The step, from 0, that ends nearest to a position; there must be one. */
    public int nearest(RunHistory run, double position) {
        long step = Math.round(position * stepsPerUnit(run)) - 1;
        return (int) Math.max(0, Math.min(step, run.size() - 1L));
    }
}
