// The program of a page with editors: finds their places, opens them, and leads what they ask to the engine.

import { addScript, setFolder } from "./archives.js";
import { CellView } from "./cell_view.js";
import { Chapter } from "./chapter.js";
import { make } from "./dom.js";
import { Engine, NoPython, NotStarted, Stopped } from "./engine.js";
import { Store } from "./store.js";
import { toolbar } from "./toolbar.js";

const folder = document.currentScript.src.replace(/[^/]*$/, "");
const HELP = "xe-keyboard-help";
const SLICE = 12; // milliseconds of work before a reader's turn
const DRAWS = /\b(plt|matplotlib)\b/;
// What is said where a phase of starting takes long, and after how many seconds.
const PATIENCE = {
  loading: [20, "Python is still being loaded: nothing has come for 20 s. The connection may be slow or gone."],
  starting: [20, "Starting Python … this takes longer than usual. After 90 s the page gives up and says so."],
};
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

class Page {
  keyboardHelp = HELP;
  views = [];
  #engine = new Engine((state) => this.#show(state));
  #ready = false;
  #watching = new Set();
  #ran = new Map();
  #impatience;
  #state;

  constructor(course, chapters) {
    this.course = course;
    this.store = new Store(course.id);
    this.chapters = new Map(chapters.map((data) => [data.name, new Chapter(data, this.store)]));
    this.store.onChange((name) => this.#changed(name));
  }

  /** Opens the editors of all places on the page, a few at a time, so that a reader can scroll meanwhile. */
  async open(places) {
    document.body.append(make("p", { id: HELP, hidden: true }, "Tab indents. Press Escape and then Tab to leave the editor. Control and Enter checks, Shift and Enter runs."));
    let began = performance.now();
    for (const { element, chapter: name, key } of places) {
      const chapter = this.chapters.get(name);
      const cell = chapter.cell(key);
      if (cell) this.views.push(new CellView(element, cell, chapter, this));
      if (performance.now() - began < SLICE) continue;
      await new Promise((resume) => setTimeout(resume));
      began = performance.now();
    }
    this.#openOwnCells();
  }

  // Cells that the learner has added stand after the cell after which they were added.
  #openOwnCells() {
    for (const chapter of this.chapters.values()) {
      let before;
      for (const cell of chapter.cells()) {
        const view = this.views.find((it) => it.key === cell.key);
        if (cell.own && !view && before) {
          const place = make("div");
          before.after(place);
          this.views.push(new CellView(place, cell, chapter, this));
          before = place;
        } else {
          before = view?.element.parentElement ?? document.getElementById(cell.id) ?? before;
        }
      }
    }
  }

  chapterOf(view) {
    return [...this.chapters.values()].find((chapter) => chapter.cell(view.key));
  }

