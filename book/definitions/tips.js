// Shows what a word, a reference or the letters of a formula mean beside it: on hover, on focus, until Escape. Definitions
// come from scripts that are loaded when the first is wanted; an equation of the same page is shown as it stands there.

(() => {
  const folder = document.currentScript.src.replace(/[^/]*$/, "");
  const GAP = 8;
  const DELAY = 250; // a pointer that only passes by
  const loaded = new Map();
  let tip;
  let owner;
  let timer;

  const isWord = (link) => link.querySelector(":scope > .term, :scope > .std-term, :scope .xref.std-term") !== null;
  const isEquation = (link) => /^#equation-/.test(link.getAttribute("href") ?? "");

  const isFormula = (element) => element.localName === "mjx-container";

  function load(name) {
    if (!loaded.has(name)) {
      const coming = new Promise((resolve, reject) => {
        globalThis.definitionTips ??= {};
        globalThis.definitionTips[name] = resolve;
        const script = document.createElement("script");
        script.src = `${folder}${name}.js`;
        script.onerror = reject;
        document.head.append(script);
      });
      loaded.set(name, coming);
    }
    return loaded.get(name);
  }

  async function contentOf(link) {
    if (isEquation(link)) {
      const shown = document.getElementById(decodeURIComponent(link.hash.slice(1)))?.querySelector("mjx-container");
      return shown ? [shown.cloneNode(true)] : undefined;
    }
    const html = isFormula(link) ? await lettersOf(link) : (await load("glossary"))[link.href.split("/").pop()];
    if (!html) return undefined;
    const box = document.createElement("div");
    box.innerHTML = html; // of the book's own pages
    await globalThis.MathJax?.typesetPromise?.([box]);
    return [...box.childNodes];
  }

  // The letters of a formula, as the page on notation has them.
  async function lettersOf(formula) {
    const tex = formula.dataset.tex ?? [...(globalThis.MathJax?.startup?.document?.math ?? [])].find(({ typesetRoot }) => typesetRoot === formula)?.math;
    if (!tex) return undefined;
    const [find, rows] = [await load("letters"), await load("symbols")];
    const chapter = Number(location.pathname.match(/ch(\d+)_[^/]*$/)?.[1]);
    const found = find(tex, rows, chapter);
    return found.length && `<dl class="definition-letters">${found.map(({ shown, meaning }) => `<dt>${shown}</dt><dd>${meaning}</dd>`).join("")}</dl>`;
  }

  function make() {
    tip = document.createElement("div");
    tip.id = "definition-tip";
    tip.className = "definition-tip";
    tip.setAttribute("role", "tooltip");
    tip.hidden = true;
    tip.addEventListener("pointerenter", () => clearTimeout(timer));
    tip.addEventListener("pointerleave", hide);
    document.body.append(tip);
  }

  async function show(link) {
    const content = await contentOf(link).catch(() => undefined);
    if (!content || owner !== link) return;
    if (!tip) make();
    tip.replaceChildren(...content);
    tip.hidden = false;
    link.setAttribute("aria-describedby", tip.id);
    place(link);
  }

  // Above the link where there is room, else below it; never beyond the edge of the screen.
  function place(link) {
    const [at] = link.getClientRects();
    const { width, height } = tip.getBoundingClientRect();
    const left = Math.max(GAP, Math.min(at.left + at.width / 2 - width / 2, document.documentElement.clientWidth - width - GAP));
    const top = at.top > height + 2 * GAP ? at.top - height - GAP : at.bottom + GAP;
    tip.style.left = `${left + scrollX}px`;
    tip.style.top = `${top + scrollY}px`;
  }

  function hide() {
    clearTimeout(timer);
    owner?.removeAttribute("aria-describedby");
    owner = undefined;
    if (tip) tip.hidden = true;
  }

  function want(link, delay) {
    if (owner === link) return clearTimeout(timer);
    hide();
    owner = link;
    timer = setTimeout(show, delay, link);
  }

  const linkOf = (event) => {
    const link = event.target.closest?.("article.bd-article :is(a.reference.internal, mjx-container)");
    return link && (isFormula(link) || isWord(link) || isEquation(link)) ? link : undefined;
  };

  document.addEventListener("pointerover", (event) => {
    const link = event.pointerType === "mouse" && linkOf(event);
    if (link) want(link, DELAY);
  });
  document.addEventListener("pointerout", (event) => {
    if (owner && linkOf(event) === owner && document.activeElement !== owner) {
      clearTimeout(timer);
      timer = setTimeout(hide, DELAY);
    }
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link?.matches(":focus-visible")) want(link, 0);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());
})();
