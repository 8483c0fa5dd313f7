package inkling.ui.kit;

import inkling.core.text.Language;
import inkling.core.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/**
 * The fonts that a language is read in. Where the default font lacks a character, JavaFX looks for it in a row of others
 * that it asked the system for when it started, in the order of the language that was spoken then; what is found may have
 * half of the characters only. So a language names families that have all of its own. For the JavaFX thread only.
 */
public final class Fonts {
    /** No character, and never one: what it looks like is what every missing one does. */
    private static final String NONE = "\uffff";

    private static final int SIZE = 24;

    private static final Map<Language, Optional<String>> FAMILIES = new ConcurrentHashMap<>();

    private Fonts() {}

    /** A style sheet with the first of a language's families that is here; empty where the default font is to do. */
    public static Optional<String> styleSheet(Language language) {
        return family(language)
                .map(family -> ".root{-fx-font-family:\"" + family + "\"}")
                .map(css -> "data:text/css;base64,"
                        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether a language can be read in the window, and is not a row of boxes. */
    public static boolean isReadable(Language language) {
        if (language.equals(Language.ENGLISH) || family(language).isPresent()) {
            return true;
        }
        WritableImage missing = picture(NONE);
        return Stream.of("tool.train", "tool.mistakes", "tool.runs", "menu.view")
                .map(key -> Texts.get(language, key))
                .flatMapToInt(String::codePoints)
                .noneMatch(character -> same(picture(Character.toString(character)), missing));
    }

    /** The font of what is painted, which no style sheet reaches, in the language that is spoken. */
    public static Font of(double size) {
        return of(FontWeight.NORMAL, size);
    }

    /** The same, in bold. */
    public static Font bold(double size) {
        return of(FontWeight.BOLD, size);
    }

    private static Font of(FontWeight weight, double size) {
        String family =
                family(Texts.language()).orElseGet(() -> Font.getDefault().getFamily());
        return Font.font(family, weight, size);
    }

    private static Optional<String> family(Language language) {
        return FAMILIES.computeIfAbsent(language, Fonts::find);
    }

    private static Optional<String> find(Language language) {
        if (language.equals(Language.ENGLISH)) {
            return Optional.empty();
        }
        List<String> here = Font.getFamilies();
        return Stream.of(Texts.get(language, "font.families").split(", ", -1))
                .filter(here::contains)
                .findFirst();
    }

    private static WritableImage picture(String character) {
        Text text = new Text(0, SIZE, character);
        text.setFont(Font.font(SIZE));
        return text.snapshot(null, new WritableImage(SIZE, SIZE));
    }

    private static boolean same(WritableImage one, WritableImage other) {
        PixelReader left = one.getPixelReader();
        PixelReader right = other.getPixelReader();
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (left.getArgb(x, y) != right.getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
