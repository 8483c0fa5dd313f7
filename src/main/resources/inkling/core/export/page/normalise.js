// Normalise: from strokes to the image that the model reads, by MNIST's convention. The ink is scaled into a box of
// 20 × 20 pixels and its centre of mass moved to the middle of 28 × 28. Where and how large it was drawn does not matter.

/** Rows and columns of an image. */
const SIDE = 28;
const PIXELS = SIDE * SIDE;

/** The side of the box that the ink is scaled into, in pixels. */
const BOX_SIDE = 20;

/** Where the centre of mass comes to lie, in pixels from the left and from the top. */
const CENTRE = 14.5;

/** Cells to a pixel, in each direction; their mean is the pixel. */
const CELLS_PER_PIXEL = 2;
const CELL_SIDE = SIDE * CELLS_PER_PIXEL;

/** A pen is at least this wide on the image, in pixels, so that a hairline on a large drawing is still ink. */
const THINNEST_PEN = 1;

/** @typedef {{centreX: number, centreY: number, width: number, height: number}} Box */

/**
 * How a drawing is laid on the image: scaled, and moved.
 *
 * @typedef {object} Placement
 * @property {number} scale pixels per unit of the paper
 * @property {number} originX the point of the paper that comes to lie at fieldX, fieldY
 * @property {number} originY
 * @property {number} fieldX in pixels from the image's left edge
 * @property {number} fieldY in pixels from its top edge
 */

/**
 * The image of a drawing: ink in [0, 1], row by row from the top left; null where there is none.
 *
 * @param {Stroke[]} strokes
 * @returns {?Float32Array} 784 values
 */
function normalise(strokes) {
  const curves = strokes.map(curveOf);
  const box = boxOfInk(curves);
  if (!box) {
    return null;
  }
  const boxed = fitting(box);
  const ink = pixelsOf(rasterise(curves, boxed));
  let mass = 0;
  let momentX = 0;
  let momentY = 0;
  ink.forEach((value, i) => {
    mass += value;
    momentX += value * (i % SIDE + 0.5);
    momentY += value * (Math.floor(i / SIDE) + 0.5);
  });
  if (mass === 0) {
    return null;
  }
  const moved = {
    ...boxed,
    fieldX: boxed.fieldX + shift(momentX / mass, box.width * boxed.scale),
    fieldY: boxed.fieldY + shift(momentY / mass, box.height * boxed.scale),
  };
  return pixelsOf(rasterise(curves, moved));
}

/** How far to move the ink to centre its mass, but never out of the image. @param {number} centre @param {number} side */
function shift(centre, side) {
  const margin = (SIDE - side) / 2;
  return clamp(-margin, CENTRE - centre, margin);
}

/** Puts a box into the middle of the image, its larger side 20 pixels long. @param {Box} box @returns {Placement} */
function fitting(box) {
  const scale = BOX_SIDE / Math.max(box.width, box.height);
  return {scale, originX: box.centreX, originY: box.centreY, fieldX: SIDE / 2, fieldY: SIDE / 2};
}

/** The box of the ink that the eraser left, if any. @param {Stroke[]} curves @returns {?Box} */
function boxOfInk(curves) {
  const drawn = boxOfPen(curves);
  return drawn && curves.some((stroke) => stroke.eraser) ? boxOfInkLeft(curves, drawn) : drawn;
}

/** The box of everything that pens drew, brush width included. @param {Stroke[]} curves @returns {?Box} */
function boxOfPen(curves) {
  const pens = curves.filter((stroke) => !stroke.eraser);
  const {left, top, right, bottom} = boundsOf(pens, ({width}) => width / 2);
  const widest = Math.max(...pens.map(({width}) => width));
  return pens.length === 0 ? null : {
    centreX: left / 2 + right / 2,
    centreY: top / 2 + bottom / 2,
    width: Math.max(right - left, widest),
    height: Math.max(bottom - top, widest),
  };
}

/**
 * Measures what the eraser left, again at a larger scale as long as it fills less than half of the image's box.
 *
 * @param {Stroke[]} curves
 * @param {Box} searched
 * @returns {?Box}
 */
function boxOfInkLeft(curves, searched) {
  const placement = fitting(searched);
  const found = boxOfCells(rasterise(curves, placement));
  if (!found) {
    return null;
  }
  const {scale, originX, originY, fieldX, fieldY} = placement;
  const box = {
    centreX: (found.centreX - fieldX) / scale + originX,
    centreY: (found.centreY - fieldY) / scale + originY,
    width: found.width / scale,
    height: found.height / scale,
  };
  return Math.max(found.width, found.height) < BOX_SIDE / 2 ? boxOfInkLeft(curves, box) : box;
}

/**
 * The box around the cells that are covered by more than half, in pixels. What lies beside them moves its edge by its
 * share.
 *
 * @param {Float32Array} cells
 * @returns {?Box}
 */
