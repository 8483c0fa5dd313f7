// Ink: strokes, and the curve that a hand drew through the points that a pointer reported of it.

/** The paper's side. Coordinates are in its units, x to the right and y downwards. */
const PAPER = 280;

/**
 * One movement of the pen or the eraser: a round brush along points.
 *
 * @typedef {object} Stroke
 * @property {boolean} eraser whether it takes ink away
 * @property {number} width the brush's diameter, more than 0
 * @property {number[]} xy x and y of each point in turn; at least one point
 */

/** @typedef {{x: number, y: number}} Point */

/** @typedef {{x: number, y: number, length: number}} Edge from a point to the next: its direction, and how far */

/** A turn of more than 85° is a corner. */
const CORNER_COSINE = Math.cos(85 * Math.PI / 180);

/** How far the straight pieces may be from the curve, as a share of the brush's width. */
const TOLERANCE = 1 / 440;

/** A fine pen asks for no more than this, as a share of the distance between two points. */
const COARSEST = 1 / 300;

/** The most that a point is moved to make the curve calm, as a share of the brush's width. */
const CALM = 1 / 44;

/** Points that are at least this far apart, as a share of the brush's width, are no pixel's stairs. */
const APART = 0.5;

/** @param {number} low @param {number} value @param {number} high */
const clamp = (low, value, high) => Math.max(low, Math.min(value, high));

/**
 * How far strokes reach in each direction.
 *
 * @param {Stroke[]} strokes
 * @param {(stroke: Stroke) => number} reach of each around its points
 */
function boundsOf(strokes, reach) {
  const bounds = {left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity};
  for (const stroke of strokes) {
    for (let i = 0; i < stroke.xy.length; i += 2) {
      bounds.left = Math.min(bounds.left, stroke.xy[i] - reach(stroke));
      bounds.right = Math.max(bounds.right, stroke.xy[i] + reach(stroke));
      bounds.top = Math.min(bounds.top, stroke.xy[i + 1] - reach(stroke));
      bounds.bottom = Math.max(bounds.bottom, stroke.xy[i + 1] + reach(stroke));
    }
  }
  return bounds;
}

/**
 * The curve of a stroke: the same brush along a polyline that looks round. Between the points run cubic Bézier curves
 * with the tangents of the centripetal Catmull-Rom spline; where a stroke turns sharply it has a corner.
 *
 * @param {Stroke} stroke
 * @returns {Stroke}
 */
function curveOf(stroke) {
  const reported = distinctPoints(stroke.xy);
  const points = calmed(reported, edgesOf(reported), stroke.width);
  return {...stroke, xy: polyline(points, edgesOf(points), stroke.width)};
}

/** @param {number[]} xy @returns {Point[]} */
function distinctPoints(xy) {
  /** @type {Point[]} */
  const points = [];
  for (let i = 0; i < xy.length; i += 2) {
    const before = points.at(-1);
    if (!before || xy[i] !== before.x || xy[i + 1] !== before.y) {
      points.push({x: xy[i], y: xy[i + 1]});
    }
  }
  return points;
}

/** @param {Point[]} points @returns {Edge[]} */
function edgesOf(points) {
  return points.slice(1).map((to, i) => {
    const dx = to.x - points[i].x;
    const dy = to.y - points[i].y;
    const length = Math.sqrt(dx * dx + dy * dy);
    const per = length > 0 ? 1 / length : 0;
    return {x: dx * per, y: dy * per, length};
  });
}

/** Whether a stroke turns sharply from one edge to the next. @param {Edge} from @param {Edge} to */
const isCorner = (from, to) => from.x * to.x + from.y * to.y < CORNER_COSINE;

/**
 * Moves each point towards the middle of its neighbours, a little, where they are close: pointers report whole pixels.
 *
 * @param {Point[]} points
 * @param {Edge[]} edges
 * @param {number} width
 * @returns {Point[]}
 */
