// Chapter 5: four activation functions and their derivatives, at a point to move.

import { sigmoid } from "./net.js";
import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// Each activation function with its derivative. ReLU has none at 0.
export const ACTIVATIONS = {
  sigmoid: [sigmoid, (z) => sigmoid(z) * sigmoid(-z)],
  identity: [(z) => z, () => 1],
  tanh: [Math.tanh, (z) => 1 / Math.cosh(z) ** 2],
  relu: [(z) => Math.max(0, z), (z) => (z === 0 ? NaN : Number(z > 0))],
};

const LABELS = { sigmoid: "sigmoid", identity: "identity", tanh: "tanh", relu: "ReLU" };
const RANGE = [-6, 6];
const HEIGHTS = { sigmoid: [-0.2, 1.2], identity: [-6, 6], tanh: [-1.2, 1.2], relu: [-1, 6] };

function build(frame) {
  const size = { width: 330, height: 300 };
  const axes = { x: RANGE, y: [-0.2, 1.2], xLabel: "weighted input z" };
  const shape = new Plot(frame.panel({ ...size, label: "The activation, with its tangent at z" }), {
    ...axes,
    yLabel: "activation a = f(z)",
  });
  const slope = new Plot(frame.panel({ ...size, label: "The derivative of the activation function" }), {
    ...axes,
    yLabel: "derivative f ′(z)",
  });
  const layers = [shape.layer(), slope.layer()];
  frame.handle(shape, {
    name: "point on the activation",
    step: 0.2,
    fill: colour.blue,
    get: ({ activation, z }) => [z, ACTIVATIONS[activation][0](z)],
    set: ([z]) => ({ z: Math.round(z * 20) / 20 }),
    describe: ({ z }) => `z is ${number(z)}`,
  });
  frame.choice("activation", { label: "f", options: Object.entries(LABELS) });
  frame.slider("z", { label: "z", min: RANGE[0], max: RANGE[1], step: 0.05 });
  return function draw(state) {
    const [f, prime] = ACTIVATIONS[state.activation];
    shape.setY(HEIGHTS[state.activation]);
    drawShape(layers[0].clear(), state, f, prime);
    drawSlope(layers[1].clear(), state, prime);
    frame.show([
      ["a = f(z)", number(f(state.z), 4)],
      ["f ′(z)", number(prime(state.z), 4)],
    ]);
    frame.say(sentence(state, prime(state.z)));
  };
}

function drawShape(layer, { z }, f, prime) {
  if (!Number.isNaN(prime(z))) {
    layer.curve((at) => f(z) + prime(z) * (at - z), { stroke: colour.orange, dash: "7 5" });
  }
  layer.curve(f, { stroke: colour.blue, width: 2.5, samples: 240 });
}

// The point at z breaks the curve where there is no slope: a step is not joined by a line.
function drawSlope(layer, { z }, prime) {
  const style = { stroke: colour.orange, width: 2.5 };
  const points = Array.from({ length: 241 }, (_, i) => RANGE[0] + i / 20).map((at) => [at, prime(at)]);
  const gap = points.findIndex(([, slope]) => Number.isNaN(slope));
  const parts = gap < 0 ? [points] : [points.slice(0, gap), points.slice(gap + 1)];
  parts.forEach((part) => layer.path(part, style));
  if (!Number.isNaN(prime(z))) layer.dot([z, prime(z)], { fill: colour.orange, radius: 7 });
}

function sentence({ activation, z }, slope) {
  if (Number.isNaN(slope)) return "ReLU has a corner at 0 and no derivative there. Programs take 0 or 1.";
  const change = `Near z = ${number(z)} the activation changes by ${number(slope, 3)} for each unit of z.`;
  if (activation === "relu" && slope === 0) return `${change} For every negative z it stays at 0.`;
  if (slope < 0.02) return `${change} It is saturated, so what z does hardly matters any more.`;
  return change;
}

export default liveFigure({
  title: "Activation functions and their derivatives",
  how: "Drag the point, or move z. The slope of the dashed tangent is the derivative, which is drawn on the right.",
  keys: ["activation", "z"],
  build,
});
