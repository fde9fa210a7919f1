// Chapter 12: choose a rate and a momentum factor in a plane, and see how fast the heavy ball is in a ravine.

import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// The larger magnitude of the roots of r^2 - (1 + beta - x) r + beta, where x is rate times curvature.
export function factor(x, beta) {
  const middle = 1 + beta - x;
  const inside = middle * middle - 4 * beta;
  return inside <= 0 ? Math.sqrt(beta) : (Math.abs(middle) + Math.sqrt(inside)) / 2;
}

// The worst factor between the curvatures 1 and kappa; it is at one of the two ends. `rate` is eta times kappa.
export function worst(rate, beta, kappa) {
  return Math.max(factor(rate / kappa, beta), factor(rate, beta));
}

// Best rate (times the largest curvature) and momentum factor of a ravine.
export function best(kappa) {
  const root = Math.sqrt(kappa);
  return { rate: (4 * kappa) / (root + 1) ** 2, beta: ((root - 1) / (root + 1)) ** 2 };
}

// Best rate of plain descent, times the largest curvature.
export function bestDescent(kappa) {
  return { rate: (2 * kappa) / (kappa + 1), beta: 0 };
}

// Distances from the minimum, the start (1, 1) first, on curvatures 1 and kappa.
export function distances({ rate, beta }, kappa, steps) {
  const rates = [rate / kappa, rate];
  let [e, u] = [
    [1, 1],
    [0, 0],
  ];
  const found = [Math.hypot(...e)];
  for (let t = 0; t < steps; t += 1) {
    u = u.map((old, i) => beta * old - rates[i] * e[i]);
    e = e.map((old, i) => old + u[i]);
    found.push(Math.hypot(...e));
  }
  return found;
}

// Steps until the distance is below the goal, or null if that takes more than `most`.
export function stepsTo(goal, choice, kappa, most) {
  const found = distances(choice, kappa, most).findIndex((distance) => distance < goal);
  return found < 0 ? null : found;
}

const STEPS = 200;
const MOST = 5000;
const GOAL = 1e-6;
const FLOOR = -8;
const LEVELS = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99];
const within = (value, low, high) => Math.min(high, Math.max(low, value));

function build(frame) {
  const plane = new Plot(
    frame.panel({ width: 370, height: 360, label: "The plane of rate and momentum factor, with lines of equal factor per step" }),
    { x: [0, 4.1], y: [0, 1], xLabel: "η λ_{max}", yLabel: "β" },
  );
  const curve = new Plot(
    frame.panel({ width: 370, height: 360, label: "Distance from the minimum after each step, on a logarithmic scale" }),
    { x: [0, STEPS], y: [FLOOR, 3], xLabel: "step t", yLabel: "log_{10} of the distance" },
  );
  const [lines, costs] = [plane.layer(), curve.layer()];
  frame.handle(plane, {
    name: "rate and momentum factor",
    step: 0.02,
    fill: colour.blue,
    get: ({ rate, beta }) => [rate, beta],
    set: ([rate, beta]) => ({ rate: within(rate, 0.02, 4), beta: within(beta, 0, 1) }),
    describe: ({ rate, beta }) => `rate times largest curvature ${number(rate)}, momentum factor ${number(beta)}`,
  });
  frame.choice("kappa", {
    label: "Condition number κ",
    options: [
      ["10", "10"],
      ["100", "100"],
      ["1000", "1,000"],
    ],
  });
  frame.slider("rate", { label: "η times λ_{max}", min: 0.02, max: 4, step: 0.02 });
  frame.slider("beta", { label: "momentum factor β", min: 0, max: 1, step: 0.01 });
  let drawn = null;
  return function draw(state) {
    const kappa = Number(state.kappa);
    if (drawn !== kappa) {
      drawn = kappa;
      drawPlane(lines.clear(), kappa);
    }
    drawCurves(costs.clear(), state, kappa);
    const count = (choice) => {
      const steps = stepsTo(GOAL, choice, kappa, MOST);
      return steps === null ? `more than ${number(MOST, 0)}` : number(steps, 0);
    };
    frame.show([
      ["factor per step", number(worst(state.rate, state.beta, kappa), 4)],
      ["steps to 10^{-6}", count(state)],
      ["descent at its best", count(bestDescent(kappa))],
      ["heavy ball at its best", count(best(kappa))],
    ]);
    frame.say(sentence(state, kappa));
  };
}

function drawPlane(layer, kappa) {
  layer.contours((rate, beta) => worst(rate, beta, kappa), LEVELS, { stroke: colour.muted, width: 1.2 });
  layer.path(
    [
      [2, 0],
      [4, 1],
    ],
    { stroke: colour.vermilion, width: 2, dash: "7 4" },
  );
  layer.label([2.55, 0.2], "diverges", { fill: colour.vermilion });
  const top = best(kappa);
  layer.square([top.rate, top.beta], { fill: colour.green, radius: 6 });
  layer.label([top.rate, top.beta], "best", { dx: -11, dy: 5, anchor: "end", fill: colour.green });
}

function drawCurves(layer, state, kappa) {
  const shown = [
    ["descent at its best", bestDescent(kappa), { stroke: colour.orange, dash: "6 4", width: 1.8 }],
    ["heavy ball at its best", best(kappa), { stroke: colour.green, dash: "2 4", width: 2 }],
    ["your choice", state, { stroke: colour.blue, width: 2.4 }],
  ];
  shown.forEach(([name, choice, style], row) => {
    const points = distances(choice, kappa, STEPS).map((distance, t) => [t, Math.log10(Math.max(distance, 1e-12))]);
    const end = points.findIndex(([, height]) => height > 6);
    layer.path(end < 0 ? points : points.slice(0, end), style);
    layer.path(
      [
        [60, 2.6 - 0.75 * row],
        [76, 2.6 - 0.75 * row],
      ],
      style,
    );
    layer.label([79, 2.6 - 0.75 * row], name, { dy: 5, fill: style.stroke });
  });
}

function sentence({ rate, beta }, kappa) {
  if (beta >= 1) return "With β = 1 there is no friction, and the ball never comes to rest.";
  if (rate >= 2 * (1 + beta)) return "The rate is above 2 (1 + β)/λ_{max}, so the steps across the ravine grow.";
  const [flat, steep] = [factor(rate / kappa, beta), factor(rate, beta)];
  if (Math.abs(flat - steep) < 1e-3) return "The flat and the steep direction shrink equally fast.";
  return flat > steep
    ? "The flat direction is the slower one. A larger rate or more momentum helps it."
    : "The steep direction is the slower one. A smaller rate or less momentum helps it.";
}

export default liveFigure({
  title: "The plane of rate and momentum",
  how: "Drag the ringed point. The lines are points of equal factor per step, and beyond the dashed line the ball diverges.",
  keys: ["kappa", "rate", "beta"],
  build,
});
