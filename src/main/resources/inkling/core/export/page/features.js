// Features: fixed maps from the image to the numbers that the model weighs. There is nothing in them to learn.

/** Directions of an edge, 45° apart: from the paper into the ink, 0 to the right and 2 downwards. */
const DIRECTIONS = 8;

/** The neighbour of a pixel in each direction. */
const ACROSS = [1, 1, 0, -1, -1, -1, 0, 1];
const DOWN = [0, 1, 1, 1, 0, -1, -1, -1];

/** Keeps the division of nothing by nothing at 0. */
const TINY = 1e-12;

/**
 * A convolution by the same kernel in both directions, with zeros outside and the result sampled every few pixels.
 *
 * @typedef {{kernel: number[], stride: number, padding: number}} Smoothing
 */

/** The taps of a Gaussian, with the sum 1. @param {number} taps @param {number} sigma */
function gaussian(taps, sigma) {
  const values = Array.from({length: taps}, (_, i) => Math.exp(-(((i - (taps - 1) / 2) / sigma) ** 2) / 2));
  const sum = values.reduce((a, b) => a + b);
  return values.map((value) => value / sum);
}

/** Makes thin and thick pens alike. @type {Smoothing} */
const BLUR = {kernel: [1 / 4, 2 / 4, 1 / 4], stride: 1, padding: 1};

/** From 28 × 28 to 7 × 7. @type {Smoothing} */
const CELLS = {kernel: gaussian(12, 2), stride: 4, padding: 4};

/** From 28 × 28 to 14 × 14. @type {Smoothing} */
const HALF = {kernel: [1, 5, 10, 10, 5, 1].map((tap) => tap / 32), stride: 2, padding: 2};

/** From 14 × 14 to 5 × 5. @type {Smoothing} */
const CORNERS = {kernel: gaussian(10, 1.5), stride: 3, padding: 4};

/** From 14 × 14 to 4 × 4. @type {Smoothing} */
const POOLING = {kernel: gaussian(10, 2), stride: 4, padding: 4};

const HALF_SIDE = 14;

/** From an image to its features, by the name of the map. @type {Record<string, (ink: Float32Array) => Float32Array>} */
const FEATURES = {
  pixels: (ink) => ink,
  gradients: (ink) => gradients(edges(ink)),
  pairs: (ink) => {
    const found = edges(ink);
    return joined(gradients(found), pairs(found.half, 2), pairs(found.half, 0));
  },
};

/**
 * Smooths square images that stand one behind the other.
 *
 * @param {Smoothing} smoothing
 * @param {Float32Array} images
 * @param {number} side of each
 * @returns {Float32Array} the smaller images
 */
function smooth({kernel, stride, padding}, images, side) {
  const out = Math.floor((side + 2 * padding - kernel.length) / stride) + 1;
  const count = images.length / (side * side);
  const rows = new Float32Array(count * out * side);
  const result = new Float32Array(count * out * out);
  for (let row = 0; row < count * out; row++) {
    const top = row % out * stride - padding;
    for (let tap = Math.max(0, -top); tap < Math.min(kernel.length, side - top); tap++) {
      const from = (Math.floor(row / out) * side + top + tap) * side;
      for (let x = 0; x < side; x++) {
        rows[row * side + x] += kernel[tap] * images[from + x];
      }
    }
    for (let column = 0; column < out; column++) {
      const left = column * stride - padding;
      for (let tap = Math.max(0, -left); tap < Math.min(kernel.length, side - left); tap++) {
        result[row * out + column] += kernel[tap] * rows[row * side + left + tap];
      }
    }
  }
  return result;
}

/**
 * How much edge runs in which direction at each place: the gradient of the blurred image, split between its two
 * neighbours among the eight directions.
 *
 * @param {Float32Array} ink
 * @returns {{parts: Float32Array, half: Float32Array}} by direction, row, column; of 28 × 28 pixels and of 14 × 14
 */
