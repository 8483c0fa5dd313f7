package inkling.core.dataset;

import java.util.Map;
import java.util.Optional;

/**
 * Collections of pen strokes that are known by their content, so that a model trained on them names whose they are
 * wherever the files lie.
 *
 * @param name what people call it
 * @param licence whose it is and under which licence
 */
record KnownInk(String name, String licence) {
    private static final Map<String, KnownInk> BY_SHA256 = Map.of(
            "37de5c3f0ee5e45b067ca4e199e902544a60aef397d1ee89aedf5255528c06c4",
            new KnownInk(
                    "UCI pen digits, 30 writers",
                    "\"Pen-Based Recognition of Handwritten Digits\", Alpaydin and Alimoglu, 1998, UCI Machine Learning"
                            + " Repository, CC BY 4.0"));

    /** The collection with this {@linkplain InkDataset#sha256 hash}, if it is known. */
    static Optional<KnownInk> bySha256(String sha256) {
        return Optional.ofNullable(BY_SHA256.get(sha256));
    }
}
