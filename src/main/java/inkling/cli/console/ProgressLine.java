package inkling.cli.console;

import inkling.core.text.Texts;
import inkling.core.training.TrainingStatus;
import java.io.Console;
import java.io.PrintWriter;

/** A progress bar on the terminal's last line; nothing where the output goes into a file or a pipe. */
public final class ProgressLine {
    private static final int WIDTH = 40;
    private static final long NANOS_BETWEEN = 100_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private final long began = System.nanoTime();
    private long shown = began;
    private boolean visible;

    /**
     * A bar.
     *
     * @param terminal where it is drawn, or null for nowhere
     */
    public ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** The bar for the terminal that this program runs in, if it does. */
    public static ProgressLine onTerminal() {
        return new ProgressLine(Terminal.attached().map(Console::writer).orElse(null));
    }

    /**
     * Draws the bar, but no more than ten times a second.
     *
     * @param done the share that is done, in [0, 1]
     * @param more what to say behind it
     */
    public void show(double done, String more) {
        long now = System.nanoTime();
        if (terminal == null || now - shown < NANOS_BETWEEN) {
            return;
        }
        shown = now;
        visible = true;
        int filled = (int) (done * WIDTH);
        terminal.print(CLEAR
                + Texts.get(
                        "print.progress",
                        "#".repeat(filled) + " ".repeat(WIDTH - filled),
                        Texts.number("%3.0f", 100 * done),
                        more));
        terminal.flush();
    }

    /** The bar of a training run. */
    public void show(TrainingStatus status) {
        show((double) status.stepsDone() / status.stepsInAll());
    }

    /** The bar of something that goes on at an even pace, with how long it will still take. */
    public void show(double done) {
        double secondsLeft = (System.nanoTime() - began) / 1e9 * (1 - done) / done;
        show(done, Texts.get("print.seconds-left", Texts.number("%.0f", secondsLeft)));
    }

    /** Takes the bar away, so that a line can be printed in its place. */
    public void clear() {
        if (visible) {
            terminal.print(CLEAR);
            terminal.flush();
            visible = false;
        }
    }
}
