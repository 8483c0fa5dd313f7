package inkling.core.report;

import static j2html.TagCreator.img;

import inkling.core.explanation.ContributionMap;
import inkling.core.explanation.DivergingScale;
import inkling.core.format.picture.PictureFormat;
import inkling.core.model.DigitImage;
import j2html.tags.specialized.ImgTag;
import java.util.Base64;

/** Pictures that are part of the page, a pixel for each of their cells; the style sheet enlarges them. */
final class Pictures {
    private Pictures() {}

    /** A digit as it is written: dark ink on white paper. */
    static ImgTag digit(DigitImage image, String words) {
        int[] rgb = new int[DigitImage.PIXELS];
        byte[] grey = image.toGrey();
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = 0x010101 * (0xff - (grey[i] & 0xff));
        }
        return picture(DigitImage.SIDE, DigitImage.SIDE, rgb, words).withClass("digit");
    }

    /**
     * What speaks for a digit and against it.
     *
     * @param full what has the full colour
     */
    static ImgTag map(ContributionMap map, double full, String words) {
        int rows = map.grid().rows();
        int columns = map.grid().columns();
        int[] rgb = new int[rows * columns];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = DivergingScale.ON_LIGHT.rgb(full == 0 ? 0 : map.at(i / columns, i % columns) / full);
        }
        return picture(columns, rows, rgb, words).withClass("map");
    }

    private static ImgTag picture(int width, int height, int[] rgb, String words) {
        String data = Base64.getEncoder().encodeToString(PictureFormat.png(width, height, rgb));
        return img().withSrc("data:image/png;base64," + data)
                .withWidth(Integer.toString(width))
                .withHeight(Integer.toString(height))
                .withAlt(words);
    }
}
