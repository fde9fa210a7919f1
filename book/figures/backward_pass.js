// Chapter 6: backpropagation through the 3-2-1 network: each delta, each gradient, then the update.

import { backward, cost, forward, update } from "./net.js";
import { drawNet, netPanel } from "./net_drawing.js";
import { liveFigure } from "./toolkit/frame.js";
import { Ledger } from "./toolkit/ledger.js";
import { number, vector } from "./toolkit/text.js";

const LAST = 8;

// What each step uses and makes, by the names of net_drawing.js.
const ACTIVE = [
  ["x.", "h.", "o", "w"],
  ["o"],
  ["o"],
  ["o", "w2.0.0", "h.0"],
  ["o", "w2.0.1", "h.1"],
  ["o", "h.", "w2"],
  ["h.0", "x.", "w1.0"],
  ["h.1", "x.", "w1.1"],
  ["w"],
];

function bracket(value, digits = 4) {
  const text = number(value, digits);
  return value < 0 ? `(${text})` : text;
}

// All that the walk computes, forward and back, and the cost after an update.
export function walk({ x, y, W1, W2, eta }) {
  const there = forward(x, W1, W2);
  const moved = update(x, y, W1, W2, eta);
  const after = forward(x, moved.W1, moved.W2).yHat;
  return { ...there, ...backward(x, y, W1, W2), moved, before: cost(y, there.yHat), after: cost(y, after) };
}

function forwardEntry({ z1, a1, z2, yHat }) {
  const lines = [
    `z^1 = ${vector(z1, 4)}`,
    `a^1 = σ(z^1) = ${vector(a1, 4)}`,
    `z^2 = ${number(z2, 4)},  ŷ = σ(z^2) = ${number(yHat, 4)}`,
  ];
  return { name: "Forward pass", lines };
}

function outputEntries({ y }, { yHat, delta2, before }) {
  const slope = `${bracket(yHat)} · (1 − ${number(yHat, 4)})`;
  return [
    {
      name: "Loss, and its derivative with respect to ŷ",
      lines: [
        `C = ½ (y − ŷ)^2 = ${number(before, 6)}`,
        `∂C/∂ŷ = ŷ − y = ${number(yHat, 4)} − ${number(y)} = ${number(yHat - y, 4)}`,
      ],
    },
    {
      name: "Error of the output neuron",
      lines: ["δ^2 = (ŷ − y) ŷ (1 − ŷ)", `= ${bracket(yHat - y)} · ${slope} = ${number(delta2, 6)}`],
    },
  ];
}

function hiddenEntry(j, { W2 }, { a1, delta1, delta2 }) {
  const name = `δ_${j + 1}^1`;
  const numbers = `${bracket(W2[0][j], 2)} · ${bracket(delta2, 6)} · ${number(a1[j], 4)} · (1 − ${number(a1[j], 4)})`;
  const lines = [
    `${name} = w_{1${j + 1}}^2 δ^2 a_${j + 1}^1 (1 − a_${j + 1}^1)`,
    `= ${numbers} = ${number(delta1[j], 6)}`,
  ];
  return { name: `Error of hidden neuron ${j + 1}`, lines };
}

function gradientEntries({ x }, { a1, delta1, delta2, dW1, dW2 }) {
  const output = [0, 1].map(
    (k) =>
      `∂C/∂w_{1${k + 1}}^2 = δ^2 a_${k + 1}^1 = ${bracket(delta2, 6)} · ${number(a1[k], 4)} = ${number(dW2[0][k], 6)}`,
  );
  const hidden = [0, 1].map((j) => {
    const line = (k) =>
      `∂C/∂w_{${j + 1}${k + 1}}^1 = δ_${j + 1}^1 x_${k + 1} = ${bracket(delta1[j], 6)} · ${bracket(x[k], 2)} = ${number(dW1[j][k], 6)}`;
    return { name: `Gradient of the weights into hidden neuron ${j + 1}`, lines: [0, 1, 2].map(line) };
  });
  return [{ name: "Gradient of the weights into the output", lines: output }, ...hidden];
}

function updateEntry({ eta, W2 }, { dW2, before, after }) {
  const example = `for one, w_{11}^2: ${number(W2[0][0], 4)} − ${number(eta, 1)} · ${bracket(dW2[0][0], 6)} = ${number(W2[0][0] - eta * dW2[0][0], 6)}`;
  return {
    name: "Update",
    lines: ["w ← w − η ∂C/∂w, all weights at once", example, `C: ${number(before, 6)} → ${number(after, 6)}`],
  };
}

function entries(state, seen) {
  const all = [
    forwardEntry(seen),
    ...outputEntries(state, seen),
    hiddenEntry(0, state, seen),
    hiddenEntry(1, state, seen),
    ...gradientEntries(state, seen),
    updateEntry(state, seen),
  ];
  return all.slice(0, state.step + 1);
}

// What has been computed after `step` steps back; null for what is still to come.
function known({ delta2, delta1, dW2, dW1 }, step) {
  const from = (first, value) => (step >= first ? value : null);
  return {
    delta2: from(2, delta2),
    delta1: [from(3, delta1[0]), from(4, delta1[1])],
    dW2: from(5, dW2),
    dW1: [from(6, dW1[0]), from(7, dW1[1])],
  };
}

function sentence(state, { before, after, yHat }, { name }) {
  if (state.step < LAST)
    return `${name}. The network says ${number(yHat, 4)}, the target is ${number(state.y)}.`;
  const change = after < before ? "falls" : after > before ? "rises: η is too large here" : "stays as it is";
  return `One update with η = ${number(state.eta, 1)}: the cost ${change}, from ${number(before, 6)} to ${number(after, 6)}.`;
}

function addControls(frame) {
  const start = frame.state();
  const make = (state) => ({
    ...update(state.x, state.y, state.W1, state.W2, state.eta),
    updates: state.updates + 1,
  });
  frame.button({ label: "Make the update", action: make });
  const back = () => ({ W1: start.W1, W2: start.W2, updates: 0 });
  frame.button({ label: "Back to the first weights", action: back, usable: (state) => state.updates > 0 });
  for (const k of [0, 1, 2]) frame.slider(["x", k], { label: `x_${k + 1}`, min: -1, max: 1, step: 0.05 });
  frame.slider("y", { label: "target y", min: 0, max: 1, step: 0.05 });
  frame.slider("eta", { label: "rate η", min: 0, max: 100, step: 0.5, format: (value) => number(value, 1) });
}

function build(frame) {
  const panel = netPanel(
    frame,
    "The network, with the error of each neuron and the gradient of each weight as they are found",
  );
  frame.player("step", { last: LAST });
  const ledger = new Ledger(frame);
  addControls(frame);
  return function draw(state) {
    const seen = walk(state);
    drawNet(panel, { ...state, ...seen, ...known(seen, state.step), active: ACTIVE[state.step] });
    const soFar = entries(state, seen);
    ledger.show(soFar);
    frame.show([
      ["ŷ", number(seen.yHat, 4)],
      ["cost C", number(seen.before, 6)],
      ["C after an update", number(seen.after, 6)],
      ["updates made", String(state.updates)],
    ]);
    frame.say(sentence(state, seen, soFar.at(-1)));
  };
}

export default liveFigure({
  title: "Backward, one value at a time",
  how: "Next goes one step further back. Blue and red numbers are weights, purple ones errors δ, green ones gradients.",
  keys: ["x", "y", "W1", "W2", "eta", "step", "updates"],
  build,
});
