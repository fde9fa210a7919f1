// Numbers and formulas as text. A formula is written "a_1^2 = σ(z_1^2)": _ and ^ take one character or {several};
// a letter that stands alone is a variable and becomes italic, a word such as "sin" stays upright.

import { html, svg } from "./dom.js";

// From here on a number is written with a power of ten, so that it keeps its place in a table of numbers.
const LONG = 1e6;

// A number a reader can compare: fixed digits, a real minus sign, never "-0.00"; what is very large as `scientific`.
export function number(value, digits = 2) {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "–" : value > 0 ? "∞" : "−∞";
  if (Math.abs(value) >= LONG) return scientific(value);
  const text = value.toFixed(digits);
  return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
}

// 3.2 × 10^{-7} in the markup of `pieces`.
export function scientific(value, digits = 1) {
  if (value === 0 || !Number.isFinite(value)) return number(value, 0);
  const [mantissa, exponent] = value.toExponential(digits).split("e");
  return `${mantissa.replace("-", "−")}\u00a0×\u00a010^{${Number(exponent).toString().replace("-", "−")}}`;
}

export function vector(values, digits = 2) {
  return `(${values.map((value) => number(value, digits)).join(", ")})`;
}

// "w_1^2" -> [{base: "w"}, {sub: "1", sup: "2"}]: the pieces a browser has to set differently.
export function pieces(source) {
  const found = [];
  const script = /([_^])(\{[^}]*\}|.)/y;
  let at = 0;
  while (at < source.length) {
    const scripts = {};
    script.lastIndex = at;
    for (let match = script.exec(source); match; match = script.exec(source)) {
      scripts[match[1] === "_" ? "sub" : "sup"] = match[2].replace(/[{}]/g, "");
      at = script.lastIndex;
    }
    if (Object.keys(scripts).length) found.push(scripts);
    const base = /[^_^]+/y;
    base.lastIndex = at;
    const match = base.exec(source);
    if (!match) break;
    found.push({ base: match[0] });
    at = base.lastIndex;
  }
  return found;
}

// Splits "σ(z) = sin" into runs, italic where a letter stands alone. The article of "a word" is not a variable.
function runs(text) {
  const alone = /(?<![A-Za-zα-ωŷ])((?!a [a-z]{2})[A-Za-zα-ωŷ])(?![A-Za-zα-ωŷ])/u;
  return text.split(alone).map((run, i) => [run, i % 2 === 1]);
}

export function htmlFormula(source) {
  const line = html("span", { class: "lf-formula" });
  for (const piece of pieces(source)) {
    if (piece.base) {
      for (const [run, italic] of runs(piece.base)) line.append(italic ? html("var", {}, run) : run);
    } else {
      line.append(html("span", { class: "lf-whole" }, ...lastWord(line), scripts(piece)));
    }
  }
  return line;
}

function scripts({ sub, sup }) {
  if (sub && sup) return html("span", { class: "lf-stack" }, html("sup", {}, sup), html("sub", {}, sub));
  return html(sub ? "sub" : "sup", {}, sub || sup);
}

// Takes what carries the scripts off the line's end: a line break must not come between them.
function lastWord(line) {
  const last = line.lastChild;
  if (!last) return [];
  if (last.nodeType !== Node.TEXT_NODE) return [last];
  return [last.splitText(last.data.lastIndexOf(" ") + 1)];
}

// SVG has no sub and sup: each piece is a tspan, moved off the line and back again.
export function svgFormula(source, attributes = {}) {
  const text = svg("text", attributes);
  let shift = 0;
  const put = (content, style, rise, back = 0) => {
    const moved = { dy: `${(rise - shift).toFixed(2)}`, dx: back ? back.toFixed(2) : null, ...style };
    shift = rise;
    text.append(svg("tspan", moved, content));
  };
  const small = { "font-size": "75%" };
  for (const { base, sub, sup } of pieces(source)) {
    if (base)
      for (const [run, italic] of runs(base)) run && put(run, italic ? { "font-style": "italic" } : {}, 0);
    if (sub) put(sub, small, 3.5);
    if (sup) put(sup, small, -5, sub ? -5.5 * sub.length : 0);
  }
  return text;
}
