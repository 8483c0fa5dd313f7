package inkling.core.format.inkml;

import inkling.core.ink.Stroke.Tool;
import java.util.OptionalDouble;

/**
 * What a file says about a brush.
 *
 * @param width its diameter, more than 0, if the file says so
 * @param units of the width, such as {@code cm}; empty where it is in the units of the traces
 */
record InkMlBrush(Tool tool, OptionalDouble width, String units) {
    /** The brush of a trace that names none. */
    static final InkMlBrush DEFAULT = new InkMlBrush(Tool.PEN, OptionalDouble.empty(), "");
}
