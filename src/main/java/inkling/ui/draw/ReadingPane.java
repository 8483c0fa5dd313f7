package inkling.ui.draw;

import inkling.core.model.Prediction;
import inkling.core.text.Texts;
import inkling.ui.kit.Controls;
import inkling.ui.kit.HelpButton;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/**
 * What the model makes of the drawing, in one row: the digit, a sentence with the model that says it, how probable each
 * digit is, and the image as the model sees it. While there is nothing to read, some digits to try stand at the right.
 * Below it the user says whether that is right.
 */
final class ReadingPane extends Region {
    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    private static final double ROOMY = 560;
    private static final double BARS_SHARE = 0.26;
    private static final double LEAST_BARS = 112;
    private static final double MOST_BARS = 360;
    private static final int MOST_DIGIT = 112;
    private static final double CHIP_GAP = 8;
    private static final double KEEP_GAP = 8;
    private static final double QUESTION_GAP = 2;

    /** A line of the sentence and two of the details. */
    private static final double WORDS_HEIGHT = 58;

    /** Of an enlarged one's height: the digit, the image at its side, the words below, and the room between. */
    private static final double LARGE_DIGIT = 0.42;

    private static final double LARGE_EYE = 0.26;

    private static final double LARGE_WORDS = 0.24;
    private static final double LARGE_GAP = 0.02;

    private final DrawViewModel drawing;
    private final Region chip;
    private final Region keep;
    private final Text digit = new Text();
    private final StackPane digitField = new StackPane(digit);
    private final Label sentence = new Label();
    private final Label details = new Label();
    private final PartsChoice parts = new PartsChoice(this::showReading);
    private final VBox words;
    private final ProbabilityBars bars;
    private final ModelsEye eye = new ModelsEye();
    private final HelpButton whatBars = new HelpButton("probabilities");
    private final HelpButton whatEye = new HelpButton("image");
    private final SampleDigits samples;
    private boolean large;
    private final DoubleProperty digitSize = new SimpleDoubleProperty(MOST_DIGIT);

