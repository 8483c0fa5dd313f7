package inkling.core.training;

import java.util.List;
import java.util.Optional;

/** How the learning rate changes during a run. */
public sealed interface Schedule permits Schedule.Constant, Schedule.Cosine {
    /** All schedules, the plainest first. */
    static List<Schedule> all() {
        return List.of(new Constant(), new Cosine());
    }

    /** The schedule with this {@linkplain #id() id}, if there is one. */
    static Optional<Schedule> byId(String id) {
        return all().stream().filter(schedule -> schedule.id().equals(id)).findFirst();
    }

    /** The name under which the command line and model cards know this schedule. */
    String id();

    /**
     * The factor on the learning rate.
     *
     * @param step how many steps are done
     * @param steps of the whole run
     */
    double factor(long step, long steps);

    /** It stays as it is. */
    record Constant() implements Schedule {
        @Override
        public String id() {
            return "constant";
        }

        @Override
        public double factor(long step, long steps) {
            return 1;
        }
    }

    /** It falls to 0 along half a cosine: η_t = η (1 + cos(π t / T)) / 2 (Loshchilov and Hutter, 2017). */
    record Cosine() implements Schedule {
        @Override
        public String id() {
            return "cosine";
        }

        @Override
        public double factor(long step, long steps) {
            return (1 + Math.cos(Math.PI * step / steps)) / 2;
        }
    }
}
