// Chapter 10: the surface of the product w1 w2, a ball to drop anywhere, and noise to help it off the saddle.

import { normals } from "./toolkit/dice.js";
import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, scientific, vector } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// The cost for one example with x = y = 1.
export function loss([w1, w2]) {
  return 0.5 * (1 - w1 * w2) ** 2;
}

export function gradient([w1, w2]) {
  const byProduct = w1 * w2 - 1;
  return [byProduct * w2, byProduct * w1];
}

// Eigenvalues of the Hessian, the smaller one first.
export function curvatures([w1, w2]) {
  const [a, b, mixed] = [w2 * w2, w1 * w1, 2 * w1 * w2 - 1];
  const middle = (a + b) / 2;
  const radius = Math.hypot((a - b) / 2, mixed);
  return [middle - radius, middle + radius];
}

// So many throws of dice that a seed decides.
export function throws(seed, count) {
  return Array.from({ length: count }, normals(seed));
}

// All points from the start on; it ends early where the steps have grown beyond all bounds.
export function descend(start, eta, steps, noise) {
  const dice = throws(SEEDS[noise], 2 * steps);
  const points = [start];
  for (let step = 0; step < steps; step += 1) {
    const [w1, w2] = points[step];
    const [g1, g2] = gradient([w1, w2]);
    const shake = noise === "off" ? 0 : NOISE;
    points.push([w1 - eta * (g1 + shake * dice[2 * step]), w2 - eta * (g2 + shake * dice[2 * step + 1])]);
    if (Math.hypot(...points[step + 1]) > FAR) break;
  }
  return points;
}

export const NOISE = 0.02;
const SEEDS = { off: 0, first: 1, second: 2 };
const FAR = 50;
const PLANE = [-2.5, 2.5];
const LAST = 150;
const LEVELS = [0.02, 0.125, 0.3, 0.5, 0.8, 1.4, 2.6, 6, 14];

// A place that a hand can find again: the dotted line is met exactly, or not at all.
const onGrid = (value) => Math.round(20 * value) / 20;

function build(frame) {
  const plane = new Plot(
    frame.panel({ width: 390, height: 390, label: "Contours of the cost over the plane of w1 and w2" }),
    { x: PLANE, y: PLANE, xLabel: "w_1", yLabel: "w_2" },
  );
  const course = new Plot(frame.panel({ width: 390, height: 390, label: "The cost after each step" }), {
    x: [0, LAST + 5],
    y: [0, 1],
    xLabel: "step",
    yLabel: "C",
  });
  drawSurface(plane.layer());
  const [path, curve] = [plane.layer(), course.layer()];
  frame.handle(plane, {
    name: "where the ball is dropped",
    step: 0.05,
    get: ({ w1, w2 }) => [w1, w2],
    set: ([w1, w2]) => ({ w1: onGrid(w1), w2: onGrid(w2) }),
    describe: ({ w1, w2 }) => `start ${number(w1)}, ${number(w2)}`,
  });
  frame.slider("steps", { label: "steps", min: 0, max: LAST, step: 1, format: (value) => number(value, 0) });
  frame.slider("eta", { label: "learning rate η", min: 0.02, max: 0.5, step: 0.01 });
  const options = [
    ["off", "off"],
    ["first", "on"],
    ["second", "on, other numbers"],
  ];
  frame.choice("noise", { label: "Noise", options });
  return function draw(state) {
    const points = descend([state.w1, state.w2], state.eta, state.steps, state.noise);
    const ball = points[points.length - 1];
    drawPath(path.clear(), points, ball);
    drawCourse(course, curve.clear(), points);
    const [low, high] = curvatures(ball);
    frame.show([
      ["ball", vector(ball, 3)],
      ["cost C", scientific(loss(ball))],
      ["length of ∇C", scientific(Math.hypot(...gradient(ball)))],
      ["curvatures", `${number(low)} and ${number(high)}`],
    ]);
    frame.say(sentence(ball, high, state));
  };
}

function drawSurface(layer) {
  layer.contours((w1, w2) => loss([w1, w2]), LEVELS, { stroke: colour.line, width: 1.3 });
  for (const side of [1, -1]) {
    const branch = Array.from({ length: 80 }, (_, i) => side * 0.4 * (6.25 ** (i / 79)));
    layer.path(
      branch.map((w1) => [w1, 1 / w1]),
      { stroke: colour.green, width: 2.5 },
    );
  }
  layer.path(
    [
      [-2.5, 2.5],
      [2.5, -2.5],
    ],
    { stroke: colour.muted, width: 1.2, dash: "3 5" },
  );
  layer.square([0, 0], { fill: colour.purple });
  layer.label([0, 0], "saddle", { dx: -12, dy: 5, anchor: "end", fill: colour.purple });
  layer.label([0.62, 2.15], "minima", { fill: colour.green });
}

function drawPath(layer, points, ball) {
  layer.path(points, { stroke: colour.blue, width: 2 });
  for (const point of points) layer.dot(point, { fill: colour.blue, radius: 2, stroke: "none" });
  layer.dot(ball, { fill: colour.vermilion, radius: 6.5 });
}

function drawCourse(plot, layer, points) {
  const values = points.map(loss);
  plot.setY([0, Math.min(20, Math.max(0.6, 1.08 * values[0]))]);
  layer.path(
    [
      [0, 0.5],
      [LAST, 0.5],
    ],
    { stroke: colour.purple, width: 1.2, dash: "3 5" },
  );
  layer.label([LAST, 0.5], "height of the saddle", { dx: -6, dy: -7, anchor: "end", fill: colour.purple });
  layer.path(
    values.map((value, step) => [step, value]),
    { stroke: colour.blue, width: 2 },
  );
  layer.dot([values.length - 1, values[values.length - 1]], { fill: colour.vermilion, radius: 6 });
}

function sentence(ball, high, { eta, noise, steps }) {
  if (Math.hypot(...ball) > FAR) return "The steps are too long here, and the ball has left the picture.";
  if (loss(ball) < 0.01) {
    const stays = eta * high < 2 ? "It can stay, because" : "It cannot stay, because";
    return `The ball is in the valley of minima. ${stays} η times the curvature is ${number(eta * high)} and the limit is 2.`;
  }
  if (Math.hypot(...ball) < 0.02)
    return noise === "off" && ball[0] === -ball[1]
      ? "On the dotted line every gradient leads into the saddle. Without noise the ball stays there forever."
      : "The ball is at the saddle. The gradient is nearly zero, and yet this is no minimum.";
  if (Math.abs(loss(ball) - 0.5) < 0.1) return "The ball is near the height of the saddle, where progress is slow.";
  return `After ${steps} steps the ball is still moving.`;
}

export default liveFigure({
  title: "A ball on the cost of w₁w₂",
  how: "Drag the ringed point to drop the ball anywhere. Then let it make more steps, with noise or without.",
  keys: ["w1", "w2", "eta", "steps", "noise"],
  build,
});
