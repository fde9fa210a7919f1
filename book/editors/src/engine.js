// Owns the two workers: the checker, which lives as long as the page, and the learner's, which is ended and replaced
// whenever it does not get on. Comes in: cells as text. Goes out: reports of checks, outputs of cells.

import { distrust, hasArchive, loadArchives } from "./archives.js";
import { Confinement } from "./confinement.js";
import checkerProgram from "./checker_worker.js?worker";
import learnerProgram from "./learner_worker.js?worker";

const RUN_SECONDS = 30; // for the cells of one click on Run
const START_SECONDS = 90;
const EXPLAIN_SECONDS = 12;
const LAST_WORDS = 2;
const SLACK = 0.3; // a worker's answer may be on its way when its time is up

/** This browser can never run Python. */
export class NoPython extends Error {}

/** Python did not start this time; its message says why. */
export class NotStarted extends Error {}

/** Nothing came in time. */
class Silence extends Error {}

/** The learner has ended a check. */
export class Stopped extends Error {}

export class Engine {
  #starting;
  #checker;
  #learner;
  #pictures;
  #explaining = false;
  #busy = Promise.resolve();
  #tell;

  /** `tell(state)` hears {phase, loaded, total, failure}: "loading", "starting", "ready" or "broken". */
  constructor(tell) {
    this.#tell = tell;
  }

