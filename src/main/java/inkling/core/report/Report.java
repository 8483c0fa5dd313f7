package inkling.core.report;

import inkling.core.dataset.DigitDataset;
import inkling.core.evaluation.Evaluation;
import inkling.core.storage.AtomicFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A page about a model: what it was trained on, how well it reads, where it errs, what it has learned, and how to repeat
 * it. It is one HTML file without scripts that asks for nothing from elsewhere, in the language that the program speaks.
 * The same model and data give the same bytes.
 */
public final class Report {
    /** How its files end. */
    public static final String ENDING = "html";

    private final String html;

    private Report(String html) {
        this.html = html;
    }

    /**
     * What is measured on.
     *
     * @param digits the labelled digits
     * @param evaluation what the model made of each
     */
    public record Measured(DigitDataset digits, Evaluation evaluation) {
        /** Checks that there is an outcome for each digit. */
        public Measured {
            if (digits.size() != evaluation.total()) {
                throw new IllegalArgumentException(
                        "expected " + digits.size() + " outcomes, found " + evaluation.total());
            }
        }
    }

    /**
     * The report on a model.
     *
     * @param measured each set of digits that it was put to, in their order
     */
    public static Report of(Subject subject, List<Measured> measured) {
        return new Report(new Page(subject, measured).text());
    }

    /** The page. */
    public String html() {
        return html;
    }

    /**
     * Saves the page.
     *
     * @throws IOException if it cannot be saved; the old file is as it was
     */
    public void save(Path file) throws IOException {
        AtomicFiles.write(file, out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
    }
}
