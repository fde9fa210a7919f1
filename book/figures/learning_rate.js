// Chapter 2: choose a learning rate and watch the path, the loss, and what one step does to each eigenvector.

import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, scientific, vector } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// All costs are C = 1/2 w.H w, with the minimum at the origin. The ravine has the eigenvalues 0.2 along (4, 3) and
// 2 along (-3, 4); the bowl, w_1^2 + w_2^2, has 2 along every direction.
export const HESSIANS = {
  bowl: [
    [2, 0],
    [0, 2],
  ],
  ravine: [
    [0.848, -0.864],
    [-0.864, 1.352],
  ],
  steep: [
    [1.696, -1.728],
    [-1.728, 2.704],
  ],
};

export function cost(H, [x, y]) {
  return 0.5 * (H[0][0] * x * x + (H[0][1] + H[1][0]) * x * y + H[1][1] * y * y);
}

export function gradient(H, [x, y]) {
  return [H[0][0] * x + H[0][1] * y, H[1][0] * x + H[1][1] * y];
}

export function gradientStep(w, grad, eta) {
  return [w[0] - eta * grad[0], w[1] - eta * grad[1]];
}

// All points, the start first.
export function gradientDescent(H, start, eta, steps) {
  const points = [start];
  for (let t = 0; t < steps; t += 1) points.push(gradientStep(points[t], gradient(H, points[t]), eta));
  return points;
}

// Eigenvalues of a symmetric 2 x 2 matrix, the smaller first.
export function eigenvalues(H) {
  const middle = (H[0][0] + H[1][1]) / 2;
  const spread = Math.hypot((H[0][0] - H[1][1]) / 2, H[0][1]);
  return [middle - spread, middle + spread];
}

export function largestStableRate(H) {
  return 2 / eigenvalues(H)[1];
}

const LIMIT = 2;
const LARGEST_RATE = 1.1;
const MOST_STEPS = 60;
const LEVELS = [0.01, 0.05, 0.15, 0.35, 0.7, 1.2, 2, 3, 4.5, 7, 10];
const FLOOR = -10;
const near = (value) => Math.min(LIMIT, Math.max(-LIMIT, value));

function measure(state) {
  const H = HESSIANS[state.cost];
  const start = [state.x, state.y];
  const path = gradientDescent(H, start, state.eta, state.steps);
  const lambdas = eigenvalues(H);
  return {
    H,
    path,
    lambdas,
    costs: path.map((w) => cost(H, w)),
    limit: largestStableRate(H),
    factors: lambdas.map((lambda) => 1 - state.eta * lambda),
  };
}

function build(frame) {
  const map = new Plot(
    frame.panel({ width: 330, height: 330, label: "Contours of the cost, with the path of gradient descent" }),
    { x: [-2.4, 2.4], y: [-2.4, 2.4], xLabel: "w_1", yLabel: "w_2" },
  );
  const curve = new Plot(
    frame.panel({ width: 330, height: 330, label: "The cost after each step, on a logarithmic scale" }),
    { x: [0, MOST_STEPS], y: [FLOOR, 4], xLabel: "step t", yLabel: "log_{10} C(w_t) / C(w_0)" },
  );
  const gauge = new Plot(
    frame.panel({
      width: 330,
      height: 250,
      grow: 1,
      label: "What one step multiplies each eigenvector's part of the error by, against the learning rate",
    }),
    { x: [0, LARGEST_RATE], y: [-1.5, 1.1], xLabel: "learning rate η", yLabel: "factor 1 − ηλ" },
  );
  const [contours, walk] = [map.layer(), map.layer()];
  const losses = curve.layer();
  const lines = gauge.layer();
  frame.handle(map, {
    name: "start of the descent",
    step: 0.1,
    fill: colour.ink,
    get: (state) => [state.x, state.y],
    set: ([x, y]) => ({ x: near(x), y: near(y) }),
    describe: (state) => `start at ${vector([state.x, state.y])}`,
  });
  frame.choice("cost", {
    label: "Cost",
    options: [
      ["bowl", "bowl"],
      ["ravine", "ravine"],
      ["steep", "the ravine, twice as high"],
    ],
  });
  frame.slider("eta", {
    label: "learning rate η",
    min: 0.01,
    max: LARGEST_RATE,
    step: 0.005,
    format: (value) => number(value, 3),
  });
  frame.slider("steps", {
    label: "steps",
    min: 1,
    max: MOST_STEPS,
    step: 1,
    format: (value) => number(value, 0),
  });
  let drawn = null;
  return function draw(state) {
    const seen = measure(state);
    if (drawn !== state.cost) {
      drawn = state.cost;
      const style = { stroke: colour.muted, width: 1.1, opacity: 0.5 };
      contours.clear().contours((x, y) => cost(seen.H, [x, y]), LEVELS, style);
    }
    drawPath(walk.clear(), seen);
    drawLosses(losses.clear(), seen);
    drawGauge(lines.clear(), state, seen);
    frame.show([
      ["eigenvalues λ", seen.lambdas.map((value) => number(value, 1)).join(", ")],
      ["2/λ_{max}", number(seen.limit, 3)],
      ["factors 1\u00a0−\u00a0ηλ", seen.factors.map((value) => number(value, 3)).join(", ")],
      ["C at the start", number(seen.costs[0], 3)],
      [`C after ${state.steps} steps`, scientific(seen.costs.at(-1))],
      ["length of the last step", scientific(lastStep(seen.path))],
    ]);
    frame.say(sentence(state, seen));
  };
}

