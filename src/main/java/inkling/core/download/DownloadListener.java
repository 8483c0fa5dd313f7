package inkling.core.download;

/** Hears how far a download is, on the downloading thread, about ten times a second. */
@FunctionalInterface
public interface DownloadListener {
    /** More has arrived. */
    void progress(Progress progress);

    /**
     * How far a download is. What was there already counts as done; a file that has to start over takes its share back.
     *
     * @param file the file under way
     * @param fileDone its bytes that are there
     * @param fileTotal its bytes in all
     * @param done bytes of all files that are there
     * @param total bytes of all files
     */
    record Progress(String file, long fileDone, long fileTotal, long done, long total) {}
}
