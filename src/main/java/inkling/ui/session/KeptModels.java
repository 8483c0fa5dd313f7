package inkling.ui.session;

import inkling.core.format.model.ModelFiles;
import inkling.core.model.TrainedModel;
import inkling.core.problem.Problem;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.BoundedFiles;
import inkling.core.storage.FolderLock;
import inkling.ui.session.Session.KeptModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of trained models, each in a file of Inkling's own format with its name in a small file beside it. No two
 * models, of whatever windows, ever have the same file, so all windows share the folder and none is in another's
 * way.
 */
final class KeptModels {
    private static final String MODEL = ".safetensors";
    private static final String NAME = ".txt";
    private static final int LONGEST_NAME = 1 << 12;

    /** What {@link #newKey} gives. */
    private static final Pattern KEY = Pattern.compile("\\d{13}-[0-9a-f-]{36}");

    /** More would only fill the memory; the newest are opened. */
    private static final int MOST = 1000;

    private final Path folder;

    KeptModels(Path folder) {
        this.folder = folder;
    }

    void createFolder() throws IOException {
        Files.createDirectories(folder);
    }

    /** A key that no model has yet. */
    static String newKey() {
        return "%013d-%s".formatted(Instant.now().toEpochMilli(), UUID.randomUUID());
    }

    /** The keys of all models, the oldest first. */
    List<String> keys() throws IOException {
        List<String> all = names(MODEL);
        return all.subList(Math.max(0, all.size() - MOST), all.size());
    }

    /** What the files with an ending are called without it, in order. */
    private List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending) && !name.startsWith("."))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    Path file(String key) {
        return folder.resolve(key + MODEL);
    }

    /** The model with this key; one whose name was lost is called by its recipe. */
    KeptModel open(String key) throws IOException {
        TrainedModel trained = ModelFiles.open(file(key));
        String name;
        try {
            byte[] bytes = BoundedFiles.readAll(folder.resolve(key + NAME), LONGEST_NAME, Problem.of("session.name"));
            name = new String(bytes, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            name = trained.card().recipe();
        }
        return new KeptModel(key, name.isEmpty() ? key : name, trained);
    }

    /**
     * Saves a model, the name first, so that it never is there under another.
     *
     * @param isNew whether it is not there yet; otherwise only its name is
     */
    void save(KeptModel model, boolean isNew) throws IOException {
        FolderLock.holding(folder, () -> {
            AtomicFiles.write(
                    folder.resolve(model.key() + NAME),
                    out -> out.write(model.name().getBytes(StandardCharsets.UTF_8)));
            if (isNew) {
                ModelFiles.save(file(model.key()), model.trained());
            }
            return model;
        });
    }

    /** Deletes a model, the name last. */
    void remove(String key) throws IOException {
        Files.deleteIfExists(file(key));
        Files.deleteIfExists(folder.resolve(key + NAME));
    }

    /** Deletes the names whose models a killed process did not come to save, or had deleted. */
    void removeLoneNames() throws IOException {
        FolderLock.holding(folder, () -> {
            for (String key : names(NAME)) {
                if (KEY.matcher(key).matches() && Files.notExists(file(key))) {
                    Files.deleteIfExists(folder.resolve(key + NAME));
                }
            }
            return folder;
        });
    }
}
