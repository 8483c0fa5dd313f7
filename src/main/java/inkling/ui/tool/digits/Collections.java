package inkling.ui.tool.digits;

import inkling.core.library.DigitCollection;
import inkling.core.library.DigitExport;
import inkling.core.library.DigitImport;
import inkling.core.library.KeptDigit;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import inkling.ui.digits.DigitShelf;
import inkling.ui.kit.Notices;
import inkling.ui.kit.UndoSteps;
import inkling.ui.tool.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is done with collections as a whole: made, named, deleted, put together, filled from files and written to them. */
final class Collections {
    private final Workspace workspace;
    private final DigitShelf shelf;
    private final UndoSteps undo;

    /**
     * For the collections of a window.
     *
     * @param undo where what was added is noted
     */
    Collections(Workspace workspace, UndoSteps undo) {
        this.workspace = workspace;
        this.shelf = workspace.digits();
        this.undo = undo;
    }

    DigitShelf shelf() {
        return shelf;
    }

    /** Makes a collection and shows it. */
    void create(String name) {
        shelf.change(library -> library.create(name), made -> shelf.choose(made.name()));
    }

    /** Gives the collection that is shown another name. */
    void rename(String to) {
        String from = shelf.chosenProperty().get();
        shelf.change(
                library -> {
                    library.rename(from, to);
                    return to;
                },
                name -> {
                    undo.forget();
                    shelf.choose(name);
                });
    }

    /** Deletes the collection that is shown. */
    void deleteCollection() {
        String name = shelf.chosenProperty().get();
        shelf.change(
                library -> {
                    library.delete(name);
                    return name;
                },
                deleted -> {
                    undo.forget();
                    done("digits.collection.deleted", DigitShelf.title(deleted));
                });
    }

    /** Deletes everything that was kept. */
    void deleteAll() {
        shelf.change(
                library -> {
                    library.deleteAll();
                    return library.folder();
                },
                folder -> {
                    undo.forget();
                    done("digits.all.deleted", folder);
                });
    }

    /** Adds all digits of another collection to the one that is shown. */
    void mergeFrom(String other) {
        add(
                library -> new DigitImport.Result(library.collection(other).digits(), 0, List.of()),
                DigitShelf.title(other));
    }

    /** Asks for a file of digits to add. */
    void importFile() {
        workspace.chooseFileToOpen(Texts.get("digits.import.title")).ifPresent(this::importFrom);
    }

    /** Asks for a folder of digits to add. */
    void importFolder() {
        workspace.chooseDataFolder().ifPresent(this::importFrom);
    }

    private void importFrom(Path path) {
        add(library -> DigitImport.read(path), String.valueOf(path.getFileName()));
    }

    /** What was added of all that there was. */
    private record Added(List<KeptDigit> digits, DigitImport.Result found) {}

    private void add(DigitShelf.Change<DigitImport.Result> source, String from) {
        String name = shelf.chosenProperty().get();
        shelf.change(
                library -> {
                    DigitImport.Result found = source.make(library);
                    DigitCollection into = library.collection(name);
                    Set<UUID> before = KeptDigit.ids(into.digits());
                    into.addMissing(found.digits());
                    List<KeptDigit> added = found.digits().stream()
                            .filter(digit -> !before.contains(digit.id()))
                            .toList();
                    return new Added(added, found);
                },
                added -> {
                    if (!added.digits().isEmpty()) {
                        undo.note(() -> shelf.remove(name, KeptDigit.ids(added.digits())));
                    }
                    tell(added, from);
                });
    }

    private void tell(Added added, String from) {
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.get("digits.added", added.digits().size(), from));
        int there = added.found().digits().size() - added.digits().size();
        if (there > 0) {
            sentences.add(Texts.get("digits.added.there", there));
        }
        if (added.found().withoutLabel() > 0) {
            sentences.add(Texts.get("digits.added.unlabelled", added.found().withoutLabel()));
        }
        added.found().unreadable().forEach(problem -> sentences.add(Texts.of(problem)));
        boolean isAll =
                added.found().withoutLabel() == 0 && added.found().unreadable().isEmpty();
        workspace.notices().tell(isAll ? Notices.Kind.DONE : Notices.Kind.PROBLEM, Phrases.sentences(sentences));
    }

    /** Asks for a folder, and writes digits there. */
    void export(DigitExport.Format format, List<KeptDigit> digits) {
        if (digits.isEmpty()) {
            workspace.notices().tell(Notices.Kind.PROBLEM, Texts.get("digits.export.nothing"));
            return;
        }
        workspace
                .chooseFolder(Texts.get("digits.export.title"))
                .ifPresent(folder -> workspace
                        .files()
                        .job(progress -> {
                            DigitExport.write(folder, digits, format);
                            return folder;
                        })
                        .onDone(written -> done("digits.exported", digits.size(), written.getFileName()))
                        .onFailed(workspace.notices()::tell)
                        .start());
    }

    private void done(String key, Object... values) {
        workspace.notices().tell(Notices.Kind.DONE, Texts.get(key, values));
    }
}
