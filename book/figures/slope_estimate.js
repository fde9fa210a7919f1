// Chapter 7: five values measure a slope and the error of it; a claim is right, wrong, or cannot be judged.

import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, scientific } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// Each function with its true slope at 0.
export const CURVES = {
  sin: [(t) => Math.sin(1 + t), Math.cos(1)],
  raised: [(t) => Math.sin(1 + t) + 1e6, Math.cos(1)],
  kink: [(t) => Math.max(0, t + 1e-5), 1],
};

// The same as estimate() in gradecheck/questions/numeric_derivative.py: the slope at 0 and how far off it may be.
export function estimate([middle, plus, minus, plusHalf, minusHalf], h) {
  const wide = (plus - minus) / (2 * h);
  const value = (plusHalf - minusHalf) / h;
  const largest = Math.max(...[middle, plus, minus, plusHalf, minusHalf].map(Math.abs));
  const rounding = (32 * Number.EPSILON * largest) / h;
  const bendWide = (plus - 2 * middle + minus) / h;
  const bendNarrow = (plusHalf - 2 * middle + minusHalf) / (h / 2);
  const truncation = Math.abs(wide - value);
  const kink = Math.max(0, Math.abs(bendNarrow - bendWide / 2) - 4 * rounding);
  return { value, truncation, rounding, kink, error: truncation + rounding + kink };
}

export function measure(name, h) {
  const [f] = CURVES[name];
  return estimate([0, h, -h, h / 2, -h / 2].map(f), h);
}

const SHARP = 1e-6;
const NEGLIGIBLE = 1e-9; // of the slopes: beside a kink the error is as large as its estimate, to the last digit
const NO_ERROR = -12;

// Right takes agreement and a sharp measurement; wrong takes a gap that no error explains.
export function verdict(claim, { value, error }) {
  const scale = Math.max(Math.abs(claim), Math.abs(value));
  const allowed = error + NEGLIGIBLE * scale;
  if (!(Math.abs(claim - value) <= allowed)) return "wrong";
  return allowed <= SHARP * scale ? "right" : "inconclusive";
}

export function claimOf(slope, off) {
  return off <= NO_ERROR ? slope : slope * (1 + 10 ** off);
}

const NAMES = { sin: "sin(1 + t)", raised: "sin(1 + t) + 10^6", kink: "ReLU, corner at −10^−5" };
const STEPS = Array.from({ length: 121 }, (_, i) => 10 ** (-12 + i / 10));
const LOWEST = 1e-14;
const PARTS = [
  ["truncation", colour.green, "7 4"],
  ["rounding", colour.orange, "2 4"],
  ["kink", colour.purple, "9 3 2 3"],
];

function build(frame) {
  const plot = new Plot(
    frame.panel({
      width: 460,
      height: 340,
      label: "Error of the measured slope, and its estimate, against the step h, both axes logarithmic",
    }),
    { x: [-12, 0], y: [-14, 6], xLabel: "step h", yLabel: "error of the slope", log: true, xTicks: 4, yTicks: 5 },
  );
  const layer = plot.layer();
  frame.choice("function", { label: "f(t)", options: Object.entries(NAMES) });
  frame.slider("exponent", {
    label: "step h",
    min: -12,
    max: 0,
    step: 0.1,
    format: (value) => scientific(10 ** value),
  });
  frame.slider("off", {
    label: "claim off by",
    min: NO_ERROR,
    max: 0,
    step: 0.5,
    format: (value) => (value <= NO_ERROR ? "nothing" : scientific(10 ** value)),
  });
  return function draw(state) {
    const h = 10 ** state.exponent;
    const slope = CURVES[state.function][1];
    const claim = claimOf(slope, state.off);
    const found = measure(state.function, h);
    drawErrors(layer.clear(), state.function, slope, h, found);
    frame.show([
      ["claimed slope", number(claim, 10)],
      ["measured D(h/2)", number(found.value, 10)],
      ["gap", scientific(Math.abs(claim - found.value))],
      ["estimate τ", scientific(found.error)],
      ["truncation", scientific(found.truncation)],
      ["round-off", scientific(found.rounding)],
      ["kinks", scientific(found.kink)],
      ["verdict", verdict(claim, found)],
      ["claim off by", state.off <= NO_ERROR ? "nothing" : scientific(10 ** state.off)],
    ]);
    frame.say(sentence(state.function, claim, found));
  };
}

function drawErrors(layer, name, slope, h, now) {
  const all = STEPS.map((at) => [at, measure(name, at)]);
  const curve = (height) => all.map(([at, found]) => [at, Math.max(height(found), LOWEST)]);
  for (const [part, stroke, dash] of PARTS) {
    layer.path(
      curve((found) => found[part]),
      { stroke, width: 1.3, dash },
    );
  }
  layer.path(curve((found) => found.error), { stroke: colour.blue, width: 2.4 });
  layer.path(curve((found) => Math.abs(found.value - slope)), { stroke: colour.vermilion, width: 1.8 });
  layer.path(
    [
      [h, LOWEST],
      [h, 1e3], // below the words
    ],
    { stroke: colour.muted, width: 1 },
  );
  layer.dot([h, Math.max(now.error, LOWEST)], { fill: colour.blue, radius: 6 });
  const off = Math.abs(now.value - slope);
  if (off >= LOWEST) layer.dot([h, off], { fill: colour.vermilion, radius: 5 });
  layer.label([1e-12, 1e5], "estimate τ", { dx: 8, dy: 4, fill: colour.blue });
  layer.label([1e-12, 1e5], "true error", { dx: 8, dy: 22, fill: colour.vermilion });
  layer.label([1e-12, 1e5], "truncation", { dx: 110, dy: 4, fill: colour.green });
  layer.label([1e-12, 1e5], "round-off", { dx: 200, dy: 4, fill: colour.orange });
  layer.label([1e-12, 1e5], "kinks", { dx: 110, dy: 22, fill: colour.purple });
}

function sentence(name, claim, found) {
  const said = verdict(claim, found);
  if (said === "wrong") return "Wrong: the claim is farther from the measured slope than the estimated error explains.";
  if (said === "right") return "Right: the claim lies within the estimated error, which is small compared with the slope.";
  const rounded = found.rounding > found.truncation + found.kink;
  const cause = name === "kink" ? "There is a kink inside the step" : "Truncation is the largest part of the error";
  const remedy = rounded ? "Round-off is the largest part of the error, and a larger step helps." : `${cause}, and a smaller step helps.`;
  return `Inconclusive: the claim fits, but many other claims would fit as well. ${remedy}`;
}

export default liveFigure({
  title: "A slope that knows its error",
  how: "Choose a function, move the step, and say how wrong the claim is.",
  keys: ["function", "exponent", "off"],
  build,
});
