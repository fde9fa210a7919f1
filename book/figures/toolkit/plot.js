// A plot: axes, and layers on which everything is drawn in the theory's own coordinates.

import { contourLines } from "./contours.js";
import { svg } from "./dom.js";
import { linearScale, logScale } from "./scale.js";
import { svgFormula } from "./text.js";
import { colour } from "./theme.js";

const MARGIN = { left: 46, right: 12, top: 14, bottom: 44 };
// Powers of ten need more room beside the axis than other numbers.
const LEFT_OF_POWERS = 60;

// Options: x and y domains (exponents of ten when log), xLabel, yLabel, log: true for both axes, equal tick counts.
export class Plot {
  constructor(panel, { x, y, xLabel, yLabel, log = false, xTicks = 5, yTicks = 5 }) {
    const scale = log ? logScale : linearScale;
    const { width, height } = panel;
    this.panel = panel;
    this.box = [log ? LEFT_OF_POWERS : MARGIN.left, MARGIN.top, width - MARGIN.right, height - MARGIN.bottom];
    this.labels = { xLabel, yLabel, xTicks, yTicks };
    this.makeScales = (xDomain, yDomain) => {
      this.x = scale(xDomain, [this.box[0], this.box[2]]);
      this.y = scale(yDomain, [this.box[3], this.box[1]]);
    };
    this.makeScales(x, y);
    this.xDomain = x;
    this.axes = svg("g", { class: "lf-axes", "aria-hidden": "true" });
    // A nested svg clips what is drawn to the plot's box, without the ids that clip paths need.
    const [left, top, right, bottom] = this.box;
    const size = { x: left, y: top, width: right - left, height: bottom - top };
    this.inside = svg("svg", { ...size, viewBox: `${left} ${top} ${right - left} ${bottom - top}` });
    this.over = svg("g");
    panel.svg.append(this.axes, this.inside, this.over);
    this.drawAxes();
  }

  // New limits of y; the axes follow.
  setY(domain) {
    if (domain.join() === this.yDomain?.join()) return;
    this.yDomain = domain;
    this.makeScales(this.xDomain, domain);
    this.drawAxes();
  }

  drawAxes() {
    const [left, top, right, bottom] = this.box;
    const { xLabel, yLabel, xTicks, yTicks } = this.labels;
    const line = (x1, y1, x2, y2, stroke) => svg("line", { x1, y1, x2, y2, stroke });
    const text = (source, x, y, anchor, extra) =>
      svgFormula(source, { x, y, "text-anchor": anchor, ...extra });
    const small = { class: "lf-tick" };
    this.axes.replaceChildren(
      line(left, bottom, right, bottom, colour.muted),
      line(left, top, left, bottom, colour.muted),
    );
    for (const { value, label } of this.x.ticks(xTicks)) {
      const at = round(this.x(value));
      this.axes.append(
        line(at, bottom, at, bottom + 4, colour.muted),
        text(label, at, bottom + 17, "middle", small),
      );
    }
    for (const { value, label } of this.y.ticks(yTicks)) {
      const at = round(this.y(value));
      this.axes.append(
        line(left - 4, at, left, at, colour.muted),
        text(label, left - 8, at + 4, "end", small),
      );
    }
    this.axes.append(text(xLabel, (left + right) / 2, bottom + 36, "middle"));
    const middle = (top + bottom) / 2;
    this.axes.append(text(yLabel, 10, middle, "middle", { transform: `rotate(-90 10 ${middle})` }));
  }

  // Layers lie above each other in the order they are made; `clip: false` lets a layer leave the plot's box.
  layer({ clip = true } = {}) {
    const group = svg("g");
    (clip ? this.inside : this.over).append(group);
    return new Layer(this, group);
  }
}

class Layer {
  constructor(plot, group) {
    this.plot = plot;
    this.group = group;
  }

  clear() {
    this.group.replaceChildren();
    return this;
  }

  at([x, y]) {
    return [round(this.plot.x(x)), round(this.plot.y(y))];
  }

  path(points, { stroke = colour.blue, width = 2, dash, fill = "none", opacity, close = false } = {}) {
    const places = points.map((point) => this.at(point).join(" "));
    const d = places.length ? `M${places.join("L")}${close ? "Z" : ""}` : "";
    const style = { stroke, "stroke-width": width, "stroke-dasharray": dash, fill, opacity };
    this.group.append(svg("path", { d, "stroke-linejoin": "round", "stroke-linecap": "round", ...style }));
  }

  // A function of one variable over the plot's width; gaps where it is not finite.
  curve(f, { samples = 160, ...style } = {}) {
    const [from, to] = this.plot.x.domain;
    const points = Array.from({ length: samples + 1 }, (_, i) => from + ((to - from) * i) / samples).map(
      (x) => [x, f(x)],
    );
    this.path(
      points.filter((point) => Number.isFinite(point[1])),
      style,
    );
  }

  contours(f, levels, style = {}) {
    for (const level of levels) {
      for (const line of contourLines(f, level, this.plot.x.domain, this.plot.y.domain))
        this.path(line, style);
    }
  }

  // The head is a path of its own: markers would need ids, and one page may hold a figure twice.
  arrow(from, to, { stroke = colour.blue, width = 2.5, dash } = {}) {
    drawArrow(this.group, this.at(from), this.at(to), { stroke, width, dash });
  }

  dot(point, { fill = colour.ink, radius = 5, stroke = colour.paper, width = 1.5 } = {}) {
    const [cx, cy] = this.at(point);
    this.group.append(svg("circle", { cx, cy, r: radius, fill, stroke, "stroke-width": width }));
  }

  square(point, { fill = colour.ink, radius = 5, stroke = colour.paper, width = 1.5 } = {}) {
    const [cx, cy] = this.at(point);
    const size = { x: cx - radius, y: cy - radius, width: 2 * radius, height: 2 * radius };
    this.group.append(svg("rect", { ...size, fill, stroke, "stroke-width": width }));
  }

  // dx and dy are in units of the picture: a label stays beside its point however the axes change.
  label(point, source, { dx = 0, dy = 0, fill = colour.ink, anchor = "start" } = {}) {
    const [x, y] = this.at(point);
    const attributes = {
      x: x + dx,
      y: y + dy,
      "text-anchor": anchor,
      class: "lf-label",
      style: `color:${fill}`,
    };
    this.group.append(svgFormula(source, attributes));
  }
}

export function drawArrow(group, [x0, y0], [x1, y1], { stroke, width = 2.5, dash, head = 9 }) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length < 1) return;
  const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
  const size = Math.min(head, length);
  const [bx, by] = [x1 - size * ux, y1 - size * uy];
  const wing = (side) => `${round(bx - side * uy * size * 0.45)} ${round(by + side * ux * size * 0.45)}`;
  const line = { x1: round(x0), y1: round(y0), x2: round(bx), y2: round(by) };
  group.append(
    svg("line", {
      ...line,
      stroke,
      "stroke-width": width,
      "stroke-dasharray": dash,
      "stroke-linecap": "round",
    }),
    svg("path", { d: `M${round(x1)} ${round(y1)}L${wing(1)}L${wing(-1)}Z`, fill: stroke }),
  );
}

// A tenth of a unit is far below what an eye or a screen can tell; more digits only make stills heavy.
export function round(value) {
  return Math.round(value * 10) / 10;
}
