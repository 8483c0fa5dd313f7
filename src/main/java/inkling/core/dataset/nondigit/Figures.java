package inkling.core.dataset.nondigit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Letters, signs and little pictures as the line that the middle of the pen follows, several ways for most. Letters
 * that are written as digits are (b, g, I, l, O, q, S, Z …) are left out: nobody could tell.
 */
final class Figures {
    /**
     * A line is a figure in one of its styles: strokes between slashes, each the points that a smooth curve runs
     * through; an exclamation mark makes a point a corner. Figures are about 100 high, y downwards.
     */
    private static final String LETTERS = """
            A: 0,100 34,0! 68,100 / 14,62 54,62
            A: 0,100 10,50 30,0! 54,50 64,100 / 8,56 58,54
            A: 4,100 8,30 30,0 54,30 60,100 / 6,56 58,56
            A: 0,100 40,0! 44,100 / 16,64 44,62
            C: 56,16 32,0 6,24 0,56 12,90 36,100 58,84
            C: 48,6 20,8 0,50 18,92 50,94
            E: 54,0 0,0! 0,100! 56,100 / 0,48 44,48
            E: 0,0 0,100 / 0,2 54,0 / 0,50 46,50 / 0,98 56,96
            E: 50,10 20,2 6,20 12,42 34,46! 8,52 0,76 18,98 52,90
            F: 54,0 0,0! 0,100 / 0,46 42,46
            F: 4,2 0,100 / 4,4 56,0 / 2,48 44,44
            H: 0,0 0,100 / 58,0 58,100 / 0,50 58,50
            H: 6,2 0,100 / 60,0 54,98 / 2,54 58,46
            K: 0,0 0,100 / 54,0 2,54! 56,100
            K: 4,0 0,100 / 58,8 4,58 / 20,44 60,98
            L: 0,0 0,100! 54,100
            L: 6,0 0,98! 50,92
            M: 0,100 4,0! 36,60! 68,0! 74,100
            M: 0,100 0,0! 30,50! 60,0! 60,100
            M: 0,100 10,8 22,4 30,60! 42,10 56,4 64,100
            N: 0,100 0,0! 56,100! 56,0
            N: 0,98 6,4! 50,96! 58,0
            P: 0,0 0,100 / 0,2 40,2 54,24 40,50 0,52
            P: 4,100 6,2 36,0 56,22 38,48 6,50
            Q: 32,0 4,30 6,74 32,98 62,74 64,28 34,0 / 40,70 74,106
            R: 0,0 0,100 / 0,2 40,2 52,24 38,48 0,50! 56,100
            R: 4,98 4,4 34,0 54,20 36,46 8,50! 30,66 58,98
            T: 0,0 66,0 / 33,0 33,100
            T: 0,4 60,0 / 32,2 26,100
            U: 0,0 0,60 14,96 42,96 58,60 58,0
            U: 0,0 2,70 22,100 50,80! 56,0! 56,100
            V: 0,0 30,100! 62,0
            V: 0,4 22,80 30,98! 40,60 60,0
            W: 0,0 18,100! 38,30! 58,100! 78,0
            W: 0,0 6,70 20,98 36,70 38,30! 44,80 60,98 74,60 78,0
            X: 0,0 62,100 / 60,0 0,100
            X: 4,2 56,96 / 52,0 0,100
            Y: 0,0 30,48! 30,100 / 60,0 30,48
            Y: 0,0 32,50 / 64,0 20,100
            d: 50,62 30,44 6,58 0,80 18,100 42,90 52,62 / 54,0 52,100
            e: 4,56 52,50 46,16 24,4 2,40 10,84 34,100 58,84
            e: 6,52 60,48 36,6 6,30 2,70 30,98 62,80
            f: 56,8 38,0 24,18 24,100 / 4,44 48,44
            f: 52,6 30,4 22,40 16,100 / 0,48 44,42
            h: 0,0 0,100 / 0,60 24,44 44,56 46,100
            h: 4,0 2,100! 10,56 36,46 46,70 48,100
            i: 2,40 0,100 / 2,6 4,10
            k: 0,0 0,100 / 40,44 2,72! 44,100
            k: 4,0 0,100 / 36,40 6,66 44,98
            m: 0,100 0,30! 4,44 22,30 32,50 32,100! 34,48 54,30 66,50 66,100
            m: 0,34 4,100! 10,50 24,36 34,56 36,100! 44,48 58,38 68,60 72,100
            n: 0,100 0,10! 6,36 34,8 56,34 58,100
            n: 0,14 4,100! 12,44 36,12 54,36 60,100
            p: 0,0 0,100 / 0,20 24,0 48,14 46,46 22,58 0,42
            p: 4,6 0,100! 8,24 34,2 52,24 36,52 6,46
            r: 0,100 0,10! 8,36 28,8 54,12
            r: 2,8 6,100! 10,48 26,16 52,10
            t: 24,0 24,80 36,98 54,90 / 2,32 52,32
            t: 26,0 22,100 / 0,30 50,26
            u: 0,0 4,70 24,98 50,74! 54,0! 58,100
            u: 4,4 0,60 18,96 44,80 52,4! 54,70 66,98
            v: 0,0 24,96! 52,0
            w: 0,4 10,80 22,96! 34,20! 46,96 62,70 70,0
            x: 0,0 56,98 / 54,4 0,100
            x: 0,10 16,6 36,92 58,94 / 52,0 2,100
            c: 54,20 28,0 2,40 8,84 34,100 58,82
            """;

