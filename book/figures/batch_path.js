// Chapter 4: choose a batch size and watch the path of stochastic gradient descent on a straight line's two variables.

import { uniforms } from "./toolkit/dice.js";
import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, scientific, vector } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// Twelve noisy points near y = x + 1/2; no line goes through all of them.
export const POINTS = [
  [-1.6, -1],
  [-1.2, -1],
  [-0.9, -0.6],
  [-0.5, -1.5],
  [-0.2, 1.4],
  [0.1, 1.3],
  [0.4, 0.7],
  [0.8, 1.8],
  [1.1, 1.8],
  [1.5, 1.7],
  [1.9, 3],
  [2.2, 2.5],
];

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

// 1/(2m) times the sum of the squared errors of w x + b.
export function cost(points, [w, b]) {
  return mean(points.map(([x, y]) => (w * x + b - y) ** 2)) / 2;
}

// Its gradient: derivatives with respect to w and to b.
export function gradient(points, [w, b]) {
  const errors = points.map(([x, y]) => w * x + b - y);
  return [mean(errors.map((error, i) => error * points[i][0])), mean(errors)];
}

// An order of the examples, cut into batches; the last may be shorter.
export function minibatches(order, size) {
  const batches = [];
  for (let start = 0; start < order.length; start += size) batches.push(order.slice(start, start + size));
  return batches;
}

// One epoch: the point after each step, the start left out.
export function sgdEpoch(points, start, eta, size, order) {
  const walk = [];
  let at = start;
  for (const batch of minibatches(order, size)) {
    const grad = gradient(
      batch.map((i) => points[i]),
      at,
    );
    at = [at[0] - eta * grad[0], at[1] - eta * grad[1]];
    walk.push(at);
  }
  return walk;
}

// The line of least squares: covariance over variance, through the mean point.
export function lowest(points) {
  const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const covariance = mean(points.map(([x, y]) => (x - mx) * (y - my)));
  const w = covariance / mean(points.map(([x]) => (x - mx) ** 2));
  return [w, my - w * mx];
}

