package inkling.core.surface;

import java.util.ArrayList;
import java.util.List;

/** Lines of one loss on a surface, by marching squares (Lorensen and Cline's cubes, in the plane). */
public final class Contours {
    private Contours() {}

    /** A piece of a line; coordinates as {@link LossSurface#across} and {@link LossSurface#up} have them. */
    public record Segment(double x1, double y1, double x2, double y2) {}

    /**
     * Losses to draw lines of: closer near the least, where they change least. Rising.
     *
     * @param count how many
     */
    public static double[] levels(LossSurface surface, int count) {
        double min = surface.min();
        double range = surface.max() - min;
        double[] levels = new double[count];
        for (int i = 0; i < count; i++) {
            double share = (i + 1.0) / (count + 1);
            // Of a parabola the lines of these are equally far from each other
            levels[i] = min + range * share * share;
        }
        return levels;
    }

    /** All pieces of the line of a loss. */
    public static List<Segment> of(LossSurface surface, double loss) {
        List<Segment> segments = new ArrayList<>();
        int cells = LossSurface.SIDE - 1;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                add(surface, loss, row, column, segments);
            }
        }
        return segments;
    }

    private static void add(LossSurface surface, double loss, int row, int column, List<Segment> segments) {
        double[] corners = {
            surface.loss(row, column),
            surface.loss(row, column + 1),
            surface.loss(row + 1, column + 1),
            surface.loss(row + 1, column)
        };
        int[] dx = {0, 1, 1, 0};
        int[] dy = {0, 0, 1, 1};
        List<double[]> crossings = new ArrayList<>();
        for (int i = 0; i < corners.length; i++) {
            int next = (i + 1) % corners.length;
            if (corners[i] < loss != corners[next] < loss) {
                double share = (loss - corners[i]) / (corners[next] - corners[i]);
                crossings.add(new double[] {
                    column + dx[i] + share * (dx[next] - dx[i]), row + dy[i] + share * (dy[next] - dy[i])
                });
            }
        }
        // A convex surface has no saddle, of which it would not be known which two belong together
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            double scale = LossSurface.SIDE - 1.0;
            segments.add(new Segment(
                    crossings.get(i)[0] / scale,
                    crossings.get(i)[1] / scale,
                    crossings.get(i + 1)[0] / scale,
                    crossings.get(i + 1)[1] / scale));
        }
    }
}
