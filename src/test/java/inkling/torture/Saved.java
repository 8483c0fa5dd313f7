package inkling.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import inkling.core.format.drawing.Drawing;
import inkling.core.format.inkml.InkMlFormat;
import inkling.core.format.model.ModelFiles;
import inkling.core.format.model.TestModels;
import inkling.core.format.picture.PictureFormat;
import inkling.core.ink.Ink;
import inkling.core.ink.LabelledInk;
import inkling.core.ink.Stroke;
import inkling.core.library.DigitCollection;
import inkling.core.library.DigitLibrary;
import inkling.core.library.KeptDigit;
import inkling.core.model.DigitImage;
import inkling.core.model.OrientedGradients;
import inkling.core.model.Pixels;
import inkling.ui.preferences.Preferences;
import inkling.ui.preferences.PreferencesFile;
import inkling.ui.session.SessionOfVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** All that Inkling saves, in versions: a number, from 0, says everything that is in one. */
enum Saved {
    MODEL {
        @Override
        Object made(int version) {
            return TestModels.random(new Pixels(), version);
        }

        @Override
        void save(Path folder, int version) throws IOException {
            ModelFiles.save(folder.resolve("model.safetensors"), TestModels.random(new Pixels(), version));
        }

        @Override
        Object open(Path folder) throws IOException {
            return ModelFiles.open(folder.resolve("model.safetensors"));
        }
    },
    ONNX {
        @Override
        Object made(int version) {
            return TestModels.random(new OrientedGradients(), version);
        }

        @Override
        void save(Path folder, int version) throws IOException {
            ModelFiles.save(folder.resolve("model.onnx"), TestModels.random(new OrientedGradients(), version));
        }

        @Override
        Object open(Path folder) throws IOException {
            return ModelFiles.open(folder.resolve("model.onnx"));
        }
    },
    DRAWING {
        @Override
        Object made(int version) {
            return List.of(drawing(version));
        }

        @Override
        void save(Path folder, int version) throws IOException {
            InkMlFormat.write(folder.resolve("drawing.inkml"), List.of(drawing(version)));
        }

        @Override
        Object open(Path folder) throws IOException {
            return InkMlFormat.read(folder.resolve("drawing.inkml"));
        }
    },
    IMAGE {
        @Override
        Object made(int version) {
            byte[] noise = new byte[DigitImage.PIXELS];
            new Random(version).nextBytes(noise);
            // A picture with ink at its edges would be taken for black on white
            IntStream.range(0, DigitImage.PIXELS)
                    .filter(i -> i < DigitImage.SIDE
                            || i % DigitImage.SIDE == 0
                            || i % DigitImage.SIDE == DigitImage.SIDE - 1
                            || i >= DigitImage.PIXELS - DigitImage.SIDE)
                    .forEach(i -> noise[i] = 0);
            return DigitImage.ofGrey(noise, 0);
        }

        @Override
        void save(Path folder, int version) throws IOException {
            PictureFormat.writePng(folder.resolve("digit.png"), (DigitImage) made(version));
        }

        @Override
        Object open(Path folder) throws IOException {
            return PictureFormat.read(folder.resolve("digit.png"));
        }
    },
    PREFERENCES {
        @Override
        Preferences made(int version) {
            String name = Integer.toString(version);
            List<String> recent = IntStream.range(0, 10)
                    .mapToObj(i -> "/models/" + i + "/" + name)
                    .toList();
            return new Preferences(
                    null, null, null, null, null, name, Map.of(), recent, null, Map.of("tool", Map.of("last", name)));
        }

        @Override
        void save(Path folder, int version) throws IOException {
            file(folder).save(made(version));
        }

        @Override
        Object open(Path folder) {
            return file(folder).load();
        }

        private PreferencesFile file(Path folder) {
            return new PreferencesFile(folder.resolve("settings").resolve("preferences.json"));
        }
    },
    SESSION {
        @Override
        Object made(int version) {
            throw new UnsupportedOperationException("it is looked at part by part");
        }

        @Override
        void save(Path folder, int version) throws IOException {
            SessionOfVersion.save(folder.resolve("session"), version);
        }

        @Override
        Object open(Path folder) {
            throw new UnsupportedOperationException("it is looked at part by part");
        }

        @Override
        boolean isThere(Path folder, List<Integer> said, int underWay) throws IOException {
            return SessionOfVersion.isThere(folder.resolve("session"), said.get(said.size() - 1), underWay);
        }
    },
    /** A version is one more digit, and the first half less now and then. */
    DIGITS {
        private static final int MOST = 20;

        @Override
        Object made(int version) {
            return new KeptDigit(
                    new UUID(1, version),
                    Drawing.of(drawing(version)),
                    Optional.empty(),
                    Instant.EPOCH.plusSeconds(version));
        }

        @Override
        void save(Path folder, int version) throws IOException {
            DigitCollection collection = collection(folder);
            List<KeptDigit> there = collection.digits();
            if (there.size() >= MOST) {
                collection.remove(KeptDigit.ids(there.subList(0, MOST / 2)));
            }
            collection.add(List.of((KeptDigit) made(version)));
        }

        @Override
        Object open(Path folder) throws IOException {
            return collection(folder).digits();
        }

        @Override
        boolean isThere(Path folder, List<Integer> said, int underWay) throws IOException {
            List<KeptDigit> found = collection(folder).digits();
            boolean one = found.get(found.size() - 1).equals(made(underWay));
            List<Integer> all = new ArrayList<>(said);
            if (one) {
                all.add(underWay);
            }
            int least = Math.min(all.size(), MOST / 2);
            assertTrue(found.size() >= least, "only " + found.size() + " digits");
            assertEquals(
                    all.subList(all.size() - found.size(), all.size()).stream()
                            .map(this::made)
                            .toList(),
                    found);
            return one;
        }

        private DigitCollection collection(Path folder) {
            return new DigitLibrary(folder.resolve("digits")).collection(DigitLibrary.FIRST);
        }
    };

    /** What a version is. */
    abstract Object made(int version);

    /** Saves a version in a folder in place of the one that is there. */
    abstract void save(Path folder, int version) throws IOException;

    /** What is there. */
    abstract Object open(Path folder) throws IOException;

    /**
     * Makes sure that the last version that was said to be saved is there, or the one that was under way, and nothing
     * else.
     *
     * @param said every version that was said to be saved, at least one
     * @return whether it is the one that was under way
     */
    boolean isThere(Path folder, List<Integer> said, int underWay) throws IOException {
        Object found = open(folder);
        boolean isNew = found.equals(made(underWay));
        if (!isNew) {
            assertEquals(made(said.get(said.size() - 1)), found);
        }
        return isNew;
    }

    private static LabelledInk drawing(int version) {
        Random random = new Random(version);
        float[] xy = new float[400];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = 280 * random.nextFloat();
        }
        return new LabelledInk(Ink.of(Stroke.pen(20, xy)), OptionalInt.of(version % 10));
    }
}
