// Chapter 13: the loss of two trained digit networks along a random direction, measured with two norms.

import { FREE_BIASES, FREE_WEIGHTS, IMAGES, LABELS, STRONG_BIASES, STRONG_WEIGHTS } from "./slice_nets.js";
import { normals } from "./toolkit/dice.js";
import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

const fromThousandths = (value) => (Array.isArray(value) ? value.map(fromThousandths) : value / 1000);

export const NETWORKS = {
  free: { weights: fromThousandths(FREE_WEIGHTS), biases: fromThousandths(FREE_BIASES) },
  strong: { weights: fromThousandths(STRONG_WEIGHTS), biases: fromThousandths(STRONG_BIASES) },
};
export const INPUTS = IMAGES.map((image) => [...image].map((sign) => parseInt(sign, 17) / 16));
export const WANTED = [...LABELS].map(Number);
export const LAST_DIRECTION = 10;

const END = 1.2;
const PLACES = Array.from({ length: 41 }, (_, i) => (3 * (i - 20)) / 50);

// A pure function that need not compute the same thing twice; its arguments are strings and numbers.
function remembered(f) {
  const known = new Map();
  return (...values) => {
    const key = values.join();
    if (!known.has(key)) known.set(key, f(...values));
    return known.get(key);
  };
}

// A random direction: one normal number for each weight, the same for both networks and both norms.
export function drawDirection(seed) {
  const next = normals(seed);
  return NETWORKS.free.weights.map((W) => W.map((row) => row.map(() => next())));
}

// Every row of D as long as that row of W; a row of zeros stays one.
export function filterNormalize(D, W) {
  return D.map((row, j) => {
    const length = Math.hypot(...row);
    const wanted = Math.hypot(...W[j]);
    return row.map((value) => (length === 0 ? 0 : (value / length) * wanted));
  });
}

const flat = (rows) => Float64Array.from(rows.flat());

function dot(a, i, b, j, count) {
  let sum = 0;
  for (let k = 0; k < count; k += 1) sum += a[i + k] * b[j + k];
  return sum;
}

const PIXELS = flat(INPUTS);
const [INPUT, HIDDEN, CLASSES] = [64, 30, 10];

// The weighted inputs of the hidden layer without its biases, image after image.
function weightedInputs(W) {
  const rows = flat(W);
  return Float64Array.from({ length: INPUTS.length * HIDDEN }, (_, i) => {
    const image = Math.floor(i / HIDDEN);
    return dot(rows, INPUT * (i % HIDDEN), PIXELS, INPUT * image, INPUT);
  });
}

// A function of t: the mean cross-entropy of the images and the share read right, with weights W + t D. The weighted
// inputs of the hidden layer are linear in t, so that their two parts are computed once.
const walk = remembered((name, ruler, seed) => {
  const { weights, biases } = NETWORKS[name];
  const drawn = drawDirection(seed);
  const direction = ruler === "raw" ? drawn : drawn.map((D, l) => filterNormalize(D, weights[l]));
  const [still, moving] = [weightedInputs(weights[0]), weightedInputs(direction[0])];
  const [W, D] = [flat(weights[1]), flat(direction[1])];
  const [hidden, logits] = [new Float64Array(HIDDEN), new Float64Array(CLASSES)];
  return (t) => {
    const moved = W.map((weight, i) => weight + t * D[i]);
    let [loss, right] = [0, 0];
    for (let image = 0; image < WANTED.length; image += 1) {
      for (let j = 0, i = image * HIDDEN; j < HIDDEN; j += 1, i += 1)
        hidden[j] = 1 / (1 + Math.exp(-still[i] - t * moving[i] - biases[0][j]));
      let [largest, powers] = [-Infinity, 0];
      for (let j = 0; j < CLASSES; j += 1) {
        logits[j] = biases[1][j] + dot(moved, j * HIDDEN, hidden, 0, HIDDEN);
        largest = Math.max(largest, logits[j]);
      }
      for (let j = 0; j < CLASSES; j += 1) powers += Math.exp(logits[j] - largest);
      const own = logits[WANTED[image]];
      loss += Math.log(powers) + largest - own;
      right += own === largest ? 1 : 0;
    }
    return { t, loss: loss / WANTED.length, right: right / WANTED.length };
  };
});

