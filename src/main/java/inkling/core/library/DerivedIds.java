package inkling.core.library;

import inkling.core.format.drawing.Drawing;
import inkling.core.format.inkml.AnnotatedInk;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.ink.LabelledInk;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Ids for drawings that come without: made from what is drawn and its label, so that they are the same each time that
 * the same file is read, and whatever else is in it. Equal drawings are told apart by their order.
 */
final class DerivedIds {
    private final Set<UUID> taken = new HashSet<>();
    private final Map<UUID, Integer> equal = new HashMap<>();

    /** The id that a drawing has, unless it is taken: then, and where there is none, one made for it. */
    UUID of(Optional<UUID> own, Drawing labelled) {
        return own.filter(taken::add).orElseGet(() -> derive(labelled));
    }

    private UUID derive(Drawing labelled) {
        UUID first = UUID.nameUUIDFromBytes(content(labelled));
        UUID id;
        do {
            int before = equal.merge(first, 1, Integer::sum) - 1;
            id = before == 0
                    ? first
                    : UUID.nameUUIDFromBytes((first + " " + before).getBytes(StandardCharsets.US_ASCII));
        } while (!taken.add(id));
        return id;
    }

    private static byte[] content(Drawing labelled) {
        return labelled.picture()
                .map(picture -> {
                    byte[] grey = picture.toGrey();
                    byte[] content = Arrays.copyOf(grey, grey.length + 1);
                    content[grey.length] = (byte) labelled.truth().orElseThrow();
                    return content;
                })
                .orElseGet(() -> {
                    LabelledInk ink = new LabelledInk(labelled.ink().orElseThrow(), labelled.truth());
                    return InkMlFormat.element(new AnnotatedInk("", ink, Map.of()))
                            .getBytes(StandardCharsets.UTF_8);
                });
    }
}
