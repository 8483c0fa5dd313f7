package inkling.core.dataset;

import inkling.core.model.DigitImage;
import inkling.core.model.ModelCard;
import inkling.core.model.SoftmaxRegression;
import inkling.core.storage.Sha256;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Labelled 28 × 28 images of digits, held as MNIST holds them: one unsigned byte a pixel, 0 (paper) to 255 (ink).
 * Immutable.
 */
public final class DigitDataset implements LabelledDigits {
    private final String name;
    private final String licence;
    private final byte[] grey;
    private final byte[] labels;

    /** Found when it is first asked for: 47 MB take a tenth of a second, and a run asks twice. */
    private Optional<ModelCard.Source> source = Optional.empty();

    /**
     * A dataset over these arrays, which are not copied and must not be changed any more.
     *
     * @param name what people call it, such as "MNIST test images"
     * @param licence whose it is and under which licence, for the cards of models trained on it; may be empty
     * @param grey n × 784 unsigned bytes, image by image, row-major
     * @param labels n digits, each 0 to 9
     * @throws IllegalArgumentException if images and labels do not match, or a label is above 9
     */
    public DigitDataset(String name, String licence, byte[] grey, byte[] labels) {
        if (grey.length != (long) labels.length * DigitImage.PIXELS) {
            throw new IllegalArgumentException("expected " + labels.length + " images of 784 pixels for as many labels"
                    + ", found " + grey.length + " pixels");
        }
        for (byte label : labels) {
            if (label < 0 || label >= SoftmaxRegression.CLASSES) {
                throw new IllegalArgumentException("expected labels from 0 to 9, found " + (label & 0xff));
            }
        }
        this.name = name;
        this.licence = licence;
        this.grey = grey;
        this.labels = labels;
    }

    /** Several datasets as one, in their order. */
    public static DigitDataset concat(List<DigitDataset> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int size = parts.stream().mapToInt(DigitDataset::size).reduce(0, Math::addExact);
        byte[] grey = new byte[Math.multiplyExact(size, DigitImage.PIXELS)];
        byte[] labels = new byte[size];
        int from = 0;
        for (DigitDataset part : parts) {
            System.arraycopy(part.grey, 0, grey, from * DigitImage.PIXELS, part.grey.length);
            System.arraycopy(part.labels, 0, labels, from, part.size());
            from += part.size();
        }
        String names = parts.stream().map(DigitDataset::name).collect(Collectors.joining(" + "));
        String licences = parts.stream().map(DigitDataset::licence).distinct().collect(Collectors.joining("; "));
        return new DigitDataset(names, licences, grey, labels);
    }

    @Override
    public String name() {
        return name;
    }

    /** Whose it is and under which licence; empty where unknown. */
    public String licence() {
        return licence;
    }

    @Override
    public DigitDataset digits() {
        return this;
    }

    @Override
    public int unlabelled() {
        return 0;
    }

    @Override
    public long bytes() {
        return grey.length + (long) labels.length;
    }

    @Override
    public int size() {
        return labels.length;
    }

    /** The digit that an image shows, 0 to 9. */
    public int label(int index) {
        return labels[index];
    }

    /** One image. */
    public DigitImage image(int index) {
        return DigitImage.ofGrey(grey, index * DigitImage.PIXELS);
    }

    /** Writes one image's ink, 784 values in [0, 1], into {@code target} from {@code offset}. */
    public void copyInk(int index, float[] target, int offset) {
        DigitImage.greyToInk(grey, index * DigitImage.PIXELS, target, offset, DigitImage.PIXELS);
    }

    /** How many of an image's pixels have ink. */
    int inked(int index) {
        int count = 0;
        for (int i = index * DigitImage.PIXELS; i < (index + 1) * DigitImage.PIXELS; i++) {
            count += grey[i] == 0 ? 0 : 1;
        }
        return count;
    }

    /** Writes which of an image's 784 pixels have ink, ascending, and how much, 1 to 255, from {@code offset}. */
    void copyInked(int index, char[] pixels, byte[] greys, int offset) {
        int to = offset;
        for (int pixel = 0; pixel < DigitImage.PIXELS; pixel++) {
            byte value = grey[index * DigitImage.PIXELS + pixel];
            if (value != 0) {
                pixels[to] = (char) pixel;
                greys[to++] = value;
            }
        }
    }

    /** At most so many of the images, evenly spread over all, under the same name. */
    public DigitDataset spread(int most) {
        int count = Math.min(most, size());
        byte[] some = new byte[count * DigitImage.PIXELS];
        byte[] ownLabels = new byte[count];
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) i * size() / count);
            System.arraycopy(grey, from * DigitImage.PIXELS, some, i * DigitImage.PIXELS, DigitImage.PIXELS);
            ownLabels[i] = labels[from];
        }
        return new DigitDataset(name, licence, some, ownLabels);
    }

    /** A copy of the pixels: n × 784 unsigned bytes. */
    public byte[] grey() {
        return grey.clone();
    }

    /** A copy of the labels. */
    public byte[] labels() {
        return labels.clone();
    }

    /** With the SHA-256 of the pixels, then the labels. */
    @Override
    public synchronized ModelCard.Source source() {
        if (source.isEmpty()) {
            MessageDigest sha256 = Sha256.start();
            sha256.update(grey);
            sha256.update(labels);
            source = Optional.of(new ModelCard.Source(name, Sha256.hex(sha256), size(), licence));
        }
        return source.get();
    }
}
