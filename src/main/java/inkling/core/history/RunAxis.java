package inkling.core.history;

/** What runs are laid out along: by it, a step and the end of an epoch have a position, and a position a step. */
public enum RunAxis {
    /** Passes over the data, so that runs with different batch sizes compare. */
    EPOCHS {
        @Override
        double end(RunHistory run, long steps) {
            return (double) steps / run.stepsPerEpoch();
        }

        @Override
        double steps(RunHistory run, double position) {
            return position * run.stepsPerEpoch();
        }
    },
    /** Updates of the weights, so that runs with different batch sizes show how often each learned. */
    STEPS {
        @Override
        double end(RunHistory run, long steps) {
            return steps;
        }

        @Override
        double steps(RunHistory run, double position) {
            return position;
        }
    },
    /** Time spent learning, so that runs show what each second brought. */
    SECONDS {
        /** Beyond the last step as if the run went on as fast as it was. */
        @Override
        double end(RunHistory run, long steps) {
            if (steps == 0 || run.size() == 0) {
                return 0;
            }
            FloatSeries seconds = run.seconds();
            int last = run.size() - 1;
            return steps <= last ? seconds.get((int) steps - 1) : (double) seconds.get(last) * steps / run.size();
        }

        /** The step that holds the position is found by halving, and within it the time runs evenly. */
        @Override
        double steps(RunHistory run, double position) {
            FloatSeries seconds = run.seconds();
            int low = 0;
            int high = run.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (seconds.get(middle) < position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            double from = end(run, low);
            double to = end(run, low + 1L);
            return to > from ? low + Math.max(0, Math.min(1, (position - from) / (to - from))) : low;
        }
    };

    /** Where the first {@code steps} of a run have been made. */
    abstract double end(RunHistory run, long steps);

    /** How many steps of a run have been made at a position, the one under way in part. */
    abstract double steps(RunHistory run, double position);

    /** Where a step, from 0, ends. */
    public double position(RunHistory run, int step) {
        return end(run, step + 1L);
    }

    /** Where a step, from 0, begins. */
    public double start(RunHistory run, int step) {
        return end(run, step);
    }

    /** Where an epoch, from 1, ends. */
    public double endOfEpoch(RunHistory run, int epoch) {
        return end(run, (long) epoch * run.stepsPerEpoch());
    }

    /** The step, from 0, that ends nearest to a position; there must be one. */
    public int nearest(RunHistory run, double position) {
        long step = Math.round(steps(run, position)) - 1;
        return (int) Math.max(0, Math.min(step, run.size() - 1L));
    }

    /** How many steps of a run begin before a position, at most all that there are. */
    public int begunBefore(RunHistory run, double position) {
        return (int) Math.max(0, Math.min((long) Math.ceil(steps(run, position)), run.size()));
    }
}
