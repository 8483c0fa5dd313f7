package inkling.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Assumptions;

/** Exported classes, compiled for Java 11 without a warning and loaded. */
final class CompiledClasses implements AutoCloseable {
    private static final List<String> OPTIONS =
            List.of("--release", "11", "-Xlint:all", "-Xdoclint:all/protected", "-Werror", "-proc:none");

    private final URLClassLoader loader;

    private CompiledClasses(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Compiles some at once. Where there is no compiler, the test is reported as skipped.
     *
     * @param folder where the compiled ones go
     * @param sources by the names of their classes, each with its package
     */
    static CompiledClasses of(Path folder, Map<String, JavaClass> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Assumptions.assumeTrue(compiler != null, "there is no Java compiler");
        List<Source> files = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-d", folder.toString()));
        StringWriter complaints = new StringWriter();
        boolean compiled =
                compiler.getTask(complaints, null, null, options, null, files).call();
        assertEquals("", complaints.toString());
        assertTrue(compiled);
        return new CompiledClasses(new URLClassLoader(new URL[] {folder.toUri().toURL()}));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, JavaClass source) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
            text = source.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** One of the classes. */
    Reader reader(String name) {
        try {
            return new Reader(loader.loadClass(name));
        } catch (ClassNotFoundException e) {
            throw new LinkageError("no such class: " + name, e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    /** What programs call. */
    record Reader(Class<?> type) {
        float[] probabilities(float[] ink) {
            return (float[]) call("probabilities", ink);
        }

        int digit(float[] ink) {
            return (int) call("digit", ink);
        }

        /** Empty where the class has no such method. */
        OptionalDouble anyDigit(float[] ink) {
            return methods().contains("probabilityOfAnyDigit")
                    ? OptionalDouble.of((float) call("probabilityOfAnyDigit", ink))
                    : OptionalDouble.empty();
        }

        /** The names of all that others can call. */
        List<String> methods() {
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getDeclaringClass() == type)
                    .map(Method::getName)
                    .sorted()
                    .toList();
        }

        private Object call(String method, float[] ink) {
            try {
                return type.getMethod(method, float[].class).invoke(null, (Object) ink);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof IllegalArgumentException refused) {
                    throw refused;
                }
                throw new AssertionError(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("no such method: " + method, e);
            }
        }
    }
}
