// The menu of a formula: its TeX to copy, its speech for screen readers, its look. MathJax, which has set the formulas when
// the book was built, comes to the page when a reader asks for the menu: by the right button of the mouse, or by Enter or
// the space bar on a formula. It then sets all formulas anew, as it also does on every page once something was chosen there.

(() => {
  const program = document.currentScript.src.replace(/[^/]*$/, "../mathjax/tex-chtml.js");
  const CHOSEN = "MathJax-Menu-Settings"; // MathJax's own entry in localStorage
  const SLICE = 25; // milliseconds of work before a reader's turn
  const FORMULA = "mjx-container[data-tex]";
  let coming;

  function load() {
    coming ??= new Promise((resolve, reject) => {
      globalThis.MathJax = { startup: { typeset: false } };
      const script = document.createElement("script");
      script.src = program;
      script.onload = () => MathJax.startup.promise.then(resolve, reject);
      script.onerror = () => reject(coming = undefined);
      document.head.append(script);
    });
    return coming;
  }

  // The formula anew, as MathJax sets it in a page.
  async function setAnew(formula) {
    const { tex } = formula.dataset;
    const place = document.createElement("span");
    place.className = "math";
    place.textContent = formula.getAttribute("display") === "true" ? `\\[${tex}\\]` : `\\(${tex}\\)`;
    formula.replaceWith(place);
    await MathJax.typesetPromise([place]);
    const set = place.querySelector("mjx-container");
    set.dataset.tex = tex;
    set.dataset.live = "";
    place.replaceWith(set);
    return set;
  }

  async function setAll() {
    let began = performance.now();
    for (const formula of document.querySelectorAll(`${FORMULA}:not([data-live])`)) {
      await setAnew(formula);
      if (performance.now() - began < SLICE) continue;
      await new Promise((resume) => setTimeout(resume));
      began = performance.now();
    }
  }

  // Opens the menu as the right button does, on the formula that has one now; without a pointer below the formula.
  async function open(formula, pointer) {
    await load();
    const set = await setAnew(formula);
    set.focus({ preventScroll: true });
    const { left, bottom } = set.getBoundingClientRect();
    const { clientX = left, clientY = bottom } = pointer ?? {};
    set.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true, cancelable: true, button: 2, clientX, clientY }));
    await setAll();
  }

  const without = (event) => event.target.closest?.(`${FORMULA}:not([data-live])`);

  document.addEventListener("contextmenu", (event) => {
    const formula = without(event);
    if (!formula) return;
    event.preventDefault();
    open(formula, event).catch(() => {});
  });

  document.addEventListener("keydown", (event) => {
    const formula = without(event);
    if (formula !== event.target || !["Enter", " "].includes(event.key)) return;
    event.preventDefault();
    open(formula).catch(() => {});
  });

  function hasChosen() {
    try {
      return Object.keys(JSON.parse(localStorage.getItem(CHOSEN) ?? "{}")).length > 0;
    } catch {
      return false; // storage may be forbidden, or hold something else
    }
  }

  const setChosen = () => load().then(setAll, () => {});
  if (hasChosen() && document.readyState === "complete") setChosen();
  else if (hasChosen()) addEventListener("load", setChosen);
})();
