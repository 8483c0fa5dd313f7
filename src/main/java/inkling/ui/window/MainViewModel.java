package inkling.ui.window;

import inkling.core.export.ModelExport;
import inkling.core.lesson.Lesson;
import inkling.core.lesson.LessonReader;
import inkling.core.text.Language;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.UiThread;
import inkling.ui.digits.DigitShelf;
import inkling.ui.digits.KeepViewModel;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.files.ExportViewModel;
import inkling.ui.files.FileMemory;
import inkling.ui.files.FileQuestions;
import inkling.ui.files.FilesViewModel;
import inkling.ui.kit.Notices;
import inkling.ui.lesson.Course;
import inkling.ui.lesson.Facts;
import inkling.ui.models.ModelShelf;
import inkling.ui.preferences.Preferences;
import inkling.ui.preferences.Preferences.WindowPlace;
import inkling.ui.preferences.PreferencesKeeper;
import inkling.ui.report.ReportViewModel;
import inkling.ui.runs.RunShelf;
import inkling.ui.session.SessionKeeper;
import inkling.ui.theme.Appearance;
import inkling.ui.tool.ToolKind;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The window as a whole: its parts as they were left the last time, and what of it the user can change. It can be made
 * on any thread, before there is a window; from then on it is the JavaFX thread's.
 */
final class MainViewModel {
    /** So long after it was changed, a drawing is kept. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** So long a pen rests at most between the strokes of one digit. */
    private static final Duration BETWEEN_STROKES = Duration.ofMillis(700);

    /** So long one looks at what one has done before a lesson goes on. */
    private static final Duration SEEN = Duration.ofMillis(1600);

    private final UiThread ui;
    private final Remembering remembering;
    private final Background background;
    private final Optional<WindowPlace> place;
    private final ModelShelf shelf = new ModelShelf();
    private final Notices notices = new Notices();
    private final FileQuestions questions;
    private final DrawViewModel drawing;
    private final DigitShelf digits;
    private final RunShelf runs;
    private final KeepViewModel keeping;
    private final FilesViewModel files;
    private final ExportViewModel exports;
    private final ReportViewModel reports;
    private final SessionKeeper session;
    private final Facts facts = new Facts();
    private final Course course;
    private final Toolbox tools;
    private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>();
    private final BooleanProperty presenting = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Language>> language = new SimpleObjectProperty<>(Optional.empty());

    MainViewModel(WindowServices around) {
        this(around, around.preferences().load());
    }

    /** The same, where what was remembered is read already. */
    MainViewModel(WindowServices around, Preferences remembered) {
        ui = around.ui();
        background = around.background();
        remembering =
                new Remembering(new PreferencesKeeper(around.preferences(), remembered), notices, around.background());
        place = Optional.ofNullable(remembered.window());
        questions = new FileQuestions(around.dialogs(), memory(remembered));
        ModelShelf.Item best =
                shelf.add(ModelShelf.Origin.SHIPPED, Texts.get("model.best"), around.best(), Optional.empty());
        ModelShelf.Item tutorial =
                shelf.add(ModelShelf.Origin.SHIPPED, Texts.get("model.tutorial"), around.tutorial(), Optional.empty());
        drawing = new DrawViewModel(
                shelf.inUseProperty(), new RandomDigits(around.data(), notices, around.background()), around.ui());
        drawing.penWidthProperty().set(remembered.penWidth());
        drawing.drawnProperty().set(remembered.drawn());
        digits = new DigitShelf(around.digits(), Toolbox.collection(remembered.tools()), around.background(), notices);
        runs = new RunShelf(around.runs(), around.background(), notices);
        keeping = new KeepViewModel(
                drawing,
                digits,
                notices,
                CompletableFuture.delayedExecutor(BETWEEN_STROKES.toMillis(), TimeUnit.MILLISECONDS, around.ui()),
                Clock.systemUTC());
        files = new FilesViewModel(shelf, drawing, questions, notices, around.background());
        exports = new ExportViewModel(
                shelf, questions, lastExport(remembered), notices, around.background(), around.documents());
        reports =
                new ReportViewModel(shelf, questions, around.data(), notices, around.background(), around.documents());
        session = new SessionKeeper(
                drawing,
                shelf,
                notices,
                around.sessions(),
                around.keeping(),
                CompletableFuture.delayedExecutor(MOMENT.toMillis(), TimeUnit.MILLISECONDS, around.ui()));
        course = new Course(
                facts,
                drawing.strokeUnderWayProperty(),
                CompletableFuture.delayedExecutor(SEEN.toMillis(), TimeUnit.MILLISECONDS, around.ui()),
                remembered.tools().getOrDefault(Toolbox.LESSONS.id(), Map.of()));
        tools = new Toolbox(new Desk(this, around), remembered.tools());
        String shown = Objects.requireNonNullElse(
                remembered.shownTool(), Toolbox.KINDS.get(0).id());
        tools.show(Toolbox.kind(shown));
        WindowFacts.offer(facts, this, best.id(), tutorial.id());
        appearance.set(remembered.appearance());
        language.set(remembered.chosenLanguage());
    }

