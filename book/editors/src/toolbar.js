// The bar above a page of exercises: how it is done, which the page brings with it, how much is done, the notebook out and in, and whether answers are kept.

import { CHECK_KEYS, make } from "./dom.js";

/** Puts the bar above the first cell of an exercise page. */
export function toolbar(page) {
  const place = document.querySelector(".exercise-toolbar");
  if (!place) return;
  const chapter = page.chapters.get(place.dataset.chapter);
  const how = place.querySelector(".xe-how");
  how.hidden = false;
  how.querySelector(".xe-keys").textContent = CHECK_KEYS;
  const done = make("span", { class: "xe-done", role: "status" });
  const said = make("p", { class: "xe-said", role: "status", hidden: true });
  const warning = make("p", { class: "xe-warning", role: "alert", hidden: true });
  const file = make("input", { type: "file", accept: ".ipynb,application/json", class: "xe-file", tabindex: "-1", "aria-label": "A notebook to load" });
  const button = (label, title, onclick) => make("button", { type: "button", class: "xe-button", title, onclick }, label);
  const say = (text) => {
    said.textContent = text;
    said.hidden = !text;
  };
  file.onchange = async () => {
    const [chosen] = file.files;
    file.value = "";
    if (chosen) say(await load(page, chapter, chosen, say));
  };
  const refresh = () => {
    const passed = chapter.exercises.filter(({ name }) => chapter.state(name) === "passed").length;
    done.textContent = `${passed} of ${chapter.exercises.length} passed`;
    const { problem } = page.store;
    warning.hidden = !problem;
    warning.textContent = problem && `Your answers are not kept when you leave: ${problem}. Download the notebook before you close this page.`;
  };
  place.append(
    make(
      "div",
      { class: "xe-tools" },
      done,
      button("Download notebook", "With your answers, for Jupyter and for gradecheck", () => download(chapter)),
      button("Load notebook", "Take the answers out of a notebook", () => file.click()),
      file,
      ...lite(page, chapter),
    ),
    warning,
    said,
  );
  page.store.onChange(refresh);
  refresh();
}

// JupyterLite asks a server for its files, so there is no link from a page that was opened from disk.
function lite(page, chapter) {
  if (!page.course.lite || !location.protocol.startsWith("http")) return [];
  const href = `../lite/notebooks/index.html?path=${chapter.name}.ipynb`;
  const title = "The whole notebook in JupyterLite, which starts in half a minute; it keeps answers of its own";
  return [make("a", { class: "xe-button", href, title, target: "_blank", rel: "noopener" }, "Open in JupyterLite")];
}

function download(chapter) {
  const text = `${JSON.stringify(chapter.notebook(), null, 1)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: "application/x-ipynb+json" }));
  make("a", { href: address, download: `${chapter.name}.ipynb` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function load(page, chapter, file, say) {
  let copy;
  try {
    copy = JSON.parse(await file.text());
  } catch {
    return `${file.name} is not a notebook: it cannot be read as JSON. Nothing was changed.`;
  }
  if (!Array.isArray(copy?.cells)) return `${file.name} is not a notebook: it has no cells. Nothing was changed.`;
  say(`Reading ${file.name} …`);
  try {
    const merged = await page.merge(chapter, copy);
    if (!merged.answers.length && !merged.own) return `${file.name} has no answer to an exercise of this page. Nothing was changed.`;
    const lost = replaced(chapter, merged);
    if (lost.length && !confirm(`${file.name} replaces what you have written here: ${lost.join(", ")}.\n\nTake the file's?`)) {
      return "Nothing was changed.";
    }
    chapter.take(merged.cells);
    const own = merged.own ? ` and ${merged.own} ${merged.own === 1 ? "cell" : "cells"} of your own` : "";
    return `Taken from ${file.name}: ${merged.answers.join(", ") || "no answers"}${own}.`;
  } catch (error) {
    return `${file.name} could not be read: ${error.message}. Nothing was changed.`;
  }
}

// The exercises whose answer here is written, and another one than in the file.
function replaced(chapter, { cells }) {
  const texts = new Map(cells.map((cell) => [cell.id, [cell.source].flat().join("")]));
  return chapter
    .cells()
    .filter(({ id, kind, text, source }) => kind === "answer" && ![source, texts.get(id)].includes(text) && texts.get(id) !== source)
    .map(({ exercise }) => exercise);
}
