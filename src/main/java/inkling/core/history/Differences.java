package inkling.core.history;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between runs, by their settings as a {@code Recipe} names them. A setting that only some of them have, as
 * only one optimizer has a momentum, differs where those that have it do not agree.
 */
public final class Differences {
    /** By which a run's random numbers are told from another's, and nothing else. */
    private static final String SEED = "seed";

    /** What a run has that does not say so, since it is how all runs were before there was a choice. */
    private static final Map<String, String> UNSAID = Map.of("optimizer", "sgd", "warm-up steps", "0");

    /** What people change most comes first, for a line may be cut. */
    private static final List<String> FIRST =
            List.of("features", "augmentation", "data", "test", "optimizer", "learning rate", "schedule", "batch size");

    private Differences() {}

    /**
     * Of each run those of its settings that tell it from the others.
     *
     * @return in the runs' order, each with that setting first which has the most values; empty for runs that have all in
     *     common
     */
    public static List<Map<String, String>> of(List<Map<String, String>> runs) {
        List<Map<String, String>> all = runs.stream().map(Differences::complete).toList();
        Map<String, Set<String>> values = new LinkedHashMap<>();
        all.forEach(settings -> settings.forEach((setting, value) ->
                values.computeIfAbsent(setting, any -> new HashSet<>()).add(value)));
        List<String> differing = values.keySet().stream()
                .filter(setting -> values.get(setting).size() > 1)
                .sorted(Comparator.comparingInt(
                                (String setting) -> -values.get(setting).size())
                        .thenComparingInt(Differences::place))
                .toList();
        return all.stream().map(settings -> only(settings, differing)).toList();
    }

    private static int place(String setting) {
        int place = FIRST.indexOf(setting);
        return place < 0 ? FIRST.size() : place;
    }

    /** The settings of a run but for its seed: runs with equal ones can be taken together. */
    public static Map<String, String> withoutSeed(Map<String, String> settings) {
        Map<String, String> others = complete(settings);
        others.remove(SEED);
        return others;
    }

    private static Map<String, String> complete(Map<String, String> settings) {
        Map<String, String> complete = new LinkedHashMap<>(settings);
        UNSAID.forEach(complete::putIfAbsent);
        if (complete.containsKey("momentum")) {
            complete.putIfAbsent("nesterov", "no");
        }
        return complete;
    }

    private static Map<String, String> only(Map<String, String> settings, List<String> names) {
        Map<String, String> only = new LinkedHashMap<>();
        names.stream().filter(settings::containsKey).forEach(name -> only.put(name, settings.get(name)));
        return only;
    }
}
