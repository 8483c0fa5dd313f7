package inkling.core.export;

import inkling.core.model.ModelCard;
import inkling.core.model.TrainedModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A model card by somebody who means no good: whatever ends a text, an element or a comment in what it is written to. */
final class HostileCard {
    private static final String SCRIPT = "</script><script>globalThis.harmed = 1</script><img src=x onerror=harmed=1>";

    private HostileCard() {}

    /** A model with such a card. */
    static TrainedModel on(TrainedModel model) {
        String controls = IntStream.rangeClosed(0, 0x9f)
                .filter(Character::isISOControl)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(SCRIPT, "\"'`${harmed=1}\\u0027 @script@ @model@ $1 &lt;!-- <!--");
        settings.put(controls, "\u2028\u2029\ud800 \u202e" + controls);
        settings.put("long", SCRIPT.repeat(100_000 / SCRIPT.length()));
        return new TrainedModel(
                model.model(),
                model.detector(),
                new ModelCard(
                        SCRIPT,
                        SCRIPT,
                        List.of(new ModelCard.Source(SCRIPT, "", 1, "javascript:harmed=1")),
                        settings,
                        List.of(new ModelCard.Measurement("]]>" + SCRIPT, 1, 2, Double.NaN))));
    }
}
