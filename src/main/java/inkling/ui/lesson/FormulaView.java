package inkling.ui.lesson;

import inkling.ui.concurrent.Background;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** A formula in the colour that the style sheet gives. It is set in the background; until then the one before stays. */
final class FormulaView extends Region {
    private static final StyleablePropertyFactory<FormulaView> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    /** Of the formulas of a step, with some values of each. */
    private static final int MOST_KEPT = 64;

    private record Key(String latex, boolean display) {}

    private static final Map<Key, FormulaMask> KEPT = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, FormulaMask> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private final StyleableProperty<Color> ink =
            STYLES.createStyleableColorProperty(this, "ink", "-formula-ink", view -> view.ink, Color.BLACK);
    private final ImageView picture = new ImageView();
    private final Background background;
    private final boolean display;
    private Optional<FormulaMask> mask = Optional.empty();
    private String wanted = "";

    FormulaView(boolean display, Background background) {
        this.display = display;
        this.background = background;
        getStyleClass().add("formula");
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(picture);
        ((Observable) ink).addListener(observable -> paint());
    }

    boolean isDisplay() {
        return display;
    }

    /** Shows a formula, as LaTeX has it. */
    void show(String latex) {
        if (latex.equals(wanted)) {
            return;
        }
        wanted = latex;
        setAccessibleText(latex);
        Key key = new Key(latex, display);
        FormulaMask kept = KEPT.get(key);
        if (kept != null) {
            take(kept);
            return;
        }
        background
                .job(progress -> FormulaMask.of(latex, display))
                .onDone(set -> {
                    KEPT.put(key, set);
                    if (latex.equals(wanted)) {
                        take(set);
                    }
                })
                .start();
    }

    private void take(FormulaMask set) {
        mask = Optional.of(set);
        paint();
        requestLayout();
    }

    private void paint() {
        mask.ifPresent(set -> picture.setImage(set.in(ink.getValue())));
    }

    private double width() {
        return mask.map(FormulaMask::width).orElse(0.0);
    }

    private double height() {
        return mask.map(FormulaMask::height).orElse(0.0);
    }

    @Override
    public double getBaselineOffset() {
        return height() - mask.map(FormulaMask::depth).orElse(0.0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return width();
    }

    @Override
    protected double computePrefHeight(double width) {
        return height();
    }

    /** Narrower than itself it becomes smaller, for half a formula says something else. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double scale = width() == 0 ? 1 : Math.min(1, getWidth() / width());
        picture.setFitWidth(scale * width());
        picture.setFitHeight(scale * height());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
