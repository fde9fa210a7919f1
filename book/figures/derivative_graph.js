// Chapter 14: a graph that the reader writes; values forward, derivatives back or forward.

import { html, svg } from "./toolkit/dom.js";
import { liveFigure } from "./toolkit/frame.js";
import { menu } from "./toolkit/menu.js";
import { drawArrow, round } from "./toolkit/plot.js";
import { number, svgFormula } from "./toolkit/text.js";
import { colour } from "./toolkit/theme.js";

const NAMES = ["x", "y", "a", "b", "c", "d"];
const INPUTS = 2;
const LAST = NAMES.length - 1;
const SIZE = { width: 420, height: 340 };
const RADIUS = 19;
const PLACES = [
  [34, 84],
  [34, 256],
  [136, 180],
  [216, 66],
  [292, 256],
  [384, 150],
];
// Where on an edge its amount is written: long edges cross others in the middle, and twins run side by side.
const AMOUNT_AT = { short: 0.52, long: 0.3, twins: [0.36, 0.64] };
// How far an edge bends to its side; the two edges of x · x bend to different sides.
const BEND = 14;

// Each operation: its sign in the drawing, its value, and its derivatives with respect to a and b.
const OPERATIONS = {
  add: { sign: "+", value: (a, b) => a + b, slopes: () => [1, 1] },
  sub: { sign: "−", value: (a, b) => a - b, slopes: () => [1, -1] },
  mul: { sign: "×", value: (a, b) => a * b, slopes: (a, b) => [b, a] },
  div: { sign: "÷", value: (a, b) => a / b, slopes: (a, b) => [1 / b, -a / (b * b)] },
  exp: { sign: "exp", value: Math.exp, slopes: (a) => [Math.exp(a)] },
  log: { sign: "log", value: Math.log, slopes: (a) => [1 / a] },
  sin: { sign: "sin", value: Math.sin, slopes: (a) => [Math.cos(a)] },
  tanh: { sign: "tanh", value: Math.tanh, slopes: (a) => [1 - Math.tanh(a) ** 2] },
  neg: { sign: "neg", value: (a) => -a, slopes: () => [-1] },
};

// The operands of node i, as numbers of nodes; none for an input.
export function operands({ ops, first, second }, i) {
  const k = i - INPUTS;
  if (k < 0) return [];
  return OPERATIONS[ops[k]].value.length === 2 ? [first[k], second[k]] : [first[k]];
}

export function evaluate(state) {
  const values = [state.x, state.y];
  for (let i = INPUTS; i <= LAST; i += 1)
    values.push(OPERATIONS[state.ops[i - INPUTS]].value(...operands(state, i).map((j) => values[j])));
  return values;
}

// The derivatives of node i with respect to its operands.
function localSlopes(state, values, i) {
  if (i < INPUTS) return [];
  return OPERATIONS[state.ops[i - INPUTS]].slopes(...operands(state, i).map((j) => values[j]));
}

// In both modes: the values, the derivative at each node, and the edges from operand j to node i, each with the amount
// that goes along it.
export function forwardMode(state, along) {
  const values = evaluate(state);
  const slopes = [along === "x" ? 1 : 0, along === "y" ? 1 : 0];
  const edges = [];
  for (let i = INPUTS; i <= LAST; i += 1) {
    const local = localSlopes(state, values, i);
    const parts = operands(state, i).map((j, place) => ({ j, i, place, amount: local[place] * slopes[j] }));
    edges.push(...parts);
    slopes.push(parts.reduce((sum, { amount }) => sum + amount, 0));
  }
  return { values, slopes, edges };
}

export function reverseMode(state) {
  const values = evaluate(state);
  const used = needed(state);
  const slopes = NAMES.map((_, i) => (i === LAST ? 1 : 0));
  const edges = [];
  for (let i = LAST; i >= INPUTS; i -= 1) {
    const local = localSlopes(state, values, i);
    operands(state, i).forEach((j, place) => {
      // A node that the result does not use hands on nothing, even where its own derivative does not exist.
      const amount = used[i] ? local[place] * slopes[i] : 0;
      edges.push({ j, i, place, amount });
      slopes[j] += amount;
    });
  }
  return { values, slopes, edges };
}

// Which nodes the last one is computed from, itself included.
export function needed(state) {
  const used = NAMES.map((_, i) => i === LAST);
  for (let i = LAST; i >= INPUTS; i -= 1) if (used[i]) operands(state, i).forEach((j) => (used[j] = true));
  return used;
}

function found(state) {
  return state.mode === "reverse" ? reverseMode(state) : forwardMode(state, state.mode);
}

// The point at the part t of an edge that bends to its side.
function onEdge({ j, i, place }, t) {
  const [from, to] = [PLACES[j], PLACES[i]];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const side = [(from[1] - to[1]) / length, (to[0] - from[0]) / length];
  const bend = (place === 0 ? -BEND : BEND) * 2;
  const middle = [0, 1].map((k) => (from[k] + to[k]) / 2 + bend * side[k]);
  return [0, 1].map((k) => (1 - t) ** 2 * from[k] + 2 * t * (1 - t) * middle[k] + t ** 2 * to[k]);
}

function amountAt({ j, i, place }, edges) {
  if (edges.filter((edge) => edge.j === j && edge.i === i).length > 1) return AMOUNT_AT.twins[place];
  return i - j > 2 ? AMOUNT_AT.long : AMOUNT_AT.short;
}

