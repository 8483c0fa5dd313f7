package inkling.ui.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import inkling.core.dataset.DigitDataset;
import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.SyntheticDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThisComputerTest {
    @TempDir
    private Path folder;

    private final DataAccess data = DataAccess.ofThisComputer();

    @Test
    void allWhoMeasureHaveTheSameDigitsUntilTheFilesChange() throws IOException {
        IdxFolder.of(folder).write(IdxFolder.Split.TEST, SyntheticDigits.generate(20, 1));
        String name = folder.toString();
        DigitDataset first = data.measured(name);
        assertEquals(20, first.size());
        assertSame(first, data.measured(name));

        Path labels = folder.resolve(IdxFolder.Split.TEST.labels() + ".gz");
        Files.setLastModifiedTime(labels, FileTime.fromMillis(0));
        assertNotSame(first, data.measured(name));
    }
}
