package inkling.core.format.picture;

import inkling.core.format.picture.Scene.Colour;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/** Kinds of pictures that people take of digits: made of real ones, by seed. */
enum DigitPictures {
    PLAIN {
        @Override
        Scene scene(Random random) {
            return Scene.PLAIN;
        }
    },
    /** Of few pixels. */
    SMALL {
        @Override
        Scene scene(Random random) {
            return Scene.PLAIN.withSide(20 + random.nextInt(41));
        }
    },
    /** With a felt pen, so that ink fills most of the digit's box. */
    BOLD {
        @Override
        Scene scene(Random random) {
            return Scene.PLAIN.broader(bold(random));
        }
    },
    /** Chalk on a board. */
    LIGHT_ON_DARK {
        @Override
        Scene scene(Random random) {
            Colour board = Colour.grey(0.05 + 0.25 * random.nextDouble());
            Colour chalk = Colour.grey(0.75 + 0.25 * random.nextDouble());
            return Scene.PLAIN.inColours(board, chalk).grainy(0.02);
        }
    },
    BOLD_LIGHT_ON_DARK {
        @Override
        Scene scene(Random random) {
            return LIGHT_ON_DARK.scene(random).broader(bold(random));
        }
    },
    /** With a pencil, by a lamp at one side. */
    PENCIL {
        @Override
        Scene scene(Random random) {
            Colour paper = Colour.grey(0.8 + 0.2 * random.nextDouble());
            Colour lead = Colour.grey(0.5 + 0.2 * random.nextDouble());
            return Scene.PLAIN.inColours(paper, lead).lit(lamp(random, 0.5)).grainy(0.02);
        }
    },
    BOLD_PENCIL {
        @Override
        Scene scene(Random random) {
            return PENCIL.scene(random).broader(bold(random));
        }
    },
    RULED {
        @Override
        Scene scene(Random random) {
            double apart = 0.2 + 0.3 * random.nextDouble();
            double from = random.nextDouble();
            return Scene.PLAIN.printed((right, down) -> isLine(down, apart, from) ? 0.65 : 1);
        }
    },
    SQUARED {
        @Override
        Scene scene(Random random) {
            double apart = 0.18 + 0.2 * random.nextDouble();
            double from = random.nextDouble();
            return Scene.PLAIN.printed(
                    (right, down) -> isLine(right, apart, from) || isLine(down, apart, from) ? 0.7 : 1);
        }
    },
    /** With the shadow of a hand across. */
    SHADOWED {
        @Override
        Scene scene(Random random) {
            DoubleBinaryOperator along = along(random);
            return Scene.PLAIN.lit((right, down) -> 1 - 0.45 / (1 + Math.exp(-20 * along.applyAsDouble(right, down))));
        }
    },
    /** With a pencil, and a shadow that is as dark. */
    SHADOWED_PENCIL {
        @Override
        Scene scene(Random random) {
            return SHADOWED.scene(random).inColours(Colour.grey(0.95), Colour.grey(0.5 + 0.2 * random.nextDouble()));
        }
    },
    /** By a lamp at one side. */
    UNEVEN {
        @Override
        Scene scene(Random random) {
            return Scene.PLAIN.lit(lamp(random, 0.7)).grainy(0.01);
        }
    },
    /** Out of focus. */
    BLURRED {
        @Override
        Scene scene(Random random) {
            return Scene.PLAIN.blurred(0.01 + 0.03 * random.nextDouble()).grainy(0.01);
        }
    },
    /** As a JPEG of poor quality. */
    COMPRESSED {
        @Override
        Scene scene(Random random) {
            return Scene.PLAIN.withSide(40 + random.nextInt(100)).compressed(0.05 + 0.2 * random.nextDouble());
        }
    },
    /** A coloured pen on coloured paper. */
    COLOURED {
        @Override
        Scene scene(Random random) {
            Colour paper;
            Colour pen;
            do {
                paper = colour(random, 0.3, 0.8);
                pen = colour(random, 1, 0.2);
            } while (brightness(paper) - brightness(pen) < 0.15);
            return Scene.PLAIN.inColours(paper, pen);
        }
    },
    /** A sheet that is seen at an angle. */
    ANGLED {
        @Override
        Scene scene(Random random) {
            return Scene.PLAIN.seenFrom(tilted(random, 40));
        }
    },
    /** By a phone: almost all of this at once. */
    PHOTOGRAPHED {
        @Override
        Scene scene(Random random) {
            return COLOURED.scene(random)
                    .withSide(60 + random.nextInt(120))
                    .broader(random.nextBoolean() ? bold(random) : 0)
                    .seenFrom(tilted(random, 30))
                    .lit(lamp(random, 0.5))
                    .blurred(0.005 + 0.015 * random.nextDouble())
                    .grainy(0.02 * random.nextDouble())
                    .compressed(0.4 + 0.4 * random.nextDouble());
        }
    },
    /** In a frame as thick as a pen. */
    FRAMED {
        @Override
        Scene scene(Random random) {
            double width = 0.58 + 0.15 * random.nextDouble();
            double height = 0.58 + 0.15 * random.nextDouble();
            double thick = 0.05 + 0.1 * random.nextDouble();
            return Scene.PLAIN.printed((right, down) -> {
                double outside = Math.max(Math.abs(right) - width, Math.abs(down) - height);
                return outside > 0 && outside < thick ? 0.15 : 1;
            });
        }
    },
    /** On a sheet beside which the table is seen, on any of its sides. */
    ON_A_TABLE {
        @Override
        Scene scene(Random random) {
            double turn = 0.3 * random.nextDouble() - 0.15;
            double table = 0.15 + 0.3 * random.nextDouble();
            double[] sides = random.doubles(4)
                    .map(side -> side < 0.4 ? 9 : 0.45 + side / 4)
                    .toArray();
            return Scene.PLAIN.grainy(0.02).printed((right, down) -> {
                double x = right - turn * down;
                double y = down + turn * right;
                return x > sides[0] || -x > sides[1] || y > sides[2] || -y > sides[3] ? table : 1;
            });
        }
    };

