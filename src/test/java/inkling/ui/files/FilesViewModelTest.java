package inkling.ui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ModelFiles;
import inkling.core.format.model.ModelFormat;
import inkling.core.format.picture.PictureFormat;
import inkling.core.ink.DigitNormalizer;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.model.DigitImage;
import inkling.core.model.Prediction;
import inkling.ui.TemplateModel;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.draw.DrawViewModel;
import inkling.ui.draw.Sheet;
import inkling.ui.draw.Sheet.Origin;
import inkling.ui.kit.Notices;
import inkling.ui.models.ModelShelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilesViewModelTest {
    private static final Ink SEVEN = Ink.of(Stroke.pen(22, 70, 70, 205, 70, 130, 235));

    @TempDir
    private Path folder;

    private final ModelShelf shelf = new ModelShelf();
    private final DrawViewModel drawing = new DrawViewModel(shelf.inUseProperty(), paper -> {}, new TestUiThread());
    private final Notices notices = new Notices();
    private final FileMemory memory = new FileMemory(List.of(), Map.of());
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final FilesViewModel files = new FilesViewModel(
            shelf, drawing, new FileQuestions(dialogs, memory), notices, OnTheSpot.background(Runnable::run));

    private ModelShelf.Item best;

    @BeforeEach
    void setUp() {
        best = shelf.add(ModelShelf.Origin.SHIPPED, "best", TemplateModel.GRADIENTS, Optional.empty());
        drawing.show(Sheet.of(SEVEN));
    }

    static List<String> endings() {
        return ModelFiles.formats().stream().map(ModelFormat::extension).toList();
    }

    @ParameterizedTest
    @MethodSource("endings")
    void readsTheSameWithAModelThatIsOpenedFromAFile(String ending) throws IOException {
        Prediction before = read();
        Path file = folder.resolve("model." + ending);
        ModelFiles.save(file, best.trained());
        files.open(file);

        assertEquals(ModelShelf.Origin.OPENED, shelf.chosenProperty().get().origin());
        assertEquals(before, read());
        assertEquals(file, memory.recentFiles().get(0));
    }

    @Test
    void choosesAModelThatIsOnTheShelfAlreadyWhenItsFileIsOpenedAgain() throws IOException {
        Path file = folder.resolve("mine.safetensors");
        ModelFiles.save(file, TemplateModel.PIXELS);
        files.open(file);
        int id = shelf.chosenProperty().get().id();
        shelf.choose(best.id());

        files.open(folder.resolve(".").resolve("mine.safetensors"));

        assertEquals(id, shelf.chosenProperty().get().id());
        assertEquals(2, shelf.items().size());
    }

    @Test
    void choosesATrainedModelWhenTheFileThatItWasSavedToIsOpened() {
        ModelShelf.Item trained = shelf.add(ModelShelf.Origin.TRAINED, "mine", TemplateModel.PIXELS, Optional.empty());
        Path file = folder.resolve("mine.safetensors");
        dialogs.answer(file);
        files.saveModel(trained.id(), () -> {});

        files.open(file);

        assertEquals(trained.id(), shelf.chosenProperty().get().id());
        assertEquals(2, shelf.items().size());
    }

    @Test
    void addsAModelWhoseFileHasChanged() throws IOException {
        Path file = folder.resolve("mine.safetensors");
        ModelFiles.save(file, TemplateModel.PIXELS);
        files.open(file);
        ModelFiles.save(file, TemplateModel.GRADIENTS);

        files.open(file);

        assertEquals(TemplateModel.GRADIENTS, shelf.chosenProperty().get().trained());
        assertEquals(3, shelf.items().size());
    }

    @Test
    void offersTheNativeFormatForSaving() {
        files.saveModel();
        assertEquals(
                List.of(endings().get(0)),
                dialogs.types.stream().flatMap(t -> t.extensions().stream()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"damaged.safetensors", "damaged.onnx", "damaged.inkml", "letter.txt"})
    void leavesEverythingAsItIsWhenAFileIsNoGood(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "This is no model and no drawing.");
        Prediction before = read();
        files.open(file);

        assertEquals(best, shelf.chosenProperty().get());
        assertEquals(1, shelf.items().size());
        assertEquals(before, read());
        assertEquals(Notices.Kind.PROBLEM, notices.latestProperty().get().kind());
        String sentence = notices.latestProperty().get().text();
        assertTrue(sentence.contains(name), sentence);
        assertFalse(sentence.contains("\n"), sentence);
        assertTrue(memory.recentFiles().isEmpty());
    }

    @Test
    void saysSoWhenAFileIsNotThere() {
        files.open(folder.resolve("nothing.safetensors"));

        assertEquals(Notices.Kind.PROBLEM, notices.latestProperty().get().kind());
    }

    @Test
    void notesATrainedModelAsSavedOnceItIs() {
        ModelShelf.Item trained = shelf.add(ModelShelf.Origin.TRAINED, "mine", TemplateModel.PIXELS, Optional.empty());
        shelf.choose(trained.id());
        files.saveModel();
        assertTrue(shelf.chosenProperty().get().isUnsaved(), "the user thought better of it");

        dialogs.answer(folder.resolve("mine.safetensors"));
        files.saveModel();

        assertFalse(shelf.chosenProperty().get().isUnsaved());
        assertEquals("mine", dialogs.name);
    }

    @Test
    void saysSoWhenAModelCannotBeSaved() {
        dialogs.answer(folder.resolve("missing").resolve("m.safetensors"));
        files.saveModel();

        assertEquals(Notices.Kind.PROBLEM, notices.latestProperty().get().kind());
    }

    @Test
    void opensASavedDrawingAsItWas() {
        Path file = folder.resolve("seven.inkml");
        dialogs.answer(file);
        files.saveDrawing();
        files.labelQuestion().answer(OptionalInt.empty());
        drawing.clear();
        files.open(file);

        assertEquals(SEVEN, drawing.sheetProperty().get().ink());
        drawing.undo();
        assertTrue(drawing.sheetProperty().get().ink().isEmpty());
    }

    @Test
    void asksWhichDigitADrawingIsAndSuggestsWhatIsRead() throws IOException {
        Path file = folder.resolve("seven.inkml");
        dialogs.answer(file);
        files.saveDrawing();
        assertEquals(OptionalInt.of(7), standing().orElseThrow().suggestion());
        assertFalse(Files.exists(file));

        files.labelQuestion().answer(OptionalInt.of(1));
        assertEquals(List.of(new LabelledInk(SEVEN, OptionalInt.of(1))), InkMlFormat.read(file));
        assertEquals(Optional.empty(), standing());
    }

    @Test
    void savesWhatWasDrawnWhenItWasAskedForAndNothingWhereOneThinksBetterOfIt() throws IOException {
        Path file = folder.resolve("seven.inkml");
        dialogs.answer(file);
        files.saveDrawing();
        files.labelQuestion().cancel();
        files.labelQuestion().answer(OptionalInt.of(7));
        assertFalse(Files.exists(file));

        files.saveDrawing();
        drawing.clear();
        files.labelQuestion().answer(OptionalInt.of(7));
        assertEquals(List.of(new LabelledInk(SEVEN, OptionalInt.of(7))), InkMlFormat.read(file));
    }

    @Test
    void savesTheLabelThatADrawingCameWithUnasked() throws IOException {
        Path file = folder.resolve("made-up.inkml");
        dialogs.answer(file);
        drawing.show(Sheet.of(SEVEN).from(Origin.madeUp(7)));
        files.saveDrawing();
        assertEquals(Optional.empty(), standing());
        assertEquals(List.of(new LabelledInk(SEVEN, OptionalInt.of(7))), InkMlFormat.read(file));
    }

    private Optional<LabelQuestion.Standing> standing() {
        return files.labelQuestion().standingProperty().get();
    }

    @Test
    void opensThePictureOfADigit() throws IOException {
        DigitImage seven = DigitImage.ofGrey(DigitNormalizer.normalize(SEVEN).toGrey(), 0);
        Path file = folder.resolve("seven.PNG");
        PictureFormat.writePng(file, seven);

        files.open(file);

        assertEquals(
                Sheet.of(seven).from(Origin.file("seven.PNG", OptionalInt.empty())),
                drawing.sheetProperty().get());
        assertEquals("seven.PNG", drawing.captionProperty().getValue());
        assertEquals(List.of(file), memory.recentFiles());
    }

    @Test
    void keepsThePaperWhereAPictureShowsNoDigit() throws IOException {
        Path file = folder.resolve("bare.png");
        PictureFormat.writePng(file, DigitImage.of(new float[DigitImage.PIXELS]));

        files.open(file);

        assertEquals(Sheet.of(SEVEN), drawing.sheetProperty().get());
        assertEquals(Notices.Kind.PROBLEM, notices.latestProperty().get().kind());
        assertTrue(notices.latestProperty().get().text().startsWith("bare.png: "));
    }

    @Test
    void opensTheFirstOfSeveralDrawingsAndSaysHowManyThereAre() throws IOException {
        Path file = folder.resolve("many.inkml");
        Ink one = Ink.of(Stroke.pen(20, 140, 40, 140, 240));
        InkMlFormat.write(
                file, List.of(new LabelledInk(one, OptionalInt.of(1)), new LabelledInk(SEVEN, OptionalInt.of(7))));
        files.open(file);

        assertEquals(one, drawing.sheetProperty().get().ink());
        assertEquals(OptionalInt.of(1), drawing.sheetProperty().get().origin().label());
        assertEquals("many.inkml: labelled 1", drawing.captionProperty().getValue());
        assertTrue(notices.latestProperty().get().text().contains("2"));
    }

    @Test
    void remembersTheFolderAndTheLastTenFiles() {
        for (int i = 0; i < 12; i++) {
            dialogs.answer(folder.resolve(i + ".safetensors"));
            files.saveModel();
        }
        files.saveModel();

        assertEquals(10, memory.recentFiles().size());
        assertEquals(folder.resolve("11.safetensors"), memory.recentFiles().get(0));
        assertEquals(Optional.of(folder), dialogs.folder());
    }

    private Prediction read() {
        return shelf.inUseProperty()
                .get()
                .model()
                .predict(drawing.sheetProperty().get().image());
    }
}
