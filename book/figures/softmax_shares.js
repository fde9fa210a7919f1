// Chapter 8: softmax of three logits, the cross-entropy of a wanted class, and its gradient p − y.

import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, vector } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

export function logSumExp(z) {
  const largest = Math.max(...z);
  return largest + Math.log(z.reduce((sum, value) => sum + Math.exp(value - largest), 0));
}

export function softmax(z) {
  const largest = Math.max(...z);
  const powers = z.map((value) => Math.exp(value - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export function cost(z, wanted) {
  return logSumExp(z) - z[wanted];
}

// Derivative of the cost by each logit, for one example.
export function gradient(z, wanted) {
  return softmax(z).map((p, j) => p - Number(j === wanted));
}

const LIMIT = 5;
const CLASSES = [0, 1, 2];
const logits = ({ z0, z1, z2 }) => [z0, z1, z2];
const within = (value) => Math.min(LIMIT, Math.max(-LIMIT, value));

function build(frame) {
  const size = { width: 330, height: 280 };
  const axes = { x: [-0.6, 2.6], xLabel: "class", xTicks: 4 };
  const shares = new Plot(frame.panel({ ...size, label: "The three probabilities as bars" }), {
    ...axes,
    y: [0, 1],
    yLabel: "probability p",
  });
  const slopes = new Plot(frame.panel({ ...size, label: "The derivative of the cost with respect to each logit" }), {
    ...axes,
    y: [-1, 1],
    yLabel: "p − y",
  });
  const layers = [shares.layer(), slopes.layer()];
  for (const j of CLASSES) frame.slider(`z${j}`, { label: `z_${j}`, min: -LIMIT, max: LIMIT, step: 0.1 });
  frame.choice("wanted", { label: "right class", options: CLASSES.map((j) => [String(j), String(j)]) });
  const moved = (state, by) => Object.fromEntries(logits(state).map((z, j) => [`z${j}`, within(z + by[j])]));
  frame.button({
    label: "All plus 0.5",
    usable: (state) => Math.max(...logits(state)) + 0.5 <= LIMIT,
    action: (state) => moved(state, [0.5, 0.5, 0.5]),
  });
  frame.button({
    label: "One step downhill",
    action: (state) => {
      const G = gradient(logits(state), Number(state.wanted));
      return moved(
        state,
        G.map((slope) => -slope),
      );
    },
  });
  return function draw(state) {
    const z = logits(state);
    const wanted = Number(state.wanted);
    const [p, G] = [softmax(z), gradient(z, wanted)];
    drawBars(layers[0].clear(), p, (j) => (j === wanted ? colour.blue : colour.muted));
    drawBars(layers[1].clear(), G, (j) => (G[j] < 0 ? colour.blue : colour.vermilion));
    layers[1].path(
      [
        [-0.6, 0],
        [2.6, 0],
      ],
      { stroke: colour.muted, width: 1 },
    );
    layers[0].label([wanted, p[wanted]], "right", { anchor: "middle", dy: p[wanted] > 0.85 ? 18 : -8 });
    frame.show([
      ["z", vector(z, 2)],
      ["p", vector(p, 3)],
      ["sum", number(p.reduce((sum, share) => sum + share, 0), 3)],
      ["cost −ln p", number(cost(z, wanted), 3)],
      ["p − y", vector(G, 3)],
    ]);
    frame.say(sentence(p, wanted));
  };
}

function drawBars(layer, heights, fillOf) {
  heights.forEach((height, j) => {
    const [left, right] = [j - 0.32, j + 0.32];
    const corners = [
      [left, 0],
      [left, height],
      [right, height],
      [right, 0],
    ];
    layer.path(corners, { stroke: "none", fill: fillOf(j), opacity: 0.75, close: true });
  });
}

function sentence(p, wanted) {
  const predicted = p.indexOf(Math.max(...p));
  const verdict =
    predicted === wanted
      ? `The right class ${wanted} leads with ${number(p[wanted])}, and the cost still falls when it grows.`
      : `Class ${predicted} has the largest share, but class ${wanted} is right, and its logit is pushed up by ${number(1 - p[wanted])}.`;
  return `${verdict} The three pushes add up to 0.`;
}

export default liveFigure({
  title: "Softmax of three logits",
  how: "Move the logits. If you raise one, the others lose. “All plus 0.5” changes nothing.",
  keys: ["z0", "z1", "z2", "wanted"],
  build,
});
