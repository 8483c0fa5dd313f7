package inkling.ui.curves;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.history.RunHistory;
import inkling.core.history.SmoothedRun;
import inkling.core.training.TrainingStatus;
import inkling.ui.concurrent.OnTheSpot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CurvesViewModelTest {
    private final CurvesViewModel curves = new CurvesViewModel(OnTheSpot.background(Runnable::run));
    private final RunHistory earlier = new RunHistory(3, 2);

    private void step() {
        curves.drain(run -> run.addStep(1, 0.1f, 0), new TrainingStatus(1, 5, 1, 10, 1, 0.1, 0));
    }

    private List<RunHistory> runs() {
        return curves.runs().stream().map(SmoothedRun::history).toList();
    }

    @Test
    void showsAnEarlierRunAsTheOneItWas() {
        earlier.addStep(2, 0.1f, 0);
        curves.restore(earlier);
        curves.restore(earlier);

        assertEquals(List.of(earlier), runs());
        assertEquals(Optional.of(earlier), curves.current());
        assertEquals(2, curves.runs().get(0).smoothed().get(0));
        assertFalse(curves.emptyProperty().get());
    }

    @Test
    void comparesANewRunWithTheEarlierOne() {
        curves.restore(earlier);
        curves.begin();
        assertTrue(curves.current().isEmpty());
        step();

        assertEquals(5, runs().get(0).epochs());
        assertEquals(earlier, runs().get(1));
    }

    @Test
    void anEarlierRunThatComesLateStandsBehindTheOneThatHasBegun() {
        curves.begin();
        step();
        curves.restore(earlier);
        step();

        assertEquals(2, curves.current().orElseThrow().size());
        assertEquals(earlier, runs().get(1));
        assertEquals(0, earlier.size());
    }
}
