// Chapter 3: move a line through points, or its weight and bias on the surface of the mean squared error.

import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, vector } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

export const POINTS = [
  [0.5, 1.6],
  [1, 1],
  [2, 2.4],
  [2.5, 3.4],
  [3.5, 2.9],
  [4.5, 4.6],
  [5.5, 4.1],
];

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function residuals(points, w, b) {
  return points.map(([x, y]) => w * x + b - y);
}

// 1/(2m) times the sum of the squared residuals.
export function mse(points, w, b) {
  return mean(residuals(points, w, b).map((r) => r * r)) / 2;
}

// Derivatives of mse by w and by b.
export function gradients(points, w, b) {
  const r = residuals(points, w, b);
  return [mean(r.map((value, i) => value * points[i][0])), mean(r)];
}

// The minimum in closed form: covariance over variance, and a line through the mean point.
export function fit(points) {
  const [mx, my] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const covariance = mean(points.map(([x, y]) => (x - mx) * (y - my)));
  const w = covariance / mean(points.map(([x]) => (x - mx) ** 2));
  return [w, my - w * mx];
}

// The largest eigenvalue of the Hessian, [[mean x^2, mean x], [mean x, 1]].
export function largestCurvature(points) {
  const [a, c] = [mean(points.map(([x]) => x * x)), mean(points.map(([x]) => x))];
  return (a + 1) / 2 + Math.hypot((a - 1) / 2, c);
}

const X_MEAN = mean(POINTS.map(([x]) => x));
const CENTRED = POINTS.map(([x, y]) => [x - X_MEAN, y]);
const BEST = fit(POINTS);
const [LEFT, RIGHT] = [0.25, 5.75];
const W_RANGE = [-1.2, 2.4];
const B_RANGE = [-3.5, 6.5];
const ABOVE = [0.02, 0.1, 0.3, 0.7, 1.4, 2.5, 4, 7, 11, 16];
const clamp = (value, [low, high]) => Math.min(high, Math.max(low, value));

// The bias that belongs to x minus its mean gives the same line.
const shift = ({ centred }) => (centred ? X_MEAN : 0);
const data = ({ centred }) => (centred ? CENTRED : POINTS);
const shownBias = (state) => state.b + state.w * shift(state);
const line = (w, bias, state) => ({ w, b: bias - w * shift(state) });

function step(state) {
  const bias = shownBias(state);
  const [dw, db] = gradients(data(state), state.w, bias);
  return line(state.w - state.eta * dw, bias - state.eta * db, state);
}

const costOf = ({ w, b }) => mse(POINTS, w, b);

