package inkling.core.format;

import com.sun.management.ThreadMXBean;
import inkling.core.format.idx.IdxFormat;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ModelFormat;
import inkling.core.format.model.OnnxFormat;
import inkling.core.format.model.SafetensorsFormat;
import inkling.core.format.picture.PictureFormat;
import inkling.core.ink.LabelledInk;
import inkling.core.library.FuzzedCollection;
import inkling.core.model.TrainedModel;
import inkling.core.runs.FuzzedRuns;
import inkling.core.text.Texts;
import inkling.ui.preferences.FuzzedPreferences;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * The readers of files from anywhere, and what each promises for any bytes: a valid object, or an {@link IOException}
 * that says in one line what is wrong; memory that grows with the file's own size and no faster; and little time.
 */
enum FuzzedReader {
    SAFETENSORS(1 << 20, 100) {
        @Override
        void read(byte[] file) throws IOException {
            readModel(new SafetensorsFormat(), file);
        }
    },
    ONNX(1 << 20, 300) {
        @Override
        void read(byte[] file) throws IOException {
            readModel(new OnnxFormat(), file);
        }
    },
    IDX_IMAGES(1 << 20, 3_000) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(file, IdxFormat::readImages);
        }
    },
    IDX_LABELS(1 << 20, 3_000) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(file, IdxFormat::readLabels);
        }
    },
    /** Images in a whole gzip file, whose checksum fuzzing would hardly ever hit. */
    IDX_INFLATED(1 << 20, 3_000) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(gzip(file), IdxFormat::readImages);
        }
    },
    INKML(1 << 20, 400) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(file, FuzzedReader::readDrawings);
        }
    },
    COLLECTION(1 << 22, 8_000) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(file, path -> {
                FuzzedCollection.read(path);
                return path;
            });
        }
    },
    PICTURE(1 << 20, 300_000) {
        /** However well a file is compressed, it can hold no more than 16 million pixels. */
        @Override
        long mostAllocated(long length) {
            return Math.min(super.mostAllocated(length), 240_000_000);
        }

        @Override
        void read(byte[] file) throws IOException {
            readFile(file, PictureFormat::read);
        }
    },
    RUN_STEPS(1 << 20, 400) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(file, path -> {
                FuzzedRuns.readSteps(path);
                return path;
            });
        }
    },
    RUN_PLAN(1 << 20, 1_000) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(file, path -> {
                FuzzedRuns.readPlan(path);
                return path;
            });
        }
    },
    RUN_CHECKPOINT(1 << 20, 400) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(file, path -> {
                FuzzedRuns.readCheckpoint(path);
                return path;
            });
        }
    },
    RUN_PATH(1 << 20, 400) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(file, path -> {
                FuzzedRuns.readPath(path);
                return path;
            });
        }
    },
    PREFERENCES(1 << 20, 1_000) {
        @Override
        void read(byte[] file) throws IOException {
            readFile(file, path -> {
                FuzzedPreferences.read(path);
                return path;
            });
        }
    };

    private final long base;
    private final long perByte;

    /**
     * What a reader may cost, all copies and what is written and read again for the check included.
     *
     * @param base bytes of memory allocated for any file
     * @param perByte more for each byte of the file
     */
    FuzzedReader(long base, long perByte) {
        this.base = base;
        this.perByte = perByte;
    }

    /** How many bytes of memory may be allocated in all for a file of this length. */
    long mostAllocated(long length) {
        return base + perByte * length;
    }

    /** The reader whose inputs lie in this folder. */
    static FuzzedReader of(String folder) {
        return valueOf(folder.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The name of the folder with its inputs, such as "idx-images". */
    String folder() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a file and looks at what comes out; whatever is wrong with that is an error of its own. */
    abstract void read(byte[] file) throws IOException;

    /**
     * Puts a file to the reader.
     *
     * @throws AssertionError if it breaks its promise on memory or message; any other exception is broken promise enough
     */
    void check(byte[] file) {
        long most = mostAllocated(file.length);
        // The first time may load classes, which takes memory that is not the file's fault
        if (allocatedReading(file) > most) {
            long allocated = allocatedReading(file);
            if (allocated > most) {
                throw new AssertionError(allocated + " bytes allocated for a file of " + file.length);
            }
        }
    }

    private long allocatedReading(byte[] file) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        try {
            read(file);
        } catch (IOException e) {
            String message = Texts.of(e);
            if (message == null || message.isBlank() || message.lines().count() != 1) {
                throw new AssertionError("no message of one line", e);
            }
        }
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    /** Reads a model; one that is valid comes out of its own file as it was, in the same bytes. */
    private static void readModel(ModelFormat format, byte[] file) throws IOException {
        TrainedModel model = format.read("fuzz", file);
        byte[] written = format.write(model);
        TrainedModel again = format.read("fuzz", written);
        if (!again.equals(model) || !Arrays.equals(written, format.write(again))) {
            throw new AssertionError("another model after export and import");
        }
    }

    /** Reads drawings; valid ones come out of their own file as they were. */
    private static List<LabelledInk> readDrawings(Path file) throws IOException {
        List<LabelledInk> drawings = InkMlFormat.read(file);
        InkMlFormat.write(file, drawings);
        if (!InkMlFormat.read(file).equals(drawings)) {
            throw new AssertionError("other drawings after export and import");
        }
        return drawings;
    }

    /** A compressed file with this content. */
    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(file)) {
            gzip.write(content);
        }
        return file.toByteArray();
    }

    /** Alone in its folder: whoever saves a file looks at all that lies beside it. */
    private static void readFile(byte[] file, PathReader reader) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        Path path = folder.resolve("file");
        try {
            Files.write(path, file);
            reader.read(path);
        } finally {
            Files.delete(path);
            Files.delete(folder);
        }
    }

    @FunctionalInterface
    private interface PathReader {
        Object read(Path file) throws IOException;
    }
}
