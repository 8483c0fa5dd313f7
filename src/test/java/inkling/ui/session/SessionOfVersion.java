package inkling.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.model.TestModels;
import inkling.core.history.RunHistory;
import inkling.core.ink.Ink;
import inkling.core.ink.Stroke;
import inkling.core.model.Pixels;
import inkling.ui.draw.Sheet;
import inkling.ui.session.Session.Desk;
import inkling.ui.session.Session.KeptModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets others keep sessions and look at them: of a version, a number, that says everything that is in it. */
public final class SessionOfVersion {
    private SessionOfVersion() {}

    private static Session made(int version) {
        Desk desk = new Desk(Sheet.of(Ink.of(Stroke.pen(20, 140, version % 280, 140, 240))), List.of(), key(version));
        KeptModel model = new KeptModel(key(version), "Model " + version, TestModels.random(new Pixels(), version));
        RunHistory run = new RunHistory(1, 1);
        run.addStep(version, 0.1f, 0);
        return new Session(desk, List.of(model), Optional.of(run));
    }

    private static String key(int version) {
        return "%013d-%s".formatted(version, new UUID(0, version));
    }

    /** Saves a version as the window that was opened last does. */
    public static void save(Path root, int version) throws IOException {
        try (SessionFolder folder = SessionFolder.claim(root)) {
            folder.read();
            Optional<IOException> failed = folder.write(made(version)).reason();
            if (failed.isPresent()) {
                throw failed.get();
            }
        }
    }

    /**
     * Does as {@link #look}, and then goes on with the version that was under way, if the desk is of that.
     *
     * @return whether it is
     */
    public static boolean isThere(Path root, int said, int underWay) throws IOException {
        boolean isNew = look(root, said, underWay);
        if (isNew) {
            save(root, underWay);
        }
        return isNew;
    }

    /**
     * Makes sure that each part is that of the version that was said to be saved, or of the one that was under way, and
     * nothing else is there.
     *
     * @return whether the desk is that of the one under way
     */
    public static boolean look(Path root, int said, int underWay) throws IOException {
        try (SessionFolder folder = SessionFolder.claim(root)) {
            SessionFolder.Found found = folder.read();
            assertEquals(List.of(), found.setAside());
            Session last = made(said);
            Session next = made(underWay);
            Session there = found.session();
            assertFalse(there.models().isEmpty(), "no model");
            for (KeptModel model : there.models()) {
                assertEquals(
                        (model.key().equals(key(underWay)) ? next : last)
                                .models()
                                .get(0),
                        model);
            }
            float loss = there.run().orElseThrow().losses().get(0);
            assertTrue(loss == (float) said || loss == (float) underWay, "the run of another version: " + loss);
            boolean isNew = there.desk().equals(next.desk());
            if (!isNew) {
                assertEquals(last.desk(), there.desk());
            }
            return isNew;
        }
    }
}
