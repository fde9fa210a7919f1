// Sets the formulas of a page a few at a time, so that a reader can scroll and type meanwhile. Runs before MathJax starts,
// whose `startup.promise` is kept only when all of them are set.

(() => {
  const SLICE = 25; // milliseconds of work before a reader's turn
  const PLACES = ".math, .output_area, .text_latex";

  async function setAll() {
    const places = [...document.querySelectorAll(PLACES)].filter((place) => !place.parentElement.closest(PLACES));
    let began = performance.now();
    for (const place of places) {
      await MathJax.typesetPromise([place]);
      if (performance.now() - began < SLICE) continue;
      await new Promise((resume) => setTimeout(resume));
      began = performance.now();
    }
  }

  globalThis.MathJax = { ...globalThis.MathJax, startup: { ...globalThis.MathJax?.startup, pageReady: setAll } };
})();
