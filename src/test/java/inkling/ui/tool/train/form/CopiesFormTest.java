package inkling.ui.tool.train.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.augmentation.Augmentation;
import inkling.core.dataset.DataSize;
import inkling.core.recipe.Recipe;
import inkling.core.text.Texts;
import inkling.core.training.TrainingNeeds;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.concurrent.TestUiThread;
import inkling.ui.tool.FakeData;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CopiesFormTest {
    private static final DataSize SIZE = DataSize.of(FakeData.digits());

    private final TestUiThread ui = new TestUiThread();
    private final Background onTheSpot = OnTheSpot.background(Runnable::run);
    private final FakeData access = new FakeData();
    private final RecipeForm recipe = new RecipeForm();
    private final DataForm data = new DataForm(access, ui);

    @AfterEach
    void close() {
        data.close();
    }

    private CopiesForm copies(long heap) throws InterruptedException {
        CopiesForm copies = new CopiesForm(recipe, data, access, onTheSpot, heap);
        data.lookForMnist();
        ui.await("MNIST", () -> data.readyProperty().get());
        return copies;
    }

    private static TrainingNeeds needs(Augmentation copies) {
        return TrainingNeeds.of(Recipe.BEST.with(copies), SIZE);
    }

    /** So much memory that these copies fit, and no more. */
    private static long heapFor(Augmentation copies) {
        return Math.round(needs(copies).bytes() / 0.89);
    }

    @Test
    void saysNothingOfARecipeThatMakesNoCopies() throws InterruptedException {
        assertEquals(Optional.empty(), copies(Long.MAX_VALUE).offerProperty().get());
    }

    @Test
    void saysWhatTheBestRecipeNeedsBeforeItBegins() throws InterruptedException {
        CopiesForm copies = copies(Long.MAX_VALUE);
        recipe.presetProperty().set(Recipe.BEST);

        CopiesForm.Offer offer = copies.offerProperty().get().orElseThrow();
        assertEquals(Augmentation.FULL, offer.taken().copies());
        assertEquals(needs(Augmentation.FULL), offer.taken().needs());
        assertEquals(
                Augmentation.all(),
                offer.choices().stream().map(CopiesForm.Choice::copies).toList());
        assertEquals(offer.needsOf(offer.taken()), offer.sentence());
        assertEquals(Recipe.BEST, copies.fitting(Recipe.BEST));
    }

    @Test
    void takesTheMostCopiesThatFitAndSaysWhy() throws InterruptedException {
        CopiesForm copies = copies(heapFor(Augmentation.REDUCED));
        recipe.presetProperty().set(Recipe.BEST);

        CopiesForm.Offer offer = copies.offerProperty().get().orElseThrow();
        assertEquals(
                List.of(true, true, true, false),
                offer.choices().stream().map(CopiesForm.Choice::fits).toList());
        assertEquals(Augmentation.FULL, offer.wanted().copies());
        assertEquals(Augmentation.REDUCED, offer.taken().copies());
        assertTrue(offer.sentence().contains(Texts.get("training.changed.copies.full")), offer.sentence());
        assertTrue(offer.sentence().startsWith(offer.needsOf(offer.taken())), offer.sentence());
        assertEquals(
                Recipe.BEST.with(Augmentation.REDUCED),
                copies.fitting(recipe.recipe().orElseThrow()));
    }

    @Test
    void fewerThanFitCanBeChosen() throws InterruptedException {
        CopiesForm copies = copies(Long.MAX_VALUE);
        recipe.presetProperty().set(Recipe.BEST);
        recipe.copiesProperty().set(Augmentation.MILD);

        assertEquals(
                Augmentation.MILD,
                copies.offerProperty().get().orElseThrow().taken().copies());
        assertTrue(recipe.changedProperty().get());
        assertTrue(
                recipe.aboutProperty().get().contains(Texts.get("training.changed.copies.mild")),
                recipe.aboutProperty().get());

        recipe.copiesProperty().set(Augmentation.NONE);
        assertTrue(copies.offerProperty().get().isPresent(), "none can be taken back");
    }

    @Test
    void leavesARunAsItIsWhereNoneFit() throws InterruptedException {
        CopiesForm copies = copies(1);
        recipe.presetProperty().set(Recipe.BEST);

        CopiesForm.Offer offer = copies.offerProperty().get().orElseThrow();
        assertFalse(offer.taken().fits());
        assertEquals(Recipe.BEST, copies.fitting(Recipe.BEST));
    }

    @Test
    void learnsFromARunHowFastThisComputerIs() throws InterruptedException {
        CopiesForm copies = copies(Long.MAX_VALUE);
        recipe.presetProperty().set(Recipe.BEST);
        recipe.epochs().set(10_000);
        Recipe trained = recipe.recipe().orElseThrow();
        double expected = TrainingNeeds.of(trained, SIZE).learning();

        copies.learned(trained, expected / 4);
        assertEquals(0.25, copies.pace(), 1e-9);
        assertEquals(0.25, copies.offerProperty().get().orElseThrow().pace(), 1e-9);

        copies.learned(Recipe.BEST.with(Recipe.BEST.hyperparameters().withEpochs(1)), 1);
        assertEquals(0.25, copies.pace(), 1e-9, "too short a run to tell");
        copies.setPace(1e9);
        assertEquals(0.25, copies.pace(), 1e-9);
    }
}