    private static final String SIGNS = """
            plus: 0,50 100,50 / 50,0 50,100
            plus: 0,54 76,46 / 40,0 36,98
            equals: 0,30 100,30 / 0,70 100,70
            equals: 0,34 90,28 / 4,64 94,60
            times: 0,0 100,100 / 100,0 0,100
            divided: 0,50 100,50 / 50,16 52,20 / 50,80 52,84
            percent: 84,0 10,100 / 18,4 2,22 16,40 34,22 18,4 / 78,60 62,78 78,98 94,78 78,60
            hash: 28,0 16,100 / 68,0 56,100 / 0,34 86,34 / 0,66 86,66
            hash: 24,2 24,98 / 64,0 62,100 / 2,30 90,26 / 0,72 88,68
            ampersand: 76,100 18,28 24,4 44,2 50,20 14,60 6,84 26,100 60,84 78,56
            at: 64,62 44,66 36,46 54,32 66,44 64,62 84,60 84,24 50,4 14,24 4,60 30,94 70,94
            question: 4,22 14,4 36,0 54,16 48,38 28,54 28,72 / 28,94 29,98
            question: 0,14 24,0 48,12 40,36 22,50 22,68 / 20,92 22,96
            exclamation: 4,0 2,68 / 2,96 3,99
            dollar: 54,16 30,6 6,20 10,42 48,58 54,78 30,94 2,84 / 30,-6 30,106
            euro: 70,12 44,0 18,24 14,60 36,96 70,92 / 0,38 54,38 / 0,58 50,58
            less: 74,0 0,50! 74,100
            greater: 0,0 74,50! 0,100
            caret: 0,70 40,0! 80,72
            tilde: 0,40 20,14 44,30 64,48 90,20
            root: 0,56 12,50! 30,100! 52,0! 110,0
            pi: 0,4 90,0 / 24,4 18,100 / 64,4 66,90 80,98
            sigma: 70,10 66,0! 0,0! 42,48! 0,100! 72,100! 74,86
            omega: 0,100 24,98! 4,60 14,14 48,0 82,16 92,60 70,98! 94,100
            alpha: 90,10 60,70 30,96 4,60 24,14 50,40 74,90 94,94
            infinity: 60,40 32,10 4,40 32,72 60,40 90,10 120,40 92,72 60,40
            colon: 10,0 12,4 / 10,80 12,84
            brackets: 22,0 0,0! 0,100! 22,100 / 60,0 82,0! 82,100! 60,100
            bars: 0,0 0,100 / 40,0 40,100
            bars: 0,0 0,100 / 34,2 32,100 / 66,0 68,98
            hyphen: 0,50 100,50
            hyphen: 0,54 50,50 100,47
            asterisk: 50,0 50,100 / 6,24 94,76 / 94,24 6,76
            paragraph: 50,2 20,0 4,22 20,44 48,46 / 48,0 48,100 / 66,0 66,100
            quotes: 0,0 2,30 / 26,0 28,30
            semibreve: 30,70 4,64 6,86 30,88 34,68! 34,0! 60,24
            """;

