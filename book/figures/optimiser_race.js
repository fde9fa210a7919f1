// Chapter 12: gradient descent, momentum, RMSprop and Adam race through a ravine from a start that the reader picks.

import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, scientific, vector } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// C = 1/2 w.H w. Both have the curvatures 1 and 25; the second is the first turned by 45 degrees.
export const HESSIANS = {
  straight: [
    [1, 0],
    [0, 25],
  ],
  turned: [
    [13, -12],
    [-12, 13],
  ],
};

export function cost(H, [x, y]) {
  return 0.5 * (H[0][0] * x * x + (H[0][1] + H[1][0]) * x * y + H[1][1] * y * y);
}

export function gradient(H, [x, y]) {
  return [H[0][0] * x + H[0][1] * y, H[1][0] * x + H[1][1] * y];
}

export function momentumStep(theta, velocity, grad, eta, beta) {
  const moved = velocity.map((u, i) => beta * u - eta * grad[i]);
  return [theta.map((w, i) => w + moved[i]), moved];
}

export function rmspropStep(theta, s, grad, eta, rho, eps) {
  const average = s.map((old, i) => rho * old + (1 - rho) * grad[i] ** 2);
  return [theta.map((w, i) => w - (eta * grad[i]) / (Math.sqrt(average[i]) + eps)), average];
}

export function adamStep(theta, m, v, grad, t, eta, beta1, beta2, eps) {
  const first = m.map((old, i) => beta1 * old + (1 - beta1) * grad[i]);
  const second = v.map((old, i) => beta2 * old + (1 - beta2) * grad[i] ** 2);
  const step = first.map((mean, i) => {
    const size = Math.sqrt(second[i] / (1 - beta2 ** t)) + eps;
    return (eta * mean) / (1 - beta1 ** t) / size;
  });
  return [theta.map((w, i) => w - step[i]), first, second];
}

// Where a point lies whose coordinates along the floor and across are given. A turned ravine turns its start.
export function placed(ravine, [floor, across]) {
  return ravine === "straight" ? [floor, across] : [(floor - across) / Math.SQRT2, (floor + across) / Math.SQRT2];
}

// The coordinates along the floor and across of a point of the map.
export function inRavine(ravine, [x, y]) {
  return ravine === "straight" ? [x, y] : [(x + y) / Math.SQRT2, (y - x) / Math.SQRT2];
}

const EPS = 1e-8;

// The points of each method, the start first. What a method remembers is what its step returns beside the point.
export function race(H, start, { eta, length, beta, steps }) {
  const methods = {
    descent: (w, [u], grad) => momentumStep(w, u, grad, eta, 0),
    momentum: (w, [u], grad) => momentumStep(w, u, grad, eta, beta),
    rmsprop: (w, [s], grad) => rmspropStep(w, s, grad, length, 0.9, EPS),
    adam: (w, [m, v], grad, t) => adamStep(w, m, v, grad, t, length, 0.9, 0.999, EPS),
  };
  const run = (step) => {
    const path = [start];
    let memory = [
      [0, 0],
      [0, 0],
    ];
    for (let t = 1; t <= steps; t += 1) {
      const [moved, ...kept] = step(path[t - 1], memory, gradient(H, path[t - 1]), t);
      path.push(moved);
      memory = kept;
    }
    return path;
  };
  return Object.fromEntries(Object.entries(methods).map(([name, step]) => [name, run(step)]));
}

const LOOKS = {
  descent: { label: "gradient descent", stroke: colour.orange, dash: "6 4" },
  momentum: { label: "momentum", stroke: colour.blue },
  rmsprop: { label: "RMSprop", stroke: colour.green, dash: "2 4" },
  adam: { label: "Adam", stroke: colour.purple, dash: "10 3 2 3" },
};
const LIMIT = 2.35;
const MOST_STEPS = 100;
const LEVELS = [0.05, 0.3, 1, 2.5, 5, 10, 18, 30, 50];
const FLOOR = -12;
// Starts are inside a circle, so that they are in the picture however the ravine is turned.
const near = ([x, y]) => {
  const scale = Math.min(1, LIMIT / Math.max(Math.hypot(x, y), 1e-12));
  return [scale * x, scale * y];
};

