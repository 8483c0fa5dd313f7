package inkling.core.ink;

import inkling.core.model.DigitImage;

/**
 * Turns strokes into coverage without a screen: a cell is covered by how much of it a round brush reaches, judged by
 * the distance from the cell's centre to the stroke's segments. The pen adds ink, the eraser takes away what was drawn
 * before it, in drawing order. Arithmetic only, so that every machine gives the same image.
 */
final class InkRasterizer {
    /** Cells to a pixel of the field, in each direction; their mean is the pixel. */
    static final int CELLS_PER_PIXEL = 2;

    /**
     * A pen is at least this wide on the field, in pixels, so that a hairline on a large drawing is still ink. Every
     * brush is widened by as much as the thinnest pen lacks, so that what an eraser covered stays covered.
     */
    static final double THINNEST_PEN = 1;

    private static final int SIDE = DigitImage.SIDE * CELLS_PER_PIXEL;

    private final Placement placement;
    private final double widening;
    private final float[] cells = new float[SIDE * SIDE];

    private InkRasterizer(Ink ink, Placement placement) {
        this.placement = placement;
        double thinnest = THINNEST_PEN;
        for (Stroke stroke : ink.strokes()) {
            if (stroke.tool() == Stroke.Tool.PEN) {
                thinnest = Math.min(thinnest, stroke.width() * placement.scale());
            }
        }
        this.widening = THINNEST_PEN - thinnest;
    }

    /** The field's coverage by a drawing, {@link #CELLS_PER_PIXEL} cells to a pixel. */
    static CoverageGrid rasterize(Ink ink, Placement placement) {
        return CoverageGrid.of(SIDE, SIDE, draw(ink, placement));
    }

    /** What a drawing looks like on the 28 × 28 field: 784 values in [0, 1], row-major. */
    static float[] onField(Ink ink, Placement placement) {
        return pixels(draw(ink, placement));
    }

    /** The same on a field that shows an image already. */
    static float[] onField(DigitImage image, Ink ink, Placement placement) {
        InkRasterizer rasterizer = new InkRasterizer(ink, placement);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                rasterizer.cells[y * SIDE + x] = image.at(y / CELLS_PER_PIXEL, x / CELLS_PER_PIXEL);
            }
        }
        return pixels(rasterizer.draw(ink));
    }

    private static float[] pixels(float[] cells) {
        float[] pixels = new float[DigitImage.PIXELS];
        for (int row = 0; row < DigitImage.SIDE; row++) {
            for (int column = 0; column < DigitImage.SIDE; column++) {
                int first = (row * SIDE + column) * CELLS_PER_PIXEL;
                float sum = 0;
                for (int y = 0; y < CELLS_PER_PIXEL; y++) {
                    for (int x = 0; x < CELLS_PER_PIXEL; x++) {
                        sum += cells[first + y * SIDE + x];
                    }
                }
                pixels[row * DigitImage.SIDE + column] = sum / (CELLS_PER_PIXEL * CELLS_PER_PIXEL);
            }
        }
        return pixels;
    }

    private static float[] draw(Ink ink, Placement placement) {
        return new InkRasterizer(ink, placement).draw(ink);
    }

    private float[] draw(Ink ink) {
        for (Stroke stroke : ink.strokes()) {
            draw(stroke);
        }
        return cells;
    }

    private void draw(Stroke stroke) {
        boolean pen = stroke.tool() == Stroke.Tool.PEN;
        double radius = CELLS_PER_PIXEL * (stroke.width() * placement.scale() + widening) / 2;
        double fromX = cellX(stroke, 0);
        double fromY = cellY(stroke, 0);
        for (int i = Math.min(1, stroke.size() - 1); i < stroke.size(); i++) {
            double toX = cellX(stroke, i);
            double toY = cellY(stroke, i);
            brush(fromX, fromY, toX, toY, radius, pen);
            fromX = toX;
            fromY = toY;
        }
    }

    /** A point's x in cells, counted from the centre of the first. */
    private double cellX(Stroke stroke, int point) {
        return placement.x(stroke.x(point)) * CELLS_PER_PIXEL - 0.5;
    }

    private double cellY(Stroke stroke, int point) {
        return placement.y(stroke.y(point)) * CELLS_PER_PIXEL - 0.5;
    }

    /** Draws one segment, row by row, looking only at the cells within the brush's reach. */
    private void brush(double fromX, double fromY, double toX, double toY, double radius, boolean pen) {
        double dx = toX - fromX;
        double dy = toY - fromY;
        double squaredLength = dx * dx + dy * dy;
        double perSquaredLength = squaredLength > 0 ? 1 / squaredLength : 0;
        double reach = radius + 0.5;
        int lastY = last(Math.max(fromY, toY) + reach);
        for (int y = first(Math.min(fromY, toY) - reach); y <= lastY; y++) {
            // The part of the segment that comes near this row, as shares of its length
            double near = dy == 0 ? 0 : clamp((y - Math.copySign(reach, dy) - fromY) / dy);
            double far = dy == 0 ? 1 : clamp((y + Math.copySign(reach, dy) - fromY) / dy);
            double nearX = fromX + near * dx;
            double farX = fromX + far * dx;
            int lastX = last(Math.max(nearX, farX) + reach);
            for (int x = first(Math.min(nearX, farX) - reach); x <= lastX; x++) {
                if (pen && cells[y * SIDE + x] == 1) {
                    continue; // The neighbouring segments cover most cells already
                }
                double along = clamp(((x - fromX) * dx + (y - fromY) * dy) * perSquaredLength);
                double offX = x - fromX - along * dx;
                double offY = y - fromY - along * dy;
                double squaredDistance = offX * offX + offY * offY;
                if (squaredDistance < reach * reach) {
                    apply(y * SIDE + x, (float) (reach - Math.sqrt(squaredDistance)), pen);
                }
            }
        }
    }

    /** Covers a cell by a value that may exceed 1 inside the brush. */
    private void apply(int cell, float coverage, boolean pen) {
        float before = cells[cell];
        if (pen) {
            cells[cell] = coverage > before ? Math.min(coverage, 1) : before;
        } else {
            cells[cell] = 1 - coverage < before ? Math.max(1 - coverage, 0) : before;
        }
    }

    private static int first(double cell) {
        return (int) Math.max(0, Math.ceil(cell));
    }

    private static int last(double cell) {
        return (int) Math.min(SIDE - 1, Math.floor(cell));
    }

    private static double clamp(double share) {
        return share < 0 ? 0 : share > 1 ? 1 : share;
    }
}
