// Chapter 1: turn a direction v and watch the slope of the cost along it.

import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, vector } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// Both surfaces are C = 1/2 w.A w; the bowl is x^2 + y^2.
export const SURFACES = {
  bowl: [
    [2, 0],
    [0, 2],
  ],
  valley: [
    [2, 1.5],
    [1.5, 2.5],
  ],
};

export function quadratic(A, [x, y]) {
  return 0.5 * (A[0][0] * x * x + (A[0][1] + A[1][0]) * x * y + A[1][1] * y * y);
}

// grad C = 1/2 (A + A^T) w, for any square A.
export function quadraticGradient(A, [x, y]) {
  const mixed = 0.5 * (A[0][1] + A[1][0]);
  return [A[0][0] * x + mixed * y, mixed * x + A[1][1] * y];
}

// The slope along v: grad . v / |v|.
export function directionalDerivative(grad, v) {
  return dot(grad, v) / Math.hypot(...v);
}

// The unit vector against the gradient; zeros where the gradient is zero.
export function steepestDescentDirection(grad) {
  const length = Math.hypot(...grad);
  return length === 0 ? [0, 0] : [-grad[0] / length, -grad[1] / length];
}

export function dot(a, b) {
  return a[0] * b[0] + a[1] * b[1];
}

// The angle between two vectors in degrees; NaN when one of them is zero.
export function angleBetween(a, b) {
  const cosine = dot(a, b) / (Math.hypot(...a) * Math.hypot(...b));
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}

const LIMIT = 1.8;
const GRADIENT_SCALE = 0.25;
const LEVELS = [0.25, 1, 2.25, 4, 6.25, 9, 12.25, 16];
const SLICE_TOPS = [4, 8, 16, 32];

function direction({ angle, length }) {
  const radians = (angle * Math.PI) / 180;
  return [length * Math.cos(radians), length * Math.sin(radians)];
}

function plus(a, b, factor = 1) {
  return [a[0] + factor * b[0], a[1] + factor * b[1]];
}

// Everything that the picture and the read-outs show.
function measure(state) {
  const A = SURFACES[state.surface];
  const w = [state.x, state.y];
  const v = direction(state);
  const grad = quadraticGradient(A, w);
  return {
    A,
    w,
    v,
    grad,
    cost: quadratic(A, w),
    slope: directionalDerivative(grad, v),
    angle: angleBetween(grad, v),
  };
}

function build(frame) {
  const map = new Plot(
    frame.panel({
      width: 330,
      height: 330,
      label: "Contours of the cost, with the point w, the direction v and the gradient",
    }),
    { x: [-3, 3], y: [-3, 3], xLabel: "w_1", yLabel: "w_2" },
  );
  const slice = new Plot(
    frame.panel({ width: 330, height: 330, label: "The cost along v, with its tangent at w" }),
    { x: [-1.5, 1.5], y: [0, 4], xLabel: "distance t from w along v", yLabel: "C(w + t v/|v|)" },
  );
  const contours = map.layer();
  const arrows = map.layer();
  const curve = slice.layer();
  const near = (value) => Math.min(LIMIT, Math.max(-LIMIT, value));

  frame.handle(map, {
    name: "point w",
    step: 0.1,
    fill: colour.ink,
    get: (state) => [state.x, state.y],
    set: ([x, y]) => ({ x: near(x), y: near(y) }),
    describe: (state) => `w at ${vector([state.x, state.y])}`,
  });
  frame.handle(map, {
    name: "tip of v",
    step: 0.1,
    fill: colour.blue,
    get: (state) => plus([state.x, state.y], direction(state)),
    set: (tip, state) => fromTip(plus(tip, [state.x, state.y], -1)),
    describe: (state) => `v points to ${number(state.angle, 0)} degrees, length ${number(state.length)}`,
  });
  frame.choice("surface", {
    label: "Cost",
    options: [
      ["bowl", "C = w_1^2 + w_2^2"],
      ["valley", "C = w_1^2 + 1.5 w_1 w_2 + 1.25 w_2^2"],
    ],
  });
  frame.slider("angle", {
    label: "direction of v",
    min: -180,
    max: 180,
    step: 1,
    format: (value) => `${number(value, 0)}°`,
  });
  frame.slider("length", { label: "length |v|", name: "length of v", min: 0.25, max: 1.25, step: 0.05 });
  frame.toggle("steepest", { label: "show steepest descent" });

  let drawn = null;
  return function draw(state) {
    const seen = measure(state);
    if (drawn !== state.surface) {
      drawn = state.surface;
      contours.clear().contours((x, y) => quadratic(seen.A, [x, y]), LEVELS, {
        stroke: colour.muted,
        width: 1.1,
        opacity: 0.5,
      });
    }
    drawMap(arrows.clear(), state, seen);
    drawSlice(slice, curve.clear(), seen);
    frame.show([
      ["C(w)", number(seen.cost)],
      ["∇C", vector(seen.grad)],
      ["v", vector(seen.v)],
      ["∇C · v", number(dot(seen.grad, seen.v))],
      ["slope = ∇C · v / |v|", number(seen.slope)],
      ["angle between ∇C and v", Number.isNaN(seen.angle) ? "–" : `${number(seen.angle, 0)}°`],
    ]);
    frame.say(sentence(state, seen));
  };
}

