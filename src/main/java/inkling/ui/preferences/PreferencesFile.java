package inkling.ui.preferences;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import inkling.core.problem.Problem;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import inkling.core.storage.FolderLock;
import inkling.core.storage.SystemFolders;
import inkling.ui.tool.train.TrainTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Function;

/** The file that holds the preferences, in JSON. */
public final class PreferencesFile {
    /** A thousand times what Inkling remembers; whatever else is there is not its own. */
    private static final long MOST_BYTES = 1 << 20;

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private final Path file;

    public PreferencesFile(Path file) {
        this.file = file;
    }

    /** The file of this user, where programs on this system keep such files. */
    public static PreferencesFile ofUser() {
        return new PreferencesFile(SystemFolders.ofThisUser().settings().resolve("preferences.json"));
    }

    /**
     * What stands in the file. One that is damaged, much too large or no file at all is put aside under another name, and
     * the defaults hold.
     */
    public Preferences load() {
        return find().orElse(Preferences.DEFAULT);
    }

    private Optional<Preferences> find() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = BoundedFiles.readAll(file, MOST_BYTES, Problem.of("remembered.file"));
            JsonObject found = GSON.fromJson(new String(bytes, StandardCharsets.UTF_8), JsonObject.class);
            return found == null ? Optional.empty() : Optional.of(GSON.fromJson(current(found), Preferences.class));
        } catch (IOException | JsonParseException | NumberFormatException e) {
            putAside();
            return Optional.empty();
        }
    }

    /** What version 1.0.0 wrote when training was the only tool, under the names that hold now. */
    private static JsonObject current(JsonObject found) {
        if (found.has("training") && !found.has("tools")) {
            JsonObject tools = new JsonObject();
            tools.add(TrainTool.KIND.id(), found.get("training"));
            found.add("tools", tools);
        }
        if (found.get("trainingShown") instanceof JsonPrimitive shown && !found.has("shownTool")) {
            found.addProperty("shownTool", shown.getAsBoolean() ? TrainTool.KIND.id() : "");
        }
        return found;
    }

    private void putAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // Then it stays where it is until the next save takes its place: no reason not to start
        }
    }

    /**
     * Writes the file.
     *
     * @throws IOException if it could not be saved; it is as it was then
     */
    public void save(Preferences preferences) throws IOException {
        write(there -> preferences);
    }

    /**
     * Writes what a window has changed, and nothing else; all that it knows where the file is gone.
     *
     * @param before what that window knew
     * @param now what it wants to be remembered
     * @throws IOException if it could not be saved; it is as it was then
     */
    void change(Preferences before, Preferences now) throws IOException {
        write(there -> there.map(others -> others.changed(before, now)).orElse(now));
    }

    /** One window after the other. */
    private void write(Function<Optional<Preferences>, Preferences> change) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        FolderLock.holding(folder, () -> {
            byte[] json = GSON.toJson(change.apply(find())).getBytes(StandardCharsets.UTF_8);
            AtomicFiles.write(file, out -> out.write(json));
            return json;
        });
    }
}