function drawEdge(layer, edge, backward, shade) {
  const [from, to] = [PLACES[edge.j], PLACES[edge.i]];
  const part = (RADIUS + 3) / Math.hypot(to[0] - from[0], to[1] - from[1]);
  const points = Array.from({ length: 13 }, (_, k) => onEdge(edge, part + ((1 - 2 * part) * k) / 12));
  if (backward) points.reverse();
  const d = `M${points.slice(0, -1).map((point) => point.map(round).join(" ")).join("L")}`;
  const style = { stroke: shade, "stroke-width": 1.6, fill: "none" };
  layer.append(svg("path", { d, ...style }));
  drawArrow(layer, points.at(-2), points.at(-1), { stroke: shade, width: 1.6 });
}

function label(layer, source, [x, y], fill, extra = "") {
  const place = { x: round(x), y: round(y), "text-anchor": "middle" };
  layer.append(svgFormula(source, { ...place, class: `lf-label ${extra}`, style: `color:${fill}` }));
}

function drawNode(layer, i, { sign, value, slope, shade, faint }) {
  const [cx, cy] = PLACES[i];
  const style = { fill: colour.paper, stroke: faint ? colour.line : colour.muted, "stroke-width": 1.5 };
  layer.append(svg("circle", { cx, cy, r: RADIUS, ...style }));
  label(layer, sign, [cx, cy + 5], colour.ink);
  const name = i < INPUTS ? "" : `${NAMES[i]} = `;
  label(layer, `${name}${number(value)}`, [cx, cy - RADIUS - 7], colour.blue, "lf-tag");
  label(layer, number(slope), [cx, cy + RADIUS + 17], shade, "lf-tag lf-strong");
}

function drawGraph(layer, state) {
  const { values, slopes, edges } = found(state);
  const backward = state.mode === "reverse";
  const shade = backward ? colour.purple : colour.vermilion;
  const used = needed(state);
  layer.replaceChildren();
  for (const edge of edges) drawEdge(layer, edge, backward, used[edge.i] ? shade : colour.line);
  for (const edge of edges)
    if (used[edge.i])
      label(layer, number(edge.amount), onEdge(edge, amountAt(edge, edges)), shade, "lf-tag");
  NAMES.forEach((name, i) => {
    const sign = i < INPUTS ? name : OPERATIONS[state.ops[i - INPUTS]].sign;
    drawNode(layer, i, { sign, value: values[i], slope: slopes[i], shade, faint: !used[i] });
  });
}

// A line of the program: a = [operation] of [first] and [second].
function addLine(frame, k) {
  const name = NAMES[k + INPUTS];
  const replaced = (list, value) => list.map((old, at) => (at === k ? value : old));
  const one = (state) => operands(state, k + INPUTS).length === 1;
  const earlier = NAMES.slice(0, k + INPUTS).map((each, i) => [i, each]);
  const parts = [
    menu(frame, {
      name: `operation of ${name}`,
      options: Object.keys(OPERATIONS).map((op) => [op, op]),
      get: ({ ops }) => ops[k],
      set: (op, { ops }) => ({ ops: replaced(ops, op) }),
    }),
    menu(frame, {
      name: `first operand of ${name}`,
      options: earlier,
      get: ({ first }) => first[k],
      set: (i, { first }) => ({ first: replaced(first, i) }),
    }),
    menu(frame, {
      name: `second operand of ${name}`,
      options: earlier,
      get: ({ second }) => second[k],
      set: (i, { second }) => ({ second: replaced(second, i) }),
      hidden: one,
    }),
  ];
  const line = html("div", { class: "lf-buttons", style: "grid-column: auto" }, html("span", {}, `${name} =`));
  frame.controls.append(line);
  for (const part of parts) frame.place(part, line);
}

function sentence(state, { values, slopes, edges }) {
  const used = needed(state);
  const broken = NAMES.findIndex((_, i) => used[i] && !Number.isFinite(values[i]));
  if (broken >= 0) return `The value of ${NAMES[broken]} does not exist here, so there is no derivative either.`;
  if (state.mode !== "reverse")
    return `One pass along ${state.mode}: d changes by ${number(slopes[LAST])} for each unit of ${state.mode}. The other input needs a second pass.`;
  const twice = NAMES.find((_, j) => edges.filter((edge) => edge.j === j && used[edge.i]).length > 1);
  const added = twice ? ` What arrives at ${twice} along several edges is added.` : "";
  return `One pass back: the derivative of d is ${number(slopes[0])} with respect to x and ${number(slopes[1])} with respect to y.${added}`;
}

function build(frame) {
  const panel = frame.panel({ ...SIZE, label: "The graph, with a value and a derivative at each node" });
  const layer = svg("g");
  panel.svg.append(layer);
  for (let k = 0; k <= LAST - INPUTS; k += 1) addLine(frame, k);
  frame.slider("x", { label: "x", min: -2, max: 2, step: 0.1 });
  frame.slider("y", { label: "y", min: -2, max: 2, step: 0.1 });
  frame.choice("mode", {
    label: "derivatives",
    options: [
      ["reverse", "reverse mode"],
      ["x", "forward, along x"],
      ["y", "forward, along y"],
    ],
  });
  return function draw(state) {
    drawGraph(layer, state);
    const seen = found(state);
    const back = reverseMode(state).slopes;
    frame.show([
      ["d", number(seen.values[LAST], 4)],
      ["∂d/∂x", number(back[0], 4)],
      ["∂d/∂y", number(back[1], 4)],
    ]);
    frame.say(sentence(state, seen));
  };
}

export default liveFigure({
  title: "A program that you write, and its derivatives",
  how: "Choose what a, b, c and d compute. Blue numbers are values; the bold numbers below the nodes are derivatives.",
  keys: ["x", "y", "ops", "first", "second", "mode"],
  build,
});
