// Page: the paper, the reading, the card.

const SVG = 'http://www.w3.org/2000/svg';
const ERASER_TO_PEN = 1.8;

/** What is drawn smaller than an eighth of the paper is little more than the width of its pen. */
const VERY_SMALL = PAPER / 8;

/** Nearer points, and nearer to the line between their neighbours, are a pixel's stairs. */
const SPACING = 3;
const STAIR = 1;

/** How far an arrow key moves the pen, alone and with Shift. */
const STRIDE = 10;
const SMALL_STRIDE = 2;

const byId = (/** @type {string} */ id) => /** @type {any} */ (document.getElementById(id));
const made = (/** @type {string} */ name, /** @type {(Node | string)[]} */ ...contents) => {
  const element = document.createElement(name);
  element.append(...contents);
  return element;
};

/**
 * @typedef {object} Language what the page says in it
 * @property {string} id its tag, such as "en"
 * @property {Record<string, string>} texts by their keys
 * @property {Record<string, string>} grids what they are called, by their ids
 * @property {{title: string, rows: [string, string][]}[]} card
 */

/** @type {{model: Model, languages: Language[]}} */
const {model, languages} = JSON.parse(byId('model').textContent);
const reader = readerOf(model);
const language = languageOfBrowser();
const percent = new Intl.NumberFormat(language.id, {style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1});
const amount = new Intl.NumberFormat(language.id, {minimumFractionDigits: 2, maximumFractionDigits: 2});
const signed = new Intl.NumberFormat(language.id, {minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero'});

/** A probability; what rounds to 1 is not 1. @param {number} probability */
const share = (probability) => probability >= 0.9995 ? `> ${percent.format(0.999)}` : percent.format(probability);

/** The first of the user's languages that the page speaks, or its first. */
function languageOfBrowser() {
  const base = (/** @type {string} */ tag) => tag.split('-')[0].toLowerCase();
  const spoken = navigator.languages.flatMap((tag) => languages.filter(({id}) => base(id) === base(tag)));
  return spoken[0] ?? languages[0];
}

/** The text of a key. @param {string} key @param {...(string | number)} values what takes the place of {0}, {1} … */
function text(key, ...values) {
  return language.texts[key].replace(/\{(\d)\}/g, (_, i) => String(values[Number(i)]));
}

// What is on the paper, and what was and will be, for undo and redo

/** @type {{past: Stroke[][], strokes: Stroke[], future: Stroke[][]}} */
let paper = {past: [], strokes: [], future: []};
let erasing = false;

/** The stroke under way: its strokes so far, since one that leaves the paper ends there. @type {?{strokes: Stroke[], at: ?Point}} */
let under = null;

/** The digit that is asked of; null for the one that is read. @type {?number} */
let asked = null;

/** @type {?Reading} */
let reading = null;

function draw(/** @type {Stroke[]} */ strokes) {
  paper = {past: [...paper.past, paper.strokes], strokes, future: []};
  show();
}

function undo() {
  if (!under && paper.past.length > 0) {
    paper = {past: paper.past.slice(0, -1), strokes: paper.past.at(-1) ?? [], future: [paper.strokes, ...paper.future]};
    show();
  }
}

function redo() {
  if (!under && paper.future.length > 0) {
    paper = {past: [...paper.past, paper.strokes], strokes: paper.future[0], future: paper.future.slice(1)};
    show();
  }
}

function clear() {
  if (!under && paper.strokes.length > 0) {
    draw([]);
  }
}

/** All that is there, with the stroke under way. */
const allStrokes = () => [...paper.strokes, ...(under?.strokes ?? [])];

// A stroke from the press of the pointer to its release

function begin(/** @type {Point} */ point, /** @type {boolean} */ eraser) {
  under = {strokes: [], at: null};
  goOn(point, eraser);
}

/** Goes on to a point. Beyond the edge nothing is drawn; where the pointer comes back, a stroke begins. */
function goOn(/** @type {Point} */ point, /** @type {boolean} */ eraser) {
  if (!under || (under.at && under.at.x === point.x && under.at.y === point.y)) {
    return;
  }
  const from = under.at ?? point;
  const {enter, leave} = onPaper(from, point);
  if (enter <= leave) {
    if (enter > 0 || !under.at) {
      under.strokes.push({eraser, width: brushWidth(eraser), xy: []});
    }
    const {xy} = under.strokes[under.strokes.length - 1];
    for (const share of xy.length === 0 ? [enter, leave] : [leave]) {
      keep(xy, from.x + share * (point.x - from.x), from.y + share * (point.y - from.y));
    }
  }
  under.at = point;
}

/** The part of a way that lies on the paper, as shares of it: Liang and Barsky, 1984. @param {Point} from @param {Point} to */
function onPaper(from, to) {
  let enter = 0;
  let leave = 1;
  for (const [start, way] of [[from.x, to.x - from.x], [from.y, to.y - from.y]]) {
    if (way === 0) {
      leave = start < 0 || start > PAPER ? -1 : leave;
    } else {
      enter = Math.max(enter, ((way > 0 ? 0 : PAPER) - start) / way);
      leave = Math.min(leave, ((way > 0 ? PAPER : 0) - start) / way);
    }
  }
  return {enter, leave};
}

/** Keeps a point, and drops the last one where it is no more than a pixel's stair. */
function keep(/** @type {number[]} */ xy, /** @type {number} */ pointX, /** @type {number} */ pointY) {
  const x = Math.fround(clamp(0, pointX, PAPER));
  const y = Math.fround(clamp(0, pointY, PAPER));
  const n = xy.length;
  if (n > 0 && x === xy[n - 2] && y === xy[n - 1]) {
    return;
  }
  if (n >= 4) {
    const [dx, dy, toX, toY] = [xy[n - 2] - xy[n - 4], xy[n - 1] - xy[n - 3], x - xy[n - 4], y - xy[n - 3]];
    const near = Math.abs(dx * toY - dy * toX) <= STAIR * Math.hypot(toX, toY);
    if (Math.hypot(dx, dy) < SPACING && dx * toX + dy * toY >= 0 && near) {
      xy.length = n - 2;
    }
  }
  xy.push(x, y);
}

function end() {
  const strokes = under?.strokes ?? [];
  under = null;
  if (strokes.length > 0) {
    draw([...paper.strokes, ...strokes]);
  } else {
    show();
  }
}

function cancel() {
  under = null;
  show();
}

const brushWidth = (/** @type {boolean} */ eraser) => Number(byId('width').value) * (eraser ? ERASER_TO_PEN : 1);

// Showing it

function show() {
  const strokes = allStrokes();
  const image = normalise(strokes);
  reading = image && reader.read(image);
  showStrokes(strokes);
  showReading(strokes);
  byId('invitation').hidden = strokes.length > 0;
  enable('undo', paper.past.length > 0);
  enable('redo', paper.future.length > 0);
  enable('clear', paper.strokes.length > 0);
}

/** A button that is off keeps the focus: else keys would be lost. */
function enable(/** @type {string} */ id, /** @type {boolean} */ enabled) {
  byId(id).setAttribute('aria-disabled', String(!enabled));
}

/** Drawn strokes never change, so those that stand already stay. @type {WeakMap<Element, number[]>} */
const drawn = new WeakMap();

function showStrokes(/** @type {Stroke[]} */ strokes) {
  const group = byId('strokes');
  while (group.children.length > strokes.length) {
    group.lastChild.remove();
  }
  strokes.forEach((stroke, i) => {
    const growing = i >= paper.strokes.length;
    let path = group.children[i];
    if (path && !growing && drawn.get(path) === stroke.xy) {
      return;
    }
    path ??= group.appendChild(document.createElementNS(SVG, 'path'));
    const {xy} = curveOf(stroke);
    path.setAttribute('class', stroke.eraser ? 'eraser' : 'pen');
    path.setAttribute('stroke-width', String(stroke.width));
    // A line to its own beginning makes a dot of a single point
    path.setAttribute('d', `M${xy[0]} ${xy[1]}L${xy.length > 2 ? xy.slice(2).join(' ') : xy.join(' ')}`);
    drawn.set(path, stroke.xy);
  });
}

function showReading(/** @type {Stroke[]} */ strokes) {
  const complete = !under;
  const none = complete && reading?.digitness != null && reading.digitness < 0.5;
  const {left, top, right, bottom} = boundsOf(strokes, () => 0);
  const small = complete && reading && Math.max(right - left, bottom - top) < VERY_SMALL;
  byId('digit').textContent = reading ? (none ? '?' : reading.label) : '';
  byId('digit').className = none ? 'none' : '';
  // Spoken when the stroke is done
  byId('sentence').setAttribute('aria-busy', String(!complete));
  byId('sentence').textContent = sentence(Boolean(none), Boolean(small));
  byId('bars').className = none ? 'none' : '';
  bars.forEach(({button, rect, figure}, digit) => {
    const probability = reading ? reading.probabilities[digit] : 0;
    rect.setAttribute('width', String(100 * probability));
    figure.textContent = reading ? share(probability) : '';
    button.className = reading && !none && digit === reading.label ? 'first' : '';
    button.setAttribute('aria-pressed', String(asked === digit));
    button.setAttribute('aria-label', reading ? text('web.bar', digit, share(probability)) : String(digit));
  });
  showImage();
  showWhy();
}

function sentence(/** @type {boolean} */ none, /** @type {boolean} */ small) {
  if (!reading) {
    return text('web.nothing');
  }
  if (small) {
    return text('web.small');
  }
  if (none) {
    return text('web.no-digit');
  }
  const {label, runnerUp, probabilities} = reading;
  return reading.close ? text('web.close', label, runnerUp) : text('web.sure', label, share(probabilities[label]));
}

function showImage() {
  fill(byId('image'), (x, y) => Array(3).fill(reading ? 255 * reading.image[y * SIDE + x] : 0));
}

/** @param {HTMLCanvasElement} canvas @param {(x: number, y: number) => number[]} rgb the colour of each pixel */
function fill(canvas, rgb) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const pixels = context.createImageData(canvas.width, canvas.height);
  for (let i = 0; i < canvas.width * canvas.height; i++) {
    pixels.data.set([...rgb(i % canvas.width, Math.floor(i / canvas.width)), 255], 4 * i);
  }
  context.putImageData(pixels, 0, 0);
}

// Why: what each place of the image adds to a digit's score

const ZOOM = 4;

/** How much light full ink takes away. */
const SHADE = 0.45;

function showWhy() {
  const wanted = byId('why').getAttribute('aria-pressed') === 'true';
  enable('why', reading !== null);
  byId('explanation').hidden = !wanted || !reading;
  if (!wanted || !reading) {
    return;
  }
  const digit = asked ?? reading.label;
  const maps = reader.contributions(reading, digit);
  const total = (/** @type {Float64Array} */ cells) => cells.reduce((a, b) => a + b, 0);
  byId('sum').textContent = text(
    'web.why.sum', digit, amount.format(reading.scores[digit]), signed.format(reader.bias(digit)),
    maps.map(({cells}) => signed.format(total(cells))).join(' '));
  const strongest = Math.max(...maps.flatMap(({cells}) => [...cells].map(Math.abs)));
  byId('maps').replaceChildren(...maps.map(({grid, cells}) => {
    const caption = text('web.why.map', language.grids[grid.id], signed.format(total(cells)));
    const canvas = made('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', caption);
    paint(canvas, grid, cells, strongest);
    return made('figure', canvas, made('figcaption', caption));
  }));
}

/** Paints the image, a cell in the one colour as it speaks for the digit and in the other as it speaks against it. */
function paint(/** @type {any} */ canvas, /** @type {Grid} */ grid, /** @type {Float64Array} */ cells, /** @type {number} */ strongest) {
  canvas.width = canvas.height = SIDE * ZOOM;
  const [towards, nothing, against] = ['--for', '--nothing', '--against'].map(colour);
  const nearest = (/** @type {number} */ pixel) =>
    clamp(0, Math.round(((pixel + 0.5) / ZOOM - grid.start) / grid.step), grid.side - 1);
  fill(canvas, (x, y) => {
    const share = strongest === 0 ? 0 : cells[nearest(y) * grid.side + nearest(x)] / strongest;
    const end = share < 0 ? against : towards;
    const light = 1 - SHADE * (reading ? reading.image[Math.floor(y / ZOOM) * SIDE + Math.floor(x / ZOOM)] : 0);
    const ink = nothing[0] < 128 ? 255 * (1 - light) : 0;
    return nothing.map((from, i) => (from + Math.abs(share) * (end[i] - from)) * light + ink);
  });
}

/** Red, green and blue of one of the style sheet's colours. @param {string} name @returns {number[]} */
function colour(name) {
  const hex = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  return [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
}

// What the user does

/** @type {SVGSVGElement} */
const sheet = byId('paper');

/** A click on a probability asks why that digit. */
const bars = Array.from({length: CLASSES}, (_, digit) => {
  const button = made('button', made('b', String(digit)));
  const bar = document.createElementNS(SVG, 'svg');
  const rect = document.createElementNS(SVG, 'rect');
  const figure = made('i');
  bar.setAttribute('viewBox', '0 0 100 1');
  bar.setAttribute('preserveAspectRatio', 'none');
  rect.setAttribute('height', '1');
  bar.append(rect);
  button.setAttribute('type', 'button');
  button.append(bar, figure);
  button.addEventListener('click', () => {
    asked = asked === digit ? null : digit;
    byId('why').setAttribute('aria-pressed', 'true');
    showReading(allStrokes());
  });
  byId('bars').append(button);
  return {button, rect, figure};
});

/** Where on the paper an event is. @param {{clientX: number, clientY: number}} event @returns {Point} */
function pointOf({clientX, clientY}) {
  const {left, top, width, height} = sheet.getBoundingClientRect();
  return {x: (clientX - left) / width * PAPER, y: (clientY - top) / height * PAPER};
}

function moveBrush(/** @type {Point} */ {x, y}, /** @type {boolean} */ eraser) {
  const brush = byId('brush');
  brush.setAttribute('cx', String(x));
  brush.setAttribute('cy', String(y));
  brush.setAttribute('r', String(brushWidth(eraser) / 2));
}

/** The end of a pen turned round erases, and so does its second button. @param {PointerEvent} event */
const erases = (event) => erasing || (event.buttons & 34) !== 0;

/** The one pointer that draws: a second finger does not. @type {?{id: number, eraser: boolean}} */
let pointer = null;

sheet.addEventListener('pointerdown', (event) => {
  if (pointer || event.button === 1) {
    return;
  }
  sheet.setPointerCapture(event.pointerId);
  keys = null;
  pointer = {id: event.pointerId, eraser: erases(event)};
  begin(pointOf(event), pointer.eraser);
  show();
});

sheet.addEventListener('pointermove', (event) => {
  sheet.classList.toggle('near', event.pointerType !== 'touch');
  if (!keys) {
    moveBrush(pointOf(event), pointer?.eraser ?? erasing);
  }
  if (!pointer || event.pointerId !== pointer.id) {
    return;
  }
  // One event a frame has all that the pointer reported
  const reported = event.getCoalescedEvents?.() ?? [];
  for (const each of reported.length > 0 ? reported : [event]) {
    goOn(pointOf(each), pointer.eraser);
  }
  show();
});

sheet.addEventListener('pointerup', (event) => {
  if (pointer && event.pointerId === pointer.id) {
    goOn(pointOf(event), pointer.eraser);
    pointer = null;
    end();
  }
});

sheet.addEventListener('pointercancel', (event) => {
  if (event.pointerId === pointer?.id) {
    pointer = null;
    cancel();
  }
});

sheet.addEventListener('pointerleave', () => sheet.classList.remove('near'));
sheet.addEventListener('contextmenu', (event) => event.preventDefault());

/** Where the pen of the keyboard is, and whether it is down. @type {?{at: Point, down: boolean}} */
let keys = null;

/** @type {Record<string, [number, number]>} */
const ARROWS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

sheet.addEventListener('keydown', (event) => {
  if (pointer || event.ctrlKey || event.metaKey || event.altKey || (event.key !== ' ' && !(event.key in ARROWS))) {
    return;
  }
  event.preventDefault();
  keys ??= {at: {x: PAPER / 2, y: PAPER / 4}, down: false};
  if (event.key === ' ') {
    keys.down = !keys.down;
    if (keys.down) {
      begin(keys.at, erasing);
    } else {
      end();
    }
  } else {
    const stride = event.shiftKey ? SMALL_STRIDE : STRIDE;
    const [x, y] = ARROWS[event.key];
    keys.at = {x: clamp(0, keys.at.x + stride * x, PAPER), y: clamp(0, keys.at.y + stride * y, PAPER)};
    goOn(keys.at, erasing);
  }
  moveBrush(keys.at, erasing);
  byId('brush').classList.toggle('down', keys.down);
  show();
});

/** Who leaves the paper takes the pen up. */
sheet.addEventListener('blur', () => {
  if (keys?.down) {
    keys.down = false;
    byId('brush').classList.remove('down');
    end();
  }
});

function take(/** @type {boolean} */ eraser) {
  erasing = eraser;
  byId('pen').setAttribute('aria-pressed', String(!eraser));
  byId('eraser').setAttribute('aria-pressed', String(eraser));
}

byId('pen').addEventListener('click', () => take(false));
byId('eraser').addEventListener('click', () => take(true));
byId('undo').addEventListener('click', undo);
byId('redo').addEventListener('click', redo);
byId('clear').addEventListener('click', clear);
byId('why').addEventListener('click', () => {
  byId('why').setAttribute('aria-pressed', String(byId('why').getAttribute('aria-pressed') !== 'true'));
  asked = null;
  showReading(allStrokes());
});

document.addEventListener('keydown', (event) => {
  const command = event.ctrlKey || event.metaKey;
  const key = event.key.toLowerCase();
  if (command && key === 'z') {
    (event.shiftKey ? redo : undo)();
  } else if (command && key === 'y') {
    redo();
  } else if (event.key === 'Delete') {
    clear();
  } else {
    return;
  }
  event.preventDefault();
});

// Maps are painted in the theme's colours
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => showWhy());

// In the browser's language
document.documentElement.lang = language.id;
document.title = text('web.title');
const say = (/** @type {string} */ place, /** @type {(element: Element, words: string) => void} */ put) =>
  document.querySelectorAll(`[${place}]`).forEach((element) => put(element, text(element.getAttribute(place) ?? '')));
say('data-text', (element, words) => element.replaceChildren(words));
say('data-description', (element, words) => element.setAttribute('aria-description', words));
say('data-label', (element, words) => {
  element.setAttribute('aria-label', words);
  if (element.matches('#tools > *')) {
    element.setAttribute('title', words);
  }
});
for (const {title, rows} of language.card) {
  const list = made('dl');
  rows.forEach(([name, value]) => list.append(made('dt', name), made('dd', value)));
  byId('card').append(made('h2', title), list);
}
byId('page').hidden = false;
show();

/** For tests, and for who builds upon it. */
globalThis.inkling = Object.freeze({
  normalise,
  read: reader.read,
  contributions: reader.contributions,
  bias: reader.bias,
  strokes: () => structuredClone(allStrokes()),
});
