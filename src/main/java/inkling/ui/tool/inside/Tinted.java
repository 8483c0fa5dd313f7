package inkling.ui.tool.inside;

import inkling.core.explanation.DivergingScale;
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
        return new DivergingScale(suiting.against(), rgb(here), suiting.inFavour());
    }

    /** The colour of ink: 8 bits each of red, green and blue. */
    final int ink() {
        return rgb(ink.getValue());
    }

    private static int rgb(Color colour) {
        return (int) Math.round(255 * colour.getRed()) << 16
                | (int) Math.round(255 * colour.getGreen()) << 8
                | (int) Math.round(255 * colour.getBlue());
    }

    @Override
    public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
