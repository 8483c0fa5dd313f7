package inkling.bench;

import java.util.ArrayList;
import java.util.List;

/** What a hand draws: paths through a unit square, y downwards, each a dense polyline. */
final class PointerPaths {
    /** A digit or a figure: one path for each stroke. */
    record Figure(String name, List<double[][]> strokes) {}

    private static final int DENSE = 400;

    private PointerPaths() {}

    /** A figure-of-eight and the ten digits. */
    static List<Figure> all() {
        return List.of(
                figure("figure-of-eight", new Hand().wave(0.5, 0.5, 0.38, 0.26, 1, 2)),
                figure("0", new Hand().arc(0.5, 0.5, 0.26, 0.38, -80, -440)),
                figure("1", new Hand().line(0.36, 0.3).line(0.54, 0.12).line(0.5, 0.88)),
                figure(
                        "2",
                        new Hand()
                                .arc(0.5, 0.34, 0.22, 0.22, -170, 30)
                                .line(0.28, 0.86)
                                .line(0.76, 0.86)),
                figure("3", new Hand().arc(0.48, 0.31, 0.2, 0.19, -150, 90).arc(0.48, 0.69, 0.22, 0.19, -90, 150)),
                figure(
                        "4",
                        new Hand().line(0.42, 0.12).line(0.24, 0.58).line(0.78, 0.58),
                        new Hand().line(0.62, 0.36).line(0.6, 0.9)),
                figure(
                        "5",
                        new Hand().line(0.34, 0.14).line(0.32, 0.46).arc(0.46, 0.64, 0.24, 0.24, -126, 140),
                        new Hand().line(0.34, 0.14).line(0.7, 0.13)),
                figure("6", new Hand().arc(0.66, 0.62, 0.36, 0.52, -80, -180).arc(0.5, 0.66, 0.2, 0.22, -180, -520)),
                figure("7", new Hand().line(0.26, 0.16).line(0.74, 0.16).line(0.44, 0.88)),
                figure("8", new Hand().wave(0.5, 0.5, 0.2, 0.38, 2, 1)),
                figure(
                        "9",
                        new Hand()
                                .arc(0.48, 0.34, 0.2, 0.2, 0, -350)
                                .line(0.66, 0.4)
                                .line(0.62, 0.88)));
    }

    private static Figure figure(String name, Hand... strokes) {
        return new Figure(name, List.of(strokes).stream().map(Hand::path).toList());
    }

    /** Draws one path. */
    private static final class Hand {
        private final List<double[]> points = new ArrayList<>();

        Hand line(double x, double y) {
            if (points.isEmpty()) {
                points.add(new double[] {x, y});
                return this;
            }
            double[] from = points.get(points.size() - 1);
            for (int i = 1; i <= DENSE; i++) {
                double t = (double) i / DENSE;
                points.add(new double[] {from[0] + t * (x - from[0]), from[1] + t * (y - from[1])});
            }
            return this;
        }

        Hand arc(double cx, double cy, double rx, double ry, double from, double to) {
            double begin = Math.toRadians(from);
            line(cx + rx * Math.cos(begin), cy + ry * Math.sin(begin));
            for (int i = 1; i <= DENSE; i++) {
                double angle = Math.toRadians(from + (to - from) * i / DENSE);
                points.add(new double[] {cx + rx * Math.cos(angle), cy + ry * Math.sin(angle)});
            }
            return this;
        }

        /** Lissajous's figure. */
        Hand wave(double cx, double cy, double rx, double ry, int perX, int perY) {
            for (int i = 0; i <= DENSE; i++) {
                double angle = 2 * Math.PI * i / DENSE + 0.6;
                points.add(new double[] {cx + rx * Math.sin(perX * angle), cy + ry * Math.sin(perY * angle)});
            }
            return this;
        }

        double[][] path() {
            return points.toArray(new double[0][]);
        }
    }
}