  // One entry of the store, or any of them.
  #changed(name) {
    this.views = this.views.filter((view) => this.chapterOf(view) || (view.element.remove(), false));
    for (const view of this.views) {
      if (name === null || name === view.key || name === `verdict/${view.exercise}` || !this.chapterOf(view)) view.refresh();
    }
    if (name === null || name.startsWith("cell/")) {
      this.#openOwnCells();
      for (const view of this.views) view.refresh();
    }
  }

  /** Starts the engine while the learner is still writing. */
  warm(view) {
    if (this.#ready) return;
    this.#watching.add(view);
    if (this.#state) this.#show(this.#state); // it is being started already
    this.#engine.start().catch(() => {});
  }

  #show(state) {
    const { phase, what = "Python", loaded, total, failure } = state;
    this.#ready = phase === "ready";
    this.#state = phase in PATIENCE ? state : undefined;
    this.#bePatient(phase);
    for (const view of this.#watching) {
      if (phase === "loading") {
        view.bar(loaded / total);
        view.say(`Loading ${what}, once: ${megabytes(loaded)} of ${megabytes(total)} MB`);
      } else if (phase === "starting") {
        view.bar(undefined);
        view.say("Starting Python …");
      } else {
        view.bar(null);
        view.say(phase === "ready" ? view.job || "Python is ready." : explained(failure));
      }
    }
    if (phase === "ready") this.#watching.clear();
  }

  #bePatient(phase) {
    clearTimeout(this.#impatience);
    const [seconds, words] = PATIENCE[phase] ?? [];
    if (!words) return;
    this.#impatience = setTimeout(() => this.#watching.forEach((view) => view.say(words)), seconds * 1000);
  }

  async check(view) {
    await this.#busy(view, async () => {
      view.clearOutput(); // of an earlier run, which says nothing about this check
      const chapter = this.chapterOf(view);
      const { text } = view;
      const seed = crypto.getRandomValues(new Uint32Array(1))[0];
      const question = chapter.question(view.exercise, seed);
      const report = await this.#engine.check(question);
      const [exercise] = report.exercises;
      chapter.keepVerdict(exercise, text);
      view.showVerdict(exercise, report.notes);
      if (exercise.verdict === "failed" && !exercise.lines.length) this.#explain(view, question, text);
    }, "Checking …");
  }

  // The verdict stands already; where the line is found that explains it, the panel says so a little later.
  async #explain(view, question, text) {
    const report = await this.#engine.explain(question).catch(() => undefined);
    if (report && view.text === text && !view.isBusy) view.showVerdict(report.exercises[0], report.notes);
    view.element.dataset.explained = "";
  }

  async run(view) {
    await this.#busy(view, async () => {
      const chapter = this.chapterOf(view);
      const views = new Map(this.views.map((it) => [it.key, it]));
      await this.#engine.start();
      if (DRAWS.test(view.text)) {
        this.#watching.add(view);
        if (await this.#engine.addPictures()) view.say("Running …");
      }
      const choose = () => {
        const cells = this.#stale(chapter, view);
        for (const { key } of cells) views.get(key)?.clearOutput();
        return cells;
      };
      let at = view;
      await this.#engine.run(choose, (output) => {
        if (output.cell) at = views.get(output.cell);
        if (output.kind === "end" && output.worked) this.#remember(chapter, output.cell);
        if (output.kind === "stopped") view.addOutput(output);
        else if (!["begin", "end"].includes(output.kind)) (at ?? view).addOutput(output);
      });
      view.say("");
    }, "Running …");
  }

  // The cell, and those above it whose text has not been run as it is now; calls of `check` are left to the buttons.
  #stale(chapter, view) {
    const cells = chapter.cells().filter((cell) => cell.kind !== "text" && cell.kind !== "check");
    const at = cells.findIndex((cell) => cell.key === view.key);
    const ran = (cell) => this.#ran.get(this.#place(chapter, cell.key)) === cell.text;
    return cells.slice(0, at + 1).filter((cell) => cell.key === view.key || !ran(cell)).map(({ key, kind, number, text }) => ({ key, kind, number, text }));
  }

  #remember(chapter, key) {
    this.#ran.set(this.#place(chapter, key), chapter.cell(key)?.text);
  }

  // A fresh Python has run nothing yet.
  #place(chapter, key) {
    return `${this.#engine.generation} ${chapter.name} ${key}`;
  }

  async #busy(view, job, saying) {
    if (view.isBusy) return;
    view.busy(saying);
    view.say(saying);
    this.warm(view);
    try {
      await job();
    } catch (error) {
      view.say(explained(error));
    } finally {
      view.bar(null);
      view.busy("");
    }
  }

  stop() {
    this.#engine.stop();
  }

  /** A notebook of the learner's, merged with the page's. */
  merge(chapter, copy) {
    const names = chapter.exercises.map(({ name }) => name);
    return this.#engine.ask("merge", { copy, fresh: chapter.template, names });
  }
}

// What went wrong, and what to do.
function explained(error) {
  if (error instanceof Stopped) return "Stopped by you; nothing was judged.";
  if (error instanceof NoPython) return `Python cannot run here: ${error.message}. Download the notebook and solve it in Jupyter.`;
  if (error instanceof NotStarted) return `Python could not be started: ${error.message}. Try again; if it fails again, download the notebook and solve it in Jupyter.`;
  return `This did not work: ${error.message}. Try again; the notebook can be downloaded at any time.`;
}

// An exercise page says its chapter once, and its cells have the ids of the notebook; an embedded editor says both.
function findPlaces(chapters) {
  const embedded = [...document.querySelectorAll(".exercise-editor")].map((element) => ({ element, ...element.dataset }));
  const chapter = chapterOfPage();
  const keys = new Map(chapters[chapter]?.cells.map(({ id, key }) => [id, key]));
  const cells = [...document.querySelectorAll(".exercise-cell")];
  return [...embedded, ...cells.map((element) => ({ element, chapter, key: keys.get(element.id) }))];
}

function chapterOfPage() {
  return document.querySelector(".exercise-toolbar")?.dataset.chapter;
}

async function start() {
  try {
    await open();
  } catch (error) {
    sayWithoutEditors(error);
    throw error;
  }
}

// The page is then as it is without JavaScript.
function sayWithoutEditors({ message }) {
  const place = document.querySelector(".exercise-toolbar, .exercise-editor");
  place.querySelector(".xe-how")?.remove();
  const words = `The editors could not be opened: ${message}. Reload the page; if that does not help, download the notebook and solve it in Jupyter.`;
  place.append(make("p", { class: "xe-warning", role: "alert" }, words));
}

async function open() {
  const { course } = window.courseEditors;
  const embedded = [...document.querySelectorAll(".exercise-editor")].map((element) => element.dataset.chapter);
  const names = new Set([...embedded, chapterOfPage()]);
  const loaded = {};
  window.courseEditors.define = (data) => (loaded[data.name] = data);
  const chapters = course.chapters.filter(({ name }) => names.has(name));
  await Promise.all(chapters.map(({ data }) => addScript(folder + data)));
  const page = new Page(course, chapters.map(({ name }) => loaded[name]));
  const places = findPlaces(loaded);
  setFolder(new URL("../engine/", folder).href);
  await page.open(places);
  toolbar(page);
  document.documentElement.classList.add("has-editors");
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
