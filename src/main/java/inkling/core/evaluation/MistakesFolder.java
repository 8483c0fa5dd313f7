package inkling.core.evaluation;

import inkling.core.dataset.DigitDataset;
import inkling.core.format.picture.PictureFormat;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.WholeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A folder with the digits that a model did not read right: a PNG of 28 × 28 pixels for each, and a table of
 * comma-separated values (RFC 4180) with dots as decimal separators, a row for each under
 * {@code index,truth,label,probability,file}. The table comes last, so where it is, the pictures are there too.
 */
public final class MistakesFolder {
    /** The name of the table. */
    public static final String TABLE = "mistakes.csv";

    private final Path folder;

    private MistakesFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A folder that is new or empty, so that no picture of other mistakes lies among these.
     *
     * @throws IOException if it is not, or cannot be made
     */
    public static MistakesFolder in(Path folder) throws IOException {
        WholeFolder.requireEmpty(folder);
        AtomicFiles.tryOut(folder.resolve(TABLE));
        return new MistakesFolder(folder);
    }

    /**
     * Writes mistakes.
     *
     * @param mistakes by their index in {@code digits}
     * @throws IOException if one file could not be saved; there is no table then
     */
    public void write(List<Outcome> mistakes, DigitDataset digits) throws IOException {
        StringBuilder table = new StringBuilder("index,truth,label,probability,file\n");
        int places = Integer.toString(Math.max(0, digits.size() - 1)).length();
        for (Outcome mistake : mistakes) {
            String name = String.format(
                    Locale.ROOT, "%0" + places + "d-%d-as-%d.png", mistake.index(), mistake.truth(), mistake.label());
            PictureFormat.writePng(folder.resolve(name), digits.image(mistake.index()));
            table.append(mistake.index()).append(',');
            table.append(mistake.truth()).append(',');
            table.append(mistake.label()).append(',');
            table.append(mistake.probability()).append(',');
            table.append(name).append('\n');
        }
        AtomicFiles.write(
                folder.resolve(TABLE), out -> out.write(table.toString().getBytes(StandardCharsets.US_ASCII)));
    }
}
