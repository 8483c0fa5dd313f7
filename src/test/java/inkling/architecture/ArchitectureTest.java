package inkling.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import inkling.core.problem.ProblemException;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** The directions of the design. One module and a class path cannot hold them, so these rules do. */
@AnalyzeClasses(packages = "inkling", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PROBLEM = "Problem";
    private static final String MODEL = "Model";
    private static final String INK = "Ink";
    private static final String STORAGE = "Storage";
    private static final String FORMAT = "Format";
    private static final String DATASET = "Dataset";
    private static final String AUGMENTATION = "Augmentation";
    private static final String DOWNLOAD = "Download";
    private static final String EXPLANATION = "Explanation";
    private static final String EVALUATION = "Evaluation";
    private static final String BLAS = "BLAS";
    private static final String RECIPE = "Recipe";
    private static final String TRAINING = "Training";
    private static final String TEACHING = "Teaching";
    private static final String HISTORY = "History";
    private static final String TUNING = "Tuning";
    private static final String PLOT = "Plot";
    private static final String LIBRARY = "Library";
    private static final String RUNS = "Runs";
    private static final String SURFACE = "Surface";
    private static final String EXPORT = "Export";
    private static final String REPORT = "Report";
    private static final String LESSON = "Lesson";
    private static final String HELP = "Help";
    private static final String TEXT = "Text";
    private static final String CLI = "Command line";
    private static final String UI = "App";

    @ArchTest
    static final ArchRule dependenciesGoOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("inkling..")
            .layer(PROBLEM)
            .definedBy("inkling.core.problem..")
            .layer(MODEL)
            .definedBy("inkling.core.model..")
            .layer(INK)
            .definedBy("inkling.core.ink..")
            .layer(STORAGE)
            .definedBy("inkling.core.storage..")
            .layer(FORMAT)
            .definedBy("inkling.core.format..")
            .layer(DATASET)
            .definedBy("inkling.core.dataset..")
            .layer(AUGMENTATION)
            .definedBy("inkling.core.augmentation..")
            .layer(DOWNLOAD)
            .definedBy("inkling.core.download..")
            .layer(EXPLANATION)
            .definedBy("inkling.core.explanation..")
            .layer(EVALUATION)
            .definedBy("inkling.core.evaluation..")
            .layer(BLAS)
            .definedBy("inkling.core.blas..")
            .layer(RECIPE)
            .definedBy("inkling.core.recipe..")
            .layer(TRAINING)
            .definedBy("inkling.core.training..")
            .layer(TEACHING)
            .definedBy("inkling.core.teaching..")
            .layer(HISTORY)
            .definedBy("inkling.core.history..")
            .layer(TUNING)
            .definedBy("inkling.core.tuning..")
            .layer(PLOT)
            .definedBy("inkling.core.plot..")
            .layer(LIBRARY)
            .definedBy("inkling.core.library..")
            .layer(RUNS)
            .definedBy("inkling.core.runs..")
            .layer(SURFACE)
            .definedBy("inkling.core.surface..")
            .layer(EXPORT)
            .definedBy("inkling.core.export..")
            .layer(REPORT)
            .definedBy("inkling.core.report..")
            .layer(LESSON)
            .definedBy("inkling.core.lesson..")
            .layer(HELP)
            .definedBy("inkling.core.help..")
            .layer(TEXT)
            .definedBy("inkling.core.text..")
            .layer(CLI)
            .definedBy("inkling.cli..")
            .optionalLayer(UI)
            .definedBy("inkling.ui..")
            .whereLayer(PROBLEM)
            .mayNotAccessAnyLayer()
            .whereLayer(MODEL)
            .mayNotAccessAnyLayer()
            .whereLayer(STORAGE)
            .mayOnlyAccessLayers(PROBLEM)
            .whereLayer(INK)
            .mayOnlyAccessLayers(MODEL)
            .whereLayer(FORMAT)
            .mayOnlyAccessLayers(PROBLEM, MODEL, INK, STORAGE)
            .whereLayer(DATASET)
            .mayOnlyAccessLayers(PROBLEM, MODEL, INK, STORAGE, FORMAT)
            .whereLayer(AUGMENTATION)
            .mayOnlyAccessLayers(MODEL, INK, DATASET)
            .whereLayer(DOWNLOAD)
            .mayOnlyAccessLayers(PROBLEM, STORAGE, FORMAT, DATASET)
            .whereLayer(EXPLANATION)
            .mayOnlyAccessLayers(MODEL, INK)
            .whereLayer(EVALUATION)
            .mayOnlyAccessLayers(PROBLEM, MODEL, STORAGE, FORMAT, DATASET)
            .whereLayer(BLAS)
            .mayNotAccessAnyLayer()
            .whereLayer(RECIPE)
            .mayOnlyAccessLayers(PROBLEM, BLAS, MODEL, AUGMENTATION)
            .whereLayer(TRAINING)
            .mayOnlyAccessLayers(PROBLEM, BLAS, MODEL, RECIPE, FORMAT, DATASET, AUGMENTATION, EVALUATION, HISTORY)
            .whereLayer(TEACHING)
            .mayOnlyAccessLayers(PROBLEM, BLAS, MODEL, INK, FORMAT, DATASET, AUGMENTATION, EVALUATION, RECIPE, TRAINING)
            .whereLayer(HISTORY)
            .mayOnlyAccessLayers(PROBLEM, EVALUATION, STORAGE)
            .whereLayer(TUNING)
            .mayOnlyAccessLayers(PROBLEM, MODEL, DATASET, AUGMENTATION, EVALUATION, RECIPE, TRAINING, HISTORY, RUNS)
            .whereLayer(PLOT)
            .mayOnlyAccessLayers(HISTORY)
            .whereLayer(LIBRARY)
            .mayOnlyAccessLayers(PROBLEM, MODEL, INK, STORAGE, FORMAT, DATASET)
            .whereLayer(RUNS)
            .mayOnlyAccessLayers(PROBLEM, MODEL, STORAGE, FORMAT, EVALUATION, HISTORY, RECIPE, TRAINING)
            .whereLayer(SURFACE)
            .mayOnlyAccessLayers(MODEL, DATASET, RUNS)
            .whereLayer(EXPORT)
            .mayOnlyAccessLayers(PROBLEM, MODEL, STORAGE, FORMAT, DATASET, AUGMENTATION, RECIPE, TEXT)
            .whereLayer(REPORT)
            .mayOnlyBeAccessedByLayers(CLI, UI)
            .whereLayer(LESSON)
            .mayOnlyAccessLayers(PROBLEM, STORAGE)
            .whereLayer(HELP)
            .mayNotAccessAnyLayer()
            .whereLayer(TEXT)
            .mayOnlyAccessLayers(PROBLEM, MODEL)
            .whereLayer(TEXT)
            .mayOnlyBeAccessedByLayers(EXPORT, REPORT, CLI, UI)
            .whereLayer(CLI)
            .mayNotBeAccessedByAnyLayer()
            .whereLayer(UI)
            .mayNotBeAccessedByAnyLayer()
            .ignoreDependency(resideInAnyPackage("inkling"), resideInAnyPackage("inkling.."))
            .ignoreDependency(resideInAnyPackage("inkling.core.."), resideInAnyPackage("inkling.core"))
            .because("a reader who knows one package should need only those below it");

    @ArchTest
    static final ArchRule noCycles = slices().matching("inkling.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one");

    @ArchTest
    static final ArchRule noToolKnowsAnother = slices().matching("inkling.ui.tool.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a tool can be taken out by taking out its package and its line in the list of tools");

    @ArchTest
    static final ArchRule onlyTheListOfToolsKnowsThem = classes()
            .that()
            .resideInAPackage("inkling.ui.tool.*..")
            .should()
            .onlyHaveDependentClassesThat(resideInAnyPackage("inkling.ui.tool.*..")
                    .or(simpleName("Toolbox"))
                    .or(simpleName("PreferencesFile")))
            .because(
                    "a new tool is to change nothing else; the preferences know what version 1.0.0 called its one tool");

    @ArchTest
    static final ArchRule coreHasNoScreen = noClasses()
            .that()
            .resideInAPackage("inkling.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..", "javax.swing..", "picocli..")
            .because("the command line, tests and other programs use the core without a display");

    @ArchTest
    static final ArchRule commandLineHasNoScreen = noClasses()
            .that()
            .resideInAPackage("inkling.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
            .because("it runs where there is no display");

    @ArchTest
    static final ArchRule picturesAreDecodedInOnePlace = noClasses()
            .that()
            .resideInAPackage("inkling.core..")
            .and()
            .resideOutsideOfPackage("inkling.core.format.picture..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.imageio..")
            .because("ink becomes an image by arithmetic alone, the same on every machine");

    @ArchTest
    static final ArchRule nd4jStaysInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("inkling.core.blas..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.nd4j.linalg..", "org.bytedeco.."))
            .because(
                    "its arrays are mutable and its natives take a second to load, so reading a digit must not need it");

    @ArchTest
    static final ArchRule onnxMessagesStayInModelFiles = noClasses()
            .that()
            .resideOutsideOfPackage("inkling.core.format.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("onnx..", "org.nd4j.shade.protobuf..")
            .because("nobody else needs to know how ONNX is written");

    @ArchTest
    static final ArchRule coreDoesNotPrint = noClasses()
            .that()
            .resideInAPackage("inkling.core..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what happened goes back to the caller, who knows whom to tell");

    @ArchTest
    static final ArchRule coreThrowsProblemsAndNoSentences = noClasses()
            .that()
            .resideInAPackage("inkling.core..")
            .and()
            .resideOutsideOfPackage("inkling.core.problem..")
            .should()
            .callConstructorWhere(describe("an IOException takes a text", ArchitectureTest::takesSentence))
            .because("a sentence is in one language; a mistake of a programmer, which no user sees, is no IOException");

    /** A FileSystemException takes the name of a file and the words of the system, which core.problem understands. */
    private static boolean takesSentence(JavaConstructorCall call) {
        JavaClass thrown = call.getTargetOwner();
        return thrown.isAssignableTo(IOException.class)
                && !thrown.isAssignableTo(ProblemException.class)
                && !thrown.isAssignableTo(FileSystemException.class)
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(String.class));
    }

    @ArchTest
    static final ArchRule filesAreWrittenInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("inkling.core.storage..")
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner(
                                    com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo(
                                            java.nio.file.Files.class)))
                    .and(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                            com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                    "write|writeString|newOutputStream|newBufferedWriter"))))
            .because("only storage writes so that a crash leaves the old file or the new one, never half of one");

    @ArchTest
    static final ArchRule loggersAreForTheLibraries = classes()
            .that()
            .resideInAPackage("inkling..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackage("org.slf4j..")
            .because("Inkling says what it has to say to the person, not to a log");
}
