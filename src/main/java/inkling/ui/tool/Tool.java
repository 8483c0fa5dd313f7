package inkling.ui.tool;

import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/** A tool that has been opened. For the JavaFX thread only. */
public interface Tool extends AutoCloseable {
    /** What it shows beside the paper; the same at every call. */
    Region view();

    /** What it wants to know again the next time, as texts by its own names. */
    Map<String, String> remember();

    /** Whether it is at some work whose result would be lost if the window closed. */
    ObservableValue<Boolean> busyProperty();

    /** Ends that work and keeps what has come of it until now; it is done when the tool is not busy any more. */
    void finish();

    /** Ends everything within a second, whatever is lost by it. */
    @Override
    void close();
}
