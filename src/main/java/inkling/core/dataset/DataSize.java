package inkling.core.dataset;

/**
 * How much data there are: what a training needs can be told from it without holding on to the data.
 *
 * @param images how many of the digits to train on are images
 * @param drawings how many are strokes
 * @param tests how many digits there are to measure on
 * @param bytes about how much memory all of them take
 */
public record DataSize(long images, long drawings, long tests, long bytes) {
    /** The size of some data. */
    public static DataSize of(TrainingData data) {
        long images = 0;
        long drawings = 0;
        for (LabelledDigits digits : data.train()) {
            int examples = digits.size();
            if (digits instanceof InkDataset) {
                drawings += examples;
            } else {
                images += examples;
            }
        }
        long tests = data.test().stream().mapToLong(DigitDataset::size).sum();
        return new DataSize(images, drawings, tests, data.bytes());
    }
}
