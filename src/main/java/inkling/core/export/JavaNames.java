package inkling.core.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Names that a class of a {@link JavaClass} and its package can have: of English letters, which every compiler reads
 * alike, and no words of the language (The Java Language Specification, 3.9) in any version from 11 on.
 */
final class JavaNames {
    /** Far below what a compiler takes, and as much as files on most disks may be called. */
    private static final int LONGEST = 200;

    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

    private static final Set<String> WORDS = Set.of(
            "_",
            "abstract",
            "assert",
            "boolean",
            "break",
            "byte",
            "case",
            "catch",
            "char",
            "class",
            "const",
            "continue",
            "default",
            "do",
            "double",
            "else",
            "enum",
            "extends",
            "false",
            "final",
            "finally",
            "float",
            "for",
            "goto",
            "if",
            "implements",
            "import",
            "instanceof",
            "int",
            "interface",
            "long",
            "native",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "short",
            "static",
            "strictfp",
            "super",
            "switch",
            "synchronized",
            "this",
            "throw",
            "throws",
            "transient",
            "true",
            "try",
            "void",
            "volatile",
            "while");

    /** Words that are names elsewhere, but not of classes. */
    private static final Set<String> NO_CLASSES = Set.of("permits", "record", "sealed", "var", "yield");

    /** What the class itself speaks of by these names. */
    private static final Set<String> TAKEN = Set.of(
            "Base64",
            "ByteBuffer",
            "Double",
            "Float",
            "IllegalArgumentException",
            "Math",
            "StrictMath",
            "String",
            "java");

    /** What is put in front of what is no name of a class by itself. */
    private static final String ANY = "Digits";

    private JavaNames() {}

    /** Whether a class can have this name. */
    static boolean isClass(String name) {
        return isName(name) && !NO_CLASSES.contains(name) && !TAKEN.contains(name);
    }

    /** Whether a package can have this name; those that begin with java are Java's own. */
    static boolean isPackage(String name) {
        return name.length() <= LONGEST
                && Arrays.stream(name.split("\\.", -1)).allMatch(JavaNames::isName)
                && !name.matches("java(\\..*)?");
    }

    /** A class's name like another name: what Java does not allow is left out, and a letter from A to Z is in front. */
    static String classLike(String name) {
        StringBuilder like = new StringBuilder();
        for (String word : name.split("[^A-Za-z0-9_]+", -1)) {
            like.append(word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        String whole = like.substring(0, Math.min(like.length(), LONGEST - ANY.length()));
        return isClass(whole) ? whole : ANY + whole;
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST && name.matches(NAME) && !WORDS.contains(name);
    }
}
