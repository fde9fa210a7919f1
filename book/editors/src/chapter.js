// The notebook of a chapter with what the learner has written: template + store -> cells -> notebook or questions.

const DIGITS = 53;

/** One chapter's cells, as the notebook has them, with the learner's texts in place. */
export class Chapter {
  #data;
  #store;

  constructor(data, store) {
    this.#data = data;
    this.#store = store;
  }

  get name() {
    return this.#data.name;
  }

  get exercises() {
    return this.#data.exercises;
  }

  /** All cells in order: {key, kind, exercise, source, text, number, own}; code cells are numbered from 1. */
  cells() {
    let number = 0;
    const numbered = (cell) => (cell.kind === "text" ? cell : { ...cell, number: ++number });
    return [...this.#inPlace()].map(numbered);
  }

  *#inPlace() {
    const own = this.#ownCells();
    const after = (key) => own.filter((cell) => cell.after === key);
    yield* after("");
    for (const cell of this.#data.cells) {
      yield { ...cell, text: this.#store.get(cell.key)?.text ?? cell.source };
      yield* after(cell.key);
    }
  }

  // Cells of the learner's own, and experiments that they changed and that a new build has replaced.
  #ownCells() {
    const known = new Set(this.#data.cells.map((cell) => cell.key));
    const names = this.#store.names(`cell/${this.name}/`).filter((name) => !known.has(name));
    return names.sort().map((key) => {
      const { text, after } = this.#store.get(key) ?? { text: "" };
      return { key, kind: "code", own: true, source: "", text, after: known.has(after) ? after : this.#data.cells.at(-1).key };
    });
  }

  cell(key) {
    return this.cells().find((cell) => cell.key === key);
  }

  answer(exercise) {
    return this.cells().find((cell) => cell.kind === "answer" && cell.exercise === exercise);
  }

  /** Keeps a text; the text that came with the page needs no keeping. */
  write(key, text) {
    const cell = this.cell(key);
    if (cell && !cell.own && text === cell.source) this.#store.remove(key);
    else this.#store.set(key, { text, after: cell?.own ? cell.after : this.#before(key) });
  }

  #before(key) {
    const at = this.#data.cells.findIndex((cell) => cell.key === key);
    return at > 0 ? this.#data.cells[at - 1].key : "";
  }

  /** A new cell of the learner's own; its key. */
  add(after, text) {
    const key = `cell/${this.name}/own-${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;
    this.#store.set(key, { text, after });
    return key;
  }

  remove(key) {
    this.#store.remove(key);
  }

  /** What the checker is asked about one exercise. */
  question(exercise, seed) {
    const code = this.cells().filter((cell) => cell.kind !== "text");
    return { chapter: this.name, cells: code.map((cell) => [cell.text, cell.kind === "given"]), names: [exercise], seed, passed: this.#passed() };
  }

  #passed() {
    return this.exercises.map(({ name }) => name).filter((name) => this.state(name) === "passed");
  }

  /** Keeps what a check found, with the answer that it speaks of. */
  keepVerdict({ name, verdict, points, max_points }, text) {
    const passed = this.#store.get(`verdict/${name}`)?.passed || verdict === "passed";
    this.#store.set(`verdict/${name}`, { verdict, points, max_points, passed, of: digest(text) });
  }

  /** How far an exercise is: "new", "written", "failed", "passed" or "changed" since it passed. */
  state(exercise) {
    return stateOf(this.#store, exercise, this.answer(exercise)?.text);
  }

  /** The notebook as Jupyter reads it, with all that was written. */
  notebook() {
    const { notebook } = this.#data;
    const given = new Map(notebook.cells.map((cell) => [cell.id, cell]));
    const cells = this.cells().map(({ id, key, text }) => {
      const cell = given.get(id) ?? { cell_type: "code", id: idOf(key), metadata: {}, execution_count: null, outputs: [] };
      return { ...cell, source: lines(text) };
    });
    return { ...notebook, cells };
  }

  /** The notebook as it came, for merging. */
  get template() {
    return this.#data.notebook;
  }

  /** Takes over what somebody wrote in the cells of a merged notebook; what the file has not, stays. */
  take(cells) {
    const given = new Map(this.#data.cells.map((cell) => [cell.id, cell]));
    const own = new Set(this.#ownCells().map(({ text }) => text));
    let after = "";
    for (const cell of cells) {
      const text = [cell.source].flat().join("");
      const here = given.get(cell.id);
      if (here) after = here.key;
      if (cell.cell_type !== "code" || !text.trim()) continue;
      if (here) {
        if (text !== here.source) this.write(here.key, text);
      } else if (!own.has(text)) {
        this.add(after, text);
      }
    }
  }
}

/** The state of an exercise, for pages that have no more of it than its name. */
export function stateOf(store, exercise, text) {
  const kept = store.get(`verdict/${exercise}`);
  const written = text ?? store.get(`answer/${exercise}`)?.text;
  if (written === undefined || (text !== undefined && !store.get(`answer/${exercise}`))) return "new";
  if (!kept) return "written";
  if (kept.of === digest(written)) return kept.verdict === "passed" ? "passed" : kept.verdict === "not_attempted" ? "written" : "failed";
  return kept.passed ? "changed" : "written";
}

// cyrb53: two multiplicative hashes of 32 bits; it tells texts apart, it protects nothing.
function digest(text) {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 2654435761);
    b = Math.imul(b ^ text.charCodeAt(i), 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (2 ** 32 * (b & (2 ** (DIGITS - 32) - 1)) + (a >>> 0)).toString(36);
}

function lines(text) {
  return text.split(/(?<=\n)/);
}

function idOf(key) {
  return key.split("/").pop().replace(/[^\w-]/g, "").slice(0, 64);
}