function edges(ink) {
  const blurred = smooth(BLUR, ink, SIDE);
  const parts = new Float32Array(DIRECTIONS * PIXELS);
  for (let i = 0; i < PIXELS; i++) {
    const x = i % SIDE;
    const gx = (x + 1 < SIDE ? blurred[i + 1] : 0) - (x > 0 ? blurred[i - 1] : 0);
    const gy = (blurred[i + SIDE] ?? 0) - (blurred[i - SIDE] ?? 0);
    if (gx === 0 && gy === 0) {
      continue;
    }
    // √2 g × e_k; e_{k+4} = −e_k
    const cross = [-Math.SQRT2 * gy, gx - gy, Math.SQRT2 * gx, gx + gy, Math.SQRT2 * gy, gy - gx, -Math.SQRT2 * gx, -gx - gy];
    for (let k = 0; k < DIRECTIONS; k++) {
      // The parallelogram rule; e_{k−1} × g = g × e_{k+3}
      parts[k * PIXELS + i] = Math.max(0, Math.min(cross[(k + 1) % DIRECTIONS], cross[(k + 3) % DIRECTIONS]));
    }
  }
  return {parts, half: smooth(HALF, parts, SIDE)};
}

/** Where edges run in which direction, and where two meet at a right angle: 592 features. */
function gradients(/** @type {{parts: Float32Array, half: Float32Array}} */ {parts, half}) {
  return spread(joined(cells(parts), corners(half)));
}

/** Edges in 7 × 7 cells, each divided by its length, softened by half the mean energy of all. @param {Float32Array} parts */
function cells(parts) {
  const values = smooth(CELLS, parts, SIDE);
  const count = values.length / DIRECTIONS;
  const energy = new Float32Array(count);
  values.forEach((value, i) => {
    energy[i % count] += value * value;
  });
  const mean = energy.reduce((a, b) => a + b, 0) / count;
  // √49 = 7 makes the length of all cells together about 1
  return values.map((value, i) => value / (Math.sqrt(count) * Math.sqrt(energy[i % count] + mean / 2 + TINY)));
}

/** Where a stroke bends, ends or crosses another, in 5 × 5 cells. @param {Float32Array} half */
function corners(half) {
  const count = HALF_SIDE * HALF_SIDE;
  const meeting = half.map((value, i) => Math.min(value, half[(i + 2 * count) % half.length]));
  return normalised(smooth(CORNERS, meeting, HALF_SIDE));
}

/**
 * Which edges lie beside which: for two directions the smaller of one value a step before a place and of the other a
 * step behind it.
 *
 * @param {Float32Array} half
 * @param {number} turn how many eighths of a turn the step is ahead of the first edge's direction
 * @returns {Float32Array} 1,024 features
 */
function pairs(half, turn) {
  const count = HALF_SIDE * HALF_SIDE;
  const maps = new Float32Array(DIRECTIONS * DIRECTIONS * count);
  for (let k = 0; k < DIRECTIONS; k++) {
    const dx = ACROSS[(k + turn) % DIRECTIONS];
    const dy = DOWN[(k + turn) % DIRECTIONS];
    const step = dy * HALF_SIDE + dx;
    for (let y = Math.abs(dy); y < HALF_SIDE - Math.abs(dy); y++) {
      for (let x = Math.abs(dx); x < HALF_SIDE - Math.abs(dx); x++) {
        const i = y * HALF_SIDE + x;
        const before = half[k * count + i - step];
        for (let j = 0; before > 0 && j < DIRECTIONS; j++) {
          maps[(k * DIRECTIONS + j) * count + i] = Math.min(before, half[j * count + i + step]);
        }
      }
    }
  }
  return spread(normalised(smooth(POOLING, maps, HALF_SIDE)));
}

/** Some values divided by their length. @param {Float32Array} values */
function normalised(values) {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, TINY));
  return values.map((value) => value / length);
}

/** 4 times the square root of each value, which spreads small ones. @param {Float32Array} values */
function spread(values) {
  return values.map((value) => 4 * Math.sqrt(value));
}

/** @param {...Float32Array} rows */
function joined(...rows) {
  const all = new Float32Array(rows.reduce((size, row) => size + row.length, 0));
  let end = 0;
  for (const row of rows) {
    all.set(row, end);
    end += row.length;
  }
  return all;
}
