package inkling.core.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.inkml.InkMlFormat;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that a crash, a disk or a person has hurt gives up no digit but the one that is hurt. */
class DamagedCollectionTest {
    private static final int DIGITS = 6;

    @TempDir
    private Path folder;

    private final List<KeptDigit> digits = Digits.strokes(0, DIGITS);
    private byte[] whole;

    @BeforeEach
    void writeWhole() throws IOException {
        open().add(digits);
        whole = Files.readAllBytes(file());
    }

    private DigitCollection open() {
        return new DigitLibrary(folder).collection("mine");
    }

    private Path file() {
        return folder.resolve("mine.inkml");
    }

    /** Where each line begins, and where the last one ends. */
    private List<Integer> lines() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = 0; i < whole.length; i++) {
            if (whole[i] == '\n') {
                starts.add(i + 1);
            }
        }
        return starts;
    }

    /** The line of a digit, the first one behind the three that the file begins with. */
    private int lineOf(int digit) {
        return lines().get(3 + digit);
    }

    private List<Path> keptBeside() throws IOException {
        List<Path> kept;
        try (Stream<Path> files = Files.list(folder)) {
            kept = files.filter(file -> SetAside.isOne(DigitLibrary.nameOf(file)))
                    .toList();
        }
        return kept;
    }

    private static Set<UUID> ids(List<KeptDigit> digits) {
        return digits.stream().map(KeptDigit::id).collect(Collectors.toSet());
    }

    /**
     * Opens a hurt file, adds a digit, and holds that all is there that should be.
     *
     * @param lost whether a part of a digit was in the file, which is kept beside then
     */
    private void assertLeft(byte[] hurt, List<KeptDigit> left, boolean lost, String what) throws IOException {
        Files.write(file(), hurt);
        DigitCollection collection = open();

        assertEquals(left, collection.digits(), what);
        List<Path> kept = keptBeside();
        Optional<String> notice = collection.takeNotice().map(Texts::of);
        if (lost) {
            assertEquals(1, kept.size(), what);
            assertArrayEquals(hurt, Files.readAllBytes(kept.get(0)), what);
            assertEquals(
                    file() + " was damaged, and lines that cannot be read (1) are left out; as it was it is kept as "
                            + kept.get(0),
                    notice.orElse(""),
                    what);
            Files.delete(kept.get(0));
        } else {
            assertEquals(List.of(), kept, what);
            assertEquals(Optional.empty(), notice, what);
        }
        KeptDigit next = Digits.strokes(100);
        collection.add(List.of(next));
        List<KeptDigit> all = new ArrayList<>(left);
        all.add(next);
        assertEquals(all, open().digits(), what);
    }

    @Test
    void tornAtAnyByteOfTheLastDigitItLosesThatOneAtMost() throws IOException {
        int last = lineOf(DIGITS - 1);
        int end = lineOf(DIGITS);
        for (int length = last; length < whole.length; length++) {
            boolean complete = length >= end - 1;
            // One byte of it could be the first of the end as well
            List<KeptDigit> left = complete ? digits : digits.subList(0, DIGITS - 1);
            assertLeft(Arrays.copyOf(whole, length), left, !complete && length > last + 1, "torn at " + length);
        }
    }

    @Test
    void tornWithZerosForWhatTheDiskHadNotWrittenItLosesThatOneAtMost() throws IOException {
        byte[] hurt = whole.clone();
        Arrays.fill(hurt, lineOf(DIGITS - 1) + 200, hurt.length, (byte) 0);

        assertLeft(hurt, digits.subList(0, DIGITS - 1), true, "zeros");
    }

    @Test
    void garbageInOneLineLosesThatDigitAlone() throws IOException {
        Random random = new Random(1);
        for (int digit = 0; digit < DIGITS; digit++) {
            byte[] hurt = whole.clone();
            for (int i = lineOf(digit); i < lineOf(digit + 1) - 1; i++) {
                hurt[i] = (byte) (random.nextBoolean() ? 128 + random.nextInt(128) : 'a');
            }
            List<KeptDigit> left = new ArrayList<>(digits);
            left.remove(digit);
            assertLeft(hurt, left, true, "digit " + digit);
        }
    }

    @Test
    void noFlippedBitTouchesAnotherDigit() throws IOException {
        int hurtDigit = 2;
        List<KeptDigit> others = new ArrayList<>(digits);
        others.remove(hurtDigit);
        for (int at = lineOf(hurtDigit); at < lineOf(hurtDigit + 1) - 1; at++) {
            byte[] hurt = whole.clone();
            hurt[at] ^= (byte) (1 << at % 8);
            Files.write(file(), hurt);
            List<KeptDigit> left = open().digits();
            assertTrue(left.containsAll(others), "byte " + at + " flipped");
            assertTrue(left.size() <= DIGITS, "at " + at);
        }
    }

    @Test
    void aDamagedBeginningTakesNoDigitAlong() throws IOException {
        for (int at = 0; at < InkMlFormat.OPENING.length(); at++) {
            byte[] hurt = whole.clone();
            hurt[at] = '\b';
            Files.write(file(), hurt);
            assertEquals(digits, open().digits(), "at " + at);
        }
    }

    @Test
    void twoFilesOneBehindTheOtherAreOne() throws IOException {
        byte[] more = Arrays.copyOf(whole, 2 * whole.length);
        System.arraycopy(whole, 0, more, whole.length, whole.length);
        byte[] others = new String(more, whole.length, whole.length, StandardCharsets.UTF_8)
                .replace("digit-00000000-0000-0001", "digit-00000000-0000-0007")
                .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(others, 0, more, whole.length, others.length);
        Files.write(file(), more);

        assertEquals(2 * DIGITS, open().digits().size());
    }

    @Test
    void anotherProgramMayLayTheFileOutInItsOwnWay() throws IOException {
        String laidOut = new String(whole, StandardCharsets.UTF_8).replace("><", ">\n  <");
        Files.writeString(file(), laidOut);
        DigitCollection collection = open();

        assertEquals(digits, collection.digits());
        collection.add(Digits.strokes(100, 1));

        assertEquals(DIGITS + 1, open().digits().size());
        assertEquals(Optional.empty(), collection.takeNotice());
    }

    @Test
    void anyBytesAreADigitOrASentence() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            byte[] hurt = whole.clone();
            for (int hits = 1 + random.nextInt(20); hits > 0; hits--) {
                int at = random.nextInt(hurt.length);
                switch (random.nextInt(3)) {
                    case 0 -> hurt[at] = (byte) random.nextInt(256);
                    case 1 -> hurt = Arrays.copyOf(hurt, at);
                    default -> {
                        int from = random.nextInt(whole.length);
                        int length = Math.min(random.nextInt(100), Math.min(whole.length - from, hurt.length - at));
                        System.arraycopy(whole, from, hurt, at, length);
                    }
                }
                if (hurt.length == 0) {
                    break;
                }
            }
            Files.write(file(), hurt);
            try {
                open().digits();
            } catch (IOException e) {
                assertEquals(1, Texts.of(e).lines().count());
            }
            DigitCollection collection = open();
            collection.add(Digits.strokes(100, 1));
            assertTrue(ids(open().digits()).contains(Digits.strokes(100).id()), "round " + round);
            assertTrue(open().takeNotice().isEmpty(), "what was put in order stays in order");
        }
    }
}