    private static final String PICTURES = """
            triangle: 50,0 0,90! 100,88! 50,0
            triangle: 0,0 100,0! 50,90! 0,0
            square: 0,0 0,100! 100,100! 100,0! 0,0
            square: 4,2 0,96! 60,98! 62,0! 4,2
            diamond: 50,0 0,50! 50,100! 100,50! 50,0
            house: 0,100 0,44! 50,0! 100,44! 100,100! 0,100
            house: 0,40 50,0! 100,40 / 10,34 10,100! 90,100! 90,34 / 40,100 40,66! 60,66! 60,100
            smiley: 50,0 10,18 0,50 14,86 50,100 88,84 100,50 88,14 50,0 / 34,32 35,36 / 66,32 67,36 / 26,64 50,80 74,64
            spiral: 50,50 60,46 60,60 42,66 34,46 52,30 76,42 74,76 44,90 14,70 16,28 54,6
            spiral: 50,50 42,52 44,38 64,36 70,60 46,76 22,56 32,22 66,14 92,44
            bolt: 60,0 10,56! 56,50! 20,110
            wave: 0,40 16,10 32,40 48,70 64,40 80,10 96,40 112,70
            wave: 0,0 20,60! 40,0! 60,60! 80,0! 100,60
            moon: 50,0 10,20 4,64 40,100 70,96! 36,76 30,40 50,0
            flower: 50,36 30,10 50,-6 70,10 54,36! 84,30 96,52 72,66 54,48! 64,86 40,96 32,72 48,48! 12,64 0,38 20,26 46,40
            fish: 100,20 40,74 4,46 40,16 100,74! 100,20
            tree: 50,0 14,40! 34,40! 4,76! 96,76! 66,40! 86,40! 50,0 / 44,76 44,100 / 58,76 58,100
            cross: 50,0 50,120 / 14,36 86,36
            wheel: 50,0 14,14 0,50 14,86 50,100 86,86 100,50 86,14 50,0 / 50,0 50,100 / 0,50 100,50
            target: 50,0 14,14 0,50 14,86 50,100 86,86 100,50 86,14 50,0 / 50,32 34,50 50,68 66,50 50,32
            person: 40,0 28,12 40,26 52,12 40,0 / 40,26 40,66 / 10,40 70,40 / 14,100 40,66! 66,100
            cup: 0,0 6,80! 60,80! 66,0! 0,0 / 64,16 92,20 88,54 60,56
            grid: 0,33 100,33 / 0,66 100,66 / 33,0 33,100 / 66,0 66,100
            eye: 0,40 50,8 100,40! 50,72 0,40! / 50,24 36,40 50,56 64,40 50,24
            drop: 40,0 20,40 2,70 14,96 40,104 66,96 78,70 60,40 40,0!
            leaf: 0,100 10,40 50,4 100,0! 96,50 60,90 0,100! / 0,100 70,30
            apple: 50,24 30,10 6,24 4,60 26,98 50,92 74,98 96,60 94,24 70,10 50,24 / 50,24 54,4 66,-6
            shield: 0,0 100,0! 98,50 50,110! 2,50 0,0!
            balloon: 50,0 16,16 8,50 50,84 92,50 84,16 50,0 / 50,84 44,110 56,130
            umbrella: 0,50 14,14 50,0 86,14 100,50! 0,50 / 50,0 50,90 40,104 28,92
            flag: 0,0 0,120 / 0,4 70,4! 70,48! 0,48
            sun: 50,26 30,34 26,54 42,74 62,72 74,54 68,34 50,26 / 50,0 50,14 / 50,86 50,100 / 0,50 12,50 / 88,50 100,50
            cloud: 10,60 0,40 20,30 30,8 58,4 70,24 94,26 100,48 88,62 10,60
            car: 0,60 6,34! 28,30! 40,6! 76,6! 86,32! 106,36! 106,60! 0,60 / 22,60 16,72 28,78 34,66 22,60 / 80,60 74,72 86,78 92,66 80,60
            mug: 0,0 0,80! 56,80! 56,0! 0,0
            bowl: 0,0 10,50 50,70 90,50 100,0! 0,0
            stairs: 0,100 0,66! 33,66! 33,33! 66,33! 66,0! 100,0
            cross: 0,0 100,100 / 100,0 0,100 / 50,0 50,100
            hook: 70,0 70,60 40,100 6,80 0,50
            bow: 50,40 10,0 0,40 10,80 50,40 90,0 100,40 90,80 50,40
            glasses: 30,20 6,30 8,56 36,62 48,40 30,20 / 48,40 60,40 / 80,20 60,36 66,60 92,60 100,36 80,20
            lock: 0,40 0,100! 80,100! 80,40! 0,40 / 14,40 14,10 40,-6 66,10 66,40
            key: 20,0 0,20 20,40 40,20 20,0 / 40,20 100,20 / 84,20 84,40 / 98,20 98,44
            """;