export function measure(name, ruler, seed, t) {
  return walk(name, ruler, seed)(t);
}

// The slice as points in the order of t; t = 0 is the trained network.
export const slice = remembered((name, ruler, seed) => PLACES.map(walk(name, ruler, seed)));

// Where the loss first rises more than `rim` above its value at t = 0, to the left and to the right.
export function valley(points, rim) {
  const middle = points.findIndex(({ t }) => t === 0);
  const level = points[middle].loss + rim;
  const side = (step) => {
    let i = middle;
    while (points[i + step] && points[i + step].loss <= level) i += step;
    const [here, next] = [points[i], points[i + step]];
    return next ? here.t + ((level - here.loss) / (next.loss - here.loss)) * (next.t - here.t) : here.t;
  };
  const [from, to] = [side(-1), side(1)];
  return { from, to, level, width: to - from };
}

// The names of the networks, the one in the wider valley first.
export function byWidth(ruler, seed, rim) {
  const width = (name) => valley(slice(name, ruler, seed), rim).width;
  return Object.keys(NETWORKS).sort((a, b) => width(b) - width(a));
}

const TOP = 3;
const HIGHEST_SHARE = 1.02; // a line at 1 is seen whole
const LOOK = {
  free: { label: "no penalty", long: "the network without a penalty", stroke: colour.blue, mark: "dot" },
  strong: {
    label: "strong penalty",
    long: "the network with the strong penalty",
    stroke: colour.vermilion,
    dash: "7 5",
    mark: "square",
  },
};
const NAMES = Object.keys(LOOK);
const RULERS = { raw: "raw", filter: "filter-normalized" };
const percent = (share) => `${number(100 * share, 1)} %`;

function build(frame) {
  const loss = new Plot(
    frame.panel({ width: 360, height: 320, label: "Loss of both networks along the direction, against t" }),
    { x: [-END, END], y: [0, TOP], xLabel: "t", yLabel: "cross-entropy C", yTicks: 6 },
  );
  const right = new Plot(
    frame.panel({
      width: 360,
      height: 320,
      label: "Share of the images that each network reads right, against t",
    }),
    { x: [-END, END], y: [0, HIGHEST_SHARE], xLabel: "t", yLabel: "share read right", yTicks: 6 },
  );
  const layers = [loss.layer(), right.layer()];
  drawLegend(loss.layer({ clip: false }), TOP);
  drawLegend(right.layer({ clip: false }), HIGHEST_SHARE);
  frame.choice("ruler", { label: "direction is", options: Object.entries(RULERS) });
  const format = (value) => `${value} of ${LAST_DIRECTION}`;
  frame.slider("direction", { label: "direction d", min: 1, max: LAST_DIRECTION, step: 1, format });
  frame.slider("t", { label: "place t", min: -END, max: END, step: 0.01 });
  frame.slider("rim", { label: "height of the rim", min: 0.02, max: 0.5, step: 0.02 });
  frame.handle(loss, {
    name: "place on the slice, on the curve without a penalty",
    step: 0.05,
    fill: LOOK.free.stroke,
    get: ({ t, ruler, direction }) => [t, Math.min(TOP, measure("free", ruler, direction, t).loss)],
    set: ([t]) => ({ t: Math.round(100 * t) / 100 }),
    describe: ({ t, ruler, direction }) => {
      const losses = NAMES.map((name) => number(measure(name, ruler, direction, t).loss));
      return `t is ${number(t)}, losses ${losses.join(" and ")}`;
    },
  });
  return function draw(state) {
    layers.forEach((layer) => layer.clear());
    NAMES.forEach((name) => drawSlices(layers, name, state));
    drawPlaces(layers, state);
    frame.show(readouts(state));
    frame.say(sentence(state));
  };
}

