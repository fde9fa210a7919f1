// Makes a built page ready for paper: what is folded is open, and what another sheet has already said is left out.
async (seen) => {
  const text = (box) => box.textContent.replace(/\s+/g, " ").trim();
  const blocks = () => [...document.querySelectorAll(".bd-article section > :not(section, h1, h2, h3)")];
  const said = (box) => text(box.querySelector(":scope > .cell_input, :scope > details .cell_input") ?? box);
  const shows = (box) => text(box) || box.querySelector("img, svg, canvas");

  // The exercise is on the sheets after its chapter, where there is room to write.
  function pointAtExercises() {
    for (const editor of document.querySelectorAll(".exercise-editor")) {
      const link = editor.nextElementSibling?.querySelector("a[href]");
      const name = editor.dataset.key.split("/").at(-1);
      const here = Object.assign(document.createElement("a"), { href: `${link?.href ?? ""}#${name.replaceAll("_", "-")}` });
      here.append(Object.assign(document.createElement("code"), { textContent: name }));
      editor.replaceChildren("Exercise: write ", here, ", which is among the exercises after this chapter.");
      editor.classList.add("printed-exercise");
      if (editor.nextElementSibling?.matches(".exercise-link")) editor.nextElementSibling.remove();
    }
  }

  // A solved exercise has the task and the docstring of the exercise again.
  function leaveOutRepeated(seen) {
    for (const box of blocks().filter((it) => seen.has(said(it)))) {
      const output = box.querySelector(":scope > .cell_output");
      output ? box.replaceChildren(output) : box.remove();
      if (!shows(box)) box.remove();
    }
    for (const code of document.querySelectorAll(".bd-article pre")) {
      if (code.querySelector(".sd") && seen.has(docstring(code))) code.innerHTML = withoutDocstrings(code.innerHTML);
    }
  }

  const docstring = (code) => [...code.querySelectorAll(".sd")].map((line) => line.textContent).join("\n");
  const withoutDocstrings = (code) => code.replace(/^.*class="sd".*\n(?:(?:.*class="sd".*)?\n)*/gm, "");

  await globalThis.programsOfPage; // see late.js
  for (const folded of document.querySelectorAll("details")) folded.open = true;
  for (const picture of document.images) picture.loading = "eager";
  const told = [...blocks().map(said), ...[...document.querySelectorAll(".bd-article pre:has(.sd)")].map(docstring)];
  pointAtExercises();
  if (seen.length) leaveOutRepeated(new Set(seen));
  await window.MathJax?.startup?.promise;
  await document.fonts.ready;
  const pictures = [...document.images].filter((it) => !it.complete);
  await Promise.all(pictures.map((it) => new Promise((done) => (it.onload = it.onerror = done))));
  const headings = [...document.querySelectorAll(".bd-article > section > section[id] > h2")];
  return {
    title: document.querySelector(".bd-article h1")?.innerText.trim().replace(/#$/, "") ?? "",
    sections: headings.map((it) => [it.parentElement.id, it.innerText.trim().replace(/#$/, "")]),
    told: told.filter(Boolean),
  };
}
