package inkling.ui.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.export.ModelExport;
import inkling.core.format.model.ModelFiles;
import inkling.core.model.ModelCard;
import inkling.core.model.TrainedModel;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportViewModelTest {
    @TempDir
    private Path folder;

    /** What the background has done and the window has not heard of yet. */
    private final Queue<Runnable> toCome = new ArrayDeque<>();

    private final List<Path> opened = new ArrayList<>();
    private final ModelShelf shelf = new ModelShelf();
    private final Notices notices = new Notices();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final FileMemory memory = new FileMemory(List.of(), Map.of());
    private final ExportViewModel exports = exports(dialogs);

    private ModelShelf.Item mine;

    @BeforeEach
    void setUp() {
        shelf.add(ModelShelf.Origin.SHIPPED, "best", TemplateModel.GRADIENTS, Optional.empty());
        mine = shelf.add(ModelShelf.Origin.TRAINED, "Trained model 1", TemplateModel.PIXELS, Optional.empty());
    }

    private ExportViewModel exports(FileDialogs asking) {
        return new ExportViewModel(
                shelf,
                new FileQuestions(asking, memory),
                Optional.of(ModelExport.SAFETENSORS),
                notices,
                OnTheSpot.background(toCome::add),
                opened::add);
    }

    /** Lets the window hear of all that is done. */
    private void hear() {
        while (!toCome.isEmpty()) {
            toCome.remove().run();
        }
    }

    private ExportChoice asked() {
        return exports.standingProperty().get().orElseThrow();
    }

    /** Exports the model, as some form, to a file. */
    private Path export(ModelExport form) {
        Path file = folder.resolve("mine." + form.extension());
        dialogs.answer(file);
        exports.ask(mine.id());
        asked().chosenProperty().set(form);
        exports.export();
        hear();
        return file;
    }

    @Test
    void offersEveryFormOfTheModelInUseAndBeginsWithTheOneThatWasUsedLast() {
        exports.ask();
        assertEquals("best", asked().item().name());
        assertEquals(List.of(ModelExport.values()), asked().forms());
        assertEquals(ModelExport.SAFETENSORS, asked().chosenProperty().get());

        export(ModelExport.ONNX);
        exports.ask();
        assertEquals(ModelExport.ONNX, asked().chosenProperty().get());
        assertEquals(Optional.of(ModelExport.ONNX), exports.last());
    }

    @ParameterizedTest
    @EnumSource
    void saysHowLargeAFileWillBeAsSoonAsThatIsKnown(ModelExport form) throws IOException {
        exports.ask(mine.id());
        assertEquals(Optional.empty(), asked().prospect(form));
        hear();
        ExportChoice.Prospect prospect = asked().prospect(form).orElseThrow();

        Path file = folder.resolve(form.fileName(FileQuestions.fileName(mine.name())) + "." + form.extension());
        assertEquals(OptionalInt.of(form.write(mine.trained(), file).length), prospect.bytes());
    }

    @ParameterizedTest
    @EnumSource
    void writesTheChosenFormWhereItIsToldAndSuggestsAName(ModelExport form) throws IOException {
        Path file = export(form);

        assertArrayEquals(form.write(mine.trained(), file), Files.readAllBytes(file));
        assertEquals(form == ModelExport.JAVA_CLASS ? "TrainedModel1" : "Trained-model-1", dialogs.name);
        assertEquals(
                List.of(form.extension()),
                dialogs.types.stream()
                        .flatMap(type -> type.extensions().stream())
                        .toList());
        assertEquals(Optional.empty(), exports.standingProperty().get());
        assertEquals(
                "Saved " + file.getFileName(), notices.latestProperty().get().text());

        export(form);
        assertEquals(Optional.of(folder), dialogs.folder());
    }

    @ParameterizedTest
    @EnumSource
    void aModelCountsAsSavedOnlyWhereInklingCanOpenItAgain(ModelExport form) {
        Path file = export(form);

        boolean opensAgain = ModelFiles.formatOf(file).isPresent();
        assertEquals(!opensAgain, shelf.find(mine.id()).orElseThrow().isUnsaved());
        assertEquals(opensAgain ? List.of(file) : List.of(), memory.recentFiles());
    }

    @ParameterizedTest
    @EnumSource
    void aPageCanBeLookedAtAtOnce(ModelExport form) {
        Path file = export(form);

        notices.latestProperty().get().offer().ifPresent(offer -> offer.take().run());
        assertEquals(form == ModelExport.WEB_PAGE ? List.of(file) : List.of(), opened);
    }

    @Test
    void whoeverThinksBetterOfTheFileIsAskedForTheFormStill() {
        exports.ask(mine.id());
        asked().chosenProperty().set(ModelExport.ONNX);
        ExportChoice before = asked();
        exports.export();
        assertEquals(1, dialogs.asked());
        assertEquals(before, asked());
        assertEquals(Optional.of(ModelExport.SAFETENSORS), exports.last());

        exports.cancel();
        exports.export();
        assertEquals(1, dialogs.asked());
    }

    @Test
    void aSecondClickWhileAFileIsAskedForDoesNothing() {
        List<ExportViewModel> clicked = new ArrayList<>();
        Path file = folder.resolve("mine.onnx");
        AnsweringDialogs impatient = new AnsweringDialogs() {
            @Override
            public Optional<Path> save(String title, String name, List<FileType> types, Optional<Path> start) {
                clicked.forEach(ExportViewModel::export);
                return super.save(title, name, types, start);
            }
        };
        ExportViewModel twice = exports(impatient);
        clicked.add(twice);
        impatient.answer(file);
        twice.ask(mine.id());
        twice.export();
        twice.export();
        hear();

        assertEquals(1, impatient.asked());
    }

    @Test
    void aFormThatCannotHoldTheModelSaysWhyAndIsNotExported() {
        TrainedModel large = new TrainedModel(
                TemplateModel.PIXELS.model(), new ModelCard("x".repeat(1 << 20), "", List.of(), Map.of(), List.of()));
        exports.ask(shelf.add(ModelShelf.Origin.OPENED, "large", large, Optional.empty())
                .id());
        assertTrue(asked().possibleProperty().get(), "nothing is known yet");
        hear();

        ExportChoice.Prospect prospect =
                asked().prospect(ModelExport.SAFETENSORS).orElseThrow();
        assertTrue(prospect.isRefused());
        assertEquals("cannot save large.safetensors: its model card is too large to be read again", prospect.refusal());
        assertFalse(asked().possibleProperty().get());
        exports.export();
        assertEquals(0, dialogs.asked());
    }

    @Test
    void saysSoWhenAFileCannotBeWritten() {
        dialogs.answer(folder.resolve("missing").resolve("mine.safetensors"));
        exports.ask(mine.id());
        exports.export();
        hear();

        assertEquals(Notices.Kind.PROBLEM, notices.latestProperty().get().kind());
        assertTrue(shelf.find(mine.id()).orElseThrow().isUnsaved());
    }

    @Test
    void aModelThatHasLeftTheShelfIsNotAskedAbout() {
        shelf.remove(mine.id());
        exports.ask(mine.id());

        assertEquals(Optional.empty(), exports.standingProperty().get());
    }
}
