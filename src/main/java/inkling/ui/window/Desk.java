package inkling.ui.window;

import inkling.core.history.RunHistory;
import inkling.core.runs.KeptRun;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.UiThread;
import inkling.ui.digits.DigitShelf;
import inkling.ui.draw.Reading;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import inkling.ui.lesson.Course;
import inkling.ui.lesson.Facts;
import inkling.ui.models.ModelShelf;
import inkling.ui.runs.RunShelf;
import inkling.ui.tool.DataAccess;
import inkling.ui.tool.ToolKind;
import inkling.ui.tool.TrainingOrder;
import inkling.ui.tool.Workspace;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** What this window lets its tools do. */
final class Desk implements Workspace {
    private final MainViewModel main;
    private final WindowServices services;

    private final ObjectProperty<Optional<TrainingOrder>> order = new SimpleObjectProperty<>(Optional.empty());

    Desk(MainViewModel main, WindowServices services) {
        this.main = main;
        this.services = services;
        order.addListener((value, before, now) -> {
            if (now.isPresent()) {
                main.tools().show(Optional.of(Toolbox.TRAIN));
                main.tools().open(Toolbox.TRAIN);
            }
        });
    }

    @Override
    public ModelShelf models() {
        return main.shelf();
    }

    @Override
    public ObservableValue<Optional<Reading>> reading() {
        return main.drawing().readingProperty();
    }

    @Override
    public void whenAskedOf(IntConsumer listener) {
        main.drawing().whenAskedOf(listener);
    }

    @Override
    public ObservableBooleanValue drawing() {
        return main.drawing().strokeUnderWayProperty();
    }

    @Override
    public ObjectProperty<Optional<RunHistory>> lastRun() {
        return main.session().lastRunProperty();
    }

    @Override
    public void draw(Sheet sheet) {
        main.drawing().show(sheet);
    }

    @Override
    public DigitShelf digits() {
        return main.digits();
    }

    @Override
    public RunShelf runs() {
        return main.runs();
    }

    @Override
    public ObjectProperty<Optional<TrainingOrder>> order() {
        return order;
    }

    @Override
    public void collect() {
        main.keeping().collect();
    }

    @Override
    public void export(int model) {
        main.exports().ask(model);
    }

    @Override
    public void report(KeptRun run) {
        main.reports().write(run);
    }

    @Override
    public Optional<Path> chooseDataFolder() {
        return main.questions().chooseDataFolder();
    }

    @Override
    public Optional<Path> chooseFileToOpen(String title) {
        return main.questions().chooseFileToOpen(title);
    }

    @Override
    public Optional<Path> chooseFolder(String title) {
        return main.questions().chooseFolder(title);
    }

    @Override
    public Optional<Path> chooseFile(String title, String name, String ending) {
        return main.questions().chooseFile(title, name, ending);
    }

    @Override
    public Course course() {
        return main.course();
    }

    @Override
    public Facts facts() {
        return main.facts();
    }

    @Override
    public Notices notices() {
        return main.notices();
    }

    /** A tool that is shown says it itself. */
    @Override
    public void announce(ToolKind tool, Notices.Notice notice) {
        boolean shown = main.tools().isShown(tool);
        main.notices().tell(shown ? Notices.Notice.of(Notices.Kind.DONE, notice.text()) : notice);
    }

    @Override
    public DataAccess data() {
        return services.data();
    }

    @Override
    public Background files() {
        return services.background();
    }

    @Override
    public UiThread ui() {
        return services.ui();
    }
}
