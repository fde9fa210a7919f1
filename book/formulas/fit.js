// Sets a formula smaller where the screen would cut it off. TeX breaks no formula that it was not told to break, and a
// telephone shows half of many. What would become too small to read keeps a size that can be read, and scrolls.

(() => {
  const SMALLEST = 0.68;
  const HAIR = 1;
  const WITHIN_A_LINE = /^(?:a|abbr|b|cite|code|em|i|mark|q|small|span|strong|sub|sup)$/;
  const FULL = "2.262ex"; // as in formulas.css

  // How much of its full size fits: 1 where nothing is cut off.
  function share(formula) {
    const box = formula.getBoundingClientRect().width;
    if (!box) return 1;
    const shown = formula.getAttribute("display") === "true";
    const [room, wide] = shown ? [formula.clientWidth, formula.scrollWidth] : [width(holder(formula)), box];
    return wide > room ? Math.max(SMALLEST, (room - HAIR) / wide) : 1;
  }

  // The nearest box around a formula that is not part of a line itself.
  function holder(formula) {
    let box = formula.parentElement;
    while (WITHIN_A_LINE.test(box.localName)) box = box.parentElement;
    return box;
  }

  function width(box) {
    const { paddingLeft, paddingRight } = getComputedStyle(box);
    return box.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
  }

  // First all back to full size, then all measured, then all set: the browser lays the page out once for each.
  function fit(formulas) {
    for (const formula of formulas) {
      formula.dataset.size ??= formula.style.fontSize || FULL;
      if (formula.style.fontSize && formula.style.fontSize !== formula.dataset.size) formula.style.fontSize = formula.dataset.size;
    }
    const shares = formulas.map(share);
    formulas.forEach((formula, i) => {
      if (shares[i] < 1) formula.style.fontSize = `calc(${formula.dataset.size} * ${shares[i].toFixed(3)})`;
    });
  }

  const formulasIn = (box) => [...box.querySelectorAll("mjx-container")].filter((formula) => holder(formula) === box);

  // A box gets another width when the screen is turned, and when something folded is opened.
  function watch() {
    const widths = new Map();
    const observer = new ResizeObserver((entries) => {
      const changed = entries.filter(({ target, contentRect }) => widths.get(target) !== contentRect.width);
      changed.forEach(({ target, contentRect }) => widths.set(target, contentRect.width));
      fit(changed.flatMap(({ target }) => formulasIn(target)));
    });
    const boxes = new Set([...document.querySelectorAll("mjx-container")].map(holder));
    boxes.forEach((box) => observer.observe(box));
  }

  // Where MathJax sets the formulas in the page, it is done after the page has loaded.
  const start = () => Promise.resolve(globalThis.MathJax?.startup?.promise).then(watch);
  if (document.readyState === "complete") start();
  else addEventListener("load", start);
})();
