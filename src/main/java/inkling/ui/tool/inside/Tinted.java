package inkling.ui.tool.inside;

import inkling.core.explanation.DivergingScale;
import inkling.ui.kit.Rgb;
import java.util.List;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** Something that is painted in the colours of a {@link DivergingScale}, on the ground that the style sheet says. */
abstract class Tinted extends Region {
    private static final StyleablePropertyFactory<Tinted> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double DARK = 0.5;

    private final StyleableProperty<Color> ground =
            STYLES.createStyleableColorProperty(this, "ground", "-map-ground", tinted -> tinted.ground, Color.WHITE);
    private final StyleableProperty<Color> ink =
            STYLES.createStyleableColorProperty(this, "ink", "-map-ink", tinted -> tinted.ink, Color.BLACK);

    Tinted() {
        ((Observable) ground).addListener(observable -> paint());
        ((Observable) ink).addListener(observable -> paint());
    }

    /** Paints all of it anew. */
    abstract void paint();

    /** The colours that suit the ground. */
    final DivergingScale colours() {
        Color here = ground.getValue();
        DivergingScale suiting = here.getBrightness() < DARK ? DivergingScale.ON_DARK : DivergingScale.ON_LIGHT;
        return new DivergingScale(suiting.against(), Rgb.of(here), suiting.inFavour());
    }

    /** The colour of ink: 8 bits each of red, green and blue. */
    final int ink() {
        return Rgb.of(ink.getValue());
    }

    @Override
    public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