// A random order of 0 to m - 1 for each epoch (Fisher and Yates).
export function orders(m, epochs, seed) {
  const next = uniforms(7919 * seed + 1);
  return Array.from({ length: epochs }, () => {
    const order = Array.from({ length: m }, (_, i) => i);
    for (let i = m - 1; i > 0; i -= 1) {
      const j = Math.floor(next() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  });
}

const m = POINTS.length;
const BEST = lowest(POINTS);
const FLOOR_COST = cost(POINTS, BEST);
const MOST_EPOCHS = 30;
const W_RANGE = [-1.2, 3.2];
const B_RANGE = [-1.5, 2.7];
const ABOVE = [0.01, 0.05, 0.15, 0.35, 0.7, 1.2, 2, 3, 4.5, 7];
const SINGLE = [0.05, 0.3, 1, 2.5, 5];
const LOW = -6;
const clamp = (value, [low, high]) => Math.min(high, Math.max(low, value));
const distance = ([w, b]) => Math.hypot(w - BEST[0], b - BEST[1]);

// The whole walk, and how many epochs had passed at each of its points.
export function walkOf({ batch, eta, epochs, seed, w, b }) {
  const path = [[w, b]];
  const passed = [0];
  orders(m, epochs, seed).forEach((order, epoch) => {
    const steps = sgdEpoch(POINTS, path.at(-1), eta, batch, order);
    path.push(...steps);
    steps.forEach((_, i) => passed.push(epoch + Math.min(1, ((i + 1) * batch) / m)));
  });
  return { path, passed };
}

function build(frame) {
  const map = new Plot(
    frame.panel({
      width: 350,
      height: 340,
      label: "Contours of the cost of all examples over weight and bias, with the path of the steps",
    }),
    { x: W_RANGE, y: B_RANGE, xLabel: "weight w", yLabel: "bias b" },
  );
  const curve = new Plot(
    frame.panel({
      width: 330,
      height: 300,
      label: "How far the cost is above the lowest one, against epochs, on a logarithmic scale",
    }),
    { x: [0, MOST_EPOCHS], y: [LOW, 1.5], xLabel: "epochs", yLabel: "log_{10}(C − lowest C)" },
  );
  const [contours, single, walkLayer] = [map.layer(), map.layer(), map.layer()];
  const losses = curve.layer();
  contours.contours((w, b) => cost(POINTS, [w, b]) - FLOOR_COST, ABOVE, {
    stroke: colour.muted,
    width: 1.1,
    opacity: 0.5,
  });
  frame.handle(map, {
    name: "start of the path",
    step: 0.1,
    fill: colour.ink,
    get: ({ w, b }) => [w, b],
    set: ([w, b]) => ({ w: clamp(w, W_RANGE), b: clamp(b, B_RANGE) }),
    describe: ({ w, b }) => `start at ${vector([w, b])}`,
  });
  const whole = (value) => number(value, 0);
  frame.slider("batch", { label: "batch size k", min: 1, max: m, step: 1, format: whole });
  frame.slider("eta", { label: "learning rate η", min: 0.01, max: 1.2, step: 0.01 });
  frame.slider("epochs", { label: "epochs", min: 1, max: MOST_EPOCHS, step: 1, format: whole });
  frame.slider("example", {
    label: "show the cost of example",
    min: 0,
    max: m,
    step: 1,
    format: (value) => (value ? number(value, 0) : "none"),
  });
  frame.button({ label: "Shuffle anew", action: ({ seed }) => ({ seed: (seed % 99) + 1 }) });
  return function draw(state) {
    const walk = walkOf(state);
    drawSingle(single.clear(), state);
    drawWalk(walkLayer.clear(), walk.path);
    drawLosses(losses.clear(), state, walk);
    const end = walk.path.at(-1);
    frame.show([
      ["steps in an epoch", whole(Math.ceil(m / state.batch))],
      ["steps taken", whole(walk.path.length - 1)],
      ["gradients of single examples", whole(state.epochs * m)],
      ["C at the end", number(cost(POINTS, end), 4)],
      ["lowest C", number(FLOOR_COST, 4)],
      ["distance from the minimum", number(distance(end), 3)],
    ]);
    frame.say(sentence(state, walk));
  };
}

// A single example has a whole line of minima: its cost is a valley with a straight floor.
function drawSingle(layer, { example }) {
  if (!example) return;
  const points = [POINTS[example - 1]];
  layer.contours((w, b) => cost(points, [w, b]), SINGLE, { stroke: colour.orange, width: 1.5, dash: "5 4" });
  const [x, y] = points[0];
  layer.path(
    W_RANGE.map((w) => [w, y - w * x]),
    { stroke: colour.orange, width: 2.6 },
  );
}

function drawWalk(layer, path) {
  // What has left the picture for good need not be drawn.
  const seen = path.filter((at) => distance(at) < 30);
  layer.path(seen, { stroke: colour.vermilion, width: 1.4, opacity: 0.8 });
  for (const at of seen.slice(1)) layer.dot(at, { fill: colour.vermilion, radius: 2.4, width: 0.6 });
  layer.square(BEST, { fill: colour.green, radius: 5 });
}

function drawLosses(layer, state, { path, passed }) {
  const above = (at) => Math.log10(Math.max(cost(POINTS, at) - FLOOR_COST, 10 ** (LOW - 1)));
  const all = walkOf({ ...state, batch: m });
  layer.path(
    all.path.map((at, i) => [all.passed[i], above(at)]),
    { stroke: colour.blue, width: 2, dash: "6 4" },
  );
  layer.path(
    path.map((at, i) => [passed[i], above(at)]),
    { stroke: colour.vermilion, width: 1.6 },
  );
}

function sentence({ batch, epochs }, { path }) {
  const above = cost(POINTS, path.at(-1)) - FLOOR_COST;
  const all = batch === m ? "One batch with all examples: no chance is left, and the path is smooth." : null;
  const end = `After ${epochs} ${epochs === 1 ? "epoch" : "epochs"} the cost is ${scientific(above)} above the lowest.`;
  if (above > 50) return `The steps are too long for single batches: the path runs away. ${end}`;
  if (all) return `${all} ${end}`;
  const late = path.slice(Math.floor(path.length * 0.6)).map(distance);
  const wanders = Math.max(...late) > 0.03 && epochs >= 8;
  return `${path.length - 1} steps, each with the gradient of at most ${batch} of ${m} examples. ${
    wanders ? "Near the minimum they do not agree with one another, and the path keeps wandering. " : ""
  }${end}`;
}

export default liveFigure({
  title: "Batch size and the path",
  how: "Change the batch size, shuffle anew, drag the start. The square is the minimum; the dashed curve on the right is descent with all examples.",
  keys: ["batch", "eta", "epochs", "seed", "example", "w", "b"],
  build,
});
