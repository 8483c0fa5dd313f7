package inkling.ui;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.testfx.util.WaitForAsyncUtils;

/** Waiting for what the window does in its own time. */
public final class Patience {
    private static final int SECONDS = 30;

    private Patience() {}

    /**
     * Waits until something is so, and the window has come to rest.
     *
     * @param condition asked on the JavaFX thread, where nothing changes meanwhile
     */
    public static void await(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(SECONDS), condition::getAsBoolean));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