    private static final String HEARTS = """
            heart: 50,26 32,0 6,8 2,38 24,70 50,100! 78,68 98,36 92,8 66,0 50,26
            heart: 50,20 26,2 4,22 16,56 50,96! 84,56 96,22 74,2 50,20
            heart: 50,100 10,60 0,24 24,0 50,26! 76,0 100,24 90,60 50,100
            heart: 40,14 20,0 0,20 10,60 44,100! 70,56 84,16 62,0 44,24
            """;

    private static final String STARS = """
            star: 20,100 50,0! 80,100! 2,38! 98,38! 20,100
            star: 50,0 62,36! 100,38! 70,60! 80,98! 50,76! 20,98! 30,60! 0,38! 38,36! 50,0
            star: 50,0 58,42! 100,50! 58,58! 50,100! 42,58! 0,50! 42,42! 50,0
            star: 50,0 6,76! 94,76! 50,0 / 50,100 94,26! 6,26! 50,100
            star: 50,0 50,100 / 0,50 100,50 / 14,14 86,86 / 86,14 14,86
            """;

    private static final String ARROWS = """
            arrow: 0,50 100,50 / 66,20 100,50! 66,80
            arrow: 0,50 100,50! 74,30 / 100,50 74,72
            arrow: 0,36 60,36! 60,10! 100,50! 60,90! 60,64! 0,64! 0,36
            arrow: 0,70 30,30 70,22 100,36 / 74,6 100,36! 66,54
            arrow: 0,50 100,50 / 24,24 0,50! 24,76 / 76,24 100,50! 76,76
            """;

    private static final String TICKS = """
            tick: 0,56 30,98! 90,0
            tick: 0,62 22,90! 74,10
            tick: 0,50 14,64 28,98! 50,44 96,0
            tick: 0,70 12,62 26,100! 60,30 84,0
            """;

    private static final Pattern SPACE = Pattern.compile(" ");

    static final Figures LETTER = new Figures(LETTERS);
    static final Figures SIGN = new Figures(SIGNS);
    static final Figures PICTURE = new Figures(PICTURES);
    static final Figures HEART = new Figures(HEARTS);
    static final Figures STAR = new Figures(STARS);
    static final Figures ARROW = new Figures(ARROWS);
    static final Figures TICK = new Figures(TICKS);

    /** The styles of each figure, so that those of few styles are drawn as often as others. */
    private final List<List<Lines>> figures;

    private Figures(String lines) {
        Map<String, List<Lines>> byName = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            int colon = line.indexOf(": ");
            byName.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(parse(line.substring(colon + 2)));
        }
        figures = List.copyOf(byName.values());
    }

    /** One of them, in one of its styles. */
    Lines any(RandomGenerator random) {
        List<Lines> styles = figures.get(random.nextInt(figures.size()));
        return styles.get(random.nextInt(styles.size()));
    }

    private static Lines parse(String text) {
        return new Lines(Arrays.stream(text.split(" / "))
                        .flatMap(stroke -> smooth(stroke).stream())
                        .toList())
                .fitted();
    }

    /** A stroke in pieces: at a corner one ends and another begins, for no curve runs through it. */
    private static List<double[]> smooth(String stroke) {
        List<double[]> pieces = new ArrayList<>();
        List<Double> points = new ArrayList<>();
        for (String knot : SPACE.splitAsStream(stroke).toList()) {
            boolean corner = knot.endsWith("!");
            int comma = knot.indexOf(',');
            points.add(Double.valueOf(knot.substring(0, comma)));
            points.add(Double.valueOf(knot.substring(comma + 1, knot.length() - (corner ? 1 : 0))));
            if (corner && points.size() > 2) {
                pieces.add(array(points));
                points = new ArrayList<>(points.subList(points.size() - 2, points.size()));
            }
        }
        if (points.size() > 2) {
            pieces.add(array(points));
        }
        return pieces;
    }

    private static double[] array(List<Double> points) {
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
