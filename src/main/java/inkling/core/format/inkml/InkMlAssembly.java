package inkling.core.format.inkml;

import inkling.core.format.FileFormatException;
import inkling.core.format.inkml.InkMlItem.Line;
import inkling.core.format.inkml.InkMlItem.Reference;
import inkling.core.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Follows the references of a document whose every element was read, since a view may stand before what it shows. A
 * file is not trusted: references may go in circles, and each may double what the one before it shows, so depth and the
 * number of traces and points that they come to are bounded.
 */
final class InkMlAssembly {
    /** References in references; CROHME's files have two. */
    private static final int DEEPEST = 64;

    private final String file;
    private final Map<String, InkMlItem> byId;
    private final int mostTraces;
    private final int mostPoints;
    private final Set<Line> shown = Collections.newSetFromMap(new IdentityHashMap<>());
    private int steps;
    private int points;

    /**
     * An assembly of a whole document.
     *
     * @param byId what has an id
     * @param mostTraces traces and groups that all references together may come to
     * @param mostPoints points, likewise
     */
    InkMlAssembly(String file, Map<String, InkMlItem> byId, int mostTraces, int mostPoints) {
        this.file = file;
        this.byId = byId;
        this.mostTraces = mostTraces;
        this.mostPoints = mostPoints;
    }

    /**
     * The drawings that an outermost group holds: itself, or where at least two of its parts have names of their own,
     * as the symbols of a formula have, each of these, and then what belongs to none of them.
     */
    List<InkMlDrawing> drawings(InkMlGroup group) throws FileFormatException {
        List<InkMlGroup> named =
                group.parts().stream().filter(InkMlGroup::isNamed).toList();
        if (named.size() < 2) {
            return List.of(drawing(group));
        }
        List<InkMlDrawing> drawings = new ArrayList<>();
        for (InkMlGroup part : named) {
            drawings.addAll(drawings(part));
        }
        InkMlDrawing rest = new InkMlDrawing();
        describe(rest, group);
        for (InkMlItem item : group.items()) {
            if (!(item instanceof InkMlGroup inner && inner.isNamed())) {
                collect(item, InkMlRange.ALL, rest, 0, 0);
            }
        }
        if (!rest.isEmpty()) {
            drawings.add(rest);
        }
        return drawings;
    }

    /** What stands in no group, without the traces that a group shows: those belong to it. */
    InkMlDrawing rest(InkMlGroup ungrouped) throws FileFormatException {
        InkMlDrawing rest = new InkMlDrawing();
        describe(rest, ungrouped);
        for (InkMlItem item : ungrouped.items()) {
            if (!(item instanceof Line line && shown.contains(line))) {
                collect(item, InkMlRange.ALL, rest, 0, 0);
            }
        }
        return rest;
    }

    private InkMlDrawing drawing(InkMlGroup group) throws FileFormatException {
        InkMlDrawing drawing = new InkMlDrawing();
        collect(group, InkMlRange.ALL, drawing, 0, 0);
        return drawing;
    }

    /**
     * Puts something into a drawing.
     *
     * @param depth how many references led here
     * @param from where the last of them stands; 0 where there is none
     */
    private void collect(InkMlItem item, InkMlRange range, InkMlDrawing drawing, int depth, int from)
            throws FileFormatException {
        if (from > 0 && ++steps > mostTraces) {
            throw problem(from, Problem.of("inkml.traces", mostTraces), Problem.of("file.more"));
        }
        if (item instanceof Line line) {
            show(line, range, drawing, from);
        } else if (item instanceof InkMlGroup group) {
            describe(drawing, group);
            List<InkMlItem> items = group.items();
            int end = range.end(items.size());
            for (int i = range.first(); i < end; i++) {
                collect(items.get(i), range.inside(i, items.size()), drawing, depth, from);
            }
        } else if (item instanceof Reference reference) {
            if (depth == DEEPEST) {
                throw problem(reference.line(), Problem.of("inkml.references", DEEPEST), Problem.of("file.more"));
            }
            InkMlItem target = byId.get(reference.id());
            if (target == null) {
                throw problem(
                        reference.line(),
                        Problem.of("inkml.target", "traceDataRef", reference.id()),
                        Problem.of("file.none"));
            }
            collect(target, reference.range(), drawing, depth + 1, reference.line());
        }
    }

    /**
     * Shows a stroke, or part of it.
     *
     * @param from where it is referred to; 0 where it is not
     */
    private void show(Line line, InkMlRange range, InkMlDrawing drawing, int from) throws FileFormatException {
        float[] xy = range.points(line.points());
        if (from > 0) {
            shown.add(line);
            points += xy.length / 2;
            if (points > mostPoints) {
                throw problem(from, Problem.of("inkml.points"), Problem.of("file.more"));
            }
        }
        drawing.add(line.context(), xy);
    }

    private void describe(InkMlDrawing drawing, InkMlGroup group) throws FileFormatException {
        drawing.describe(group);
        if (group.digit().isPresent() && !drawing.label(group.digit().getAsInt())) {
            throw problem(group.lineOfDigit(), Problem.of("inkml.truth.one"), Problem.of("inkml.truth.second"));
        }
    }

    private FileFormatException problem(int line, Problem expected, Problem found) {
        return new FileFormatException(XmlWalker.place(file, line), expected, found);
    }
}
