package inkling.ui.session;

import inkling.core.format.model.ModelFiles;
import inkling.core.history.RunHistory;
import inkling.core.model.TrainedModel;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import inkling.ui.models.ModelShelf.Item;
import inkling.ui.models.ModelShelf.Origin;
import inkling.ui.session.Session.Desk;
import inkling.ui.session.Session.KeptModel;
import inkling.ui.session.Session.OpenedModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;

/**
 * Keeps a window's session: brings back what the last one left, and writes what changes, a trained model and a run at
 * once, a drawing a moment later. So there is nothing to be saved on closing, and little to be lost by a process that is
 * killed. For the JavaFX thread only; files are read and written on its own background.
 */
public final class SessionKeeper {
    private final DrawViewModel drawing;
    private final ModelShelf shelf;
    private final Notices notices;
    private final Path root;
    private final Background background;
    private final Executor later;
    private final ObjectProperty<Optional<RunHistory>> lastRun = new SimpleObjectProperty<>(Optional.empty());

    /** By the ids of the trained models. */
    private final Map<Integer, String> keys = new HashMap<>();

    /** Models of the last session that are yet to be opened. */
    private final List<OpenedModel> toOpen = new ArrayList<>();

    private Optional<SessionFolder> folder = Optional.empty();

    /** Why there is no folder. */
    private String reason = "";

    private boolean planned;

    /** What is on the disk where nothing can be written. */
    private Session onDisk = Session.NONE;

    /** Whether it was told that something could not be kept. */
    private boolean told;

    /**
     * A keeper that has neither read nor written anything.
     *
     * @param root the folder of all sessions
     * @param background where files are read and written; nobody else's, so that closing waits for nobody else
     * @param later runs what it is given on the JavaFX thread, a moment later
     */
    public SessionKeeper(
            DrawViewModel drawing,
            ModelShelf shelf,
            Notices notices,
            Path root,
            Background background,
            Executor later) {
        this.drawing = drawing;
        this.shelf = shelf;
        this.notices = notices;
        this.root = root;
        this.background = background;
        this.later = later;
    }

    /** The history of the last run that ended, in this window or in the last one; tools set it and show it. */
    public ObjectProperty<Optional<RunHistory>> lastRunProperty() {
        return lastRun;
    }

    /** Brings the last session back in the background, and keeps this one from then on. Once only. */
    public void begin() {
        background
                .job(progress -> {
                    SessionFolder claimed = SessionFolder.claim(root);
                    try {
                        return new Begun(claimed, claimed.read());
                    } catch (Exception e) {
                        claimed.close();
                        throw e;
                    }
                })
                .onDone(begun -> {
                    folder = Optional.of(begun.folder());
                    restore(begun.found());
                    listen();
                })
                .onFailed(failure -> {
                    // Nobody has chosen this file, so that its name alone would say nothing
                    reason = failure.details();
                    lookOnly();
                    notices.tell(Notices.Kind.PROBLEM, Texts.get("session.not-kept", reason));
                })
                .start();
    }

    /** A disk that can only be read has the last session all the same. */
    private void lookOnly() {
        background
                .job(progress -> SessionFolder.look(root))
                .onDone(session -> {
                    onDisk = session;
                    restore(new SessionFolder.Found(session, List.of()));
                })
                .start();
    }

    private record Begun(SessionFolder folder, SessionFolder.Found found) {}

    private void restore(SessionFolder.Found found) {
        Session session = found.session();
        drawing.beginWith(session.desk().sheet());
        boolean untouched = isFirstChosen();
        for (KeptModel kept : session.models()) {
            Item item = shelf.add(Origin.TRAINED, kept.name(), kept.trained(), Optional.empty());
            keys.put(item.id(), kept.key());
        }
        if (untouched) {
            find(session.desk().chosen()).ifPresent(shelf::choose);
        }
        if (lastRun.get().isEmpty()) {
            lastRun.set(session.run());
        }
        toOpen.addAll(session.desk().opened());
        session.desk().opened().forEach(model -> open(model, session.desk().chosen()));
        List<Path> setAside = found.setAside();
        if (!setAside.isEmpty()) {
            notices.tell(Notices.Kind.PROBLEM, Texts.get("session.set-aside", setAside.size(), setAside.get(0)));
        }
    }

    private boolean isFirstChosen() {
        return shelf.items().isEmpty()
                || shelf.items().get(0).equals(shelf.chosenProperty().get());
    }

    /** One that is not there any more is the user's own doing, and nothing to tell. */
    private void open(OpenedModel model, String chosen) {
        background
                .job(progress -> ModelFiles.open(model.file()))
                .onDone(trained -> {
                    toOpen.remove(model);
                    opened(model, trained, chosen);
                })
                .onFailed(failure -> toOpen.remove(model))
                .start();
    }

