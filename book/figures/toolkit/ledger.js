// A ledger: the calculation so far, one entry a step, each with its formula and the numbers put in.

import { html } from "./dom.js";
import { htmlFormula } from "./text.js";

export class Ledger {
  constructor(frame) {
    this.list = html("ol", { class: "lf-ledger", tabindex: 0, "aria-label": "The calculation so far" });
    frame.controls.append(this.list);
  }

  // `entries` are { name, lines }, first step first; the last one is the one that was just made.
  show(entries) {
    const last = entries.length - 1;
    const item = ({ name, lines }, i) => {
      const attributes = { "aria-current": i === last ? "step" : null };
      const texts = lines.map((line) => html("div", {}, htmlFormula(line)));
      return html("li", attributes, html("span", { class: "lf-ledger-name" }, name), ...texts);
    };
    this.list.replaceChildren(...entries.map(item));
    // Scrolls the ledger alone: scrollIntoView would move the whole page.
    this.list.scrollTop = this.list.scrollHeight;
  }
}