// Above the box, where no curve comes.
function drawLegend(layer, top) {
  NAMES.forEach((name, i) => {
    const [x, y] = [1.1 * i - END + 0.1, 1.035 * top];
    const { label, stroke, dash } = LOOK[name];
    layer.path(
      [
        [x, y],
        [x + 0.28, y],
      ],
      { stroke, dash },
    );
    mark(layer, name, [x + 0.14, y], 4.5);
    layer.label([x + 0.34, y], label, { dy: 4, fill: stroke });
  });
}

function mark(layer, name, point, radius = 6) {
  layer[LOOK[name].mark](point, { fill: LOOK[name].stroke, radius });
}

function drawSlices([loss, right], name, { ruler, direction, rim }) {
  const { stroke, dash } = LOOK[name];
  for (let seed = 1; seed <= direction; seed += 1) {
    const points = slice(name, ruler, seed);
    const style = seed === direction ? { stroke, dash, width: 2.4 } : { stroke, dash, width: 1, opacity: 0.35 };
    loss.path(
      points.map((point) => [point.t, point.loss]),
      style,
    );
    right.path(
      points.map((point) => [point.t, point.right]),
      style,
    );
  }
  const { from, to, level } = valley(slice(name, ruler, direction), rim);
  const tick = 0.05;
  for (const [start, end] of [
    [[from, level], [to, level]],
    [[from, level - tick], [from, level + tick]],
    [[to, level - tick], [to, level + tick]],
  ])
    loss.path([start, end], { stroke, width: 1.6 });
}

function drawPlaces([loss, right], { ruler, direction, t }) {
  for (const [layer, top] of [
    [loss, TOP],
    [right, HIGHEST_SHARE],
  ])
    layer.path(
      [
        [t, 0],
        [t, top],
      ],
      { stroke: colour.muted, width: 1, dash: "3 4" },
    );
  const [free, strong] = NAMES.map((name) => measure(name, ruler, direction, t));
  mark(loss, "strong", [t, Math.min(TOP, strong.loss)]);
  mark(right, "free", [t, free.right]);
  mark(right, "strong", [t, strong.right]);
}

function readouts({ ruler, direction, t, rim }) {
  const rows = {
    "loss C": (name) => number(measure(name, ruler, direction, t).loss),
    "read right": (name) => percent(measure(name, ruler, direction, t).right),
    "valley width": (name) => number(valley(slice(name, ruler, direction), rim).width),
  };
  return Object.entries(rows).flatMap(([row, value]) =>
    NAMES.map((name) => [`${LOOK[name].label}: ${row}`, value(name)]),
  );
}

function sentence({ ruler, direction, rim }) {
  const order = byWidth(ruler, direction, rim);
  const [wide, narrow] = order.map((name) => number(valley(slice(name, ruler, direction), rim).width));
  const claim =
    `Along ${RULERS[ruler]} directions, with a rim of ${number(rim)}, ${LOOK[order[0]].long} lies in the wider valley: ` +
    `${wide} against ${narrow}.`;
  if (direction === 1) return claim;
  const seeds = Array.from({ length: direction }, (_, i) => i + 1);
  const same = seeds.filter((seed) => byWidth(ruler, seed, rim)[0] === order[0]).length;
  return `${claim} So it is in ${same} of the ${direction} directions that are drawn.`;
}

export default liveFigure({
  title: "A slice through the loss",
  how: "Drag the blue point along the slice. Choose raw or filter-normalized directions, and then another direction d; earlier ones remain as faint lines. The bars show how wide the valleys are, from rim to rim.",
  keys: ["ruler", "direction", "t", "rim"],
  build,
});