    private void opened(OpenedModel model, TrainedModel trained, String chosen) {
        boolean there = shelf.items().stream().anyMatch(item -> item.file().equals(Optional.of(model.file())));
        if (!there) {
            boolean untouched = isFirstChosen();
            Item item = shelf.add(Origin.OPENED, model.name(), trained, Optional.of(model.file()));
            if (untouched && key(item).equals(chosen)) {
                shelf.choose(item.id());
            }
        }
    }

    private void listen() {
        drawing.sheetProperty().addListener((value, before, now) -> plan());
        shelf.chosenProperty().addListener((value, before, now) -> plan());
        shelf.items().addListener((ListChangeListener<Item>) change -> write(this::tellOnce));
        lastRun.addListener((value, before, now) -> write(this::tellOnce));
        // What has changed while the last session was read
        plan();
    }

    private void plan() {
        if (!planned) {
            planned = true;
            later.execute(() -> {
                planned = false;
                write(this::tellOnce);
            });
        }
    }

    /** Tells what is not kept for the next time as soon as that is so, and not again with every stroke. */
    private void tellOnce(Unkept unkept) {
        if (!unkept.isEmpty() && !told) {
            notices.tell(Notices.Kind.PROBLEM, Texts.get("session.not-kept", unkept.reason()));
        }
        told = !unkept.isEmpty();
    }

    /**
     * Writes what has not been written yet.
     *
     * @param then gets what could not be
     */
    public void keep(Consumer<Unkept> then) {
        // Not before the last session is read: what is not on the shelf yet would be taken for removed
        background.job(progress -> 0).onDone(read -> write(then)).start();
    }

    private void write(Consumer<Unkept> then) {
        Session session = session();
        if (folder.isEmpty()) {
            then.accept(all(session, reason));
            return;
        }
        SessionFolder own = folder.get();
        background
                .job(progress -> own.write(session))
                .onDone(failed -> then.accept(unkept(session, failed)))
                .onFailed(failure -> then.accept(all(session, failure.details())))
                .start();
    }

    private Session session() {
        List<KeptModel> models = shelf.items().stream()
                .filter(Item::isUnsaved)
                .map(item -> new KeptModel(key(item), item.name(), item.trained()))
                .toList();
        Stream<OpenedModel> opened = shelf.items().stream()
                .filter(item -> item.origin() != Origin.SHIPPED)
                .flatMap(item -> item.file().stream().map(file -> new OpenedModel(file, item.name())));
        String chosen =
                Optional.ofNullable(shelf.chosenProperty().get()).map(this::key).orElse("");
        Desk desk = new Desk(
                drawing.sheetProperty().get(),
                Stream.concat(opened, toOpen.stream()).distinct().toList(),
                chosen);
        return new Session(desk, models, lastRun.get());
    }

    /** What a model is called in the files. */
    private String key(Item item) {
        if (item.origin() == Origin.SHIPPED) {
            return Integer.toString(shelf.items().indexOf(item));
        }
        return item.file()
                .map(Path::toString)
                .orElseGet(() -> keys.computeIfAbsent(item.id(), id -> KeptModels.newKey()));
    }

    private Optional<Integer> find(String key) {
        return shelf.items().stream()
                .filter(item -> key(item).equals(key))
                .map(Item::id)
                .findFirst();
    }

    private Unkept unkept(Session session, SessionFolder.Failed failed) {
        return unkept(
                session,
                failed.sheet(),
                failed.run(),
                failed.models(),
                failed.reason().map(Texts::of).orElse(""));
    }

    private Unkept all(Session session, String why) {
        Set<String> models = session.models().stream()
                .filter(model -> !onDisk.models().contains(model))
                .map(KeptModel::key)
                .collect(Collectors.toSet());
        return unkept(
                session,
                !session.desk().sheet().equals(onDisk.desk().sheet()),
                session.run().isPresent() && !session.run().equals(onDisk.run()),
                models,
                why);
    }

    private Unkept unkept(Session session, boolean sheet, boolean run, Set<String> models, String why) {
        return new Unkept(
                sheet && !session.desk().sheet().isBare(),
                run,
                shelf.items().stream()
                        .filter(item -> item.isUnsaved() && models.contains(key(item)))
                        .map(Item::id)
                        .toList(),
                why);
    }

    /** Leaves the files to the next window; to be called when everything is kept. */
    public void close() {
        folder.ifPresent(own -> background
                .job(progress -> {
                    own.close();
                    return own;
                })
                .start());
        folder = Optional.empty();
    }
}
