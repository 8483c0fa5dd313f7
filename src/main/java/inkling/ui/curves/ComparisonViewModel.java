package inkling.ui.curves;

import inkling.core.history.Differences;
import inkling.core.history.RunHistory;
import inkling.core.history.SeedBand;
import inkling.core.history.SmoothedRun;
import inkling.core.plot.AxisScale;
import inkling.core.plot.ComparedRun;
import inkling.core.plot.Comparison;
import inkling.core.text.BriefWords;
import inkling.core.text.Phrases;
import inkling.ui.concurrent.NextPulse;
import inkling.ui.concurrent.UiThread;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Runs that somebody wants to see beside each other: by what they are told apart, and which part of them is shown. */
public final class ComparisonViewModel {
    private final CurvesLook look = new CurvesLook();
    private final BooleanProperty seedsAsOne = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<AxisScale>> zoom = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Comparison> comparison = new ReadOnlyObjectWrapper<>();
    private final Map<String, SmoothedRun> smoothed = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final NextPulse smooth;
    private List<Run> runs = List.of();

    /**
     * A run to be compared.
     *
     * @param id tells it from all others
     * @param title what it is called where its settings do not tell it from another
     * @param settings as its recipe names them, and its data
     * @param history of at least one step
     */
    public record Run(String id, String title, Map<String, String> settings, RunHistory history) {}

    /** Nothing to compare yet. */
    public ComparisonViewModel(UiThread ui) {
        smooth = new NextPulse(ui, this::smooth);
        look.smoothingProperty().addListener(value -> smooth.ask());
        look.logarithmicProperty().addListener(value -> renew());
        look.axisProperty().addListener(value -> {
            // A part of one axis means nothing on another
            zoom.set(Optional.empty());
            renew();
        });
        seedsAsOne.addListener(value -> renew());
        zoom.addListener(value -> renew());
        renew();
    }

    /** Compares these runs from now on, in this order; to be called again when one of them has grown. */
    public void show(List<Run> shown) {
        Set<String> ids = shown.stream().map(Run::id).collect(Collectors.toSet());
        if (!ids.equals(smoothed.keySet())) {
            zoom.set(Optional.empty());
        }
        runs = List.copyOf(shown);
        smoothed.keySet().retainAll(ids);
        places.keySet().retainAll(ids);
        for (Run run : runs) {
            SmoothedRun before = smoothed.get(run.id());
            if (before == null || before.history() != run.history()) {
                smoothed.put(run.id(), new SmoothedRun(run.history(), weight()));
            } else {
                before.catchUp();
            }
        }
        renew();
    }

    private double weight() {
        return look.smoothingProperty().get();
    }

    private void smooth() {
        smoothed.values().forEach(run -> run.smooth(weight()));
        renew();
    }

    /** Runs that are drawn as one. */
    private Collection<List<Run>> groups() {
        Map<Object, List<Run>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            Object key = seedsAsOne.get() ? sameButForSeed(run) : run.id();
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(run);
        }
        return groups.values();
    }

    /** Settings say how large steps and epochs are, but the data may have changed. */
    private static Object sameButForSeed(Run run) {
        return List.of(Differences.withoutSeed(run.settings()), run.history().stepsPerEpoch());
    }

    private void renew() {
        Collection<List<Run>> groups = groups();
        List<Map<String, String>> differences = Differences.of(groups.stream()
                .map(group -> group.size() == 1
                        ? group.get(0).settings()
                        : Differences.withoutSeed(group.get(0).settings()))
                .toList());
        List<String> names = names(groups, differences);
        List<ComparedRun> compared = new ArrayList<>();
        for (List<Run> group : groups) {
            if (compared.size() < ComparedRun.MOST) {
                compared.add(compare(group, names.get(compared.size())));
            }
        }
        comparison.set(new Comparison(
                List.copyOf(compared),
                look.axisProperty().get(),
                look.logarithmicProperty().get(),
                zoom.get()));
    }

    /** By what differs; what has no differences, or those of another, by its title as well. */
    private static List<String> names(Collection<List<Run>> groups, List<Map<String, String>> differences) {
        List<String> brief = differences.stream().map(BriefWords::of).toList();
        List<String> names = new ArrayList<>();
        for (List<Run> group : groups) {
            String words = brief.get(names.size());
            boolean alone = brief.stream().filter(words::equals).count() == 1;
            String title = group.get(0).title();
            names.add(words.isEmpty() ? title : alone ? words : Phrases.both(words, title));
        }
        return names;
    }

    private ComparedRun compare(List<Run> group, String name) {
        int place = place(group.get(0).id());
        List<SmoothedRun> members =
                group.stream().map(run -> smoothed.get(run.id())).toList();
        if (members.size() == 1) {
            return new ComparedRun(name, place, members.get(0), Optional.empty());
        }
        SeedBand band = new SeedBand(members);
        return new ComparedRun(name, place, new SmoothedRun(band.mean(), weight()), Optional.of(band));
    }

    /** A run keeps its colour as long as it is shown. */
    private int place(String id) {
        return places.computeIfAbsent(id, any -> {
            Set<Integer> taken = new TreeSet<>(places.values());
            return IntStream.iterate(0, place -> place + 1)
                    .filter(place -> !taken.contains(place))
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** How they are looked at. */
    public CurvesLook look() {
        return look;
    }

    /** Whether runs that differ in nothing but their seed are drawn as their mean. */
    public BooleanProperty seedsAsOneProperty() {
        return seedsAsOne;
    }

    /** Whether there are runs that differ in nothing but their seed. */
    boolean hasSeeds() {
        return runs.stream().map(ComparisonViewModel::sameButForSeed).distinct().count() < runs.size();
    }

    /** How many runs are not shown, since so many lines could not be told apart. */
    int leftOut() {
        return Math.max(0, groups().size() - ComparedRun.MOST);
    }

    /** The part of the horizontal axis that is shown, if not all. */
    ObjectProperty<Optional<AxisScale>> zoomProperty() {
        return zoom;
    }

    /** What is compared now. */
    public ReadOnlyObjectProperty<Comparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** What there is of each run, by what it is called here, for another thread. */
    Map<String, RunHistory> histories() {
        Map<String, RunHistory> histories = new LinkedHashMap<>();
        List<String> names = names(
                runs.stream().map(List::of).toList(),
                Differences.of(runs.stream().map(Run::settings).toList()));
        for (int i = 0; i < runs.size(); i++) {
            histories.put(
                    unique(names.get(i), histories.keySet()),
                    runs.get(i).history().copy());
        }
        return histories;
    }

    private static String unique(String name, Set<String> taken) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? name : Phrases.bracketed(name, Integer.toString(number)))
                .filter(free -> !taken.contains(free))
                .findFirst()
                .orElseThrow();
    }
}
