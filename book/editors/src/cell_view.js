// One cell on a page: its editor, its buttons, what came of it. Knows the chapter and the engine, but no other cell.

import { CHECK_KEYS, make } from "./dom.js";
import { openEditor } from "./editor.js";

const STATES = {
  new: "not written yet",
  written: "not checked yet",
  failed: "not right yet",
  passed: "passed",
  changed: "changed since it passed",
};

export class CellView {
  #cell;
  #chapter;
  #page;
  #editor;
  #parts = {};
  #undone;

  /** `page` offers `check(view)`, `run(view)`, `stop()`, `warm()`, `keyboardHelp` and `say(text)`. */
  constructor(parent, cell, chapter, page) {
    this.#cell = cell;
    this.#chapter = chapter;
    this.#page = page;
    this.#build(parent);
    this.refresh();
  }

  get key() {
    return this.#cell.key;
  }

  get exercise() {
    return this.#cell.kind === "answer" ? this.#cell.exercise : undefined;
  }

  get element() {
    return this.#parts.frame;
  }

  #build(parent) {
    const parts = this.#parts;
    const name = this.exercise ? `Your answer: ${this.exercise}` : this.#cell.own ? "Your own cell" : "Code to try out";
    parts.number = make("span", { class: "xe-cell" });
    parts.state = make("span", { class: "xe-state" });
    parts.editor = make("div", { class: "xe-editor" });
    parts.status = make("span", { class: "xe-status", role: "status" });
    parts.bar = make("progress", { class: "xe-bar", hidden: true, "aria-label": "Python is being loaded" });
    parts.output = make("div", { class: "xe-output", hidden: true });
    parts.panel = make("div", { class: "xe-panel", hidden: true, tabindex: "-1", role: "group", "aria-label": "Verdict" });
    parts.frame = make(
      "section",
      { class: "xe", "aria-label": name },
      make("div", { class: "xe-head" }, make("span", { class: "xe-name-of" }, ...this.#title()), parts.state, parts.number),
      parts.editor,
      make("div", { class: "xe-tools" }, ...this.#buttons(), parts.bar, parts.status),
      parts.output,
      parts.panel,
    );
    parent.replaceChildren(parts.frame);
    this.#editor = openEditor(parts.editor, {
      text: this.#chapter.cell(this.key)?.text ?? this.#cell.text,
      label: name,
      describedBy: this.#page.keyboardHelp,
      on: {
        change: (text) => this.#changed(text),
        focus: () => this.#page.warm(this),
        check: () => (this.exercise ? this.#page.check(this) : this.#page.run(this)),
        run: () => this.#page.run(this),
      },
    });
  }

  #title() {
    if (this.exercise) return [make("code", {}, this.exercise)];
    return [this.#cell.own ? "Your own cell" : "Experiment"];
  }

  #buttons() {
    const parts = this.#parts;
    const button = (label, title, onclick, main) => make("button", { type: "button", class: main ? "xe-button xe-main" : "xe-button", title, onclick }, label);
    parts.check = this.exercise && button("Check", `Check this answer (${CHECK_KEYS})`, () => this.#page.check(this), true);
    parts.run = button("Run", "Run this cell and what it needs (Shift+Enter)", () => this.#page.run(this), !this.exercise);
    parts.stop = button("Stop", "Stop what runs now", () => this.#page.stop());
    parts.stop.hidden = true;
    parts.reset = this.#cell.own
      ? button("Delete", "Delete this cell", () => this.#chapter.remove(this.key))
      : button("Reset", "Back to the text that came with the page", () => this.#reset());
    return [parts.check, parts.run, parts.stop, parts.reset].filter(Boolean);
  }

  #changed(text) {
    this.#undone = undefined;
    this.#chapter.write(this.key, text);
    this.#parts.panel.classList.add("xe-old");
    if (!this.isBusy && this.#parts.bar.hidden) this.say(""); // it was said of the text before
  }

  // A second press takes the first one back, until something else is written.
  #reset() {
    const text = this.#undone ?? this.#cell.source;
    const before = this.#editor.text;
    this.#chapter.write(this.key, text);
    this.#clear();
    this.say("");
    this.#undone = this.#undone === undefined ? before : undefined;
    this.refresh();
    this.#editor.focus();
  }

  #clear() {
    for (const part of [this.#parts.output, this.#parts.panel]) {
      part.hidden = true;
      part.replaceChildren();
    }
  }

  /** Shows what the store has: this tab or another may have changed it. */
  refresh() {
    const cell = this.#chapter.cell(this.key);
    if (!cell) {
      this.element.remove();
      return;
    }
    this.#editor.show(cell.text);
    this.#parts.number.textContent = `cell ${cell.number}`;
    if (!cell.own) {
      const { reset } = this.#parts;
      reset.textContent = this.#undone === undefined ? "Reset" : "Undo reset";
      reset.disabled = cell.text === cell.source && this.#undone === undefined;
    }
    if (this.exercise) {
      const state = this.#chapter.state(this.exercise);
      this.element.dataset.state = state;
      this.#parts.state.textContent = STATES[state];
    }
  }

  /** At work on `job`, a few words, or at rest. */
  busy(job) {
    const is = Boolean(job);
    this.job = job;
    this.element.setAttribute("aria-busy", String(is));
    this.#parts.stop.hidden = !is;
    for (const part of [this.#parts.check, this.#parts.run]) part?.setAttribute("aria-disabled", String(is));
  }

  get isBusy() {
    return this.element.getAttribute("aria-busy") === "true";
  }

  /** One sentence beside the buttons; read aloud by a screen reader. */
  say(text) {
    this.#parts.status.textContent = text;
  }

  /** How far the engine is: a part from 0 to 1, undefined for no telling how far, null for none. */
  bar(part) {
    const { bar } = this.#parts;
    bar.hidden = part === null;
    if (part === undefined) bar.removeAttribute("value");
    else if (part !== null) bar.value = part;
  }

  /** Shows a verdict: the panel is HTML of the checker's own, with everything of the learner's escaped. */
  showVerdict({ name, verdict, html, lines }, notes) {
    const { panel } = this.#parts;
    panel.innerHTML = html;
    if (notes.length) panel.append(make("ul", { class: "xe-notes" }, ...notes.map((note) => make("li", {}, note))));
    panel.hidden = false;
    panel.classList.remove("xe-old");
    const { number } = this.#chapter.cell(this.key);
    this.#editor.mark(lines.filter(([cell]) => cell === number).map(([, line]) => line));
    const cause = panel.querySelector(".gck-cause, .gck-headline, .gck-note")?.textContent.trim() ?? "";
    this.say(verdict === "passed" ? `${name}: passed.` : `${name}: ${verdict.replace("_", " ")}. The panel below says more.`);
    panel.setAttribute("aria-label", `Verdict on ${name}: ${verdict.replace("_", " ")}. ${cause}`);
  }

  clearOutput() {
    this.#parts.output.replaceChildren();
    this.#parts.output.hidden = true;
  }

  /** Adds to what the cell prints: {kind, text}. */
  addOutput({ kind, text }) {
    const { output } = this.#parts;
    output.hidden = false;
    if (kind === "picture") {
      output.append(make("img", { src: `data:image/png;base64,${text}`, alt: "The picture that this cell draws" }));
      return;
    }
    const last = output.lastElementChild;
    if (last?.dataset.kind === kind && kind !== "value") last.append(text);
    else output.append(make("pre", { "data-kind": kind, class: `xe-${kind}`, tabindex: "0" }, text));
  }

  focus() {
    this.#editor.focus();
  }

  get text() {
    return this.#editor.text;
  }
}
