package inkling.ui.window;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.Mnist;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.ink.Ink;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.CardWords;
import inkling.ui.concurrent.Background;
import inkling.ui.draw.DigitSource;
import inkling.ui.draw.Sheet;
import inkling.ui.draw.Sheet.Origin;
import inkling.ui.kit.Notices;
import inkling.ui.tool.DataAccess;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Digits picked at random: one of MNIST's test images where MNIST is on this computer, a made-up one elsewhere. */
final class RandomDigits implements DigitSource {
    private final DataAccess data;
    private final Notices notices;
    private final Background background;
    private final SplittableRandom random = new SplittableRandom();
    private Optional<DigitDataset> images = Optional.empty();

    /**
     * A source that has not been asked yet.
     *
     * @param notices is told where MNIST cannot be read
     * @param background where MNIST is read, when the first digit is wanted
     */
    RandomDigits(DataAccess data, Notices notices, Background background) {
        this.data = data;
        this.notices = notices;
        this.background = background;
    }

    @Override
    public void next(Consumer<Sheet> paper) {
        if (images.isPresent()) {
            pick(images.get(), paper);
            return;
        }
        background
                .job(progress ->
                        data.hasMnist() ? Optional.of(data.measured(Mnist.ID)) : Optional.<DigitDataset>empty())
                .onDone(found -> {
                    images = found;
                    found.ifPresentOrElse(digits -> pick(digits, paper), () -> makeUp(paper));
                })
                .onFailed(notices::tell)
                .start();
    }

    private void pick(DigitDataset digits, Consumer<Sheet> paper) {
        int index = random.nextInt(digits.size());
        Origin origin = Origin.image(CardWords.data(digits.name()), index, digits.label(index));
        paper.accept(Sheet.of(digits.image(index)).from(origin));
    }

    private void makeUp(Consumer<Sheet> paper) {
        int digit = random.nextInt(SoftmaxRegression.CLASSES);
        Ink ink = SyntheticDigits.draw(digit, random).ink();
        paper.accept(Sheet.of(ink).from(Origin.madeUp(digit)));
    }
}
