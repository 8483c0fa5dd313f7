package inkling.ui.tool.inside;

import inkling.core.explanation.DivergingScale;
import inkling.core.text.Phrases;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;

/** The legend: the colours from what speaks against something to what speaks for it, with the amounts they stand for. */
final class ScaleBar extends Tinted {
    private static final int STEPS = 101;
    private static final int BAR = 8;
    private static final double LINE = 16;

    private final WritableImage colours = new WritableImage(STEPS, BAR);
    private final ImageView bar = new ImageView(colours);
    private final Label against = new Label();
    private final Label nothing = new Label("0");
    private final Label inFavour = new Label();

    ScaleBar(String id) {
        setId(id);
        getStyleClass().add("scale-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        nothing.setAlignment(Pos.CENTER);
        inFavour.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(bar, against, nothing, inFavour);
        paint();
    }

    /** What the ends mean. */
    void show(String left, String right) {
        against.setText(left);
        inFavour.setText(right);
        setAccessibleText(Phrases.list(List.of(left, right)));
    }

    @Override
    void paint() {
        DivergingScale scale = colours();
        for (int i = 0; i < STEPS; i++) {
            int argb = 0xff000000 | scale.rgb(2.0 * i / (STEPS - 1) - 1);
            for (int y = 0; y < BAR; y++) {
                colours.getPixelWriter().setArgb(i, y, argb);
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return BAR + LINE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return BAR + LINE;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return BAR + LINE;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        bar.setFitWidth(width);
        bar.setFitHeight(BAR);
        double middle = 24;
        double half = (width - middle) / 2;
        against.resizeRelocate(0, BAR, half, LINE);
        nothing.resizeRelocate(half, BAR, middle, LINE);
        inFavour.resizeRelocate(half + middle, BAR, half, LINE);
    }
}
