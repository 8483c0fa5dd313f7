package inkling.core.download;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.dataset.IdxFolder;
import inkling.core.download.Mirror.Request;
import inkling.core.format.idx.IdxFormat;
import inkling.core.storage.FolderLock;
import inkling.core.storage.Sleeper;
import inkling.core.text.Texts;
import inkling.torture.SmallDisk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against real HTTP servers on this machine, with small files in the place of MNIST's. */
class MnistDownloadTest {
    private static final Map<String, byte[]> SERVED = new LinkedHashMap<>();
    private static final List<MnistFile> FILES = new ArrayList<>();

    static {
        addFile("labels", 300);
        addFile("images", 200_000);
    }

    /** For a mirror that would be silent for ever. */
    private static final Duration SHORT = Duration.ofMillis(300);

    private static final byte[] IMAGES = SERVED.get("images.gz");

    @TempDir
    Path temporary;

    private Path folder;
    private Mirror first;
    private Mirror second;
    private final List<Duration> pauses = new ArrayList<>();
    private final List<DownloadListener.Progress> progress = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        folder = temporary.resolve("cache").resolve("mnist");
        first = new Mirror(SERVED);
        second = new Mirror(SERVED);
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void downloadsEveryFileOnce() throws Exception {
        download();
        assertComplete();
        assertEquals(List.of(), second.requests());
        download();
        assertEquals(2, first.requests().size(), "fetched again what was there");
    }

    @Test
    void tellsHowFarItIs() throws Exception {
        download();
        long total = FILES.stream().mapToLong(MnistFile::transfer).sum();
        DownloadListener.Progress last = progress.get(progress.size() - 1);
        assertEquals(new DownloadListener.Progress("images.gz", IMAGES.length, IMAGES.length, total, total), last);
        assertEquals("labels.gz", progress.get(0).file());
    }