  /** Loads and starts everything, once; fails with the reason. */
  start() {
    return (this.#starting ??= this.#start().catch((error) => {
      this.#starting = undefined;
      this.#checker?.worker.terminate();
      this.#learner?.close();
      if (!(error instanceof Silence)) distrust();
      const failure = error instanceof NoPython ? error : new NotStarted(lastLine(error.message));
      this.#tell({ phase: "broken", failure });
      throw failure;
    }));
  }

  async #start() {
    if (typeof WebAssembly === "undefined" || typeof Worker === "undefined") {
      throw new NoPython("this browser has no WebAssembly or no workers");
    }
    this.#learner = new Learner(); // a browser may start a process for its frame, which takes a moment
    const archives = await loadArchives(["core", "numpy", "course"], (loaded, total) => this.#tell({ phase: "loading", loaded, total }));
    this.#tell({ phase: "starting" });
    this.#checker = new Talk(checkerProgram);
    const unpacked = this.#checker.next("unpacked", START_SECONDS);
    const ready = this.#checker.next("ready", START_SECONDS);
    ready.catch(() => {}); // where unpacking fails already, that is the reason that is told
    this.#checker.worker.postMessage({ type: "start", archives });
    const { files } = await unpacked;
    this.#learner.give(files);
    await Promise.all([ready, this.#learner.started()]);
    this.#tell({ phase: "ready" });
  }

  /** Check answers: {cells: [[text, given], …], names, seed} -> the report. */
  check(request) {
    this.#endExplanation();
    return this.#inTurn(() => this.#check(request));
  }

  // A line that nobody waits for any more.
  #endExplanation() {
    if (!this.#explaining) return;
    this.#explaining = false;
    this.stop();
  }

  /** Look for the line of a wrong answer: the report with it, or undefined. A next check does not wait for it. */
  explain(request) {
    this.#explaining = true;
    return this.#inTurn(() => this.#explain(request)).finally(() => (this.#explaining = false));
  }

  async #explain(request) {
    if (!this.#explaining) return undefined;
    await this.#learner.started();
    const messages = this.#learner.talk("explain", request);
    const said = await messages.next(EXPLAIN_SECONDS);
    if (said.type !== "message") {
      this.#learner.replace();
      return undefined;
    }
    await this.#leave(messages);
    const found = JSON.parse(said.text);
    if (!found.line && !found.causes?.length) return undefined;
    return (await this.#checker.ask("explain", found)).report;
  }

  async #check(request) {
    let answer = await this.#checker.ask("begin", request);
    while (!answer.report) {
      answer = await this.#converse(answer.job);
    }
    return answer.report;
  }

  /** Let the learner's worker do a job until the checker has what it needs, or wants another worker. */
  async #converse(job) {
    const limits = { call: (k) => job.calls[k][2], cell: () => job.statement_seconds, statement: () => job.statement_seconds };
    let seconds = job.statement_seconds;
    await this.#learner.started();
    const messages = this.#learner.talk("session", job);
    for (;;) {
      const said = await messages.next(seconds + SLACK);
      if (said.type === "message") {
        // Only what begins is read here: an answer may hold Python's Infinity, which is no JSON of JavaScript's.
        const message = said.text.startsWith('{"start"') ? JSON.parse(said.text) : {};
        const [kind, which] = message.start ?? [];
        if (kind in limits) seconds = limits[kind](which);
        const answer = await this.#checker.ask("take", said.text);
        if (answer.report) {
          await this.#leave(messages);
          return answer;
        }
        if (answer.job) return this.#replaced(answer);
      } else if (said.type === "stopped") {
        this.#learner.replace();
        throw new Stopped();
      } else {
        const why = said.type === "silence" ? "time" : `the code ended the worker (${firstLine(said.message)})`;
        return this.#replaced(await this.#checker.ask("stop", why));
      }
    }
  }

  // A learner's worker that is not as it was is replaced before anybody asks it again.
  async #leave(messages) {
    const said = await messages.next(LAST_WORDS);
    if (!said.whole) this.#learner.replace();
  }

  #replaced(answer) {
    this.#learner.replace();
    return answer;
  }

  /** Lets the learner's code draw with matplotlib: loaded when it is first wanted. Whether the site has it. */
  async addPictures() {
    await this.start();
    if (!hasArchive("pictures")) return false;
    this.#pictures ??= loadArchives(["pictures"], (loaded, total) => this.#tell({ phase: "loading", what: "matplotlib", loaded, total }))
      .then((archives) => this.#learner.add(archives.pictures))
      .catch((error) => {
        this.#pictures = undefined;
        throw error;
      })
      .finally(() => this.#tell({ phase: "ready" }));
    await this.#pictures;
    return true;
  }

  /** Run the cells [{key, number, text}, …] that `choose()` names once it is their turn: a fresh Python needs more of them. */
  run(choose, tell) {
    this.#endExplanation();
    return this.#inTurn(() => this.#run(choose, tell));
  }

  async #run(choose, tell) {
    await this.#learner.started();
    const cells = choose();
    const until = performance.now() + RUN_SECONDS * 1000;
    const messages = this.#learner.talk("run", { cells });
    for (;;) {
      const said = await messages.next((until - performance.now()) / 1000);
      if (said.type === "message") {
        const output = JSON.parse(said.text);
        if (output.kind === "done") return this.#leave(messages);
        tell(output);
      } else {
        this.#learner.replace();
        const stopped = said.type === "silence" || said.type === "stopped";
        const limit = said.type === "stopped" ? "You stopped it" : `It was stopped after ${RUN_SECONDS} s, the limit of this page`;
        const why = stopped ? limit : `Python ended (${firstLine(said.message)})`;
        tell({ kind: "stopped", text: `${why}. A fresh Python has been started; variables of earlier cells are gone.` });
        return;
      }
    }
  }

  /** Ends what runs now; a check then says that time was up. */
  stop() {
    this.#learner?.interrupt();
  }

  /** Whether variables of earlier runs are still there: changes when the learner's worker is replaced. */
  get generation() {
    return this.#learner?.generation ?? 0;
  }

  /** A question for the checker that concerns no running code. */
  async ask(call, argument) {
    await this.start();
    return this.#checker.ask(call, argument);
  }

  async #inTurn(job) {
    const turn = this.#busy.then(() => this.start()).then(job);
    this.#busy = turn.catch(() => {});
    return turn;
  }
}

