package inkling.core.format.picture;

import inkling.core.model.DigitImage;
import java.util.Random;

/** Pictures as people take them of digits: made from real ones, by seed. Dark ink on light paper, any size. */
enum DigitPictures {
    /** With room around the digit, which every other kind is to be compared with. */
    MARGIN {
        @Override
        Grey of(DigitImage digit, Random random) {
            return drawn(digit, 160, 60, 60, 60, 60);
        }
    },
    /** Cut where the ink ends. */
    TIGHT {
        @Override
        Grey of(DigitImage digit, Random random) {
            return drawn(digit, 160, 0, 0, 0, 0);
        }
    },
    /** Cut where the ink ends on one side only. */
    TOUCHING {
        @Override
        Grey of(DigitImage digit, Random random) {
            int side = random.nextInt(4);
            return drawn(digit, 160, side == 0 ? 0 : 40, side == 1 ? 0 : 40, side == 2 ? 0 : 40, side == 3 ? 0 : 40);
        }
    },
    /** In a frame as thick as a pen. */
    FRAMED {
        @Override
        Grey of(DigitImage digit, Random random) {
            Grey picture = drawn(digit, 160, 60, 60, 60, 60);
            int inset = random.nextInt(12);
            int thick = 8 + random.nextInt(16);
            return changed(picture, (x, y, light) -> {
                int edge = Math.min(Math.min(x, picture.width() - 1 - x), Math.min(y, picture.height() - 1 - y));
                return edge >= inset && edge < inset + thick ? Math.min(light, 0.2f) : light;
            });
        }
    },
    /** On ruled paper. */
    RULED {
        @Override
        Grey of(DigitImage digit, Random random) {
            int apart = 35 + random.nextInt(40);
            int from = random.nextInt(apart);
            return changed(
                    drawn(digit, 160, 60, 60, 60, 60),
                    (x, y, light) -> Math.min(light, (y + from) % apart < 2 ? 0.65f : 1));
        }
    },
    /** On squared paper. */
    SQUARED {
        @Override
        Grey of(DigitImage digit, Random random) {
            int apart = 30 + random.nextInt(30);
            int from = random.nextInt(apart);
            return changed(
                    drawn(digit, 160, 60, 60, 60, 60),
                    (x, y, light) -> Math.min(light, (y + from) % apart < 2 || (x + from) % apart < 2 ? 0.7f : 1));
        }
    },
    /** With the shadow of a hand across. */
    SHADOWED {
        @Override
        Grey of(DigitImage digit, Random random) {
            Grey picture = drawn(digit, 160, 60, 60, 60, 60);
            double angle = random.nextDouble() * 2 * Math.PI;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            return changed(picture, (x, y, light) -> {
                double across = cos * (x - picture.width() / 2.0) + sin * (y - picture.height() / 2.0);
                double shade = 1 / (1 + Math.exp(-across / 8));
                return (float) (light * (1 - 0.45 * shade));
            });
        }
    },
    /** As a phone takes it: light that falls off, grey paper and ink, and grain. */
    PHOTOGRAPHED {
        @Override
        Grey of(DigitImage digit, Random random) {
            Grey picture = drawn(digit, 160, 90, 70, 50, 100);
            double angle = random.nextDouble() * 2 * Math.PI;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            return changed(picture.smoothed(), (x, y, light) -> {
                double along = cos * (x / (double) picture.width() - 0.5) + sin * (y / (double) picture.height() - 0.5);
                double lit = (0.15 + 0.55 * light) * (1 + 0.5 * along) + 0.03 * random.nextGaussian();
                return (float) Math.max(0, Math.min(1, lit));
            });
        }
    };

    /** A picture of this kind of a digit. */
    abstract Grey of(DigitImage digit, Random random);

    /** What becomes of the light of one pixel. */
    private interface Change {
        float at(int x, int y, float light);
    }

    private static Grey changed(Grey picture, Change change) {
        float[] values = picture.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = change.at(i % picture.width(), i / picture.width(), values[i]);
        }
        return new Grey(picture.width(), picture.height(), values);
    }

    /** The digit's box enlarged to a larger side of some pixels, with bare paper around. */
    private static Grey drawn(DigitImage digit, int side, int left, int top, int right, int bottom) {
        int x0 = DigitImage.SIDE;
        int y0 = DigitImage.SIDE;
        int x1 = 0;
        int y1 = 0;
        for (int y = 0; y < DigitImage.SIDE; y++) {
            for (int x = 0; x < DigitImage.SIDE; x++) {
                if (digit.at(y, x) > 0.3) {
                    x0 = Math.min(x0, x);
                    y0 = Math.min(y0, y);
                    x1 = Math.max(x1, x + 1);
                    y1 = Math.max(y1, y + 1);
                }
            }
        }
        double scale = side / (double) Math.max(x1 - x0, y1 - y0);
        int width = (int) Math.round(scale * (x1 - x0)) + left + right;
        int height = (int) Math.round(scale * (y1 - y0)) + top + bottom;
        float[] values = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = x0 + (x - left + 0.5) / scale - 0.5;
                double v = y0 + (y - top + 0.5) / scale - 0.5;
                // Enlarged, the soft edges of 28 pixels would be wide; a pen's are not
                double ink = 0.5 + 4 * (bilinear(digit, u, v) - 0.5);
                values[y * width + x] = (float) (1 - 0.9 * Math.max(0, Math.min(1, ink)));
            }
        }
        return new Grey(width, height, values);
    }

    private static double bilinear(DigitImage digit, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        return (1 - below) * ((1 - right) * at(digit, top, left) + right * at(digit, top, left + 1))
                + below * ((1 - right) * at(digit, top + 1, left) + right * at(digit, top + 1, left + 1));
    }

    private static double at(DigitImage digit, int row, int column) {
        boolean inside = row >= 0 && row < DigitImage.SIDE && column >= 0 && column < DigitImage.SIDE;
        return inside ? digit.at(row, column) : 0;
    }
}
