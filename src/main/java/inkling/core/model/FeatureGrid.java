package inkling.core.model;

import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Features that lie side by side: a square grid over the image with the same channels in each cell. In a feature vector
 * they are one stretch, by channel, row, column.
 *
 * @param id a name that never changes and is in no language, such as "cells"
 * @param first the index of the first feature
 * @param directions for each channel the direction that it is about, in degrees from 0 to below 360: from the paper into
 *     the ink, 0 to the right and 90 down; empty where a channel has none
 * @param sampling where the cells lie in the image
 */
public record FeatureGrid(String id, int first, List<OptionalDouble> directions, Sampling sampling) {
    /** Copies the list, so that a grid never changes. */
    public FeatureGrid {
        directions = List.copyOf(directions);
    }

    /** A grid of one channel without a direction. */
    static FeatureGrid of(String id, int first, Sampling sampling) {
        return new FeatureGrid(id, first, List.of(OptionalDouble.empty()), sampling);
    }

    /** A grid of channels for directions that are equally far from each other, all the way round. */
    static FeatureGrid ofDirections(String id, int first, int count, double firstDegrees, Sampling sampling) {
        return new FeatureGrid(
                id,
                first,
                IntStream.range(0, count)
                        .mapToObj(k -> OptionalDouble.of((firstDegrees + k * 360.0 / count) % 360))
                        .toList(),
                sampling);
    }

    /**
     * Where a feature lies.
     *
     * @param grid the grid that has it
     * @param channel from 0
     * @param row from 0, from the top
     * @param column from 0, from the left
     */
    public record Place(FeatureGrid grid, int channel, int row, int column) {
        /** What the feature is about, as in {@link FeatureGrid#directions}. */
        public OptionalDouble direction() {
            return grid.directions.get(channel);
        }
    }

    /** How many rows of cells there are. */
    public int rows() {
        return sampling.side();
    }

    /** How many columns of cells there are. */
    public int columns() {
        return sampling.side();
    }

    /** How many features each cell has. */
    public int channels() {
        return directions.size();
    }

    /** How many features there are. */
    public int size() {
        return channels() * rows() * columns();
    }

    /** Whether the feature with this index lies here. */
    public boolean contains(int feature) {
        return feature >= first && feature < first + size();
    }

    /**
     * The index of a feature in the feature vector.
     *
     * @throws IndexOutOfBoundsException if there is no such channel, row or column
     */
    public int index(int channel, int row, int column) {
        int plane = Objects.checkIndex(channel, channels()) * rows();
        return first + (plane + Objects.checkIndex(row, rows())) * columns() + Objects.checkIndex(column, columns());
    }

    /**
     * Where a feature lies; the reverse of {@link #index}.
     *
     * @throws IndexOutOfBoundsException if it does not lie {@linkplain #contains here}
     */
    public Place place(int feature) {
        int cell = Objects.checkIndex(feature - first, size());
        return new Place(this, cell / (rows() * columns()), cell / columns() % rows(), cell % columns());
    }
}
