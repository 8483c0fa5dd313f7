// Regression: a score for each digit is its bias and the sum of all features, each times a weight; softmax makes
// probabilities of the scores.

const CLASSES = 10;

/** The lead of the first digit over the second below which the two count as close. */
const CLOSE = 0.4;

/**
 * Where in the image a stretch of the features lies: a square grid with the same channels in each cell.
 *
 * @typedef {object} Grid
 * @property {string} id
 * @property {number} first the index of its first feature; they go by channel, row, column
 * @property {number} channels
 * @property {number} side rows, and columns, of cells
 * @property {number} start the centre of the first cell, in pixels
 * @property {number} step from one centre to the next, in pixels
 */

/**
 * @typedef {object} Model
 * @property {string} features the name of the feature map
 * @property {Grid[]} grids
 * @property {string} weights float32 [10, d], little-endian, in Base64
 * @property {string} bias float32 [10]
 * @property {string} [detector] float32 [d]: the weights of "is this one digit?"; many models have none
 * @property {string} [detectorBias] float32 [1]
 */

/** A linear layer: its weights by output, and a bias for each. @typedef {{weights: Float32Array, bias: Float32Array}} Layer */

/**
 * What a model reads in an image.
 *
 * @typedef {object} Reading
 * @property {Float32Array} image
 * @property {Float32Array} features
 * @property {number[]} scores of the ten digits
 * @property {number[]} probabilities of the ten digits
 * @property {number} label the most probable digit
 * @property {number} runnerUp the second
 * @property {boolean} close whether the two are so close that both are to be named
 * @property {?number} digitness how probable it is that there is one digit at all; null where the model cannot tell
 */

/** @param {Model} model */
function readerOf(model) {
  const extract = FEATURES[model.features];
  const layer = {weights: floats(model.weights), bias: floats(model.bias)};
  const detector = model.detector && model.detectorBias
    ? {weights: floats(model.detector), bias: floats(model.detectorBias)}
    : null;

  /** @param {Float32Array} image @returns {Reading} */
  function read(image) {
    const features = extract(image);
    const scores = apply(layer, features);
    const probabilities = softmax(scores);
    const order = [...probabilities.keys()].sort((a, b) => probabilities[b] - probabilities[a] || a - b);
    const [label, runnerUp] = order;
    return {
      image,
      features,
      scores,
      probabilities,
      label,
      runnerUp,
      close: probabilities[label] - probabilities[runnerUp] < CLOSE,
      digitness: detector && 1 / (1 + Math.exp(-apply(detector, features)[0])),
    };
  }

  /**
   * What the cells of each grid add to the score of a digit. With the bias they add up to it.
   *
   * @param {Reading} reading
   * @param {number} digit
   * @returns {{grid: Grid, cells: Float64Array}[]}
   */
  function contributions({features}, digit) {
    return model.grids.map((grid) => {
      const cells = new Float64Array(grid.side * grid.side);
      for (let i = grid.first; i < grid.first + grid.channels * cells.length; i++) {
        cells[(i - grid.first) % cells.length] += layer.weights[digit * features.length + i] * features[i];
      }
      return {grid, cells};
    });
  }

  return {read, contributions, bias: (/** @type {number} */ digit) => layer.bias[digit]};
}

/** z = W x + b, in float64, which holds whatever finite numbers give. @param {Layer} layer @param {Float32Array} x */
function apply({weights, bias}, x) {
  return Array.from(bias, (offset, k) => {
    let sum = offset;
    for (let j = 0; j < x.length; j++) {
      sum += weights[k * x.length + j] * x[j];
    }
    return sum;
  });
}

/** p_k = exp(z_k) / Σ_j exp(z_j), with the largest taken off first so that nothing overflows. @param {number[]} scores */
function softmax(scores) {
  const largest = Math.max(...scores);
  const exps = scores.map((score) => Math.exp(score - largest));
  const sum = exps.reduce((a, b) => a + b);
  return exps.map((exp) => exp / sum);
}

/** The numbers in a Base64 text. @param {string} base64 of float32, little-endian */
function floats(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({length: bytes.length / 4}, (_, i) => view.getFloat32(4 * i, true));
}