    @Test
    void takesUpAPartFromBefore() throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve("images.gz.part"), Arrays.copyOf(IMAGES, 1000));
        download();
        assertComplete();
        assertTrue(first.requests().contains(new Request("/images.gz", "bytes=1000-", "-")));
    }

    @Test
    void goesOnAfterABreakAtTheOtherMirror() throws Exception {
        first.then(Mirror.GOOD, Mirror.breakingOffAfter(60_000));
        download();
        assertComplete();
        assertEquals(List.of(new Request("/images.gz", "bytes=60000-", "-")), second.requests());
        assertEquals(List.of(), pauses, "waited though a mirror had not been asked yet");
    }

    @Test
    void goesOnAtTheSameMirrorOnlyWithTheSameVersion() throws Exception {
        first.then(Mirror.GOOD, Mirror.breakingOffAfter(60_000));
        download(List.of(first.uri()));
        assertComplete();
        assertEquals(
                new Request("/images.gz", "bytes=60000-", "\"good\""),
                first.requests().get(2));
        assertEquals(List.of(Duration.ofSeconds(1)), pauses);
    }

    @Test
    void startsOverWhereAServerKnowsNoRanges() throws Exception {
        first.then(Mirror.GOOD, Mirror.breakingOffAfter(60_000));
        second.always(Mirror.NO_RANGES);
        download();
        assertComplete();
    }

    @Test
    void takesAWholePartForWhatItIs() throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve("images.gz.part"), IMAGES);
        download();
        assertComplete();
        assertEquals(2, first.requests().size());
    }

    @Test
    void startsOverWithAPartOfSomethingElse() throws Exception {
        Files.createDirectories(folder);
        for (int length : new int[] {1000, IMAGES.length, IMAGES.length + 1000}) {
            Files.deleteIfExists(folder.resolve("images.gz"));
            Files.write(folder.resolve("images.gz.part"), new byte[length]);
            download();
            assertComplete();
        }
    }

    @Test
    void refusesAnotherRangeThanItAskedFor() throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve("labels.gz.part"), Arrays.copyOf(SERVED.get("labels.gz"), 10));
        first.then((exchange, file) -> {
            exchange.getResponseHeaders().set("Content-Range", "bytes 5-9/" + file.length);
            exchange.sendResponseHeaders(206, 5);
            exchange.getResponseBody().write(file, 5, 5);
        });
        download();
        assertComplete();
        assertEquals("bytes=10-", second.requests().get(0).range());
    }

    @Test
    void leavesAMirrorThatAnswersWrongly() throws Exception {
        for (Mirror.Answer wrong : List.of(
                Mirror.status(404),
                Mirror.status(500),
                Mirror.status(200),
                Mirror.DAMAGED,
                Mirror.ENDLESS,
                Mirror.breakingOffAfter(0))) {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("images.gz"));
            Files.deleteIfExists(folder.resolve("labels.gz"));
            first.always(wrong);
            download();
            assertComplete();
        }
    }

    @Test
    void leavesAMirrorThatFallsSilent() throws Exception {
        first.always(first.silentAfter(100));
        download(List.of(first.uri(), second.uri()), SHORT);
        assertComplete();
    }

    @Test
    void leavesAMirrorThatIsNotThere() throws Exception {
        first.close();
        download();
        assertComplete();
    }

    @Test
    void givesUpAfterThreeRounds() throws Exception {
        first.always(Mirror.status(404));
        second.always(Mirror.DAMAGED);
        IOException e = assertThrows(IOException.class, this::download);
        assertEquals(
                "cannot download labels.gz: "
                        + first.uri() + "labels.gz: expected the file, found status 404; "
                        + second.uri() + "labels.gz: expected MNIST's own file, found another or a damaged one",
                Texts.of(e));
        assertEquals(List.of(Duration.ofSeconds(1), Duration.ofSeconds(4)), pauses);
        assertEquals(3, first.requests().size());
        assertEquals(3, second.requests().size());
        assertFalse(Files.exists(folder.resolve("labels.gz")));
    }

    @Test
    void saysWhatKeepsItFromAServer() throws Exception {
        first.always(first.silentAfter(10));
        second.close();
        IOException e = assertThrows(IOException.class, () -> download(List.of(first.uri(), second.uri()), SHORT));
        assertEquals(
                "cannot download labels.gz: "
                        + first.uri() + "labels.gz: expected more within 0.3 s, found silence; "
                        + second.uri() + "labels.gz: no connection",
                Texts.of(e));
    }

    @Test
    void replacesADamagedFile() throws Exception {
        download();
        Files.write(folder.resolve("images.gz"), new byte[100]);
        download();
        assertComplete();
    }

    @Test
    void replacesAFileThatWasCutShortOrChanged() throws Exception {
        download();
        byte[] changed = IMAGES.clone();
        changed[IMAGES.length / 2] ^= 1;
        for (byte[] damaged : List.of(Arrays.copyOf(IMAGES, 1000), Arrays.copyOf(IMAGES, IMAGES.length + 1), changed)) {
            Files.write(folder.resolve("images.gz"), damaged);
            download();
            assertComplete();
        }
    }

    @Test
    void leavesAnotherDataSetOfTheSameNamesAlone() throws Exception {
        Files.createDirectories(folder);
        Path file = folder.resolve("images.gz");
        byte[] compressed = SERVED.get("labels.gz");
        IdxFormat.writeLabels(folder.resolve("plain"), new byte[] {1, 2, 3});
        byte[] plain = Files.readAllBytes(folder.resolve("plain"));
        for (byte[] other : List.of(compressed, plain)) {
            Files.write(file, other);
            assertEquals(
                    file + ": expected MNIST's own file, found another; remove it or choose another folder",
                    Texts.of(assertThrows(IOException.class, this::download)));
            assertArrayEquals(other, Files.readAllBytes(file));
        }
        assertEquals(List.of(), first.requests(), "downloaded another file beside it");
    }

    @Test
    void writesNothingWhereAllIsThere() throws Exception {
        download();
        Files.delete(folder.resolve(".inkling-lock"));
        download();
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    SERVED.keySet(),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void leavesNoPartOfADownloadThatNeverBegan() throws Exception {
        first.always(Mirror.status(404));
        second.always(Mirror.breakingOffAfter(0));
        assertThrows(IOException.class, this::download);
        assertFalse(Files.exists(folder.resolve("labels.gz.part")));
    }

    @Test
    void leavesAPlainFileWhereItIsRight() throws Exception {
        Files.createDirectories(folder);
        Files.write(folder.resolve("images"), content(200_000));
        download();
        assertFalse(Files.exists(folder.resolve("images.gz")));
        Files.write(folder.resolve("images"), content(200_001));
        assertEquals(
                folder.resolve("images")
                        + ": expected MNIST's own file, found another; remove it or choose another folder",
                Texts.of(assertThrows(IOException.class, this::download)));
    }

    @Test
    void saysWhatKeepsItFromTheFolder() throws Exception {
        Files.createDirectories(folder.getParent());
        Files.createFile(folder);
        assertEquals(
                folder + ": there is such a file already", Texts.of(assertThrows(IOException.class, this::download)));
    }

    @Test
    void aFullDiskIsNoFaultOfTheMirrorsAndWhatIsThereIsTakenUpAgain() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(temporary)) {
            Files.createDirectories(folder);
            disk.fill();
            IOException problem = assertThrows(IOException.class, this::download);
            assertTrue(
                    Texts.of(problem).endsWith(".part: the disk is full; make room on it and try again"),
                    Texts.of(problem));
            assertEquals(List.of(), second.requests());

            disk.free();
            download();
            assertComplete();
        }
    }

    @Test
    void endsWhenInterruptedAndKeepsWhatItHas() throws Exception {
        first.then(Mirror.GOOD, first.silentAfter(50_000));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Thread[] downloading = new Thread[1];
            Future<?> download = thread.submit(() -> {
                downloading[0] = Thread.currentThread();
                return new MnistDownload(FILES, List.of(first.uri()), Duration.ofMinutes(1), pauses::add)
                        .download(folder, p -> {
                            if (p.file().equals("images.gz") && p.fileDone() == 50_000) {
                                downloading[0].interrupt();
                            }
                        });
            });
            Throwable end =
                    assertThrows(ExecutionException.class, download::get).getCause();
            assertEquals(InterruptedException.class, end.getClass());
        } finally {
            thread.shutdown();
        }
        assertEquals(50_000, Files.size(folder.resolve("images.gz.part")));
        download(List.of(second.uri()));
        assertComplete();
        assertEquals("bytes=50000-", second.requests().get(0).range());
    }

    @Test
    void waitsWhileAnotherDownloadIsUnderWay() throws Exception {
        Files.createDirectories(folder);
        FolderLock other = FolderLock.acquire(folder, pauses::add);
        new MnistDownload(FILES, List.of(first.uri()), Duration.ofMinutes(1), duration -> {
                    assertEquals(List.of(), first.requests());
                    try {
                        other.close();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .download(folder, progress::add);
        assertComplete();
    }

    @Test
    void twoAtOnceShareTheWork() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<IdxFolder>> both = threads.invokeAll(List.of(
                    () -> new MnistDownload(FILES, List.of(first.uri()), Duration.ofMinutes(1), Sleeper.REAL)
                            .download(folder, p -> {}),
                    () -> new MnistDownload(FILES, List.of(second.uri()), Duration.ofMinutes(1), Sleeper.REAL)
                            .download(folder, p -> {})));
            for (Future<IdxFolder> download : both) {
                assertEquals(folder, download.get().folder());
            }
        } finally {
            threads.shutdown();
        }
        assertComplete();
        assertEquals(2, first.requests().size() + second.requests().size());
    }

    private void download() throws IOException, InterruptedException {
        download(List.of(first.uri(), second.uri()));
    }

    private void download(List<URI> mirrors) throws IOException, InterruptedException {
        // However busy the machine is, an answer that is on its way is waited for
        download(mirrors, Duration.ofMinutes(1));
    }

    private void download(List<URI> mirrors, Duration patience) throws IOException, InterruptedException {
        new MnistDownload(FILES, mirrors, patience, pauses::add).download(folder, progress::add);
    }

    private void assertComplete() throws IOException {
        for (Map.Entry<String, byte[]> file : SERVED.entrySet()) {
            assertArrayEquals(file.getValue(), Files.readAllBytes(folder.resolve(file.getKey())), file.getKey());
            assertFalse(Files.exists(folder.resolve(file.getKey() + ".part")), "a part is left");
        }
    }

    private static byte[] content(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private static void addFile(String name, int length) {
        byte[] content = content(length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        SERVED.put(name + ".gz", out.toByteArray());
        try {
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            FILES.add(new MnistFile(name, length, sha256, out.size()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
