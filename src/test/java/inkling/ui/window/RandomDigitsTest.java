package inkling.ui.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.DataState;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.dataset.TrainingData;
import inkling.core.teaching.Rehearsal;
import inkling.core.text.Texts;
import inkling.ui.concurrent.OnTheSpot;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import inkling.ui.tool.DataAccess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;

class RandomDigitsTest {
    private static final DigitDataset ONE_DIGIT = SyntheticDigits.generate(1, 3);

    private final Notices notices = new Notices();
    private final List<Sheet> given = new ArrayList<>();
    private Optional<DigitDataset> mnist = Optional.of(ONE_DIGIT);
    private Optional<IOException> problem = Optional.empty();
    private final RandomDigits digits = new RandomDigits(new Data(), notices, OnTheSpot.background(Runnable::run));

    @Test
    void givesATestImageOfMnistAndSaysWhatItIs() {
        digits.next(given::add);

        assertEquals(ONE_DIGIT.image(0), given.get(0).picture().orElseThrow());
        Sheet.Origin origin = given.get(0).origin();
        assertEquals(OptionalInt.of(ONE_DIGIT.label(0)), origin.label());
        assertTrue(origin.caption().endsWith("number 0: labelled " + ONE_DIGIT.label(0)), origin.caption());
        assertEquals("", said(), "a notice would stay beside the next drawing");
    }

    @Test
    void makesDigitsUpUntilMnistIsThere() {
        mnist = Optional.empty();
        digits.next(given::add);
        assertTrue(given.get(0).picture().isEmpty());
        assertEquals(
                "A made-up " + given.get(0).origin().label().orElseThrow(),
                given.get(0).origin().caption());

        mnist = Optional.of(ONE_DIGIT);
        digits.next(given::add);
        assertEquals(ONE_DIGIT.image(0), given.get(1).picture().orElseThrow());
    }

    @Test
    void leavesThePaperAloneWhereMnistIsDamaged() {
        problem = Optional.of(new IOException("t10k-images-idx3-ubyte: expected 7840016 bytes, found 12"));

        digits.next(given::add);

        assertEquals(List.of(), given);
        assertEquals(Notices.Kind.PROBLEM, notices.latestProperty().get().kind());
        assertEquals(Texts.of(problem.get()), said());
    }

    private String said() {
        return notices.latestProperty().get().text();
    }

    private final class Data implements DataAccess {
        @Override
        public boolean hasMnist() {
            return mnist.isPresent();
        }

        @Override
        public void getMnist(DoubleConsumer progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Rehearsal rehearsal() {
            throw new UnsupportedOperationException();
        }

        @Override
        public DataState state(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TrainingData load(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DigitDataset measured(String name) throws IOException {
            if (problem.isPresent()) {
                throw problem.get();
            }
            return mnist.orElseThrow();
        }
    }
}