// Where the tip was put, as direction and length; the direction stays when the tip comes too near.
function fromTip(v) {
  const length = Math.min(1.25, Math.max(0.25, Math.hypot(...v)));
  return { angle: Math.round((Math.atan2(v[1], v[0]) * 180) / Math.PI), length };
}

function drawMap(layer, state, { A, w, v, grad, cost }) {
  const cost_ = (x, y) => quadratic(A, [x, y]);
  if (cost > 0.01) layer.contours(cost_, [cost], { stroke: colour.muted, width: 1.5, dash: "2 5" });
  const tip = plus(w, grad, GRADIENT_SCALE);
  layer.arrow(w, tip, { stroke: colour.vermilion });
  if (Math.hypot(...grad) > 0.4) layer.label(tip, "∇C", { dx: 6, dy: -6, fill: colour.vermilion });
  if (state.steepest) {
    const down = plus(w, steepestDescentDirection(grad));
    layer.arrow(w, down, { stroke: colour.green, dash: "6 4" });
    layer.label(down, "steepest descent", { dx: 0, dy: 18, fill: colour.green, anchor: "middle" });
  }
  layer.arrow(w, plus(w, v), { stroke: colour.blue, width: 3 });
  layer.label(plus(w, v), "v", { dx: 14, dy: 5, fill: colour.blue });
  layer.label(w, "w", { dx: -14, dy: 18, fill: colour.ink, anchor: "end" });
}

function drawSlice(plot, layer, { A, w, v, cost, slope }) {
  const unit = [v[0] / Math.hypot(...v), v[1] / Math.hypot(...v)];
  const along = (t) => quadratic(A, plus(w, unit, t));
  const highest = Math.max(along(-1.5), along(1.5));
  plot.setY([0, SLICE_TOPS.find((top) => top >= highest) ?? SLICE_TOPS.at(-1)]);
  layer.curve((t) => cost + slope * t, { stroke: colour.orange, width: 2, dash: "7 5" });
  layer.curve(along, { stroke: colour.blue, width: 2.5 });
  layer.dot([0, cost], { radius: 6 });
  layer.label([0, cost], `slope ${number(slope)}`, {
    dx: slope > 0 ? -10 : 10,
    dy: -12,
    anchor: slope > 0 ? "end" : "start",
  });
}

function sentence({ length }, { grad, slope, angle }) {
  const scaled =
    Math.abs(length - 1) < 0.001
      ? ""
      : ` v has length ${number(length)}: that changes ∇C · v, but not the slope.`;
  if (Math.hypot(...grad) < 1e-9)
    return "The gradient is zero: at this point the cost is flat in every direction.";
  if (angle > 179.4) return `v points straight against the gradient: no direction falls faster.${scaled}`;
  if (angle < 0.6) return `v points along the gradient: no direction rises faster.${scaled}`;
  if (Math.abs(angle - 90) < 0.6)
    return `v runs along the contour: at first the cost neither rises nor falls.${scaled}`;
  const change = slope > 0 ? "rises" : "falls";
  return `Along v the cost ${change}, at first by ${number(Math.abs(slope))} per unit of length.${scaled}`;
}

export default liveFigure({
  title: "The slope along a direction",
  how: "Drag w, or the tip of v. The arrow keys move them too. ∇C is drawn at a quarter of its length.",
  keys: ["surface", "x", "y", "angle", "length", "steepest"],
  build,
});
