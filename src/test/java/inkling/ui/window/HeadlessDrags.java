package inkling.ui.window;

import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** A workaround for the headless screen, Monocle. */
final class HeadlessDrags {
    private HeadlessDrags() {}

    /**
     * Lets Monocle forget over which window something was dragged last. It keeps the first one that a held button ever
     * moved over until something is dropped, and if that is another window's by then, it fails at leaving the old one.
     */
    static void forget() {
        try {
            Class<?> mouse = Class.forName("com.sun.glass.ui.monocle.MouseInput");
            Method instance = mouse.getDeclaredMethod("getInstance");
            instance.setAccessible(true);
            Field view = mouse.getDeclaredField("dragView");
            view.setAccessible(true);
            view.set(instance.invoke(null), null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Monocle has changed", e);
        }
    }
}
