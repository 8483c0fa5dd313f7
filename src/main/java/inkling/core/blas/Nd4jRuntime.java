package inkling.core.blas;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.nd4j.linalg.factory.Nd4j;

/** ND4J, loaded once and set up for small matrices. */
public final class Nd4jRuntime {
    /** Held, or the level that is set here would be collected together with the logger. */
    private static final Logger LOGGER = Logger.getLogger("org.nd4j");

    static {
        LOGGER.setLevel(Level.WARNING);
        if (!Loader.isLoadLibraries()) {
            loadInstalled();
        }
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        // At 100 × 784 × 10 a second thread costs three to ten times what it saves
        openblas_nolapack.blas_set_num_threads(1);
    }

    private Nd4jRuntime() {}

    /**
     * Loads the native libraries from beside the Java runtime's own, where an installed Inkling has them: JavaCPP, which
     * is told to leave them alone there, would look for them in jars only and unpack them into the home folder.
     */
    private static void loadInstalled() {
        // JavaCPP makes its cache folder even where it puts nothing in
        System.setProperty("org.bytedeco.javacpp.cachedir", System.getProperty("java.io.tmpdir"));
        System.loadLibrary("jnijavacpp");
        System.loadLibrary("jniopenblas_nolapack");
        System.loadLibrary("jnind4jcpu");
    }

    /** Loads the native libraries if they are not there yet: 0.3 s, on the very first start 1.6 s. */
    public static void prepare() {
        // The static initializer does it, once
    }
}
