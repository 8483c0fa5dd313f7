package inkling.ui.window;

import inkling.core.library.DigitLibrary;
import inkling.core.model.TrainedModel;
import inkling.core.runs.RunLibrary;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.UiThread;
import inkling.ui.files.FileDialogs;
import inkling.ui.kit.Documents;
import inkling.ui.preferences.PreferencesFile;
import inkling.ui.theme.SystemLook;
import inkling.ui.tool.DataAccess;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * What the window works with, so that a test can put something else in its place.
 *
 * @param preferences what was remembered, and is to be remembered
 * @param best the model that reads best
 * @param tutorial the model that the tutorial's recipe gives
 * @param dialogs asks for files
 * @param documents opens what the window has written
 * @param data where training gets its digits
 * @param system asks the desktop how programs should look, which it may not answer; then it is as before
 * @param background where files are read and written
 * @param sessions the folder of what windows keep for the next one
 * @param keeping where that is read and written, and nothing else
 * @param digits what the user keeps
 * @param runs the trainings that are kept
 * @param ui the JavaFX thread
 */
record WindowServices(
        PreferencesFile preferences,
        TrainedModel best,
        TrainedModel tutorial,
        FileDialogs dialogs,
        Documents documents,
        DataAccess data,
        UnaryOperator<SystemLook> system,
        Background background,
        Path sessions,
        Background keeping,
        DigitLibrary digits,
        RunLibrary runs,
        UiThread ui) {}
