// Chapter 9: a polynomial fitted to twelve points with an L2 penalty, and its error on twelve others.

import { liveFigure } from "./toolkit/frame.js";
import { Plot } from "./toolkit/plot.js";
import { number, scientific } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

// y = sin 3x plus normal noise of standard deviation 0.3.
export const TRAINING = {
  x: [-0.77, -0.74, -0.6, -0.56, -0.3, -0.17, -0.06, 0.28, 0.31, 0.39, 0.43, 0.71],
  y: [-0.83, -0.34, -1.15, -1.06, -1, -0.64, -0.27, 0.82, 0.71, 0.81, 0.78, 0.87],
};
export const VALIDATION = {
  x: [-0.68, -0.53, -0.49, -0, -0, 0.25, 0.27, 0.53, 0.66, 0.69, 0.72, 0.88],
  y: [-0.28, -1.36, -0.82, 0, -0.18, 0.1, 1.03, 0.74, 1.01, 0.9, 1.39, 0.83],
};

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

// Solves A u = r for a symmetric positive definite A by Gauss's elimination, which needs no pivots then.
function solve(A, r) {
  const rows = A.map((row, i) => [...row, r[i]]);
  const n = rows.length;
  for (let i = 0; i < n; i += 1) {
    for (let j = i + 1; j < n; j += 1) {
      const factor = rows[j][i] / rows[i][i];
      for (let k = i; k <= n; k += 1) rows[j][k] -= factor * rows[i][k];
    }
  }
  const u = new Array(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    const known = u.reduce((sum, value, k) => (k > i ? sum + rows[i][k] * value : sum), 0);
    u[i] = (rows[i][n] - known) / rows[i][i];
  }
  return u;
}

// Weights of the powers 1 to `degree` and the bias with the least mean squared error / 2 + alpha / (2 n) sum w^2.
export function fitPolynomial({ x, y }, degree, alpha) {
  const powers = Array.from({ length: degree }, (_, k) => x.map((at) => at ** (k + 1)));
  const centres = powers.map(mean);
  const centred = powers.map((column, k) => column.map((value) => value - centres[k]));
  const dot = (a, b) => a.reduce((sum, value, i) => sum + value * b[i], 0);
  const A = centred.map((a, i) => centred.map((b, j) => dot(a, b) + (i === j ? alpha : 0)));
  const w = solve(
    A,
    centred.map((column) => dot(column, y)),
  );
  return { w, b: mean(y) - dot(centres, w) };
}

export function predict({ w, b }, x) {
  return w.reduceRight((sum, weight) => (sum + weight) * x, 0) + b;
}

// Half the mean squared error.
export function halfMeanSquare(fit, { x, y }) {
  return mean(x.map((at, i) => (predict(fit, at) - y[i]) ** 2)) / 2;
}

const EXPONENTS = Array.from({ length: 81 }, (_, i) => -6 + i / 10);
const clamp = (value) => Math.min(10, Math.max(1e-3, value));

function build(frame) {
  const size = { width: 330, height: 300 };
  const fitted = new Plot(frame.panel({ ...size, label: "The polynomial and the points" }), {
    x: [-1, 1],
    y: [-2, 2],
    xLabel: "x",
    yLabel: "y",
  });
  const errors = new Plot(frame.panel({ ...size, label: "Training and validation error against alpha" }), {
    x: [-6, 2],
    y: [-3, 1],
    xLabel: "strength α",
    yLabel: "mean squared error / 2",
    log: true,
    xTicks: 4,
    yTicks: 4,
  });
  const layers = [fitted.layer(), errors.layer()];
  frame.slider("exponent", {
    label: "strength α",
    min: -6,
    max: 2,
    step: 0.1,
    format: (value) => scientific(10 ** value),
  });
  frame.slider("degree", { label: "degree", min: 1, max: 9, step: 1, format: (value) => number(value, 0) });
  return function draw({ degree, exponent }) {
    const alpha = 10 ** exponent;
    const fit = fitPolynomial(TRAINING, degree, alpha);
    const [seen, unseen] = [TRAINING, VALIDATION].map((data) => halfMeanSquare(fit, data));
    drawFit(layers[0].clear(), fit);
    drawErrors(layers[1].clear(), degree, alpha, [seen, unseen]);
    frame.show([
      ["training error", number(seen, 4)],
      ["validation error", number(unseen, 4)],
      ["sum of w^2", scientific(fit.w.reduce((sum, w) => sum + w * w, 0))],
    ]);
    frame.say(sentence(degree, exponent, unseen));
  };
}

function drawFit(layer, fit) {
  layer.curve((x) => Math.sin(3 * x), { stroke: colour.muted, width: 1.5, dash: "3 4" });
  layer.curve((x) => predict(fit, x), { stroke: colour.ink, width: 2.5, samples: 240 });
  VALIDATION.x.forEach((x, i) => layer.square([x, VALIDATION.y[i]], { fill: colour.vermilion, radius: 4 }));
  TRAINING.x.forEach((x, i) => layer.dot([x, TRAINING.y[i]], { fill: colour.blue, radius: 5 }));
}

function drawErrors(layer, degree, alpha, now) {
  const fits = EXPONENTS.map((exponent) => [10 ** exponent, fitPolynomial(TRAINING, degree, 10 ** exponent)]);
  const curves = [
    [TRAINING, { stroke: colour.blue, width: 2.5 }],
    [VALIDATION, { stroke: colour.vermilion, width: 2.5, dash: "7 5" }],
  ];
  curves.forEach(([data, style], i) => {
    layer.path(
      fits.map(([at, fit]) => [at, clamp(halfMeanSquare(fit, data))]),
      style,
    );
    layer[i ? "square" : "dot"]([alpha, clamp(now[i])], { fill: style.stroke, radius: 6 });
  });
  layer.label([1e-6, 0.0016], "● training", { dx: 8, fill: colour.blue });
  layer.label([1e-6, 5], "■ validation", { dx: 120, fill: colour.vermilion });
}

// The best strength among those that the curve is drawn for.
function sentence(degree, exponent, unseen) {
  const errorAt = (at) => halfMeanSquare(fitPolynomial(TRAINING, degree, 10 ** at), VALIDATION);
  const best = EXPONENTS.reduce((found, at) => (errorAt(at) < errorAt(found) ? at : found));
  const least = `The validation error is least near α = ${scientific(10 ** best)}.`;
  if (unseen < 1.1 * errorAt(best)) return `${least} You are there.`;
  if (exponent < best) return `${least} Here the weights are freer, and the curve follows the noise of the blue points.`;
  return `${least} Here the weights are held too tightly, and the curve can no longer follow the points.`;
}

export default liveFigure({
  title: "A penalty on large weights calms the fit",
  how: "Turn up α. The blue points were used for the fit, and the orange squares were not. The dotted curve is the truth.",
  keys: ["degree", "exponent"],
  build,
});
