// Brings the live figures of a page to life: no kernel, no network, no widget runtime.
// A classic script, as the figures' are: a browser refuses modules to a page that was opened from disk.

(() => {
  const folder = document.currentScript.src.replace(/[^/]*$/, "");
  const modules = {};
  const waiting = {};

  window.liveFigures = {
    modules,
    define(name, exports) {
      modules[name] = exports;
      (waiting[name] ?? []).forEach(mount);
    },
  };

  // The part of a widget's model that figures use.
  function model(state) {
    const listeners = new Set();
    return {
      get: (key) => state[key],
      set(key, value) {
        state[key] = value;
        listeners.forEach((listener) => listener());
      },
      on: (_, listener) => listeners.add(listener),
      off: (_, listener) => listeners.delete(listener),
      save_changes() {},
    };
  }

  function mount(figure) {
    const state = JSON.parse(figure.dataset.state);
    modules[figure.dataset.figure].default.render({ model: model(state), el: figure });
    figure.classList.add("is-live");
  }

  function fetchFigure(name) {
    const script = document.createElement("script");
    script.src = `${folder}${name}.js`;
    document.head.append(script);
  }

  function show(figure) {
    const name = figure.dataset.figure;
    if (modules[name]) return mount(figure);
    if (!waiting[name]) {
      waiting[name] = [];
      fetchFigure(name);
    }
    waiting[name].push(figure);
  }

  // A figure is drawn when a reader comes near it; until then its still is there.
  function start() {
    const near = new IntersectionObserver(
      (found) => {
        for (const { target } of found.filter(({ isIntersecting }) => isIntersecting)) {
          near.unobserve(target);
          show(target);
        }
      },
      { rootMargin: "100% 0px" },
    );
    for (const figure of document.querySelectorAll("figure.live-figure")) near.observe(figure);
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