function calmed(points, edges, width) {
  const most = CALM * width;
  /** @param {number} before @param {number} here @param {number} after */
  const calm = (before, here, after) => here + clamp(-most, ((before + after) / 2 - here) / 2, most);
  return points.map((point, i) => {
    const inner = i > 0 && i < edges.length;
    if (!inner || Math.max(edges[i - 1].length, edges[i].length) >= APART * width || isCorner(edges[i - 1], edges[i])) {
      return point;
    }
    return {x: calm(points[i - 1].x, point.x, points[i + 1].x), y: calm(points[i - 1].y, point.y, points[i + 1].y)};
  });
}

/**
 * @param {Point[]} points
 * @param {Edge[]} edges
 * @param {number} width
 * @returns {number[]}
 */
function polyline(points, edges, width) {
  const xy = [Math.fround(points[0].x), Math.fround(points[0].y)];
  /** The tangent at the start of an edge, of length 1; none at an end of the stroke and in a corner. @type {?Point} */
  let begin = null;
  edges.forEach((edge, i) => {
    const finish = i + 1 < edges.length && !isCorner(edge, edges[i + 1]) ? tangent(edge, edges[i + 1]) : null;
    if (begin || finish) {
      bend(xy, points[i], points[i + 1], edge, begin, finish, width);
    } else {
      xy.push(Math.fround(points[i + 1].x), Math.fround(points[i + 1].y));
    }
    begin = finish;
  });
  return xy;
}

/** The centripetal spline's tangent halves the angle between the edges. @param {Edge} from @param {Edge} to */
function tangent(from, to) {
  const x = from.x + to.x;
  const y = from.y + to.y;
  const length = Math.sqrt(x * x + y * y);
  return length > 0 ? {x: x / length, y: y / length} : null;
}

/**
 * Adds the curve along an edge, all but its start. Where there is no tangent, the other one's mirror image takes its
 * place.
 *
 * @param {number[]} xy
 * @param {Point} from
 * @param {Point} to
 * @param {Edge} edge
 * @param {?Point} begin
 * @param {?Point} finish
 * @param {number} width
 */
function bend(xy, from, to, edge, begin, finish, width) {
  const mirrored = (/** @type {Point} */ {x, y}) => {
    const along = x * edge.x + y * edge.y;
    return {x: 2 * along * edge.x - x, y: 2 * along * edge.y - y};
  };
  const out = begin ?? mirrored(/** @type {Point} */ (finish));
  const home = finish ?? mirrored(/** @type {Point} */ (begin));
  // An arc that leaves its chord at the angle a has handles of 2 / (3 (1 + cos a)) of the chord
  const cosine = (out.x * edge.x + out.y * edge.y + home.x * edge.x + home.y * edge.y) / 2;
  const handle = edge.length * 2 / (3 * (1 + cosine));
  cubic(
    xy,
    from,
    {x: from.x + handle * out.x, y: from.y + handle * out.y},
    {x: to.x - handle * home.x, y: to.y - handle * home.y},
    to,
    Math.max(TOLERANCE * width, COARSEST * edge.length));
}

/**
 * Adds straight pieces that are as near to a cubic as asked for, by Wang's bound.
 *
 * @param {number[]} xy
 * @param {Point} p0
 * @param {Point} p1
 * @param {Point} p2
 * @param {Point} p3
 * @param {number} tolerance
 */
function cubic(xy, p0, p1, p2, p3, tolerance) {
  const second = Math.max(
    Math.hypot(p0.x - 2 * p1.x + p2.x, p0.y - 2 * p1.y + p2.y),
    Math.hypot(p1.x - 2 * p2.x + p3.x, p1.y - 2 * p2.y + p3.y));
  const pieces = Math.ceil(Math.sqrt(6 / 8 * second / tolerance));
  for (let piece = 1; piece < pieces; piece++) {
    const t = piece / pieces;
    const s = 1 - t;
    /** @param {number} a @param {number} b @param {number} c @param {number} d */
    const at = (a, b, c, d) => s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    xy.push(Math.fround(at(p0.x, p1.x, p2.x, p3.x)), Math.fround(at(p0.y, p1.y, p2.y, p3.y)));
  }
  xy.push(Math.fround(p3.x), Math.fround(p3.y));
}