function build(frame) {
  const plane = new Plot(
    frame.panel({ width: 330, height: 330, label: "Seven points, a line, and its residuals" }),
    { x: [0, 6], y: [-0.5, 6.5], xLabel: "x", yLabel: "y" },
  );
  const surface = new Plot(
    frame.panel({
      width: 330,
      height: 330,
      label: "Contours of the mean squared error over weight and bias, with the point of the line",
    }),
    { x: W_RANGE, y: B_RANGE, xLabel: "weight w", yLabel: "bias b" },
  );
  const shapes = plane.layer();
  const contours = surface.layer();
  const marks = surface.layer();
  const end = (name, at, other) => ({
    name,
    step: 0.1,
    fill: colour.blue,
    get: ({ w, b }) => [at, clamp(w * at + b, [-0.5, 6.5])],
    set: ([, y], { w, b }) => {
      const kept = w * other + b;
      const slope = (y - kept) / (at - other);
      return { w: slope, b: kept - slope * other };
    },
    describe: ({ w, b }) => `line at ${number(w * at + b)}`,
  });
  frame.handle(plane, end("left end of the line", LEFT, RIGHT));
  frame.handle(plane, end("right end of the line", RIGHT, LEFT));
  frame.handle(surface, {
    name: "weight and bias",
    step: 0.1,
    fill: colour.ink,
    get: (state) => [clamp(state.w, W_RANGE), clamp(shownBias(state), B_RANGE)],
    set: ([w, bias], state) => line(w, bias, state),
    describe: (state) => `weight ${number(state.w)}, bias ${number(shownBias(state))}`,
  });
  frame.slider("eta", { label: "learning rate η", min: 0.01, max: 0.6, step: 0.01 });
  frame.button({ label: "One step of descent", action: step });
  frame.button({ label: "Best line", action: () => ({ w: BEST[0], b: BEST[1] }) });
  frame.toggle("squares", { label: "show the squares" });
  frame.toggle("centred", { label: "subtract the mean from x" });
  let drawn = null;
  return function draw(state) {
    if (drawn !== state.centred) {
      drawn = state.centred;
      const points = data(state);
      const lowest = mse(points, ...fit(points));
      const style = { stroke: colour.muted, width: 1.1, opacity: 0.5 };
      contours.clear().contours((w, b) => mse(points, w, b) - lowest, ABOVE, style);
    }
    drawPlane(shapes.clear(), state);
    drawMarks(marks.clear(), state);
    const grad = gradients(data(state), state.w, shownBias(state));
    const cost = costOf(state);
    const lowest = mse(POINTS, ...BEST);
    frame.show([
      ["line", `y = ${number(state.w)} x ${state.b < 0 ? "−" : "+"} ${number(Math.abs(state.b))}`],
      ["C", number(cost, 3)],
      ["C after a step", number(costOf(step(state)), 3)],
      ["lowest C", number(lowest, 3)],
      ["∇C", vector(grad)],
      ["mean residual", number(mean(residuals(POINTS, state.w, state.b)))],
      ["2/λ_{max}", number(2 / largestCurvature(data(state)), 3)],
    ]);
    frame.say(sentence(state, cost, lowest));
  };
}

function drawPlane(layer, { w, b, squares }) {
  for (const [x, y] of POINTS) {
    const at = w * x + b;
    const r = at - y;
    // A square on its residual, in the units of y; it leans to the side where there is room.
    const side = (Math.abs(r) * 6) / 7;
    const far = x + (x > 3 ? -side : side);
    const corners = [
      [x, y],
      [x, at],
      [far, at],
      [far, y],
    ];
    if (squares)
      layer.path(corners, { stroke: "none", fill: colour.vermilion, opacity: 0.13, close: true });
    layer.path(corners.slice(0, 2), { stroke: colour.vermilion, width: 2 });
  }
  layer.path(
    [
      [-1, b - w],
      [7, 7 * w + b],
    ],
    { stroke: colour.blue, width: 2.5 },
  );
  for (const point of POINTS) layer.dot(point, { radius: 5 });
}

function drawMarks(layer, state) {
  const points = data(state);
  const at = [state.w, shownBias(state)];
  const [dw, db] = gradients(points, ...at);
  const tip = [at[0] - state.eta * dw, at[1] - state.eta * db];
  layer.arrow(at, tip, { stroke: colour.vermilion });
  layer.square(fit(points), { fill: colour.green, radius: 5 });
}

function sentence(state, cost, lowest) {
  const above = cost - lowest;
  if (above < 1e-6)
    return "The best line: both derivatives are zero, the residuals have mean 0, and the cost is still not 0.";
  const limit = 2 / largestCurvature(data(state));
  const high = state.eta > limit ? " η is above 2/λ_{max}: repeated steps diverge." : "";
  const shape = state.centred
    ? "With x centred the valley has its axes along w and b."
    : "With x as it is the valley is long and tilted: w and b must change together.";
  return `C is ${number(above, 3)} above its lowest value. ${shape}${high}`;
}

export default liveFigure({
  title: "A line and its cost",
  how: "Drag the line by its ends, or the dark point on the right: it is the same line. The small square is the minimum, the arrow the next step.",
  keys: ["w", "b", "centred", "squares", "eta"],
  build,
});
