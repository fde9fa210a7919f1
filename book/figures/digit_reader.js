// Chapter 13: a digit drawn by the reader, read by the trained network 64-30-10.

import { BIASES, IMAGES, WEIGHTS } from "./digit_net.js";
import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

const SIDE = 8;
const INK = 16;

export const NETWORK = { weights: WEIGHTS, biases: BIASES };

function layer(W, b, a) {
  return W.map((row, j) => row.reduce((sum, weight, k) => sum + weight * a[k], b[j]));
}

// The ten probabilities for 64 pixels from 0 to 16.
export function probabilities(pixels) {
  const input = pixels.map((ink) => ink / INK);
  const hidden = layer(WEIGHTS[0], BIASES[0], input).map((z) => 1 / (1 + Math.exp(-z)));
  const logits = layer(WEIGHTS[1], BIASES[1], hidden);
  const largest = Math.max(...logits);
  const powers = logits.map((z) => Math.exp(z - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

// Distance of a point from the stroke between two places of the pen.
export function distance([x, y], [x0, y0], [x1, y1]) {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const length = dx * dx + dy * dy;
  const along = length > 0 ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length)) : 0;
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

// The pixels after one stroke: full ink near it, none further than 1.2 pixels away.
export function painted(pixels, from, to, tool) {
  if (tool === "lift") return pixels;
  return pixels.map((ink, i) => {
    const centre = [(i % SIDE) + 0.5, SIDE - 0.5 - Math.floor(i / SIDE)];
    const share = Math.min(1, Math.max(0, 1.5 * (1.2 - distance(centre, from, to))));
    const amount = Math.round(INK * share);
    return tool === "draw" ? Math.max(ink, amount) : Math.min(ink, INK - amount);
  });
}

export function imageOf(digit) {
  return [...IMAGES[digit]].map((sign) => parseInt(sign, INK + 1));
}

function build(frame) {
  const paper = new Plot(frame.panel({ width: 320, height: 320, label: "The drawing, eight by eight pixels" }), {
    x: [0, SIDE],
    y: [0, SIDE],
    xLabel: "column",
    yLabel: "row from below",
  });
  const answers = new Plot(frame.panel({ width: 360, height: 320, label: "The ten probabilities as bars" }), {
    x: [-0.6, 9.6],
    y: [0, 1.08],
    xLabel: "digit",
    yLabel: "probability p",
    xTicks: 11,
  });
  const layers = [paper.layer(), answers.layer({ clip: false })];
  frame.choice("tool", {
    label: "pen",
    options: [
      ["draw", "draws"],
      ["rub", "rubs out"],
      ["lift", "is lifted"],
    ],
  });
  frame.button({ label: "New sheet", action: () => ({ pixels: Array(SIDE * SIDE).fill(0) }) });
  IMAGES.forEach((_, digit) => {
    frame.button({ label: `Show a ${digit}`, action: () => ({ pixels: imageOf(digit) }) });
  });
  frame.handle(paper, {
    name: "pen",
    step: 0.5,
    fill: colour.vermilion,
    get: ({ pen_x, pen_y }) => [pen_x, pen_y],
    set: (to, { pixels, pen_x, pen_y, tool }) => ({
      pen_x: to[0],
      pen_y: to[1],
      pixels: painted(pixels, [pen_x, pen_y], to, tool),
    }),
    describe: ({ pen_x, pen_y }) => `column ${number(pen_x)}, row ${number(pen_y)} from below`,
  });
  return function draw({ pixels, tool }) {
    const p = probabilities(pixels);
    const order = p.map((_, j) => j).sort((i, j) => p[j] - p[i]);
    drawPixels(layers[0].clear(), pixels);
    layers[1].clear();
    p.forEach((share, j) => drawBar(layers[1], j, share, j === order[0]));
    frame.show([
      ["says", `${order[0]}`],
      ["p", number(p[order[0]], 3)],
      ["second guess", `${order[1]}`],
      ["its p", number(p[order[1]], 3)],
      ["pen", { draw: "draws", rub: "rubs out", lift: "is lifted" }[tool]],
    ]);
    frame.say(sentence(p, order, pixels));
  };
}

function drawPixels(layer, pixels) {
  pixels.forEach((ink, i) => {
    const [left, top] = [i % SIDE, SIDE - Math.floor(i / SIDE)];
    const corners = [
      [left, top],
      [left + 1, top],
      [left + 1, top - 1],
      [left, top - 1],
    ];
    layer.path(corners, { stroke: colour.line, width: 1, fill: "none", close: true });
    if (ink > 0) layer.path(corners, { stroke: "none", fill: colour.ink, opacity: ink / INK, close: true });
  });
}

function drawBar(layer, digit, share, first) {
  const [left, right] = [digit - 0.36, digit + 0.36];
  const corners = [
    [left, 0],
    [left, share],
    [right, share],
    [right, 0],
  ];
  const fill = first ? colour.blue : colour.muted;
  layer.path(corners, { stroke: "none", fill, opacity: 0.8, close: true });
  if (first) layer.label([digit, share], `${digit}`, { anchor: "middle", dy: -5 });
}

function sentence(p, [first, second], pixels) {
  if (pixels.every((ink) => ink === 0)) {
    return `The sheet is empty, and the network says ${first} with ${percent(p[first])}: it has no way to say "none".`;
  }
  const sure = p[first] > 0.9 ? "is sure" : p[first] > 0.5 ? "leans to one answer" : "is torn";
  return `The network ${sure}: ${first} with ${percent(p[first])}, then ${second} with ${percent(p[second])}.`;
}

// Neither certain nor impossible: softmax gives every digit something.
export function percent(share) {
  if (share < 0.01) return "less than 1 %";
  return share > 0.99 ? "more than 99 %" : `${Math.round(100 * share)} %`;
}

export default liveFigure({
  title: "Draw a digit",
  how: "Take a new sheet and drag the orange pen. Show a digit, and add a stroke until the answer changes.",
  keys: ["pixels", "pen_x", "pen_y", "tool"],
  build,
});
