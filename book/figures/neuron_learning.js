// Chapter 8: one neuron, input 1 and target 0, learns with the quadratic cost and with the cross-entropy.

import { sigmoid } from "./net.js";
import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

const STEPS = 300;

// Cost of the output a for the target 0, and its derivative by z.
export const COSTS = {
  quadratic: { cost: (a) => a ** 2 / 2, delta: (a) => a * a * (1 - a) },
  cross: { cost: (a) => -Math.log1p(-a), delta: (a) => a },
};

// Outputs before step 0, 1, ..., nSteps. The input is 1, so weight and bias change alike.
export function learningCurve(cost, w, b, eta, nSteps = STEPS) {
  let z = w + b;
  return Array.from({ length: nSteps + 1 }, () => {
    const a = sigmoid(z);
    z -= 2 * eta * COSTS[cost].delta(a);
    return a;
  });
}

const STYLES = {
  quadratic: { name: "quadratic cost", stroke: colour.vermilion, dash: "7 5" },
  cross: { name: "cross-entropy", stroke: colour.blue },
};

function build(frame) {
  const size = { width: 330, height: 300 };
  const curves = new Plot(frame.panel({ ...size, label: "Output of the neuron against the step" }), {
    x: [0, STEPS],
    y: [0, 1],
    xLabel: "step",
    yLabel: "output a (target 0)",
  });
  const costs = new Plot(frame.panel({ ...size, label: "The two costs against the output" }), {
    x: [0, 1],
    y: [0, 4],
    xLabel: "output a",
    yLabel: "cost C_i",
  });
  const layers = [curves.layer(), costs.layer()];
  const free = (key, label, min, max, step) => frame.slider(key, { label, min, max, step });
  free("w", "start w", -3, 5, 0.1);
  free("b", "start b", -3, 5, 0.1);
  free("eta", "rate η", 0.05, 1, 0.05);
  frame.slider("step", { label: "step", min: 0, max: STEPS, step: 1, format: (value) => number(value, 0) });
  return function draw({ w, b, eta, step }) {
    layers.forEach((layer) => layer.clear());
    const found = {};
    for (const [cost, { stroke, dash, name }] of Object.entries(STYLES)) {
      const outputs = learningCurve(cost, w, b, eta);
      const a = outputs[step];
      found[cost] = { start: outputs[0], a, end: outputs[STEPS], delta: COSTS[cost].delta(a) };
      layers[0].path(
        outputs.map((output, at) => [at, output]),
        { stroke, dash, width: 2.5 },
      );
      layers[1].curve((at) => COSTS[cost].cost(at), { stroke, dash, width: 2.5, samples: 240 });
      layers[0].dot([step, a], { fill: stroke, radius: 6 });
      layers[1].dot([a, COSTS[cost].cost(a)], { fill: stroke, radius: 6 });
      const height = cost === "cross" ? 3.7 : 3.35;
      layers[1].label([0.04, height], name, { fill: stroke });
    }
    frame.show(
      Object.entries(STYLES).flatMap(([cost, { name }]) => [
        [`a, ${name}`, number(found[cost].a, 3)],
        [`δ, ${name}`, number(found[cost].delta, 4)],
      ]),
    );
    frame.say(sentence(found, step));
  };
}

function sentence({ quadratic, cross }, step) {
  if (step === 0) {
    const ratio = cross.delta / quadratic.delta;
    return `At the start the cross-entropy pushes ${number(ratio, 1)} times as hard, which is 1 / σ′(z).`;
  }
  const stuck = quadratic.a > 0.8 ? " With the quadratic cost the neuron is still saturated." : "";
  return `After step ${step} the outputs are ${number(quadratic.a)} and ${number(cross.a)}.${stuck}`;
}

export default liveFigure({
  title: "One neuron learns that 1 should become 0",
  how: "Move the start. The more wrong it is, the longer the dashed curve stays flat. The outputs are on the left and the costs on the right.",
  keys: ["w", "b", "eta", "step"],
  build,
});
