package inkling.ui.window;

import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.Failure;
import inkling.ui.kit.Notices;
import inkling.ui.preferences.Preferences;
import inkling.ui.preferences.PreferencesKeeper;
import java.io.IOException;

/** Brings what is to be remembered into its file, and says what hinders it. */
final class Remembering {
    private final PreferencesKeeper keeper;
    private final Notices notices;
    private final Background background;

    /** Why it was not written, if that was told. */
    private String unwritten = "";

    Remembering(PreferencesKeeper keeper, Notices notices, Background background) {
        this.keeper = keeper;
        this.notices = notices;
        this.background = background;
    }

    /** Takes what is to be remembered from now on; whether that is anything new. */
    boolean note(Preferences now) {
        return keeper.note(now);
    }

    /** Writes what was noted last, in the background. */
    void writeLater() {
        background
                .job(progress -> {
                    writeOrSay();
                    return keeper;
                })
                .onDone(written -> unwritten = "")
                .onFailed(this::tell)
                .start();
    }

    /** Once, and not every time that the user turns elsewhere. */
    private void tell(Failure failure) {
        if (!failure.details().equals(unwritten)) {
            unwritten = failure.details();
            notices.tell(new Notices.Notice(
                    Notices.Kind.PROBLEM,
                    Texts.get("remembered.not-saved", failure.sentence()),
                    Texts.get("remembered.not-saved", unwritten)));
        }
    }

    /** Writes what was noted last, on any thread. */
    void write() {
        try {
            writeOrSay();
        } catch (IOException e) {
            // It is said, and nothing is left to be done
            return;
        }
    }

    /** The window may be closed already, so what hinders it is told on standard error too. */
    private void writeOrSay() throws IOException {
        try {
            keeper.write();
        } catch (IOException e) {
            System.err.println(Texts.get("app.preferences-not-saved", Texts.of(e)));
            throw e;
        }
    }
}
