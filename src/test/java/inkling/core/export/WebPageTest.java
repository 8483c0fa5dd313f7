package inkling.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.model.ShippedModels;
import inkling.core.format.model.TestModels;
import inkling.core.model.FeatureMap;
import inkling.core.model.TrainedModel;
import inkling.core.report.HtmlCheck;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WebPageTest {
    private static final int MOST_BYTES = 60_000;
    private static final Pattern WEIGHTS = Pattern.compile("\"(?:weights|detector)\":\"([^\"]*)\"");

    @Test
    void beyondTheWeightsItIsSmall() {
        for (String name : ShippedModels.NAMES) {
            String page = WebPage.of(ShippedModels.open(name));
            int weights = WEIGHTS.matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .mapToInt(String::length)
                    .sum();

            assertTrue(weights > 0);
            int rest = page.getBytes(StandardCharsets.UTF_8).length - weights;
            assertTrue(rest <= MOST_BYTES, name + ": " + rest);
        }
    }

    @Test
    void theSameModelGivesTheSamePage() {
        for (FeatureMap features : FeatureMap.all()) {
            TrainedModel model = TestModels.random(features, 1);

            assertEquals(WebPage.of(model), WebPage.of(model));
        }
    }

    @Test
    void itIsAsTheStandardWantsIt() throws Exception {
        HtmlCheck.assertNoErrors(WebPage.of(ShippedModels.open(ShippedModels.DEFAULT)));
        HtmlCheck.assertNoErrors(WebPage.of(HostileCard.on(ShippedModels.open(ShippedModels.TUTORIAL))));
    }

    @Test
    void noTextOfACardGetsOutOfItsPlace() {
        String page = WebPage.of(HostileCard.on(ShippedModels.open(ShippedModels.TUTORIAL)));

        // Its own two scripts and no more
        assertEquals(3, page.split("</script>", -1).length);
        assertFalse(page.contains("<img"));
        assertFalse(page.contains("<!--"));
        assertTrue(page.contains("\\u003c/script\\u003e"));
    }
}
