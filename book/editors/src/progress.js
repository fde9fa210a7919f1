// On every page: how far the reader is, in the contents and on the page of progress; and the worker that serves the
// book without a network. Everything it knows is in this browser.

import { stateOf } from "./chapter.js";
import { make } from "./dom.js";
import { Store } from "./store.js";

const { course } = window.courseEditors;
const root = new URL("../../", document.currentScript.src);
const store = new Store(course.id);

/** The exercises of a chapter that have passed, as their answers are now. */
function passed(chapter) {
  return chapter.exercises.filter((name) => stateOf(store, name) === "passed");
}

function begun(chapter) {
  return chapter.exercises.some((name) => stateOf(store, name) !== "new");
}

const address = (page) => new URL(page, root).href;

function start() {
  show();
  store.onChange(show);
  if ("serviceWorker" in navigator && location.protocol.startsWith("http")) keepForLater();
}

function show() {
  markContents();
  const place = document.querySelector(".course-progress");
  if (place) place.replaceChildren(...table());
}

// A mark behind the links to a chapter and to its exercises, wherever the contents have them.
function markContents() {
  for (const chapter of course.chapters) {
    const done = passed(chapter).length;
    const links = document.querySelectorAll(".bd-sidebar-primary a, .toctree-wrapper a");
    for (const link of links) {
      if (![chapter.page, chapter.reading].map(address).includes(link.href.split("#")[0])) continue;
      link.querySelector(".xe-count")?.remove();
      if (begun(chapter)) link.append(count(done, chapter.exercises.length));
    }
  }
}

function count(done, all) {
  const whole = done === all;
  return make("span", { class: whole ? "xe-count xe-whole" : "xe-count" }, ` ${whole ? "✓ " : ""}${done}/${all}`, make("span", { class: "visually-hidden" }, " passed"));
}

function table() {
  const counting = course.chapters.filter(({ bonus }) => !bonus); // a bonus counts for itself, in its row
  const all = counting.flatMap(({ exercises }) => exercises);
  const done = counting.flatMap(passed);
  const next = course.chapters.find((chapter) => passed(chapter).length < chapter.exercises.length);
  const rows = course.chapters.map((chapter) => {
    const number = passed(chapter).length;
    return make(
      "tr",
      {},
      make("th", { scope: "row" }, make("a", { href: address(chapter.page) }, `${chapter.number}. ${chapter.title}`), chapter.bonus ? " (a bonus)" : ""),
      make("td", {}, make("progress", { max: chapter.exercises.length, value: number, "aria-label": chapter.title })),
      make("td", {}, `${number} of ${chapter.exercises.length}`),
    );
  });
  return [
    make("p", {}, make("strong", {}, `${done.length} of ${all.length} exercises passed.`)),
    next ? make("p", {}, "Next: ", make("a", { href: address(next.page) }, nextStep(next)), ".") : make("p", {}, "Everything is solved."),
    make("table", { class: "table xe-progress" }, make("thead", {}, make("tr", {}, ...["chapter", "", "passed"].map((text) => make("th", { scope: "col" }, text)))), make("tbody", {}, ...rows)),
    store.problem ? make("p", { class: "xe-warning" }, `Nothing is kept when you leave: ${store.problem}.`) : "",
  ].filter(Boolean);
}

function nextStep(chapter) {
  const name = chapter.exercises.find((exercise) => stateOf(store, exercise) !== "passed");
  return `${name}, chapter ${chapter.number}`;
}

// The whole book for reading without a network, when the page has nothing else to do; the engine only once it was used.
async function keepForLater() {
  try {
    await navigator.serviceWorker.register(new URL("service-worker.js", root), { scope: root.pathname });
    const { active } = await navigator.serviceWorker.ready;
    if (navigator.connection?.saveData) return;
    const idle = window.requestIdleCallback ?? ((act) => setTimeout(act, 3000));
    idle(() => active.postMessage("keep the book"));
  } catch {
    // a browser that forbids it; the book is read as before
  }
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