function build(frame) {
  const map = new Plot(
    frame.panel({ width: 330, height: 330, label: "Contours of the ravine, with the paths of four methods" }),
    { x: [-2.4, 2.4], y: [-2.4, 2.4], xLabel: "θ_1", yLabel: "θ_2" },
  );
  const curve = new Plot(
    frame.panel({ width: 330, height: 330, label: "The cost after each step, on a logarithmic scale" }),
    { x: [0, MOST_STEPS], y: [FLOOR, 8], xLabel: "step t", yLabel: "log_{10} C" },
  );
  const [contours, runs, costs] = [map.layer(), map.layer(), curve.layer()];
  frame.handle(map, {
    name: "start of the race",
    step: 0.1,
    fill: colour.ink,
    get: ({ ravine, x, y }) => placed(ravine, [x, y]),
    set: (point, { ravine }) => {
      const [x, y] = inRavine(ravine, near(point));
      return { x, y };
    },
    describe: ({ ravine, x, y }) => `start at ${vector(placed(ravine, [x, y]))}`,
  });
  frame.choice("ravine", {
    label: "Ravine",
    options: [
      ["straight", "along an axis"],
      ["turned", "turned by 45 degrees"],
    ],
  });
  const digits = (value) => number(value, 3);
  frame.slider("eta", { label: "rate η, descent and momentum", min: 0.005, max: 0.16, step: 0.005, format: digits });
  frame.slider("beta", { label: "momentum factor β", min: 0, max: 1, step: 0.02 });
  frame.slider("length", { label: "rate η, RMSprop and Adam", min: 0.01, max: 0.5, step: 0.01 });
  frame.slider("steps", { label: "steps", min: 1, max: MOST_STEPS, step: 1, format: (value) => number(value, 0) });
  let drawn = null;
  return function draw(state) {
    const H = HESSIANS[state.ravine];
    const start = placed(state.ravine, [state.x, state.y]);
    const paths = race(H, start, state);
    if (drawn !== state.ravine) {
      drawn = state.ravine;
      const style = { stroke: colour.muted, width: 1.1, opacity: 0.5 };
      contours.clear().contours((x, y) => cost(H, [x, y]), LEVELS, style);
    }
    drawPaths(runs.clear(), paths);
    drawCosts(costs.clear(), H, paths);
    const last = Object.entries(paths).map(([name, path]) => [name, cost(H, path.at(-1))]);
    frame.show([
      ["C at the start", number(cost(H, start), 2)],
      ...last.map(([name, value]) => [LOOKS[name].label, scientific(value)]),
    ]);
    frame.say(sentence(state, last));
  };
}

function drawPaths(layer, paths) {
  for (const [name, path] of Object.entries(paths)) {
    const { stroke, dash } = LOOKS[name];
    // What has left the picture for good need not be drawn, since far points only make lines that fill everything.
    const seen = path.filter((w) => Math.hypot(...w) < 30);
    layer.path(seen, { stroke, dash, width: 1.9 });
    layer.dot(seen.at(-1), { fill: stroke, radius: 4.5 });
  }
  layer.square([0, 0], { fill: colour.ink, radius: 3.5 });
}

function drawCosts(layer, H, paths) {
  Object.entries(paths).forEach(([name, path], row) => {
    const { label, stroke, dash } = LOOKS[name];
    const height = (w) => Math.max(FLOOR - 1, Math.log10(cost(H, w)));
    layer.path(
      path.map((w, t) => [t, height(w)]),
      { stroke, dash, width: 2.2 },
    );
    const line = 7.2 - 1.2 * row;
    layer.path(
      [
        [38, line],
        [50, line],
      ],
      { stroke, dash, width: 2.2 },
    );
    layer.label([52, line], label, { dy: 5, fill: stroke });
  });
}

// Momentum is stable on curvature λ while ηλ < 2 (1 + β) and β < 1; descent is momentum with β = 0.
export function diverging({ eta, beta }) {
  const steepest = 25;
  return { descent: eta * steepest > 2, momentum: beta >= 1 || eta * steepest > 2 * (1 + beta) };
}

function sentence(state, last) {
  if (last.every(([, value]) => value === 0)) return "The race starts at the minimum, so no method has to move.";
  const [winner] = last.reduce((best, entry) => (entry[1] < best[1] ? entry : best));
  const wild = diverging(state);
  const off = [
    ...(wild.descent ? ["η is above 2/λ_{max} = 0.08, so gradient descent does not converge."] : []),
    ...(wild.momentum ? ["Momentum does not converge, because β is 1 or η is above 2 (1 + β)/λ_{max}."] : []),
  ];
  return [`After ${state.steps} steps ${LOOKS[winner].label} has the lowest cost.`, ...off].join(" ");
}

export default liveFigure({
  title: "Race through a ravine",
  how: "Drag the start. The square is the minimum, and each path ends in a dot.",
  keys: ["ravine", "x", "y", "eta", "length", "beta", "steps"],
  build,
});
