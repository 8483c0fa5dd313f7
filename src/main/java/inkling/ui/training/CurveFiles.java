package inkling.ui.training;

import inkling.core.format.picture.PictureFormat;
import inkling.core.storage.AtomicFiles;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Saves curves as a table and as a picture. */
final class CurveFiles {
    private CurveFiles() {}

    /**
     * Saves every step of a run as CSV: {@code
     * epoch,step,loss,learning_rate,validation_loss,validation_accuracy}. The last two have values in the rows that end
     * an epoch.
     */
    static void saveCsv(RunCurves run, Path file) throws IOException {
        AtomicFiles.write(file, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
            writer.write("epoch,step,loss,learning_rate,validation_loss,validation_accuracy\n");
            for (int i = 0; i < run.size(); i++) {
                writer.write(row(run.at(i)));
            }
            writer.flush();
        });
    }

    private static String row(RunCurves.Values at) {
        Optional<RunCurves.Validation> ended = at.validation().filter(found -> at.step() == at.stepsPerEpoch());
        return at.epoch() + "," + at.step() + "," + at.loss() + "," + at.learningRate() + ","
                + ended.map(found -> found.loss() + "," + found.accuracy()).orElse(",") + "\n";
    }

    /** Saves a picture as PNG. */
    static void savePng(Image picture, Path file) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        PictureFormat.writePng(file, width, height, argb);
    }
}
