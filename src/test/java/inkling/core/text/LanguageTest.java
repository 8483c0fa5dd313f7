package inkling.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "en,en",
        "EN,en",
        "en-GB,en",
        "en_US.UTF-8,en",
        "zh,zh",
        "zh-Hans-CN,zh",
        "zh_CN.GB18030,zh",
        "zh_TW@x,zh"
    })
    void aTagIsALanguageWhereverItIsSpoken(String tag, String id) {
        assertEquals(id, Language.of(tag).orElseThrow().id());
    }

    @ParameterizedTest
    @CsvSource({"xx", "english", "C", "POSIX", "''", "zhe"})
    void otherTagsAreNone(String tag) {
        assertEquals(Optional.empty(), Language.of(tag));
    }

    @Test
    void theEnvironmentGoesBeforeTheLocaleAndTheFirstOfItsVariablesBeforeTheOthers() {
        assertEquals("zh", system(Map.of("LANG", "zh_CN.UTF-8"), Locale.US));
        assertEquals("en", system(Map.of("LC_ALL", "C", "LANG", "zh_CN.UTF-8"), Locale.CHINA));
        assertEquals("zh", system(Map.of("LC_ALL", "", "LC_MESSAGES", "zh_CN", "LANG", "en_GB"), Locale.US));
        assertEquals("zh", system(Map.of(), Locale.CHINA));
        assertEquals("en", system(Map.of(), Locale.FRANCE));
    }

    private static String system(Map<String, String> environment, Locale locale) {
        return Language.ofSystem(environment, locale).id();
    }
}