/** A worker and what it says, as promises. */
class Talk {
  #waiting = new Map();
  #count = 0;

  constructor(program) {
    this.worker = newWorker(program);
    this.worker.onmessage = ({ data }) => this.#hear(data);
    this.worker.onerror = (event) => this.#hear({ type: "fault", message: event.message || "the browser ended its worker" });
  }

  #hear(data) {
    if (data.type === "fault" && data.id === undefined) {
      for (const { reject } of this.#waiting.values()) reject(new Error(data.message));
      this.#waiting.clear();
      return;
    }
    const key = data.id ?? data.type;
    const waiting = this.#waiting.get(key);
    this.#waiting.delete(key);
    if (data.type === "fault") waiting?.reject(new Error(data.message));
    else waiting?.resolve(data);
  }

  next(key, seconds) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(key, { resolve, reject });
      if (seconds) setTimeout(() => reject(new Silence(`nothing came from it for ${seconds} s`)), seconds * 1000);
    });
  }

  async ask(call, argument) {
    const id = ++this.#count;
    const answer = this.next(id);
    this.worker.postMessage({ type: "ask", id, call, argument });
    return (await answer).value;
  }
}

/** The worker of a learner's code, which can be replaced at any time. */
class Learner {
  generation = 0;
  #more;
  #workers;
  #started = Promise.resolve();
  #hear = () => {};
  #count = 0;

  constructor() {
    this.#workers = new Confinement();
  }

  /** What its Python is made of; with it the first worker starts. */
  give(files) {
    this.#workers.give(learnerProgram, files);
    this.replace();
  }

  /** More packages, for this worker and for those that replace it. */
  add(pieces) {
    this.#more = pieces;
    this.#workers.post({ type: "add", pieces });
    this.generation += 1;
  }

  replace() {
    this.generation += 1;
    this.#started = new Promise((resolve, reject) => {
      const hear = (data) => {
        if (data.type === "ready") resolve();
        else if (data.type === "fault" && data.id === undefined) reject(new Error(data.message));
        if (data.type !== "ready") this.#hear(data);
      };
      this.#workers.replace(hear, { type: "start", more: this.#more });
      setTimeout(() => reject(new Silence(`the worker for your code did not start within ${START_SECONDS} s`)), START_SECONDS * 1000);
    });
    this.#started.catch(() => {});
  }

  close() {
    this.#workers.close();
  }

  /** Waits for the worker. One that failed is replaced and waited for once more; one that is silent, for whoever asks next. */
  started() {
    const { generation } = this;
    return this.#started.catch((error) => {
      if (generation === this.generation) this.replace();
      if (error instanceof Silence) throw error;
      return this.#started;
    });
  }

  interrupt() {
    this.#hear({ type: "stopped" });
  }

  /** Hands a job over; `next(seconds)` gives what is said, or {type: "silence"}. */
  talk(type, job) {
    const id = ++this.#count;
    const heard = [];
    let wake = () => {};
    this.#hear = (data) => {
      if (data.id !== undefined && data.id !== id) return; // of a job before
      heard.push(data);
      wake();
    };
    this.#workers.post({ type, id, job });
    return {
      async next(seconds) {
        if (!heard.length) {
          let timer;
          await new Promise((resolve) => {
            wake = resolve;
            timer = setTimeout(resolve, Math.max(0, seconds) * 1000);
          });
          clearTimeout(timer);
        }
        return heard.shift() ?? { type: "silence" };
      },
    };
  }
}

function newWorker(program) {
  const address = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const worker = new Worker(address);
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return worker;
}

function firstLine(text) {
  return String(text ?? "").split("\n")[0].slice(0, 200);
}

// Of a traceback, that is what went wrong.
function lastLine(text) {
  return String(text ?? "").trim().split("\n").pop().replace(/\.$/, "").slice(0, 200) || "the browser does not say why";
}