function lastStep(path) {
  const [a, b] = path.slice(-2);
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

function drawPath(layer, { path }) {
  // What has left the picture for good need not be drawn: far points only make lines that fill everything.
  const seen = path.filter((w) => Math.hypot(...w) < 30);
  layer.path(seen, { stroke: colour.vermilion, width: 1.8 });
  for (const w of seen.slice(1)) layer.dot(w, { fill: colour.vermilion, radius: 3.2, width: 1 });
  layer.square([0, 0], { fill: colour.green, radius: 4.5 });
}

function drawLosses(layer, { costs }) {
  const relative = (value) => Math.max(FLOOR - 1, Math.log10(value / costs[0]));
  const points = costs[0] > 0 ? costs.map((value, t) => [t, relative(value)]) : [];
  layer.path(
    [
      [0, 0],
      [MOST_STEPS, 0],
    ],
    { stroke: colour.muted, width: 1, dash: "3 4" },
  );
  layer.path(points, { stroke: colour.blue, width: 2.2 });
  for (const point of points) layer.dot(point, { fill: colour.blue, radius: 2.6, width: 0.8 });
}

// Between the dashed lines a part of the error shrinks; the limit is where the steepest line leaves them.
function drawGauge(layer, { eta }, { lambdas, limit, factors }) {
  const across = (y) => [
    [0, y],
    [LARGEST_RATE, y],
  ];
  for (const y of [1, -1]) layer.path(across(y), { stroke: colour.muted, width: 1.2, dash: "5 5" });
  layer.path(across(0), { stroke: colour.line, width: 1 });
  const styles = [
    { stroke: colour.purple, width: 2.4, dash: "9 4" },
    { stroke: colour.blue, width: 2.4 },
  ];
  lambdas.forEach((lambda, i) => {
    if (i === 0 && lambdas[0] === lambdas[1]) return;
    layer.curve((at) => 1 - at * lambda, styles[i]);
    layer.dot([eta, factors[i]], { fill: styles[i].stroke, radius: 5 });
  });
  layer.path(
    [
      [limit, -1.5],
      [limit, 1.1],
    ],
    { stroke: colour.vermilion, width: 1.6, dash: "2 4" },
  );
  layer.label([limit, 0.3], "2/λ_{max}", { dx: -6, fill: colour.vermilion, anchor: "end" });
}

function sentence({ eta, steps }, { costs, limit, factors, lambdas }) {
  if (costs[0] < 1e-12) return "The start is the minimum: the gradient is zero, and no step moves.";
  const ratio = costs.at(-1) / costs[0];
  const fall = `After ${steps} steps the cost is ${scientific(ratio)} of what it was.`;
  if (Math.abs(eta - limit) < 1e-9)
    return `Exactly 2/λ_{max}: along the most curved direction the path jumps from side to side forever. ${fall}`;
  if (eta > limit) return `Above 2/λ_{max}: every step along the most curved direction is longer than the last. ${fall}`;
  if (factors[1] < -0.02)
    return `Above 1/λ_{max}: the path overshoots and zigzags across the most curved direction, and still shrinks. ${fall}`;
  if (Math.abs(factors[1]) <= 0.02)
    return `About 1/λ_{max}: the most curved direction is done in one step${lambdas[0] < lambdas[1] ? ", the other one takes many" : ""}. ${fall}`;
  return `Below 1/λ_{max}: no part of the error changes its sign; the path creeps. ${fall}`;
}

export default liveFigure({
  title: "Choosing the learning rate",
  how: "Move η, change the cost, drag the start. The square is the minimum. Contours are not equally spaced in height.",
  keys: ["cost", "eta", "steps", "x", "y"],
  build,
});