function boxOfCells(cells) {
  const columns = new Float32Array(CELL_SIDE);
  const rows = new Float32Array(CELL_SIDE);
  cells.forEach((value, i) => {
    const x = i % CELL_SIDE;
    const y = Math.floor(i / CELL_SIDE);
    columns[x] = Math.max(columns[x], value);
    rows[y] = Math.max(rows[y], value);
  });
  if (!columns.some((value) => value > 0.5)) {
    return null;
  }
  const [left, right] = extent(columns);
  const [top, bottom] = extent(rows);
  return {centreX: (left + right) / 2, centreY: (top + bottom) / 2, width: right - left, height: bottom - top};
}

/** From where to where a row of cells is ink, in pixels. @param {Float32Array} cells @returns {[number, number]} */
function extent(cells) {
  const first = cells.findIndex((value) => value > 0.5);
  let last = cells.length - 1;
  while (!(cells[last] > 0.5)) {
    last--;
  }
  return [
    (first + 1 - cells[first] - (cells[first - 1] ?? 0)) / CELLS_PER_PIXEL,
    (last + cells[last] + (cells[last + 1] ?? 0)) / CELLS_PER_PIXEL,
  ];
}

/**
 * How much of each cell is covered, judged by the distance from its centre to the strokes. The pen adds ink, the eraser
 * takes away what was drawn before it.
 *
 * @param {Stroke[]} curves
 * @param {Placement} placement
 * @returns {Float32Array} 56 × 56 values in [0, 1]
 */
function rasterise(curves, placement) {
  const {scale, originX, originY, fieldX, fieldY} = placement;
  const pens = curves.filter((stroke) => !stroke.eraser).map((stroke) => stroke.width * scale);
  // Every brush is widened by as much as the thinnest pen lacks, so that what an eraser covered stays covered
  const widening = THINNEST_PEN - Math.min(THINNEST_PEN, ...pens);
  const cells = new Float32Array(CELL_SIDE * CELL_SIDE);
  for (const {eraser, width, xy} of curves) {
    const radius = CELLS_PER_PIXEL * (width * scale + widening) / 2;
    const cellX = (/** @type {number} */ i) => ((xy[i] - originX) * scale + fieldX) * CELLS_PER_PIXEL - 0.5;
    const cellY = (/** @type {number} */ i) => ((xy[i + 1] - originY) * scale + fieldY) * CELLS_PER_PIXEL - 0.5;
    for (let i = Math.min(2, xy.length - 2); i < xy.length; i += 2) {
      const from = Math.max(0, i - 2);
      brush(cells, cellX(from), cellY(from), cellX(i), cellY(i), radius, eraser);
    }
  }
  return cells;
}

/**
 * Draws one segment, row by row, looking only at the cells within the brush's reach.
 *
 * @param {Float32Array} cells
 * @param {number} fromX in cells, from the centre of the first
 * @param {number} fromY
 * @param {number} toX
 * @param {number} toY
 * @param {number} radius
 * @param {boolean} eraser
 */
function brush(cells, fromX, fromY, toX, toY, radius, eraser) {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const squaredLength = dx * dx + dy * dy;
  const perSquaredLength = squaredLength > 0 ? 1 / squaredLength : 0;
  const reach = radius + 0.5;
  const first = (/** @type {number} */ from) => Math.max(0, Math.ceil(from - reach));
  const last = (/** @type {number} */ to) => Math.min(CELL_SIDE - 1, Math.floor(to + reach));
  const signedReach = dy < 0 ? -reach : reach;
  const lastY = last(Math.max(fromY, toY));
  for (let y = first(Math.min(fromY, toY)); y <= lastY; y++) {
    // The part of the segment that comes near this row, as shares of its length
    const near = dy === 0 ? 0 : clamp(0, (y - signedReach - fromY) / dy, 1);
    const far = dy === 0 ? 1 : clamp(0, (y + signedReach - fromY) / dy, 1);
    const nearX = fromX + near * dx;
    const farX = fromX + far * dx;
    const lastX = last(Math.max(nearX, farX));
    for (let x = first(Math.min(nearX, farX)); x <= lastX; x++) {
      const cell = y * CELL_SIDE + x;
      if (!eraser && cells[cell] === 1) {
        continue; // The neighbouring segments cover most cells already
      }
      const along = clamp(0, ((x - fromX) * dx + (y - fromY) * dy) * perSquaredLength, 1);
      const offX = x - fromX - along * dx;
      const offY = y - fromY - along * dy;
      const squaredDistance = offX * offX + offY * offY;
      if (squaredDistance < reach * reach) {
        const coverage = Math.min(1, reach - Math.sqrt(squaredDistance));
        cells[cell] = eraser ? Math.min(cells[cell], 1 - coverage) : Math.max(cells[cell], coverage);
      }
    }
  }
}

/** The mean of each pixel's cells. @param {Float32Array} cells @returns {Float32Array} 784 values in [0, 1] */
function pixelsOf(cells) {
  const pixels = new Float32Array(PIXELS);
  cells.forEach((value, i) => {
    const x = Math.floor(i % CELL_SIDE / CELLS_PER_PIXEL);
    const y = Math.floor(i / CELL_SIDE / CELLS_PER_PIXEL);
    pixels[y * SIDE + x] += value / (CELLS_PER_PIXEL * CELLS_PER_PIXEL);
  });
  return pixels;
}
