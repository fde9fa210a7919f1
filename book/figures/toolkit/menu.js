// A menu: one value out of several, on a single line. The element is native, so keyboard and touch come with it.

import { html } from "./dom.js";

// Options are [value, label] pairs; `get(state)` is the value now, `set(value, state)` returns the changes of the state,
// and `hidden(state)` says when there is nothing to choose.
export function menu(store, { name, options, get, set, hidden = () => false }) {
  const lines = options.map(([value, label]) => html("option", { value: String(value) }, label));
  const chosen = () => options.find(([value]) => String(value) === element.value)[0];
  const change = () => store.set(set(chosen(), store.state()));
  const style = "background: var(--lf-paper); padding-inline: 0.4rem";
  const element = html("select", { class: "lf-button", "aria-label": name, style, change }, ...lines);
  const update = (state) => {
    element.value = String(get(state));
    element.hidden = hidden(state);
  };
  return { element, update };
}
