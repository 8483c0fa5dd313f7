package inkling.packaging;

import java.util.Locale;

/** The systems that Inkling is packaged for, and what differs between them. */
enum Platform {
    /** Debian and its kin get a package, all others an archive. */
    LINUX,
    /** With a Microsoft installer. */
    WINDOWS,
    /** With a disk image. */
    MACOS;

    /** The one that this runs on; it makes packages for no other. */
    static final Platform HERE = of(System.getProperty("os.name").toLowerCase(Locale.ROOT));

    private static Platform of(String name) {
        return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MACOS : LINUX;
    }

    /** The file name of a program. */
    String program(String name) {
        return this == WINDOWS ? name + ".exe" : name;
    }

    /** The folder in a Java runtime from which it loads native libraries by their bare names. */
    String nativeFolder() {
        return this == WINDOWS ? "bin" : "lib";
    }
}
