// Chapter 5: one sigmoid neuron in the plane, its decision line, and points to tell apart.

import { sigmoid } from "./net.js";
import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// Each point is [x1, x2, target].
const corners = (targets) =>
  [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map((point, i) => [...point, targets[i]]);
export const TASKS = {
  and: corners([0, 0, 0, 1]),
  or: corners([0, 1, 1, 1]),
  xor: corners([0, 1, 1, 0]),
  eight: [
    [-0.3, 0.7, 0],
    [0.1, 0.2, 0],
    [0.35, -0.25, 0],
    [0.55, 0.45, 0],
    [0.75, 1.15, 1],
    [1.0, 0.55, 1],
    [1.3, 0.05, 1],
    [1.4, 1.0, 1],
  ],
};

export function neuronOutput([w1, w2], b, [x1, x2]) {
  return sigmoid(w1 * x1 + w2 * x2 + b);
}

// Output above 1/2 means class 1; exactly 1/2 is no decision and counts as wrong.
export function isRight(w, b, [x1, x2, target]) {
  const output = neuronOutput(w, b, [x1, x2]);
  return target === 1 ? output > 0.5 : output < 0.5;
}

// Quadratic cost 1/(2m) sum (a - y)^2.
export function quadraticCost(w, b, points) {
  const squares = points.map(([x1, x2, target]) => (neuronOutput(w, b, [x1, x2]) - target) ** 2);
  return squares.reduce((sum, square) => sum + square, 0) / (2 * points.length);
}

// The part of a rectangle where w.x + b > level, as a polygon (I. Sutherland and G. Hodgman, 1974).
export function halfPlane([w1, w2], b, level, [low, high]) {
  const box = [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
  ];
  const height = ([x1, x2]) => w1 * x1 + w2 * x2 + b - level;
  return box.flatMap((point, i) => {
    const next = box[(i + 1) % 4];
    const [a, c] = [height(point), height(next)];
    const kept = a > 0 ? [point] : [];
    const t = a / (a - c);
    if (a > 0 !== c > 0)
      kept.push([point[0] + t * (next[0] - point[0]), point[1] + t * (next[1] - point[1])]);
    return kept;
  });
}

const PLANE = [-0.6, 1.6];
const CENTRE = [0.5, 0.5];
const LARGEST = 12;
const ARROW_SCALE = 0.06;
const OUTPUTS = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];
const SMALL = 0.05;

const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
const inPlane = (point) => point.map((value) => clamp(value, ...PLANE));
const weights = (state) => [state.w1, state.w2];

// The point of the line nearest to the plane's centre; the centre itself where there is no line.
function foot({ w1, w2, b }) {
  const square = w1 * w1 + w2 * w2;
  if (Math.sqrt(square) < SMALL) return CENTRE;
  const off = (w1 * CENTRE[0] + w2 * CENTRE[1] + b) / square;
  return inPlane([CENTRE[0] - off * w1, CENTRE[1] - off * w2]);
}

function tip(state) {
  const [x1, x2] = foot(state);
  return inPlane([x1 + ARROW_SCALE * state.w1, x2 + ARROW_SCALE * state.w2]);
}

const limited = (value) => clamp(Math.round(value * 100) / 100, -LARGEST, LARGEST);

function lineThrough([x1, x2], [w1, w2]) {
  return { w1: limited(w1), w2: limited(w2), b: limited(-(w1 * x1 + w2 * x2)) };
}

