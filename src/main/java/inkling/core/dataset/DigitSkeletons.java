package inkling.core.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The ways in which people write each digit, as the line that the middle of the pen follows. Digits are 100 high and
 * some 50 to 60 wide, y downwards.
 */
final class DigitSkeletons {
    /**
     * A line is a digit in one of its styles: strokes between slashes, each the points that a smooth curve runs through;
     * an exclamation mark makes a point a corner.
     */
    private static final String STYLES = """
            0: 32,0 8,18 0,50 8,84 28,100 50,84 58,50 50,16 28,0
            0: 40,2 14,12 0,46 4,84 22,100 44,86 58,52 54,16 36,2 24,8
            0: 28,0 6,24 2,60 14,94 30,100 42,86 46,46 38,10 24,2
            0: 36,0 8,14 -6,50 8,88 36,100 66,86 76,50 64,12 34,0
            1: 10,0 10,100
            1: 20,0 12,48 4,100
            1: 30,0 14,52 0,100
            1: 4,0 8,46 6,100
            1: 0,24 14,14 26,0! 26,50 26,100
            1: 2,20 22,0! 22,100! / 0,100 44,100
            1: 0,28 24,2! 18,50 14,100
            2: 2,24 12,6 32,0 48,12 46,36 28,66 0,98! 30,96 60,100
            2: 4,18 24,0 44,14 40,44 20,78 4,90 4,78 18,78 36,94 64,96
            2: 0,14 24,0 46,10 46,36 24,70 0,92! 28,90 66,100
            2: 10,26 14,6 32,0 44,16 38,48 18,84 2,94 2,76 20,72 42,88 68,88
            2: 0,6 30,0 42,20 30,58 2,92! 30,90 56,94
            2: 14,22 30,4 46,14 42,46 24,82 4,98 0,82 18,70 40,84 62,100
            2: 6,12 30,2 54,4! 34,40 2,84! 34,82 74,86
            3: 4,12 24,0 46,10 44,34 18,46! 44,52 56,74 42,96 18,100 0,86
            3: 2,8 24,0 46,14 38,40 22,48 44,54 54,78 36,100 10,98 0,88
            3: 2,4 26,2 50,2! 34,24 20,42! 46,50 54,76 34,100 2,94
            3: 0,12 22,0 42,12 34,38 14,50 16,52 40,54 46,76 30,98 0,96
            4: 8,0 4,30 0,56! 28,56 56,54 / 44,14 44,56 42,100
            4: 42,0 22,32 0,66! 30,64 62,64 / 42,0! 42,50 42,100
            4: 10,4 6,40 18,54 40,50! 50,10! 46,56 44,100
            4: 12,0 2,42 22,56 56,50 / 50,4 44,52 38,100
            4: 46,100 46,50 46,0! 22,34 0,70! 30,70 64,68
            4: 6,0 2,50! 26,52 50,46! / 50,0 46,50 44,100
            5: 10,6 6,26 4,46! 28,40 48,56 46,82 24,100 0,92 / 10,6 34,4 60,0
            5: 62,0 36,4 16,8! 10,26 6,46! 30,42 46,58 42,86 20,100 0,94
            5: 56,0 24,6 10,22 18,42 40,58 44,80 24,100 0,94
            5: 74,0 48,6 24,12! 14,44! 32,46 42,62 32,88 10,100 -8,94
            5: 50,0 20,4 6,18 14,38 44,56 52,80 30,100 4,96 0,82
            5: 8,2 4,24 2,46! 28,38 50,54 50,82 26,100 0,90 / 8,2 28,4 52,2
            5: 80,0 50,8 26,18! 14,48! 34,50 42,66 28,90 0,98
            6: 44,0 18,24 2,60 8,92 30,100 50,84 46,62 26,54 6,70
            6: 30,0 10,36 0,72 12,98 34,98 46,80 36,62 14,64 2,80
            6: 50,4 28,6 8,36 0,70 14,98 38,98 54,80 44,60 22,60 4,78
            6: 20,0 8,40 6,80 24,100 46,92 46,70 28,62 8,78
            7: 0,4 26,2 54,2! 36,44 20,100
            7: 0,4 26,2 54,2! 36,44 20,100 / 10,52 30,50 50,48
            7: 0,18 2,2! 28,4 56,2! 34,36 16,100
            7: 2,16 14,4 34,8 54,2! 36,36 20,66 10,100
            7: 0,6 48,0! 40,48 30,100
            7: 0,16 6,4! 52,4! 30,48 14,98 / 12,46 48,50
            7: 0,14 10,4 30,8 50,2 48,22 30,60 16,100
            7: 0,8 30,6 50,4 52,16 40,50 34,100
            8: 50,10 34,0 16,6 14,24 30,44 44,64 42,90 22,100 6,86 14,62 34,42 50,10
            8: 56,4 34,0 16,12 18,30 34,48 40,70 30,94 12,98 4,80 18,56 40,34 58,6
            8: 26,0 10,12 10,32 28,44 44,32 44,10 26,0! / 28,44 6,60 4,86 26,100 48,88 48,60 28,44
            8: 54,14 38,0 16,4 12,20 30,38 42,56 36,88 16,100 0,86 10,62 36,42 60,16
            8: 60,16 52,2 30,2 22,18 32,36 38,60 28,92 10,98 4,82 18,58 46,36 60,16
            8: 46,12 24,0 4,16 18,40 44,60 50,82 28,100 4,84 12,58 40,38 48,12
            9: 46,22 30,0 6,8 0,32 16,48 38,40 48,14! 48,56 44,100
            9: 48,20 28,0 4,14 6,42 30,46 48,20 50,56 34,94 6,98
            9: 44,10 20,2 0,24 14,46 38,36 50,8! 44,50 30,100
            9: 50,26 44,4 20,0 2,20 10,46 34,48 50,24 50,60 52,100
            9: 46,6 22,0 2,22 12,44 36,36 46,8 40,60 28,84 8,100
            """;

    private static final List<List<Skeleton>> BY_DIGIT = parse();

    private DigitSkeletons() {}

    /** One way to write a digit: strokes in the order in which they are written. */
    record Skeleton(List<List<Knot>> strokes) {}

    /**
     * A point that the pen goes through.
     *
     * @param corner whether the pen may turn sharply there
     */
    record Knot(double x, double y, boolean corner) {}

    /** All styles of a digit, 0 to 9. */
    static List<Skeleton> of(int digit) {
        return BY_DIGIT.get(digit);
    }

    private static List<List<Skeleton>> parse() {
        List<String> lines = STYLES.lines().toList();
        return IntStream.range(0, 10)
                .mapToObj(digit -> lines.stream()
                        .filter(line -> line.startsWith(digit + ": "))
                        .map(line -> skeleton(line.substring(3)))
                        .toList())
                .toList();
    }

    private static Skeleton skeleton(String strokes) {
        return new Skeleton(Arrays.stream(strokes.split(" / "))
                .map(stroke -> Arrays.stream(stroke.split(" "))
                        .map(DigitSkeletons::knot)
                        .toList())
                .toList());
    }

    private static Knot knot(String text) {
        boolean corner = text.endsWith("!");
        int comma = text.indexOf(',');
        int end = text.length() - (corner ? 1 : 0);
        return new Knot(
                Double.parseDouble(text.substring(0, comma)),
                Double.parseDouble(text.substring(comma + 1, end)),
                corner);
    }
}
