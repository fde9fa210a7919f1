// A point the reader moves: by mouse, by finger, or by the arrow keys when it has the focus.

import { svg } from "./dom.js";
import { round } from "./plot.js";
import { colour } from "./theme.js";

const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

// `get(state)` says where the point is, `moved([x, y])` receives where it was put, `describe(state)` is read aloud.
export function handle(plot, { name, get, moved, describe, step, fill = colour.ink }) {
  const ring = svg("circle", { r: 12, class: "lf-ring" });
  const dot = svg("circle", { r: 7, fill, stroke: colour.paper, "stroke-width": 2 });
  // A finger needs about 44 px; the mouse does not mind.
  const reach = svg("circle", { r: 22, fill: "transparent" });
  const attributes = { class: "lf-handle", tabindex: 0, role: "slider", "aria-label": name };
  const group = svg("g", attributes, reach, ring, dot);
  plot.over.append(group);
  plot.panel.svg.setAttribute("role", "group");
  let at = [0, 0];

  const inside = ([x, y]) => [clamp(x, plot.x.domain), clamp(y, plot.y.domain)];
  const drag = (event) => {
    const place = new DOMPoint(event.clientX, event.clientY);
    const { x, y } = place.matrixTransform(plot.panel.svg.getScreenCTM().inverse());
    moved(inside([plot.x.invert(x), plot.y.invert(y)]));
  };
  group.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    group.focus({ preventScroll: true });
    group.setPointerCapture(event.pointerId);
  });
  // The style sheet's touch-action counts for whole drawings only; without this the page scrolls under the finger.
  group.addEventListener("touchstart", (event) => event.preventDefault(), { passive: false });
  group.addEventListener("pointermove", (event) => group.hasPointerCapture(event.pointerId) && drag(event));
  group.addEventListener("keydown", (event) => {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    const size = event.shiftKey ? 5 * step : step;
    moved(inside([at[0] + size * direction[0], at[1] + size * direction[1]]));
  });

  return function update(state) {
    at = get(state);
    group.setAttribute("transform", `translate(${round(plot.x(at[0]))} ${round(plot.y(at[1]))})`);
    group.setAttribute("aria-valuenow", at[0].toFixed(2));
    group.setAttribute("aria-valuemin", plot.x.domain[0]);
    group.setAttribute("aria-valuemax", plot.x.domain[1]);
    group.setAttribute("aria-valuetext", describe(state));
  };
}

function clamp(value, [low, high]) {
  return Math.min(high, Math.max(low, value));
}