    /**
     * A view that follows a drawing's reading.
     *
     * @param chip names the model that reads
     * @param keep asks whether it is right
     */
    ReadingPane(DrawViewModel drawing, Region chip, Region keep) {
        this.drawing = drawing;
        this.chip = chip;
        this.keep = keep;
        this.samples = new SampleDigits(drawing);
        this.bars = new ProbabilityBars(drawing::askOf);
        getStyleClass().add("readings");
        setId("readings");
        digit.setId("digit");
        digit.getStyleClass().add("large-digit");
        // The glyph alone, without the font's room above and below it, which is not the same in every font
        digit.setBoundsType(TextBoundsType.VISUAL);
        digit.fontProperty()
                .bind(digitSize.map(
                        size -> Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, size.doubleValue())));
        sentence.setId("verdict");
        sentence.getStyleClass().add("verdict");
        sentence.setWrapText(true);
        details.setId("verdict-details");
        details.getStyleClass().add("details");
        details.setWrapText(true);
        words = new VBox(sentence, details, parts);
        words.getStyleClass().add("words");
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(digitField, words, chip, bars, whatBars, eye, whatEye, samples, keep);
        drawing.readingProperty().addListener((value, before, now) -> show(now));
        show(drawing.readingProperty().get());
    }

    /** Shows digit, image, words and bars alone, enlarged and below each other, for a room; or everything. */
    void enlarge(boolean now) {
        large = now;
        chip.setVisible(!now);
        keep.setVisible(!now);
        show(drawing.readingProperty().get());
        requestLayout();
    }

    private void show(Optional<Reading> reading) {
        boolean two = reading.filter(PartsChoice::isFor).isPresent();
        // Without a reading they speak of the samples
        Controls.show(details, !two && !(large && reading.isEmpty()));
        Controls.show(parts, two);
        if (two) {
            parts.offer(reading.orElseThrow());
        } else {
            showReading(reading);
        }
    }

    private void showReading(Optional<Reading> reading) {
        Optional<Prediction> prediction = reading.map(Reading::prediction);
        boolean isDigit = reading.filter(Reading::isDigit).isPresent();
        digit.setText(
                isDigit ? Integer.toString(prediction.orElseThrow().label()) : Texts.get("reading.unknown-digit"));
        digit.pseudoClassStateChanged(NONE, !isDigit);
        bars.pseudoClassStateChanged(NONE, !isDigit);
        sentence.setText(reading.map(ReadingPane::sentence).orElse(Texts.get("reading.none")));
        sentence.pseudoClassStateChanged(CLOSE, reading.filter(Reading::isClose).isPresent());
        details.setText(reading.map(ReadingPane::details).orElse(Texts.get("reading.none.details")));
        bars.show(prediction);
        reading.map(Reading::image).ifPresent(eye::show);
        bars.setVisible(reading.isPresent());
        eye.setVisible(reading.isPresent());
        whatBars.setVisible(reading.isPresent() && !large);
        whatEye.setVisible(reading.isPresent() && !large);
        samples.setVisible(reading.isEmpty() && !large);
    }

    private static String sentence(Reading reading) {
        if (!reading.isDigit()) {
            return PartsChoice.isFor(reading)
                    ? Texts.get("reading.two", label(reading, 0), label(reading, 1))
                    : Texts.get(reading.isVerySmall() ? "reading.small" : "reading.no-digit");
        }
        Prediction prediction = reading.prediction();
        String key = reading.isClose() ? "reading.close" : "reading.sure";
        return Texts.get(key, prediction.label(), prediction.runnerUp());
    }

    private static String details(Reading reading) {
        if (reading.isVerySmall()) {
            return Texts.get(reading.isDigit() ? "reading.digit.small.details" : "reading.small.details");
        }
        return reading.isDigit() ? percentages(reading.prediction()) : Texts.get("reading.no-digit.details");
    }

    private static int label(Reading whole, int part) {
        return whole.parts().get(part).prediction().label();
    }

    /** The two most probable digits in per cent; the second only where it can be seen. */
    private static String percentages(Prediction prediction) {
        float first = prediction.probability(prediction.label());
        return first >= ProbabilityBars.NEARLY_ONE
                ? Texts.get("reading.nearly-sure")
                : Texts.get(
                        "reading.percentages",
                        ProbabilityBars.percent(first),
                        prediction.runnerUp(),
                        ProbabilityBars.percent(prediction.probability(prediction.runnerUp())));
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        if (large) {
            layOutLarge(x, y, width, getHeight() - y - snappedBottomInset());
        } else {
            layOut(x, y, width);
        }
    }

    private void layOutLarge(double x, double y, double width, double height) {
        double gap = Math.rint(LARGE_GAP * height);
        double digitHeight = Math.rint(LARGE_DIGIT * height);
        double wordsHeight = Math.rint(LARGE_WORDS * height);
        double eyeSide = eye.fit(LARGE_EYE * height);
        double digitWidth = width - eyeSide - gap;
        digitSize.set(Math.min(1.2 * digitHeight, 1.6 * digitWidth));
        digitField.resizeRelocate(x, y, digitWidth, digitHeight);
        eye.resizeRelocate(x + digitWidth + gap, y, eyeSide, digitHeight);
        words.resizeRelocate(x, y + digitHeight + gap, width, wordsHeight);
        double above = digitHeight + wordsHeight + 2 * gap;
        bars.resizeRelocate(x, y + above, width, height - above);
    }

    private void layOut(double left, double y, double width) {
        double x = left;
        double keepHeight = snapSizeY(keep.prefHeight(width));
        double height = getHeight() - y - snappedBottomInset() - keepHeight - KEEP_GAP;
        keep.resizeRelocate(x, y + height + KEEP_GAP, width, keepHeight);
        double gap = width < ROOMY ? 12 : 16;
        double eyeSide = eye.fit(height);
        double digitWidth = Math.floor(Math.min(0.52 * height, 0.16 * width));
        double barsWidth = Math.floor(Math.max(LEAST_BARS, Math.min(BARS_SHARE * width, MOST_BARS)));
        double samplesWidth = samples.fit(barsWidth + gap + eyeSide, height);
        double right = samples.isVisible() ? samplesWidth : barsWidth + gap + eyeSide;
        double wordsWidth = width - digitWidth - right - 2 * gap;
        double chipHeight = snapSizeY(chip.prefHeight(-1));
        double chipsWidth = width - digitWidth - barsWidth - eyeSide - 3 * gap;
        // Where there is little room the model stands below digit and words, which it needs the width of; and
        // everywhere
        // in the same place whatever is read
        boolean below = width < ROOMY;
        double above = below ? height - chipHeight - CHIP_GAP : height;
        digitSize.set(Math.min(MOST_DIGIT, Math.min(0.95 * above, 1.6 * digitWidth)));
        digitField.resizeRelocate(x, y, digitWidth, above);
        if (below) {
            chip.resizeRelocate(
                    x, y + above + CHIP_GAP, Math.min(chip.prefWidth(-1), digitWidth + gap + chipsWidth), chipHeight);
        }
        x += digitWidth + gap;
        if (below) {
            words.resizeRelocate(x, y, wordsWidth, above);
        } else {
            double wordsHeight = Math.min(height, snapSizeY(WORDS_HEIGHT));
            double top = snapPositionY(y + (height - wordsHeight - CHIP_GAP - chipHeight) / 2);
            words.resizeRelocate(x, top, wordsWidth, wordsHeight);
            chip.resizeRelocate(x, top + wordsHeight + CHIP_GAP, Math.min(chip.prefWidth(-1), chipsWidth), chipHeight);
        }
        x += wordsWidth + gap;
        // Between bars and eye stands what asks about them, and nothing else ever
        double question = snapSizeX(whatBars.prefWidth(-1));
        double asking = x + barsWidth + gap - QUESTION_GAP - question;
        bars.resizeRelocate(x, y, asking - QUESTION_GAP - x, height);
        whatBars.resizeRelocate(asking, y, question, question);
        // Beside the image; below that its caption may be wider than itself
        whatEye.resizeRelocate(asking, y + Math.rint((height - question) / 2), question, question);
        samples.resizeRelocate(x, y, samplesWidth, height);
        eye.resizeRelocate(x + barsWidth + gap, y, eyeSide, height);
    }
}
