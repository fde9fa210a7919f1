// Sliders, choices, switches, buttons and the step player: native elements, so keyboard and touch come with them.
// Each maker returns { element, update(state) }; `key` is a name of the state, or [name, index] for one entry of a list.

import { html } from "./dom.js";
import { htmlFormula, number } from "./text.js";
import { wantsStillness } from "./theme.js";

const PLAY_MILLISECONDS = 1600;
const LONGEST_BESIDE = 16;

export function slider(store, key, { label, name, min, max, step, format = (value) => number(value) }) {
  const move = () => store.set(entryChange(store.state(), key, Number(input.value)));
  const input = html("input", { type: "range", min, max, step, "aria-label": name ?? null, input: move });
  const output = html("output", {});
  // A long label stands above its slider, which a finger could not move otherwise.
  const long = label.length > LONGEST_BESIDE ? " lf-long" : "";
  const element = html("label", { class: `lf-slider${long}` }, html("span", {}, htmlFormula(label)), input, output);
  const update = (state) => {
    const value = entry(state, key);
    input.value = value;
    const text = htmlFormula(format(value));
    input.setAttribute("aria-valuetext", text.textContent);
    output.replaceChildren(text);
  };
  return { element, update };
}

// `options` are [value, label] pairs; one line of a choice is a radio button.
export function choice(store, key, { label, options }) {
  // Radio buttons belong together by name, in the whole page: chance keeps two figures apart.
  const group = `lf-${Math.random().toString(36).slice(2)}`;
  const inputs = options.map(([value]) =>
    html("input", { type: "radio", name: group, value, change: () => store.set({ [key]: value }) }),
  );
  const lines = options.map(([, text], i) => html("label", {}, inputs[i], htmlFormula(text)));
  const attributes = { class: "lf-choice", role: "radiogroup", "aria-label": label };
  const element = html("div", attributes, html("span", {}, htmlFormula(label)), ...lines);
  const update = (state) => inputs.forEach((input) => (input.checked = input.value === state[key]));
  return { element, update };
}

export function toggle(store, key, { label }) {
  const input = html("input", { type: "checkbox", change: () => store.set({ [key]: input.checked }) });
  const element = html("label", { class: "lf-toggle" }, input, htmlFormula(label));
  return { element, update: (state) => (input.checked = state[key]) };
}

// `action(state)` returns the changes; `usable(state)` says whether pressing would do anything.
export function button(store, { label, action, usable = () => true }) {
  const press = () => usable(store.state()) && store.set(action(store.state()));
  const element = html("button", { type: "button", class: "lf-button", click: press }, label);
  // A button that is truly disabled would lose the keyboard's place; this one stays where it is and says so.
  return { element, update: (state) => element.setAttribute("aria-disabled", String(!usable(state))) };
}

// Walks the state's whole number `key` from 0 to `last`.
export function player(store, key, { last }) {
  let timer = null;
  const to = (step) => ({ [key]: step });
  const run = (on) => {
    clearInterval(timer);
    timer = on ? setInterval(advance, PLAY_MILLISECONDS) : null;
    play.element.textContent = on ? "Pause" : "Play";
  };
  const advance = () => {
    const step = store.state()[key];
    if (play.element.isConnected && step < last) store.set(to(step + 1));
    if (!play.element.isConnected || step + 1 >= last) run(false);
  };
  const start = (state) => {
    if (timer) return run(false) ?? {};
    run(true);
    return to(state[key] >= last ? 0 : state[key] + 1);
  };
  const play = button(store, { label: "Play", action: start });
  const stepping = (label, action, usable) =>
    button(store, { label, usable, action: (state) => run(false) ?? action(state) });
  const parts = [
    stepping(
      "Back",
      (state) => to(state[key] - 1),
      (state) => state[key] > 0,
    ),
    stepping(
      "Next",
      (state) => to(state[key] + 1),
      (state) => state[key] < last,
    ),
    // Who asked for less motion steps by hand.
    ...(wantsStillness() ? [] : [play]),
    stepping(
      "Start over",
      () => to(0),
      (state) => state[key] > 0,
    ),
  ];
  const count = html("output", {});
  const group = { class: "lf-player", role: "group", "aria-label": "Steps" };
  const element = html("div", group, ...parts.map((part) => part.element), count);
  const update = (state) => {
    parts.forEach((part) => part.update(state));
    count.textContent = `step ${state[key]} of ${last}`;
  };
  return { element, update };
}

function entry(state, key) {
  return Array.isArray(key) ? state[key[0]][key[1]] : state[key];
}

// A changed list is a new list: whoever holds the old one keeps it as it was.
function entryChange(state, key, value) {
  if (!Array.isArray(key)) return { [key]: value };
  return { [key[0]]: state[key[0]].map((old, i) => (i === key[1] ? value : old)) };
}
