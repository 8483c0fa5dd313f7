package inkling.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.RealData;
import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.SyntheticDigits;
import inkling.core.export.CompiledClasses.Reader;
import inkling.core.export.GoldenReadings.Expected;
import inkling.core.format.model.ShippedModels;
import inkling.core.format.model.TestModels;
import inkling.core.model.DigitImage;
import inkling.core.model.EdgePairs;
import inkling.core.model.FeatureMap;
import inkling.core.model.ModelCard;
import inkling.core.model.Pixels;
import inkling.core.model.Prediction;
import inkling.core.model.SoftmaxRegression;
import inkling.core.model.TrainedModel;
import inkling.core.problem.ProblemException;
import inkling.core.problem.WrongValueException;
import inkling.core.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A model as a Java class gives Inkling's own answers, whatever its card holds. */
class JavaClassTest {
    private static final int IMAGES = 1_000;

    static final List<String> MODELS = ShippedModels.NAMES;

    @TempDir
    Path folder;

    static List<FeatureMap> features() {
        return FeatureMap.all();
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void readsSyntheticDigitsAsInklingDoes(String name) throws IOException {
        assertReadsAsInkling(ShippedModels.open(name), SyntheticDigits.generate(IMAGES, 5));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void readsMnistAsInklingDoes(String name) throws IOException {
        assertReadsAsInkling(ShippedModels.open(name), RealData.mnistTest());
    }

    @ParameterizedTest
    @MethodSource("features")
    void computesAllFeaturesThatThereAre(FeatureMap features) throws IOException {
        assertReadsAsInkling(TestModels.randomWithDetector(features, 7), SyntheticDigits.generate(IMAGES, 6));
    }

    @ParameterizedTest
    @ValueSource(floats = {1e30f, 1e37f, 3e38f})
    void weightsOfAnySizeGiveInklingsAnswers(float largest) throws IOException {
        SplittableRandom random = new SplittableRandom(9);
        float[] weights = new float[10 * DigitImage.PIXELS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (largest * (2 * random.nextDouble() - 1));
        }
        TrainedModel model = new TrainedModel(
                new SoftmaxRegression(new Pixels(), weights, new float[SoftmaxRegression.CLASSES]), ModelCard.UNKNOWN);

        assertReadsAsInkling(model, SyntheticDigits.generate(IMAGES, 10));
    }

    private void assertReadsAsInkling(TrainedModel model, DigitDataset digits) throws IOException {
        try (CompiledClasses classes = CompiledClasses.of(folder, Map.of("Digits", digitsClass(model)))) {
            Reader reader = classes.reader("Digits");
            for (int i = 0; i < IMAGES; i++) {
                Expected own = Expected.of(model, digits.image(i));
                float[] ink = digits.image(i).toArray();
                own.assertAgrees(new Prediction(reader.probabilities(ink)), reader.anyDigit(ink), 1e-6, i);
            }
            for (int i = 0; i < IMAGES / 10; i++) {
                int label = model.model().predict(digits.image(i)).label();
                assertEquals(label, reader.digit(digits.image(i).toArray()), "image " + i);
            }
        }
    }

    private static JavaClass digitsClass(TrainedModel model) throws IOException {
        return JavaClass.of(model, Path.of("Digits.java"), Optional.empty());
    }

    @Test
    void hasAMethodForTheDetectorWhereThereIsOne() throws IOException {
        Map<String, JavaClass> sources = Map.of(
                "one.Digits", JavaClass.of(ShippedModels.open("default"), Path.of("Digits.java"), Optional.of("one")),
                "two.Digits", JavaClass.of(ShippedModels.open("tutorial"), Path.of("Digits.java"), Optional.of("two")));
        try (CompiledClasses classes = CompiledClasses.of(folder, sources)) {
            assertEquals(
                    List.of("digit", "probabilities", "probabilityOfAnyDigit"),
                    classes.reader("one.Digits").methods());
            assertEquals(
                    List.of("digit", "probabilities"),
                    classes.reader("two.Digits").methods());
        }
    }

    @Test
    void refusesWhatIsNoInk() throws IOException {
        JavaClass source = digitsClass(ShippedModels.open("default"));
        try (CompiledClasses classes = CompiledClasses.of(folder, Map.of("Digits", source))) {
            Reader reader = classes.reader("Digits");
            for (float[] wrong : List.of(
                    new float[0],
                    new float[783],
                    new float[785],
                    inkWith(-0.001f),
                    inkWith(1.001f),
                    inkWith(Float.NaN))) {
                assertThrows(IllegalArgumentException.class, () -> reader.probabilities(wrong));
                assertThrows(IllegalArgumentException.class, () -> reader.digit(wrong));
                assertThrows(IllegalArgumentException.class, () -> reader.anyDigit(wrong));
            }
        }
    }

    private static float[] inkWith(float value) {
        float[] ink = new float[DigitImage.PIXELS];
        ink[500] = value;
        return ink;
    }

    @Test
    void theSameModelGivesTheSameBytes() throws IOException {
        TrainedModel model = ShippedModels.open("default");

        assertArrayEquals(
                ModelExport.JAVA_CLASS.write(model, Path.of("a/Digits.java")),
                ModelExport.JAVA_CLASS.write(ShippedModels.open("default"), Path.of("b/Digits.java")));
    }

    @Test
    void theClassSaysWhichModelItIs() throws IOException {
        String text = digitsClass(ShippedModels.open("tutorial")).text();

        assertTrue(text.contains("It was trained by Inkling 1.0.0 with the recipe \"tutorial\" on"), text);
        assertTrue(text.contains("MNIST training images, 60000 digits: LeCun, Cortes and Burges, CC BY-SA 3.0"));
        assertTrue(text.contains("MNIST test images: 8244 of 10000 (82.44 %)"));
        assertTrue(digitsClass(TestModels.random(new EdgePairs(), 1)).text().contains("2640 features of edges"));
    }

    /** What would end a comment, be an escape, a tag or a line of its own, or simply be much. */
    private static final List<String> HOSTILE = List.of(
            "*/ static { System.exit(1); } /*",
            "\\u002a/ static { System.exit(1); } /\\u002a",
            "\\uuu002a\\u002f",
            "\\u",
            "\\u00zz\\",
            "C:\\users\\me",
            "<script>alert(1)</script>",
            "{@code ",
            "{@link Nothing} {@value #NOTHING}",
            "@param ink\n@return\n * @throws Nothing",
            "&#0; &nothing; &amp;",
            "a\u0000b\u0007c\u001b[31m\u0085\ufffe\uffff\ud83f\udfff\u001a",
            "\ud800 half a pair \udc00",
            "\u202e backwards \u2028 lines \u2029",
            "é ñ 数字 7️⃣",
            "@class@ @parameters@",
            "\"); } static { System.exit(1); //",
            "\n*/\n",
            "",
            " ",
            "x".repeat(100_000),
            "*/".repeat(50_000));

    @Test
    void whateverACardHoldsIsAComment() throws IOException {
        TrainedModel plain = TestModels.random(new Pixels(), 3);
        int length = digitsClass(plain).text().length();
        SplittableRandom random = new SplittableRandom(11);
        Map<String, JavaClass> sources = new LinkedHashMap<>();
        for (int i = 0; i < 200; i++) {
            String name = "Digits" + i;
            TrainedModel model = new TrainedModel(plain.model(), hostileCard(random));
            JavaClass source = JavaClass.of(model, Path.of(name + ".java"), Optional.empty());
            sources.put(name, source);
            assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(source.text()));
            assertTrue(source.text().length() < length + 80_000, "a long card is cut");
        }
        float[] ink = SyntheticDigits.generate(1, 12).image(0).toArray();
        try (CompiledClasses classes = CompiledClasses.of(folder, sources)) {
            for (String name : sources.keySet()) {
                assertEquals(
                        List.of("digit", "probabilities"), classes.reader(name).methods());
                assertArrayEquals(
                        plain.model().predict(DigitImage.of(ink)).probabilities(),
                        classes.reader(name).probabilities(ink),
                        1e-6f);
            }
        }
    }

    private static ModelCard hostileCard(SplittableRandom random) {
        return new ModelCard(
                hostile(random),
                hostile(random),
                Stream.generate(() -> new ModelCard.Source(
                                hostile(random), hostile(random), random.nextInt(), hostile(random)))
                        .limit(random.nextInt(random.nextInt(10) == 0 ? 300 : 3))
                        .toList(),
                Map.of(hostile(random), hostile(random)),
                Stream.generate(() -> new ModelCard.Measurement(
                                hostile(random), random.nextInt(), random.nextInt(), Double.NaN))
                        .limit(random.nextInt(3))
                        .toList());
    }

    /** One of those above, several of their pieces, or anything. */
    private static String hostile(SplittableRandom random) {
        String one = HOSTILE.get(random.nextInt(HOSTILE.size()));
        return switch (random.nextInt(3)) {
            case 0 -> one;
            case 1 ->
                random.ints(20, 0, HOSTILE.size())
                        .mapToObj(HOSTILE::get)
                        .map(text -> text.substring(0, Math.min(text.length(), random.nextInt(8))))
                        .collect(Collectors.joining());
            default ->
                random.ints(random.nextInt(200), 0, 0x10000)
                        .mapToObj(character -> String.valueOf(
                                random.nextInt(3) == 0 ? "*/\\u<>@&{}\r\n".charAt(character % 12) : (char) character))
                        .collect(Collectors.joining());
        };
    }

    @Test
    void anyNameThatJavaHasWillDo() throws IOException {
        TrainedModel model = TestModels.randomWithDetector(new EdgePairs(), 2);
        Map<String, JavaClass> sources = new LinkedHashMap<>();
        for (String name : List.of("Digits", "digits", "_1", "FEATURES", "probabilities", "Record", "x".repeat(200))) {
            sources.put(name, JavaClass.of(model, Path.of("some/folder", name + ".java"), Optional.empty()));
        }
        for (String name : List.of("a", "org.example", "record.var.yield", "javax", "String", "_a._1")) {
            sources.put(name + ".Digits", JavaClass.of(model, Path.of("Digits.java"), Optional.of(name)));
        }
        try (CompiledClasses classes = CompiledClasses.of(folder, sources)) {
            for (String name : sources.keySet()) {
                assertEquals(name, classes.reader(name).type().getName());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".java",
                "1.java",
                "a b.java",
                "a-b.java",
                "Größe.java",
                "Digits.JAVA",
                "Digits.java.java",
                "_.java",
                "class.java",
                "true.java",
                "record.java",
                "var.java",
                "yield.java",
                "String.java",
                "java.java",
                "*/.java",
                "$.java"
            })
    void otherNamesAreRefused(String name) {
        ProblemException refused = assertThrows(
                ProblemException.class,
                () -> JavaClass.of(ShippedModels.open("tutorial"), Path.of(name), Optional.empty()));

        assertTrue(Texts.of(refused).startsWith("cannot save " + name + ": a class in it would be called"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.",
                ".a",
                "a..b",
                "1a",
                "a.1",
                "a-b",
                "a b",
                "org.new.x",
                "_",
                "java",
                "java.util",
                "größe",
                "a;import x",
                "a\n",
                "\\u0061"
            })
    void otherPackagesAreRefused(String name) {
        WrongValueException refused = assertThrows(
                WrongValueException.class,
                () -> JavaClass.of(ShippedModels.open("tutorial"), Path.of("Digits.java"), Optional.of(name)));

        assertTrue(Texts.of(refused).startsWith("package: expected names that Java allows"), Texts.of(refused));
    }

    @Test
    void noClassTakesANameThatItUsesItself() throws IOException {
        String code = digitsClass(TestModels.randomWithDetector(new EdgePairs(), 4))
                .text()
                .replaceAll("(?s)/\\*.*?\\*/|//[^\n]*|\"[^\"]*\"", "");
        List<String> used = Pattern.compile("\\b[A-Z]\\w*[a-z]\\w*")
                .matcher(code)
                .results()
                .map(MatchResult::group)
                .distinct()
                .filter(name -> !name.equals("Digits"))
                .toList();

        assertTrue(used.contains("IllegalArgumentException"));
        used.forEach(name -> assertFalse(JavaNames.isClass(name), name));
    }
}
