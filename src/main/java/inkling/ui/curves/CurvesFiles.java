package inkling.ui.curves;

import inkling.core.format.picture.PictureFormat;
import inkling.core.storage.AtomicFiles;
import inkling.core.text.Texts;
import inkling.ui.concurrent.Background;
import inkling.ui.kit.Notices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Saves curves, in the background, and says whether it went well. */
final class CurvesFiles {
    private final Background files;
    private final Notices notices;

    CurvesFiles(Background files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    /** Something that writes a file. */
    interface Saving {
        void run() throws IOException;
    }

    void save(Path file, Saving saving) {
        files.job(progress -> {
                    saving.run();
                    return file;
                })
                .onDone(saved -> notices.tell(Notices.Kind.DONE, Texts.get("training.saved", saved.getFileName())))
                .onFailed(notices::tell)
                .start();
    }

    /** Saves a picture. */
    void savePng(Image picture, Path file) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        save(file, () -> PictureFormat.writePng(file, width, height, argb));
    }

    /** Saves a text. */
    void saveText(String text, Path file) {
        save(file, () -> AtomicFiles.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
    }
}
