package inkling.core.format;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Puts to the readers what fuzzing started from and what it found: see the profile {@code fuzz}. */
class FuzzedReadersTest {
    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void keepTheirPromisesForEverythingThatWasEverFound(FuzzedReader reader) throws IOException, URISyntaxException {
        Path folder = Path.of(
                FuzzedReadersTest.class.getResource("fuzz/" + reader.folder()).toURI());
        try (Stream<Path> inputs = Files.list(folder)) {
            List<Path> files = inputs.toList();
            assertFalse(files.isEmpty());
            for (Path file : files) {
                reader.check(Files.readAllBytes(file));
            }
        }
    }
}