    /** What stands before the camera, and the camera. */
    abstract Scene scene(Random random);

    /** A picture of this kind of a digit. */
    BufferedImage of(DigitShape digit, Crop crop, Random random) {
        return scene(random).picture(digit, crop, random);
    }

    /** Whether there is room around the digit in any case. */
    boolean hasRoom() {
        return this == FRAMED || this == ON_A_TABLE;
    }

    private static double bold(Random random) {
        return 0.03 + 0.04 * random.nextDouble();
    }

    private static boolean isLine(double place, double apart, double from) {
        double lines = place / apart + from;
        return (lines - Math.floor(lines)) * apart < 0.012;
    }

    /** From one side to the other this share of the light is lost. */
    private static DoubleBinaryOperator lamp(Random random, double lost) {
        DoubleBinaryOperator along = along(random);
        return (right, down) -> 1 - lost * Math.max(0, Math.min(1, along.applyAsDouble(right, down) / 2 + 0.5));
    }

    /** How far a place lies in a random direction. */
    private static DoubleBinaryOperator along(Random random) {
        double angle = random.nextDouble() * 2 * Math.PI;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return (right, down) -> cos * right + sin * down;
    }

    private static View tilted(Random random, double degrees) {
        return new View(random.nextDouble() * 2 * Math.PI, Math.toRadians(degrees * (0.4 + 0.6 * random.nextDouble())));
    }

    /** Any hue, at most so much of it, and so much light or up to 0.2 more. */
    private static Colour colour(Random random, double saturation, double light) {
        Color colour = Color.getHSBColor(random.nextFloat(), (float) (saturation * random.nextDouble()), (float)
                (light + 0.2 * random.nextDouble()));
        return new Colour(colour.getRed() / 255.0, colour.getGreen() / 255.0, colour.getBlue() / 255.0);
    }

    private static double brightness(Colour colour) {
        return 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue();
    }
}
