package inkling.core.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
    private static Search<String> of(String... titlesAndTexts) {
        Search<String> search = new Search<>();
        for (int i = 0; i < titlesAndTexts.length; i += 2) {
            search.add(titlesAndTexts[i], titlesAndTexts[i], titlesAndTexts[i + 1]);
        }
        return search;
    }

    private static Search<String> topics(String language) {
        Search<String> search = new Search<>();
        Topics.in(language).forEach(topic -> search.add(topic.id(), topic.title(), topic.text() + topic.words()));
        return search;
    }

    @Test
    void titlesComeBeforeTextsAndBeginningsFirst() {
        Search<String> search =
                of("Schedule", "how the rate decays", "Weight decay", "a pull", "Decay of all", "things", "Seed", "");
        assertEquals(List.of("Decay of all", "Weight decay", "Schedule"), search.find("DECAY"));
    }

    @Test
    void everyWordHasToStandSomewhere() {
        Search<String> search = of("Weight decay", "a pull", "Weights", "templates");
        assertEquals(List.of("Weight decay"), search.find("  pull weight "));
        assertEquals(List.of(), search.find("pull templates"));
    }

    @Test
    void nothingTypedFindsNothing() {
        assertEquals(List.of(), of("Seed", "").find("  "));
    }

    @Test
    void topicsAreFoundInTheirLanguagesWords() {
        assertEquals("weight-decay", topics("en").find("decay").get(0));
        assertEquals("weight-decay", topics("zh").find("衰减").get(0));
        assertTrue(topics("en").find("mcnemar").contains("model-comparison"));
        assertTrue(topics("zh").find("可靠性图").contains("calibration"));
    }
}
