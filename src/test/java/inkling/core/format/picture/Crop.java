package inkling.core.format.picture;

import java.util.Random;

/** Where people cut a picture of a digit. */
enum Crop {
    /** With room around the digit, which every other crop is to be compared with. */
    MARGIN {
        @Override
        int beside(int side, Random random) {
            return (int) (side * (0.25 + 0.25 * random.nextDouble()));
        }
    },
    /** By a practised hand: one to three pixels from the ink. */
    CLOSE {
        @Override
        int beside(int side, Random random) {
            return 1 + random.nextInt(3);
        }
    },
    /** Where the ink ends, on all four sides. */
    TIGHT {
        @Override
        int beside(int side, Random random) {
            return 0;
        }
    },
    /** Through the ink: a pixel or two are missing on each side. */
    CUT {
        @Override
        int beside(int side, Random random) {
            return -1 - random.nextInt(2);
        }
    },
    /** Where the ink ends on some sides, with room on the others. */
    TOUCHING {
        @Override
        int beside(int side, Random random) {
            return random.nextInt(3) == 0 ? 0 : MARGIN.beside(side, random);
        }
    };

    /**
     * How far from the ink one of the four sides is cut, in pixels; less than 0 within the ink.
     *
     * @param side the digit's larger side in pixels
     */
    abstract int beside(int side, Random random);
}