function build(frame) {
  const plot = new Plot(
    frame.panel({
      width: 400,
      height: 400,
      label: "The plane of the two inputs, shaded by the neuron's output",
    }),
    { x: PLANE, y: PLANE, xLabel: "x_1", yLabel: "x_2" },
  );
  const [shade, line, points] = [plot.layer(), plot.layer(), plot.layer()];
  frame.handle(plot, {
    name: "decision line",
    step: 0.05,
    fill: colour.ink,
    get: foot,
    set: (point, state) => lineThrough(point, weights(state)),
    describe: (state) => `line passes ${number(foot(state)[0])}, ${number(foot(state)[1])}`,
  });
  frame.handle(plot, {
    name: "tip of w",
    step: 0.05,
    fill: colour.green,
    get: tip,
    set: (point, state) => turned(point, state),
    describe: (state) => `w is ${number(state.w1)}, ${number(state.w2)}`,
  });
  const options = [
    ["and", "AND"],
    ["or", "OR"],
    ["xor", "XOR: try it"],
    ["eight", "eight points"],
  ];
  frame.choice("task", { label: "Tell apart", options });
  for (const [key, label] of [
    ["w1", "w_1"],
    ["w2", "w_2"],
    ["b", "b"],
  ]) {
    frame.slider(key, { label, min: -LARGEST, max: LARGEST, step: 0.1, format: (value) => number(value, 1) });
  }
  return function draw(state) {
    const data = TASKS[state.task];
    drawShade(shade.clear(), state);
    drawLine(line.clear(), state);
    drawPoints(points.clear(), state, data);
    const right = data.filter((point) => isRight(weights(state), state.b, point)).length;
    frame.show([
      ["right", `${right} of ${data.length}`],
      ["line", equation(state)],
      ["|w|", number(Math.hypot(...weights(state)))],
      ["quadratic cost C", number(quadraticCost(weights(state), state.b, data), 4)],
    ]);
    frame.say(sentence(state, right, data.length));
  };
}

// The line keeps its foot and turns with w.
function turned(point, state) {
  const at = foot(state);
  return lineThrough(at, [(point[0] - at[0]) / ARROW_SCALE, (point[1] - at[1]) / ARROW_SCALE]);
}

// Bands of equal output laid over each other: a smooth shade from few shapes.
function drawShade(layer, state) {
  for (const output of OUTPUTS) {
    const z = Math.log(output / (1 - output));
    const above = halfPlane(weights(state), state.b, z, PLANE);
    const below = halfPlane(
      weights(state).map((value) => -value),
      -state.b,
      -z,
      PLANE,
    );
    layer.path(above, { stroke: "none", fill: colour.vermilion, opacity: 0.05, close: true });
    layer.path(below, { stroke: "none", fill: colour.blue, opacity: 0.05, close: true });
  }
}

function drawLine(layer, state) {
  const [w1, w2] = weights(state);
  const size = Math.hypot(w1, w2);
  if (size < SMALL) return;
  const at = foot(state);
  const along = [-w2 / size, w1 / size];
  layer.path(
    [-4, 4].map((t) => [at[0] + t * along[0], at[1] + t * along[1]]),
    { stroke: colour.ink, width: 2 },
  );
  layer.arrow(at, tip(state), { stroke: colour.green });
  layer.label(tip(state), "w", { dx: 14, dy: -6, fill: colour.green });
}

// Class 1 is round, class 0 square; a wrong one is crossed out.
function drawPoints(layer, state, data) {
  for (const point of data) {
    const place = [point[0], point[1]];
    if (point[2] === 1) layer.dot(place, { fill: colour.vermilion, radius: 8 });
    else layer.square(place, { fill: colour.blue, radius: 7 });
    const side = point[0] > 1.2 ? { dx: -12, anchor: "end" } : { dx: 13 };
    layer.label(place, number(neuronOutput(weights(state), state.b, place)), { ...side, dy: -9 });
    if (!isRight(weights(state), state.b, point)) layer.label(place, "✗ wrong", { ...side, dy: 9 });
  }
}

function equation({ w1, w2, b }) {
  const term = (value, name) => `${value < 0 ? "−" : "+"} ${number(Math.abs(value), 1)}${name}`;
  return `${number(w1, 1)} x_1 ${term(w2, " x_2")} ${term(b, "")} = 0`;
}

function sentence(state, right, all) {
  if (Math.hypot(...weights(state)) < SMALL)
    return "w is zero: the output is the same everywhere and there is no line.";
  const said =
    right === all
      ? "All points lie on their side of the line."
      : `${right} of ${all} points lie on their side.`;
  const size = Math.hypot(...weights(state)) > 9 ? " w is long, so the output jumps almost like a step." : "";
  if (state.task !== "xor") return `${said}${size}`;
  const verdict =
    right === 3
      ? " That is the most any straight line can do for XOR."
      : " No straight line gets all four right.";
  return `${said}${verdict}`;
}

export default liveFigure({
  title: "Where one neuron says yes",
  how: "Drag the line, or the tip of w. Round points should give 1, square ones 0; the numbers are the outputs.",
  keys: ["task", "w1", "w2", "b"],
  build,
});
