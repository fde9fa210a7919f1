// The 3-2-1 network as a picture: units with their values, weights on the edges, deltas and gradients where known.

import { svg } from "./toolkit/dom.js";
import { round } from "./toolkit/plot.js";
import { number, svgFormula } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

const SIZE = { width: 400, height: 350 };
const RADIUS = 27;
const INPUTS = [
  [40, 62],
  [40, 184],
  [40, 306],
];
const HIDDEN = [
  [204, 92],
  [204, 276],
];
const OUTPUT = [356, 184];
// Where on an edge its weight and its gradient stand: places at which no two labels meet.
const WEIGHT_AT = 0.3;
const GRADIENT_AT = { hidden: 0.67, output: 0.53 };

export function netPanel(frame, label) {
  const panel = frame.panel({ ...SIZE, label });
  panel.layer = svg("g");
  panel.svg.append(panel.layer);
  return panel;
}

// x: inputs. W1, W2: weights. a1, yHat: values or null where not yet computed. delta1, delta2, dW1, dW2: likewise.
// active: names such as "a1.0", "z2", "w1.0" of what the step uses or makes.
export function drawNet(panel, net) {
  const layer = panel.layer;
  layer.replaceChildren();
  const lit = (name) => net.active.some((one) => name.startsWith(one));
  const edges = edgesOf(net, lit);
  edges.forEach((edge) => drawLine(layer, edge));
  edges.forEach((edge) => drawNumbers(layer, edge));
  INPUTS.forEach((at, k) => drawUnit(layer, at, { name: `x_${k + 1}`, value: net.x[k], lit: lit(`x.${k}`) }));
  HIDDEN.forEach((at, j) => {
    const unit = {
      name: `a_${j + 1}^1`,
      value: net.a1[j],
      z: net.z1[j],
      delta: net.delta1?.[j],
      deltaName: `δ_${j + 1}^1`,
      // The upper unit's numbers stand above it, the lower one's below: between them the edges cross.
      above: j === 0,
    };
    drawUnit(layer, at, { ...unit, lit: lit(`h.${j}`) });
  });
  drawUnit(layer, OUTPUT, {
    name: "ŷ",
    value: net.yHat,
    z: net.z2,
    delta: net.delta2,
    deltaName: "δ^2",
    lit: lit("o"),
  });
  if (net.y != null) layer.append(text(`y = ${number(net.y)}`, OUTPUT[0], OUTPUT[1] - 62, colour.ink));
}

function edgesOf(net, lit) {
  const hidden = HIDDEN.flatMap((to, j) =>
    INPUTS.map((from, k) => {
      const edge = { from, to, w: net.W1[j][k], gradient: net.dW1?.[j]?.[k] };
      return { ...edge, at: GRADIENT_AT.hidden, lit: lit(`w1.${j}.${k}`) };
    }),
  );
  const output = HIDDEN.map((from, k) => {
    const edge = { from, to: OUTPUT, w: net.W2[0][k], gradient: net.dW2?.[0]?.[k] };
    return { ...edge, at: GRADIENT_AT.output, lit: lit(`w2.0.${k}`) };
  });
  return [...hidden, ...output];
}

function signColour(w) {
  return w >= 0 ? colour.blue : colour.vermilion;
}

// The sign has a colour and stands before the number; the size is the thickness.
function drawLine(layer, { from, to, w, lit }) {
  const [ux, uy] = unit(from, to);
  const ends = {
    x1: from[0] + RADIUS * ux,
    y1: from[1] + RADIUS * uy,
    x2: to[0] - RADIUS * ux,
    y2: to[1] - RADIUS * uy,
  };
  const style = {
    stroke: signColour(w),
    "stroke-width": round(1 + 5 * Math.min(1, Math.abs(w))),
    "stroke-opacity": lit ? 0.95 : 0.3,
  };
  layer.append(svg("line", { ...rounded(ends), ...style }));
}

function drawNumbers(layer, { from, to, w, gradient, at, lit }) {
  layer.append(tag(number(w), between(from, to, WEIGHT_AT), signColour(w), lit));
  if (gradient != null) layer.append(tag(number(gradient, 4), between(from, to, at), colour.green, lit));
}

function drawUnit(layer, [cx, cy], { name, value, z, delta, deltaName, lit, above = false }) {
  const style = {
    fill: colour.paper,
    stroke: lit ? colour.orange : colour.muted,
    "stroke-width": lit ? 4 : 1.5,
  };
  layer.append(svg("circle", { cx, cy, r: RADIUS, ...style }));
  const shown = value == null ? "?" : number(value, z === undefined ? 2 : 3);
  layer.append(text(shown, cx, cy + 5, value == null ? colour.muted : colour.ink));
  layer.append(text(name, cx, cy - RADIUS - 8, colour.muted));
  const line = (i) => (above ? cy - RADIUS - 26 - 18 * i : cy + RADIUS + 16 + 18 * i);
  if (z != null) layer.append(text(`z = ${number(z, 3)}`, cx, line(0), colour.muted));
  if (delta == null) return;
  layer.append(text(`${deltaName} = ${number(delta, 4)}`, cx, line(1), colour.purple, "lf-strong"));
}

// A number on an edge, on a patch of paper that keeps the line from running through it.
function tag(source, [x, y], fill, strong) {
  return text(source, round(x), round(y + 4.5), fill, strong ? "lf-tag lf-strong" : "lf-tag");
}

function text(source, x, y, fill, extra = "") {
  return svgFormula(source, {
    x,
    y,
    "text-anchor": "middle",
    class: `lf-label ${extra}`,
    style: `color:${fill}`,
  });
}

function unit(from, to) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

function between(from, to, t) {
  return [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
}

function rounded(ends) {
  return Object.fromEntries(Object.entries(ends).map(([name, value]) => [name, round(value)]));
}
