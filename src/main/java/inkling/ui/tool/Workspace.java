package inkling.ui.tool;

import inkling.core.history.RunHistory;
import inkling.core.runs.KeptRun;
import inkling.ui.concurrent.Background;
import inkling.ui.concurrent.UiThread;
import inkling.ui.digits.DigitShelf;
import inkling.ui.draw.Reading;
import inkling.ui.draw.Sheet;
import inkling.ui.kit.Notices;
import inkling.ui.lesson.Course;
import inkling.ui.lesson.Facts;
import inkling.ui.models.ModelShelf;
import inkling.ui.runs.RunShelf;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/** All that a tool may ask of the window around it. For the JavaFX thread only. */
public interface Workspace {
    /** The models at hand, and which of them reads. */
    ModelShelf models();

    /** What the model in use reads in the drawing; empty while there is no ink on the paper. */
    ObservableValue<Optional<Reading>> reading();

    /** Tells a tool of each digit that the user asks about by clicking its probability. */
    void whenAskedOf(IntConsumer listener);

    /** Whether a stroke is under the pointer: then the processor is the hand's. */
    ObservableBooleanValue drawing();

    /** The history of the last run that ended, in this window or in the one before; whoever trains sets it. */
    ObjectProperty<Optional<RunHistory>> lastRun();

    /** Puts something onto the paper; what was there is a step back. */
    void draw(Sheet sheet);

    /** The digits that the user keeps. */
    DigitShelf digits();

    /** The runs that are kept. */
    RunShelf runs();

    /** What the tool that trains was asked to do last by another; whoever sets it has that tool shown. */
    ObjectProperty<Optional<TrainingOrder>> order();

    /** Lets the user draw some of each digit, to be kept. */
    void collect();

    /** Lets the user save or export a model of the shelf. */
    void export(int model);

    /** Lets the user have a report written on a run. */
    void report(KeptRun run);

    /** Asks for a folder with data; empty if the user thinks better of it. */
    Optional<Path> chooseDataFolder();

    /**
     * Asks for a file of digits; empty if the user thinks better of it.
     *
     * @param title what the question is called
     */
    Optional<Path> chooseFileToOpen(String title);

    /**
     * Asks for a folder to save something in; empty if the user thinks better of it.
     *
     * @param title what the question is called
     */
    Optional<Path> chooseFolder(String title);

    /**
     * Asks where to save something.
     *
     * @param title what the question is called
     * @param name to start with, without an ending
     * @param ending without the dot
     * @return empty if the user thinks better of it
     */
    Optional<Path> chooseFile(String title, String name, String ending);

    /** The lessons, and which of them is under way. */
    Course course();

    /** What is so in this window; a tool offers what it knows when it is opened. */
    Facts facts();

    /** Where to tell of something that the user has just asked for. */
    Notices notices();

    /** Tells of something that a tool shows as well: more loudly while that tool is out of sight. */
    void announce(ToolKind tool, Notices.Notice notice);

    /** Where digits come from. */
    DataAccess data();

    /** Where files are read and written. */
    Background files();

    /** The JavaFX thread. */
    UiThread ui();
}
