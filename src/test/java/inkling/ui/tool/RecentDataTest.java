package inkling.ui.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import inkling.core.dataset.DataSources;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.recipe.Recipe;
import inkling.core.training.PreparedData;
import inkling.core.training.TrainingControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentDataTest {
    private static final long PLENTY = 100_000_000;

    @TempDir
    private Path folder;

    private final FakeData access = new FakeData();
    private final List<String> loaded = new ArrayList<>();

    @BeforeEach
    void count() {
        access.loading = name -> {
            loaded.add(name);
            return FakeData.digits();
        };
    }

    private static PreparedData prepare(RecentData data, String name, Recipe recipe) throws IOException {
        return data.prepare(name, recipe, new TrainingControl());
    }

    private static Recipe withSeed(Recipe recipe, long seed) {
        return recipe.with(recipe.hyperparameters().withSeed(seed));
    }

    @Test
    void dataAndFeaturesAreThereForTheNextRun() throws IOException {
        RecentData data = new RecentData(access, PLENTY);
        PreparedData first = prepare(data, "mnist", Recipe.BEST);
        Recipe longer = Recipe.BEST.with(Recipe.BEST.hyperparameters().withEpochs(7));
        assertSame(first, prepare(data, "mnist", longer));
        assertEquals(List.of("mnist"), loaded);
    }

    @Test
    void aFolderThatWasCheckedIsNotReadAgainForTheRun() throws IOException {
        RecentData data = new RecentData(access, PLENTY);
        TrainingData checked = data.load("digits");
        assertSame(checked, prepare(data, "digits", Recipe.TUTORIAL).data());
        assertEquals(List.of("digits"), loaded);
    }

    @Test
    void otherFeaturesAndOtherCopiesAreComputedAnewFromTheSameData() throws IOException {
        RecentData data = new RecentData(access, PLENTY);
        PreparedData best = prepare(data, "mnist", Recipe.BEST);
        assertNotSame(best, prepare(data, "mnist", withSeed(Recipe.BEST, 1)), "the copies depend on the seed");
        PreparedData pixels = prepare(data, "mnist", Recipe.TUTORIAL);
        assertSame(pixels, prepare(data, "mnist", withSeed(Recipe.PIXELS, 1)), "pixels do not");
        assertEquals(List.of("mnist"), loaded);
    }

    @Test
    void noMoreIsKeptThanTheBound() throws IOException {
        long features =
                prepare(new RecentData(access, PLENTY), "mnist", Recipe.BEST).bytes();
        loaded.clear();

        RecentData onlyData = new RecentData(access, features);
        PreparedData first = prepare(onlyData, "mnist", Recipe.BEST);
        assertNotSame(first, prepare(onlyData, "mnist", Recipe.BEST));
        assertEquals(List.of("mnist"), loaded);

        RecentData nothing = new RecentData(access, FakeData.digits().bytes() - 1);
        nothing.load("mnist");
        nothing.load("mnist");
        assertEquals(List.of("mnist", "mnist", "mnist"), loaded);
    }

    @Test
    void othersTakeTheirPlace() throws IOException {
        RecentData data = new RecentData(access, PLENTY);
        data.load("mnist");
        data.load("digits");
        data.load("mnist");
        assertEquals(List.of("mnist", "digits", "mnist"), loaded);
    }

    @Test
    void aFileThatHasChangedIsReadAgain() throws IOException {
        useFolder();
        IdxFolder.of(folder).write(IdxFolder.Split.TRAIN, SyntheticDigits.generate(20, 1));
        RecentData data = new RecentData(access, PLENTY);
        String name = folder.toString();
        TrainingData first = data.load(name);
        assertSame(first, data.load(name));

        Path labels = folder.resolve(IdxFolder.Split.TRAIN.labels() + ".gz");
        Files.setLastModifiedTime(labels, FileTime.fromMillis(0));
        TrainingData second = data.load(name);
        assertNotSame(first, second);

        IdxFolder.of(folder).write(IdxFolder.Split.TEST, SyntheticDigits.generate(10, 2));
        assertEquals(1, data.load(name).test().size(), "there are test images now");
    }

    @Test
    void aDrawingThatWasAddedIsReadToo() throws IOException {
        useFolder();
        LabelledInk one = new LabelledInk(Ink.of(Stroke.pen(20, 140, 40, 140, 240)), OptionalInt.of(1));
        InkMlFormat.write(folder.resolve("a.inkml"), List.of(one));
        RecentData data = new RecentData(access, PLENTY);
        data.load(folder.toString());
        InkMlFormat.write(folder.resolve("b.inkml"), List.of(one, one));
        assertEquals(3, data.load(folder.toString()).train().get(0).source().examples());
    }

    /** Takes the data from the disk, as the window does. */
    private void useFolder() {
        DataSources sources = DataSources.of(Optional.empty());
        access.loading = name -> sources.training(List.of(name), List.of());
        access.state = sources::state;
    }
}
