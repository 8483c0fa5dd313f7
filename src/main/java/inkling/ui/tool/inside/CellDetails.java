package inkling.ui.tool.inside;

import inkling.core.explanation.Contribution;
import inkling.core.explanation.Contributions;
import inkling.core.model.FeatureGrid;
import inkling.core.model.FeatureMap;
import inkling.core.model.LinearLayer;
import inkling.core.model.SoftmaxRegression;
import inkling.core.text.FeatureWords;
import inkling.core.text.Phrases;
import inkling.core.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** What lies in one cell, always in the same place: a line on the cell, and up to eight on its features. */
final class CellDetails extends Region {
    private static final int LINES = 8;
    private static final int COLUMNS = 2;
    private static final double LINE = 17;
    private static final double GAP = 8;
    private static final PseudoClass AGAINST = PseudoClass.getPseudoClass("against");

    /**
     * A feature, or all those for which there is no line.
     *
     * @param directions of its edges, in degrees
     */
    private record Entry(List<Double> directions, String text, double value) {
        String spoken() {
            String degrees = Phrases.list(directions.stream()
                    .map(direction -> Texts.get("inside.degrees", Math.round(direction)))
                    .toList());
            return degrees.isEmpty() ? text : Phrases.named(degrees, text);
        }
    }

    private final Label heading = new Label();
    private final List<Line> lines = new ArrayList<>();

    CellDetails(String id) {
        setId(id);
        getStyleClass().add("cell-details");
        setAccessibleRole(AccessibleRole.TEXT);
        heading.getStyleClass().add("heading");
        getChildren().add(heading);
        for (int i = 0; i < LINES; i++) {
            lines.add(new Line());
        }
        getChildren().addAll(lines);
    }

    /** Shows what each feature of a cell contributes; those that there is no line for, together. */
    void show(String key, Cell cell, FeatureMap map, Contributions contributions) {
        List<Contribution> all = new ArrayList<>(contributions.in(cell.grid(), cell.row(), cell.column()));
        boolean rest = all.size() > LINES;
        if (rest) {
            all.sort(Comparator.comparingDouble(contribution -> -Math.abs(contribution.value())));
        }
        List<Contribution> named = rest ? all.subList(0, LINES - 1) : all;
        List<Contribution> others = all.subList(named.size(), all.size());
        double[] parts = IntStream.rangeClosed(0, named.size())
                .mapToDouble(i -> i < named.size()
                        ? named.get(i).value()
                        : others.stream().mapToDouble(Contribution::value).sum())
                .toArray();
        double[] shown = RoundedSum.parts(parts);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            Contribution contribution = named.get(i);
            entries.add(new Entry(
                    Directions.of(map, contribution.place()),
                    Texts.get(
                            "inside.product",
                            Figures.plain(contribution.weight()),
                            Figures.plain(contribution.feature()),
                            Figures.signed(shown[i])),
                    shown[i]));
        }
        if (rest) {
            double left = shown[named.size()];
            entries.add(new Entry(List.of(), Texts.get("inside.others", others.size(), Figures.signed(left)), left));
        }
        show(heading(key, cell, RoundedSum.sum(shown)), entries);
    }

    /** Shows the weights of a digit in a cell, the largest amounts where there are too many. */
    void show(Cell cell, SoftmaxRegression model, int digit) {
        LinearLayer layer = model.layer();
        FeatureGrid grid = cell.grid();
        List<Entry> entries = IntStream.range(0, grid.channels())
                .map(channel -> grid.index(channel, cell.row(), cell.column()))
                .mapToObj(feature -> {
                    double weight = layer.weight(digit, feature);
                    return new Entry(
                            Directions.of(model.features(), grid.place(feature)), Figures.signed(weight), weight);
                })
                .collect(Collectors.toCollection(ArrayList::new));
        double sum = entries.stream().mapToDouble(Entry::value).sum();
        if (entries.size() > LINES) {
            entries.sort(Comparator.comparingDouble(entry -> -Math.abs(entry.value())));
        }
        show(
                Texts.get("inside.weight-cell", digit, cell.row() + 1, cell.column() + 1, Figures.signed(sum)),
                entries.subList(0, Math.min(LINES, entries.size())));
    }

    /** Says a sentence in the place of a cell. */
    void say(String sentence) {
        show(sentence, List.of());
    }

    private static String heading(String key, Cell cell, double sum) {
        return Texts.get(key, FeatureWords.grid(cell.grid()), cell.row() + 1, cell.column() + 1, Figures.signed(sum));
    }

    private void show(String title, List<Entry> entries) {
        heading.setText(title);
        for (int i = 0; i < LINES; i++) {
            lines.get(i).setVisible(i < entries.size());
            if (i < entries.size()) {
                lines.get(i).show(entries.get(i));
            }
        }
        setAccessibleText(
                Phrases.series(Stream.concat(Stream.of(title), entries.stream().map(Entry::spoken))
                        .toList()));
    }

    @Override
    protected double computePrefHeight(double width) {
        return (1 + LINES / COLUMNS) * LINE;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        heading.resizeRelocate(0, 0, getWidth(), LINE);
        double width = Math.floor((getWidth() - GAP) / COLUMNS);
        int rows = LINES / COLUMNS;
        for (int i = 0; i < LINES; i++) {
            int column = i / rows;
            lines.get(i).resizeRelocate(column * (width + GAP), (1 + i % rows) * LINE, width, LINE);
        }
    }

    /** Up to two arrows and a text. */
    private static final class Line extends HBox {
        private static final String ARROW = "M1 5.5H10M6.5 2L10 5.5L6.5 9";

        private final SVGPath[] arrows = {arrow(), arrow()};
        private final Label text = new Label();

        Line() {
            getStyleClass().add("line");
            // A group of its own each, or a turned arrow would move the next
            getChildren().addAll(new Group(arrows[0]), new Group(arrows[1]), text);
        }

        private static SVGPath arrow() {
            SVGPath arrow = new SVGPath();
            arrow.setContent(ARROW);
            arrow.getStyleClass().add("arrow");
            return arrow;
        }

        void show(Entry entry) {
            for (int i = 0; i < arrows.length; i++) {
                boolean there = i < entry.directions().size();
                arrows[i].getParent().setManaged(there);
                arrows[i].setVisible(there);
                if (there) {
                    arrows[i].setRotate(entry.directions().get(i));
                }
            }
            text.setText(entry.text());
            text.pseudoClassStateChanged(AGAINST, entry.value() < 0);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "line %s", text.getText());
        }
    }
}
