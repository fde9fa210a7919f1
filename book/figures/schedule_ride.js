// Chapter 11: choose a schedule, see its rate, and follow a run over a noisy bowl or a rugged curve.

import { normals } from "./toolkit/dice.js";
import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

export const STEPS = 120;
const LOWEST = 0.01;

const cosine = (t, T, low, high) => low + ((high - low) * (1 + Math.cos((Math.PI * t) / T))) / 2;

export function warmRestarts(t, T0, Tmult, low, high) {
  let [since, length] = [t, T0];
  while (since >= length) {
    since -= length;
    length *= Tmult;
  }
  return cosine(since, length, low, high);
}

export function triangular(t, half, low, high) {
  return low + (high - low) * (1 - Math.abs((t % (2 * half)) - half) / half);
}

// The rate of step t when the highest rate is eta.
export function rate(schedule, t, eta) {
  const low = Math.min(LOWEST, eta);
  const cycle = Math.floor(t / 30);
  switch (schedule) {
    case "step":
      return eta * 0.5 ** cycle;
    case "exponential":
      return eta * Math.exp(-0.03 * t);
    case "cosine":
      return t > STEPS ? low : cosine(t, STEPS, low, eta);
    case "restarts":
      return warmRestarts(t, 8, 2, low, eta);
    case "triangular":
      return triangular(t, 15, low, eta);
    case "triangular2":
      return low + (triangular(t, 15, low, eta) - low) / 2 ** cycle;
    default:
      return eta;
  }
}

export function cost(ground, w) {
  return (w * w) / 2 + (ground === "bowl" ? 0 : 0.3 * (1 - Math.cos(5 * w)));
}

export function gradient(ground, w) {
  return w + (ground === "bowl" ? 0 : 1.5 * Math.sin(5 * w));
}

// All points of a run, the start first. `noises` are added to the gradients, one a step.
export function ride(ground, start, rates, noises) {
  const path = [start];
  rates.forEach((eta, t) => path.push(path[t] - eta * (gradient(ground, path[t]) + noises[t])));
  return path;
}

// Standard normal noise that a seed decides.
export function noiseOf(seed, count) {
  return Array.from({ length: count }, normals(7919 * seed + 1));
}

// The run of a state: rates and points, with noise on the bowl only.
export function walk({ schedule, ground, eta, start, noise }) {
  const rates = Array.from({ length: STEPS }, (_, t) => rate(schedule, t, eta));
  const noises = ground === "bowl" ? noiseOf(noise, STEPS) : rates.map(() => 0);
  return { rates, path: ride(ground, start, rates, noises) };
}

const LIMIT = 4;
const NAMES = [
  ["constant", "constant"],
  ["step", "step decay"],
  ["exponential", "exponential decay"],
  ["cosine", "cosine"],
  ["restarts", "warm restarts"],
  ["triangular", "triangular"],
  ["triangular2", "triangular2"],
];
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

function build(frame) {
  const curve = new Plot(
    frame.panel({ width: 330, height: 300, label: "The rate of each step, with the present step marked" }),
    { x: [-3, STEPS + 4], y: [-0.04, 1.25], xLabel: "step t", yLabel: "η_t" },
  );
  const hill = new Plot(
    frame.panel({ width: 330, height: 300, label: "The cost over w, with the points of the run" }),
    { x: [-4.3, 4.3], y: [-0.4, 9], xLabel: "w", yLabel: "C" },
  );
  const [rates, floor, points] = [curve.layer(), hill.layer(), hill.layer()];
  frame.handle(hill, {
    name: "start of the run",
    step: 0.1,
    fill: colour.ink,
    get: ({ ground, start }) => [start, cost(ground, start)],
    set: ([w]) => ({ start: Math.min(LIMIT, Math.max(-LIMIT, w)) }),
    describe: ({ start }) => `start at w = ${number(start)}`,
  });
  frame.choice("schedule", { label: "Schedule", options: NAMES });
  frame.choice("ground", {
    label: "Ground",
    options: [
      ["rugged", "rugged curve"],
      ["bowl", "noisy bowl"],
    ],
  });
  frame.slider("eta", { label: "highest rate η", min: 0.02, max: 1.2, step: 0.02 });
  frame.slider("noise", { label: "noise on the bowl, number", min: 1, max: 20, step: 1, format: (n) => number(n, 0) });
  frame.player("steps", { last: STEPS });
  return function draw(state) {
    const { rates: all, path } = walk(state);
    drawRates(rates.clear(), all, state);
    floor.clear().curve((w) => cost(state.ground, w), { stroke: colour.muted, width: 1.6, samples: 400 });
    drawPoints(points.clear(), path.slice(0, state.steps + 1), state.ground);
    const last = path.slice(Math.max(0, state.steps - 19), state.steps + 1).map((w) => cost(state.ground, w));
    frame.show([
      ["step", number(state.steps, 0)],
      ["η_t", number(rate(state.schedule, state.steps, state.eta), 3)],
      ["w", number(path[state.steps], 3)],
      ["C", number(cost(state.ground, path[state.steps]), 3)],
      ["mean C of the last 20", number(mean(last), 3)],
      ["noise", `number ${number(state.noise, 0)}`],
    ]);
    frame.say(sentence(state, path));
  };
}

function drawRates(layer, all, { schedule, eta, steps }) {
  layer.path(
    all.map((value, t) => [t, value]),
    { stroke: colour.blue, width: 2.2 },
  );
  layer.dot([steps, rate(schedule, steps, eta)], { fill: colour.orange });
}

function drawPoints(layer, path, ground) {
  const at = path.map((w) => [w, cost(ground, w)]);
  layer.path(at, { stroke: colour.orange, width: 0.8, opacity: 0.55 });
  at.forEach((point, t) => layer.dot(point, { fill: colour.orange, radius: t + 20 > path.length ? 3.4 : 2, width: 0 }));
  layer.square(at.at(-1), { fill: colour.blue, radius: 5 });
}

// The lowest point has the largest curvature, 1 + 7.5. Below 2 over that every minimum can hold the run.
const HOLDS = 2 / 8.5;
// Where the lowest valley of the rugged curve ends, on both sides: there w + 1.5 sin 5w = 0.
const TOP = 0.73;

function sentence(state, path) {
  const [w, eta] = [path[state.steps], rate(state.schedule, state.steps, state.eta)];
  if (state.steps === 0) return "The run has not begun. Move the step or press Play.";
  if (state.ground === "bowl") {
    const cloud = (eta / (2 - eta)).toFixed(2);
    return `If this rate were kept, the expected squared distance would become η/(2 − η) = ${cloud}. Here w² is ${number(w * w)}.`;
  }
  const place = Math.abs(w) < TOP ? "in the lowest valley" : "outside the lowest valley";
  const hold = eta > HOLDS ? "too large to rest in the lowest point" : "small enough to rest in every minimum";
  return `The point is ${place}. The present rate, ${number(eta, 3)}, is ${hold}, because the limit is ${number(HOLDS)}.`;
}

export default liveFigure({
  title: "Run a schedule",
  how: "Choose a schedule and the ground, drag the start, and play. The square is the present point; larger dots are the last 20.",
  keys: ["schedule", "ground", "eta", "start", "noise", "steps"],
  build,
});
