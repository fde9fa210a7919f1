// Chapter 5: the forward pass through the 3-2-1 network, value by value.

import { forward } from "./net.js";
import { drawNet, netPanel } from "./net_drawing.js";
import { liveFigure } from "./toolkit/frame.js";
import { Ledger } from "./toolkit/ledger.js";
import { number } from "./toolkit/text.js";

const LAST = 6;

// Every value of the pass, from the figure's state.
export function pass({ x, W1, W2 }) {
  return forward(x, W1, W2);
}

// What each step uses and makes, by the names of net_drawing.js.
const STEPS = [
  { active: ["x."] },
  { active: ["x.", "w1.0", "h.0"] },
  { active: ["h.0"] },
  { active: ["x.", "w1.1", "h.1"] },
  { active: ["h.1"] },
  { active: ["h.", "w2", "o"] },
  { active: ["o"] },
];

// "0.10 · 0.50 + …": the weighted sum with its numbers.
function sumOf(weights, values, digits) {
  return weights.map((w, k) => `${bracket(w)} · ${bracket(values[k], digits)}`).join(" + ");
}

function bracket(value, digits = 2) {
  const text = number(value, digits);
  return value < 0 ? `(${text})` : text;
}

function entries({ x, W1, W2, step }, { z1, a1, z2, yHat }) {
  const given = { name: "Inputs", lines: [x.map((value, k) => `x_${k + 1} = ${number(value)}`).join(", ")] };
  const hidden = [0, 1].flatMap((j) => [
    {
      name: `Hidden neuron ${j + 1}: weighted sum`,
      lines: [
        `z_${j + 1}^1 = ${[1, 2, 3].map((k) => `w_{${j + 1}${k}}^1 x_${k}`).join(" + ")}`,
        `= ${sumOf(W1[j], x, 2)} = ${number(z1[j], 4)}`,
      ],
    },
    {
      name: `Hidden neuron ${j + 1}: activation`,
      lines: [`a_${j + 1}^1 = σ(z_${j + 1}^1) = σ(${number(z1[j], 4)}) = ${number(a1[j], 4)}`],
    },
  ]);
  const output = [
    {
      name: "Output neuron: weighted sum",
      lines: ["z^2 = w_{11}^2 a_1^1 + w_{12}^2 a_2^1", `= ${sumOf(W2[0], a1, 4)} = ${number(z2, 4)}`],
    },
    { name: "Output neuron: activation", lines: [`ŷ = σ(z^2) = σ(${number(z2, 4)}) = ${number(yHat, 4)}`] },
  ];
  return [given, ...hidden, ...output].slice(0, step + 1);
}

// The values that are known after `step` steps; null for those still to come.
function known(net, step) {
  const from = (first, value) => (step >= first ? value : null);
  return {
    z1: [from(1, net.z1[0]), from(3, net.z1[1])],
    a1: [from(2, net.a1[0]), from(4, net.a1[1])],
    z2: from(5, net.z2),
    yHat: from(6, net.yHat),
  };
}

function sentence({ step }, { z1, a1, z2, yHat }) {
  const sum = (unit, z) => `The weighted sum of ${unit} is ${number(z, 4)}.`;
  const activation = (unit, z, a) => `The sigmoid turns the ${number(z, 4)} of ${unit} into ${number(a, 4)}.`;
  return [
    "The inputs are given. Press Next for the first weighted sum.",
    sum("hidden neuron 1", z1[0]),
    activation("hidden neuron 1", z1[0], a1[0]),
    sum("hidden neuron 2", z1[1]),
    activation("hidden neuron 2", z1[1], a1[1]),
    sum("the output neuron", z2),
    `The answer of the network is ŷ = ${number(yHat, 4)}.`,
  ][step];
}

function build(frame) {
  const panel = netPanel(
    frame,
    "The network: three inputs, two hidden neurons, one output, with weights on the edges",
  );
  frame.player("step", { last: LAST });
  const ledger = new Ledger(frame);
  for (const k of [0, 1, 2]) {
    frame.slider(["x", k], { label: `x_${k + 1}`, min: -1, max: 1, step: 0.05 });
  }
  return function draw(state) {
    const net = pass(state);
    drawNet(panel, {
      x: state.x,
      W1: state.W1,
      W2: state.W2,
      ...known(net, state.step),
      active: STEPS[state.step].active,
    });
    const soFar = entries(state, net);
    ledger.show(soFar);
    frame.say(sentence(state, net));
  };
}

export default liveFigure({
  title: "Forward, one value at a time",
  how: "Next computes one value. Move an input and every value after it follows.",
  keys: ["x", "W1", "W2", "step"],
  build,
});
