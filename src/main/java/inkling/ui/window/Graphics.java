package inkling.ui.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What JavaFX draws with. */
final class Graphics {
    /** JavaFX's own name for the ways to draw that it tries. */
    private static final String ORDER = "prism.order";

    /** JavaFX's own name for painting backgrounds anew each time, instead of keeping pictures of them. */
    private static final String NO_BACKGROUNDS_KEPT = "prism.disableRegionCaching";

    /** On Linux a driver of a graphics processor has one of these: Mesa's and NVIDIA's, and Windows' below Linux. */
    private static final List<Path> PROCESSORS =
            List.of(Path.of("/dev/dri"), Path.of("/dev/nvidia0"), Path.of("/dev/dxg"));

    private Graphics() {}

    /**
     * Spares a Linux computer without a graphics processor the look for one: JavaFX loads OpenGL, which loads a compiler
     * for an imitation of a processor, finds that this is none and draws by itself after all, and 60 MB stay. Drawing by
     * itself it paints backgrounds as flat as the window's sooner than it copies pictures of them, for which it sets
     * aside 8 MB. Who sets the order has it.
     */
    static void choose() {
        boolean isLinux = System.getProperty("os.name").startsWith("Linux");
        if (isLinux && System.getProperty(ORDER) == null && PROCESSORS.stream().noneMatch(Files::exists)) {
            System.setProperty(ORDER, "sw");
            System.setProperty(NO_BACKGROUNDS_KEPT, "true");
        }
    }
}
