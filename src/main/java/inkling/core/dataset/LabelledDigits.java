package inkling.core.dataset;

/** Digits of which it is known which they are: as images, or as pen strokes that can be drawn with any pen. */
public sealed interface LabelledDigits permits DigitDataset, InkDataset {
    /** What people call the data. */
    String name();

    /** The digits as images, as they are: strokes with the pens that they were drawn with. */
    DigitDataset digits();
}
