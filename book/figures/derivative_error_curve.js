// Chapter 1: the error of a numerical derivative against its step h, forward and central.

import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, scientific } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// f and its first three derivatives.
export const FUNCTIONS = {
  sin: [Math.sin, Math.cos, (x) => -Math.sin(x), (x) => -Math.cos(x)],
  exp: [Math.exp, Math.exp, Math.exp, Math.exp],
  cube: [(x) => x ** 3, (x) => 3 * x ** 2, (x) => 6 * x, () => 6],
};

export function forwardDifference(f, x, h) {
  return (f(x + h) - f(x)) / h;
}

export function centralDifference(f, x, h) {
  return (f(x + h) - f(x - h)) / (2 * h);
}

// What Taylor's next term leaves out: h/2 |f''| forward, h^2/6 |f'''| central.
export function truncation(method, [, , second, third], x, h) {
  return method === "forward" ? (h / 2) * Math.abs(second(x)) : (h ** 2 / 6) * Math.abs(third(x));
}

// Two values of f, each rounded to half a unit in its last place, are subtracted and divided.
export function roundOff(method, [f], x, h) {
  return (Number.EPSILON * Math.abs(f(x))) / (method === "forward" ? h : 2 * h);
}

// Where truncation + round-off is least: their sum has derivative 0. NaN when one of the two is 0.
export function bestStep(method, [f, , second, third], x) {
  const noise = Number.EPSILON * Math.abs(f(x));
  const bend = Math.abs(method === "forward" ? second(x) : third(x));
  if (noise < 1e-30 || bend < 1e-12) return NaN;
  return method === "forward" ? Math.sqrt((2 * noise) / bend) : Math.cbrt((1.5 * noise) / bend);
}

const METHODS = {
  forward: { difference: forwardDifference, stroke: colour.vermilion },
  central: { difference: centralDifference, stroke: colour.blue },
};
const SMALLEST = -15;
const STEPS = Array.from({ length: 151 }, (_, i) => 10 ** (SMALLEST + i / 10));
const NAMES = { sin: "sin x", exp: "e^x", cube: "x^3" };

export function errorOf(method, functions, x, h) {
  return Math.abs(METHODS[method].difference(functions[0], x, h) - functions[1](x));
}

function build(frame) {
  const error = new Plot(
    frame.panel({
      width: 330,
      height: 330,
      label: "Error of the two differences against the step h, both axes logarithmic",
    }),
    { x: [SMALLEST, 0], y: [-14, 1], xLabel: "step h", yLabel: "error", log: true, xTicks: 4, yTicks: 4 },
  );
  const graph = new Plot(
    frame.panel({
      width: 330,
      height: 330,
      label: "The function, its tangent at x, and the line through the points x − h and x + h",
    }),
    { x: [-3, 3], y: [-4, 8], xLabel: "x", yLabel: "f(x)" },
  );
  const layers = { error: error.layer(), graph: graph.layer() };
  frame.choice("function", { label: "f(x)", options: Object.entries(NAMES) });
  frame.slider("exponent", {
    label: "step h",
    min: SMALLEST,
    max: 0,
    step: 0.1,
    format: (value) => scientific(10 ** value),
  });
  frame.slider("x", { label: "place x", min: -2, max: 2, step: 0.05 });
  return function draw(state) {
    const functions = FUNCTIONS[state.function];
    const h = 10 ** state.exponent;
    drawErrors(layers.error.clear(), functions, state.x, h);
    drawGraph(graph, layers.graph.clear(), functions, state, h);
    const [f, slope] = functions;
    frame.show([
      ["true f ′(x)", number(slope(state.x), 12)],
      ["step h", scientific(h)],
      ["central", number(centralDifference(f, state.x, h), 12)],
      ["error, central", scientific(errorOf("central", functions, state.x, h))],
      ["forward", number(forwardDifference(f, state.x, h), 12)],
      ["error, forward", scientific(errorOf("forward", functions, state.x, h))],
      ["best h, central", step(bestStep("central", functions, state.x))],
      ["best h, forward", step(bestStep("forward", functions, state.x))],
    ]);
    frame.say(sentence(functions, state.x, h));
  };
}

function step(h) {
  return Number.isNaN(h) ? "–" : scientific(h);
}

function drawErrors(layer, functions, x, h) {
  const [low, high] = [STEPS[0], STEPS.at(-1)];
  for (const [method, { stroke }] of Object.entries(METHODS)) {
    for (const part of [truncation, roundOff]) {
      const ends = [low, high].map((at) => [at, part(method, functions, x, at)]);
      if (ends.every((end) => end[1] > 0))
        layer.path(ends, { stroke, width: 1.2, dash: "3 4", opacity: 0.9 });
    }
    // An error of exactly 0 has no logarithm; the curve skips it.
    const points = STEPS.map((at) => [at, errorOf(method, functions, x, at)]).filter((point) => point[1] > 0);
    layer.path(points, { stroke, width: 2 });
    const now = errorOf(method, functions, x, h);
    if (now > 0) layer.dot([h, now], { fill: stroke, radius: 6 });
  }
  layer.path(
    [
      [h, 1e-14],
      [h, 10],
    ],
    { stroke: colour.muted, width: 1 },
  );
  layer.label([1e-15, 1e-13], "central", { dx: 10, dy: 4, fill: colour.blue });
  layer.label([1e-15, 1e-12], "forward", { dx: 10, dy: 0, fill: colour.vermilion });
  layer.label([1, 1e-11], "truncation", { dx: -6, dy: 4, anchor: "end", fill: colour.muted });
  layer.label([1e-11, 1e-2], "round-off", { dx: 6, dy: 0, fill: colour.muted });
}

function drawGraph(plot, layer, [f, slope], { x, function: name }, h) {
  plot.setY({ sin: [-2, 2], exp: [-2, 10], cube: [-9, 9] }[name]);
  const secant = (method, from) => (at) => f(x) + METHODS[method].difference(f, x, h) * (at - from);
  layer.curve((at) => f(x) + slope(x) * (at - x), { stroke: colour.muted, width: 1.5, dash: "6 5" });
  layer.curve((at) => f(at), { stroke: colour.ink, width: 2 });
  const middle = (f(x + h) + f(x - h)) / 2;
  layer.curve((at) => middle + centralDifference(f, x, h) * (at - x), { stroke: colour.blue, width: 2 });
  layer.curve(secant("forward", x), { stroke: colour.vermilion, width: 2 });
  for (const at of [x - h, x + h]) layer.dot([at, f(at)], { fill: colour.blue });
  layer.dot([x, f(x)], { fill: colour.vermilion });
}

function sentence(functions, x, h) {
  const [cut, rounded] = [truncation, roundOff].map((part) => part("central", functions, x, h));
  const share = `Central difference: truncation about ${scientific(cut)}, round-off up to about ${scientific(rounded)}.`;
  if (cut > 5 * rounded)
    return `${share} The step is large enough for truncation to rule: a smaller h helps.`;
  if (rounded > 5 * cut) return `${share} The step is so small that round-off rules: a larger h helps.`;
  return `${share} The two are about equal: near here h is best.`;
}

export default liveFigure({
  title: "How small should the step be?",
  how: "Move h. Solid curves are measured errors, dotted lines what theory expects.",
  keys: ["function", "x", "exponent"],
  build,
});
