// The frame of every live figure: title, panels, controls, read-outs, and one sentence that says what is to be seen.
// State lives in the model (a Python widget in a notebook, a small object in a page) and flows one way:
// a control sets it, the model tells, everything is drawn again from it.

import * as controls from "./controls.js";
import { html, svg } from "./dom.js";
import { handle } from "./handle.js";
import { htmlFormula } from "./text.js";

// title, how: strings; keys: names of the state; build(frame) is called once and returns draw(state).
export function liveFigure({ title, how, keys, build }) {
  return {
    title,
    keys,
    render({ model, el }) {
      const frame = new Frame(el, { title, how, keys, model });
      const draw = build(frame);
      const paint = () => {
        const state = frame.state();
        frame.updates.forEach((update) => update(state));
        draw(state);
      };
      model.on("change", paint);
      paint();
      return () => model.off("change", paint);
    },
  };
}

class Frame {
  constructor(el, { title, how, keys, model }) {
    this.model = model;
    this.keys = keys;
    this.updates = [];
    this.panels = html("div", { class: "lf-panels" });
    this.controls = html("div", { class: "lf-controls" });
    this.numbers = html("dl", { class: "lf-readouts" });
    this.sentence = html("p", { class: "lf-sentence", "aria-live": "polite" });
    const head = html(
      "div",
      { class: "lf-head" },
      html("p", { class: "lf-title" }, title),
      html("p", { class: "lf-how" }, htmlFormula(how)),
    );
    const body = [head, this.panels, this.controls, this.numbers, this.sentence];
    el.append(html("div", { class: "lf lf-live", role: "group", "aria-label": title }, ...body));
  }

  state() {
    return Object.fromEntries(this.keys.map((key) => [key, this.model.get(key)]));
  }

  set(changes) {
    for (const [key, value] of Object.entries(changes)) this.model.set(key, value);
    this.model.save_changes();
  }

  // A drawing of its own size, enlarged up to `grow` times; panels stand side by side and wrap on narrow screens.
  panel({ width, height, label, grow = 1.25 }) {
    const drawing = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label });
    const holder = html("div", {
      class: "lf-panel",
      style: `flex: ${width} 1 ${Math.min(width, 300)}px; max-width: ${grow * width}px`,
    });
    holder.append(drawing);
    this.panels.append(holder);
    return { svg: drawing, width, height };
  }

  slider(key, options) {
    this.place(controls.slider(this, key, options));
  }

  choice(key, options) {
    this.place(controls.choice(this, key, options));
  }

  toggle(key, options) {
    this.place(controls.toggle(this, key, options));
  }

  // Buttons that follow one another share a row, which wraps.
  button(options) {
    const last = this.controls.lastElementChild;
    const row = last?.matches(".lf-buttons") ? last : html("div", { class: "lf-buttons" });
    if (row !== last) this.controls.append(row);
    this.place(controls.button(this, options), row);
  }

  player(key, options) {
    this.place(controls.player(this, key, options));
  }

  place({ element, update }, holder = this.controls) {
    holder.append(element);
    this.updates.push(update);
  }

  // A point to drag on a plot; `set(point, state)` returns the changes of the state.
  handle(plot, { set, ...options }) {
    this.updates.push(handle(plot, { ...options, moved: (point) => this.set(set(point, this.state())) }));
  }

  // Pairs of label and value, both in the markup of text.js.
  show(pairs) {
    const line = ([label, value]) =>
      html("div", {}, html("dt", {}, htmlFormula(label)), html("dd", {}, htmlFormula(value)));
    this.numbers.replaceChildren(...pairs.map(line));
  }

  // One sentence on what the picture shows now: for everybody's eyes, and read aloud when it changes.
  say(text) {
    this.sentence.replaceChildren(htmlFormula(text));
  }
}