    private static FileMemory memory(Preferences preferences) {
        Map<FileMemory.Purpose, Path> folders = new EnumMap<>(FileMemory.Purpose.class);
        for (FileMemory.Purpose purpose : FileMemory.Purpose.values()) {
            String folder = preferences.folders().get(purpose.name());
            if (folder != null) {
                folders.put(purpose, Path.of(folder));
            }
        }
        List<Path> recent = preferences.recentFiles().stream().map(Path::of).toList();
        return new FileMemory(recent, folders);
    }

    /** The form that a model left in last; another version of Inkling may have had others. */
    private static Optional<ModelExport> lastExport(Preferences preferences) {
        return Arrays.stream(ModelExport.values())
                .filter(form -> form.name().equals(preferences.exportForm()))
                .findFirst();
    }

    ModelShelf shelf() {
        return shelf;
    }

    DrawViewModel drawing() {
        return drawing;
    }

    /** The trainings that are kept. */
    RunShelf runs() {
        return runs;
    }

    /** What the user keeps. */
    DigitShelf digits() {
        return digits;
    }

    /** Keeps what is on the paper. */
    KeepViewModel keeping() {
        return keeping;
    }

    /** Asks for files and folders. */
    FileQuestions questions() {
        return questions;
    }

    FilesViewModel files() {
        return files;
    }

    /** Lets models leave. */
    ExportViewModel exports() {
        return exports;
    }

    /** Where files are read and written. */
    Background background() {
        return background;
    }

    /** The JavaFX thread. */
    UiThread ui() {
        return ui;
    }

    /** Writes reports. */
    ReportViewModel reports() {
        return reports;
    }

    Notices notices() {
        return notices;
    }

    /** What is kept for the next window. */
    SessionKeeper session() {
        return session;
    }

    Toolbox tools() {
        return tools;
    }

    /** The lessons, and which of them is under way. */
    Course course() {
        return course;
    }

    /** Begins a lesson, or goes on where it was left, and shows it. */
    void teach(Lesson lesson) {
        course.open(lesson);
        tools.show(Optional.of(Toolbox.LESSONS));
    }

    /** Opens a model, a drawing or a picture; what is Markdown by its name is a lesson. */
    void open(Path file) {
        if (file.toString().endsWith(".md")) {
            background
                    .job(progress -> LessonReader.read(file))
                    .onDone(this::teach)
                    .onFailed(notices::tell)
                    .start();
        } else {
            files.open(file);
        }
    }

    /** What is so in this window, as lessons speak of it. */
    Facts facts() {
        return facts;
    }

    /** Which theme. */
    ObjectProperty<Appearance> appearanceProperty() {
        return appearance;
    }

    /** Whether paper and reading are shown to a room, on the whole screen and alone. */
    BooleanProperty presentingProperty() {
        return presenting;
    }

    /** Which language the user chose; empty for the system's. */
    ObjectProperty<Optional<Language>> languageProperty() {
        return language;
    }

    /** Where the window was the last time. */
    Optional<WindowPlace> place() {
        return place;
    }

    /**
     * Saves in the background everything that was changed, to be found again the next time.
     *
     * @param now where the window is
     */
    void remember(Optional<WindowPlace> now) {
        if (note(now)) {
            remembering.writeLater();
        }
    }

    /** Notes everything that was changed; whether {@link #writeNoted} has anything to write. */
    boolean note(Optional<WindowPlace> now) {
        Map<String, String> folders = new HashMap<>();
        questions.memory().folders().forEach((purpose, folder) -> folders.put(purpose.name(), folder.toString()));
        return remembering.note(new Preferences(
                appearance.get(),
                language.get().map(Language::id).orElse(null),
                drawing.drawnProperty().get(),
                drawing.penWidthProperty().get(),
                now.orElse(null),
                tools.shownProperty().get().map(ToolKind::id).orElse(""),
                folders,
                questions.memory().recentFiles().stream().map(Path::toString).toList(),
                exports.last().map(ModelExport::name).orElse(null),
                tools.remember()));
    }

    /** Saves what was noted last, on any thread. */
    void writeNoted() {
        remembering.write();
    }
}
