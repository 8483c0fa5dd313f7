package inkling.core.download;

import inkling.core.dataset.IdxFolder;
import inkling.core.dataset.Mnist;
import inkling.core.format.FileFormatException;
import inkling.core.problem.Problem;
import inkling.core.problem.ProblemException;
import inkling.core.problem.Problems;
import inkling.core.storage.AtomicFiles;
import inkling.core.storage.FolderLock;
import inkling.core.storage.Sleeper;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * Downloads MNIST's four files. Each goes into a part file first, where the next try or the next run takes it up again,
 * and to its place only when it is known to be right. Mirrors take turns when one fails.
 */
public final class MnistDownload {
    private static final List<URI> MIRRORS = List.of(
            URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
            URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"));

    /** Waited after all mirrors failed, before they are asked again; after the last of these, no more. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<MnistFile> files;
    private final List<URI> mirrors;
    private final HttpFetch fetch;
    private final Sleeper pause;
    private int mirror;

    /** From the public mirrors. */
    public MnistDownload() {
        this(MnistFile.ALL, MIRRORS, PATIENCE, Sleeper.REAL);
    }

    /**
     * From anywhere.
     *
     * @param mirrors folders, each ending in a slash
     * @param patience how long a server may be silent
     */
    MnistDownload(List<MnistFile> files, List<URI> mirrors, Duration patience, Sleeper pause) {
        this.files = files;
        this.mirrors = mirrors;
        this.fetch = new HttpFetch(patience);
        this.pause = pause;
    }

    /**
     * Downloads what is not there yet and right; what is damaged is replaced. Blocks; an interrupt ends it, and what has arrived is kept for the next
     * run. Should another process be downloading into the same folder, this one waits and then has nothing left to do.
     *
     * @param folder where the files are to be; made if it is not there
     * @param listener hears of progress, on this thread
     * @return the folder with all four files
     * @throws IOException if a file cannot be had from any mirror, or not be saved, or if there is an intact file of
     *     the same name that holds something else, such as another data set; nothing is then downloaded
     * @throws InterruptedException if this thread is interrupted
     */
    public IdxFolder download(Path folder, DownloadListener listener) throws IOException, InterruptedException {
        try {
            Files.createDirectories(folder);
            // A folder that is complete need not be locked, nor can it be where it may only be read
            if (!missing(folder).isEmpty()) {
                try (FolderLock lock = FolderLock.acquire(folder, pause)) {
                    downloadMissing(lock.folder(), listener);
                }
            }
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        }
        return Mnist.in(folder);
    }

    private void downloadMissing(Path folder, DownloadListener listener) throws IOException, InterruptedException {
        long total = files.stream().mapToLong(MnistFile::transfer).sum();
        long done = 0;
        List<MnistFile> missing = missing(folder);
        for (MnistFile file : files) {
            long before = done;
            if (missing.contains(file)) {
                String name = file.compressedName();
                download(
                        folder,
                        file,
                        length -> listener.progress(
                                new DownloadListener.Progress(name, length, file.transfer(), before + length, total)));
            }
            done += file.transfer();
        }
    }

    private List<MnistFile> missing(Path folder) throws IOException {
        List<MnistFile> missing = new ArrayList<>();
        for (MnistFile file : files) {
            if (!isThere(folder, file)) {
                missing.add(file);
            }
        }
        return missing;
    }

    private static boolean isThere(Path folder, MnistFile file) throws IOException {
        Path plain = folder.resolve(file.name());
        if (Files.exists(plain)) {
            // It would be read instead of the compressed one
            if (!file.isPlain(plain)) {
                throw another(plain);
            }
            return true;
        }
        Path compressed = folder.resolve(file.compressedName());
        if (!Files.exists(compressed)) {
            return false;
        }
        boolean ours = file.isCompressed(compressed);
        // Other data sets come in files of the same names
        if (!ours && MnistFile.isIntact(compressed)) {
            throw another(compressed);
        }
        return ours;
    }

    private static FileFormatException another(Path file) {
        return new FileFormatException(file, Problem.of("download.mnist"), Problem.of("download.another-here"));
    }

    private void download(Path folder, MnistFile file, LongConsumer progress) throws IOException, InterruptedException {
        Path part = folder.resolve(file.compressedName() + ".part");
        Map<URI, Problem> problems = new LinkedHashMap<>();
        for (int attempt = 1; !fetch(file, part, progress, problems); attempt++) {
            mirror = (mirror + 1) % mirrors.size();
            if (attempt % mirrors.size() == 0) {
                int round = attempt / mirrors.size();
                if (round > PAUSES.size()) {
                    throw new ProblemException(Problem.of(
                            "download.failed",
                            file.compressedName(),
                            Problem.joined("list.then", List.copyOf(problems.values()))));
                }
                pause.pause(PAUSES.get(round - 1));
            }
        }
        AtomicFiles.write(folder.resolve(file.compressedName()), out -> Files.copy(part, out));
        Files.delete(part);
    }

    /** Asks the current mirror; says whether the part is now the whole file, or else adds to the problems. */
    private boolean fetch(MnistFile file, Path part, LongConsumer progress, Map<URI, Problem> problems)
            throws IOException, InterruptedException {
        URI uri = mirrors.get(mirror).resolve(file.compressedName());
        try {
            fetch.fetch(uri, part, file.longestCompressed(), progress);
        } catch (FileSystemException | ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            problems.put(uri, Problems.of(e));
            return false;
        }
        if (Files.exists(part) && file.isCompressed(part)) {
            return true;
        }
        Files.deleteIfExists(part);
        problems.put(
                uri, Problem.of("file.unexpected", uri, Problem.of("download.mnist"), Problem.of("download.another")));
        return false;
    }

    private static InterruptedException interrupted(ClosedByInterruptException e) {
        Thread.interrupted();
        InterruptedException interrupted = new InterruptedException("the download was interrupted");
        interrupted.initCause(e);
        return interrupted;
    }
}
