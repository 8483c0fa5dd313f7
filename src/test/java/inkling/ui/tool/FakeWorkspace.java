package inkling.ui.tool;

import inkling.core.history.RunHistory;
import inkling.core.library.DigitLibrary;
import inkling.core.runs.KeptRun;
import inkling.core.runs.RunLibrary;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.UiThread;
import inkling.ui.digits.DigitShelf;
import inkling.ui.draw.Reading;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import inkling.ui.lesson.Course;
import inkling.ui.lesson.Facts;
import inkling.ui.models.ModelShelf;
import inkling.ui.runs.RunShelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** A window around a tool that notes what it is asked for. */
public final class FakeWorkspace implements Workspace {
    /** The models at hand. */
    public final ModelShelf shelf = new ModelShelf();

    /** The ids of the models to be exported. */
    public final List<Integer> exported = new ArrayList<>();

    /** The runs that reports are to be written on. */
    public final List<KeptRun> reported = new ArrayList<>();

    /** What is told. */
    public final Notices notices = new Notices();

    /** What was put onto the paper. */
    public final List<Sheet> drawn = new ArrayList<>();

    /** What is read. */
    public final ObjectProperty<Optional<Reading>> reading = new SimpleObjectProperty<>(Optional.empty());

    /** Who wants to know of which digit the user asks. */
    public final List<IntConsumer> askedOf = new ArrayList<>();

    /** Whether a stroke is drawn. */
    public final BooleanProperty drawing = new SimpleBooleanProperty();

    /** The last run. */
    public final ObjectProperty<Optional<RunHistory>> lastRun = new SimpleObjectProperty<>(Optional.empty());

    /** What the tool that trains was asked to do. */
    public final ObjectProperty<Optional<TrainingOrder>> order = new SimpleObjectProperty<>(Optional.empty());

    /** What is so. */
    public final Facts facts = new Facts();

    private final Course course = new Course(facts, drawing, then -> {}, Map.of());
    private final DigitShelf digits;
    private final RunShelf runs;
    private final Path folder;
    private final DataAccess data;
    private final UiThread ui;

    /** A window whose user takes every file from one folder. */
    public FakeWorkspace(Path folder, DataAccess data, UiThread ui) {
        this.folder = folder;
        digits = new DigitShelf(
                new DigitLibrary(folder.resolve("digits")), DigitLibrary.FIRST, OnTheSpot.background(ui), notices);
        runs = new RunShelf(new RunLibrary(folder.resolve("runs")), OnTheSpot.background(ui), notices);
        this.data = data;
        this.ui = ui;
    }

    /** What was told last. */
    public String told() {
        return notices.latestProperty().get().text();
    }

    @Override
    public ModelShelf models() {
        return shelf;
    }

    @Override
    public ObservableValue<Optional<Reading>> reading() {
        return reading;
    }

    @Override
    public void whenAskedOf(IntConsumer listener) {
        askedOf.add(listener);
    }

    @Override
    public ObservableBooleanValue drawing() {
        return drawing;
    }

    @Override
    public ObjectProperty<Optional<RunHistory>> lastRun() {
        return lastRun;
    }

    @Override
    public void draw(Sheet sheet) {
        drawn.add(sheet);
    }

    @Override
    public DigitShelf digits() {
        return digits;
    }

    @Override
    public RunShelf runs() {
        return runs;
    }

    @Override
    public ObjectProperty<Optional<TrainingOrder>> order() {
        return order;
    }

    @Override
    public void collect() {
        throw new UnsupportedOperationException("there is no paper to draw on");
    }

    @Override
    public Optional<Path> chooseFileToOpen(String title) {
        return Optional.of(folder);
    }

    @Override
    public void export(int model) {
        exported.add(model);
    }

    @Override
    public void report(KeptRun run) {
        reported.add(run);
    }

    @Override
    public Optional<Path> chooseDataFolder() {
        return Optional.of(folder);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return Optional.of(folder);
    }

    @Override
    public Optional<Path> chooseFile(String title, String name, String ending) {
        return Optional.of(folder.resolve(name + "." + ending));
    }

    @Override
    public Course course() {
        return course;
    }

    @Override
    public Facts facts() {
        return facts;
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public void announce(ToolKind tool, Notices.Notice notice) {
        notices.tell(notice);
    }

    @Override
    public DataAccess data() {
        return data;
    }

    @Override
    public Background files() {
        return OnTheSpot.background(ui);
    }

    @Override
    public UiThread ui() {
        return ui;
    }
}
