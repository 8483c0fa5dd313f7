package inkling.core.dataset;

import inkling.core.model.ModelCard;

/** Digits of which it is known which they are: as images, or as pen strokes that can be drawn with any pen. */
public sealed interface LabelledDigits permits DigitDataset, InkDataset {
    /** What people call the data. */
    String name();

    /** How many digits. */
    int size();

    /** This data's line in the card of a model trained on it. */
    ModelCard.Source source();

    /** How many drawings there are of which nobody has said which digit they are; they are left out. */
    int unlabelled();

    /** About how much memory the data take, in bytes. */
    long bytes();

    /** The digits as images, as they are: strokes with the pens that they were drawn with. */
    DigitDataset digits();
}
