// Stands in the head of a page. Fetches the page's programs when its first screen is seen, in their order; those that
// belong to some places of the page when a reader comes near one of them.
{
  const page = document.documentElement;
  const NEAR = "100% 0px"; // as far as another screen
  const UNSEEN = 1000; // milliseconds, where nobody looks at the page, as in a hidden tab

  const read = new Promise((done) => addEventListener("DOMContentLoaded", done));
  const seen = new Promise((done) => {
    addEventListener("load", () => setTimeout(done, UNSEEN));
    const look = (list) => list.getEntriesByName("first-contentful-paint").length && done();
    new PerformanceObserver(look).observe({ type: "paint", buffered: true });
  });

  const near = (places) =>
    new Promise((done) => {
      const observer = new IntersectionObserver((found) => found.some((it) => it.isIntersecting) && done(observer.disconnect()), { rootMargin: NEAR });
      for (const place of document.querySelectorAll(places)) observer.observe(place);
    });

  // What a page tells its programs in its own words waits for its turn as well.
  const run = ({ src, text }) =>
    new Promise((done) => {
      const script = document.createElement("script");
      const onerror = () => done(page.classList.remove("awaits-programs"));
      const address = src || `data:text/javascript,${encodeURIComponent(text)}`;
      document.head.append(Object.assign(script, { src: address, async: false, onload: done, onerror }));
    });

  page.classList.add("awaits-programs");
  globalThis.programsOfPage = Promise.all([read, seen]).then(() => {
    const late = [...document.querySelectorAll('script[type="text/late"]')];
    for (const it of late.filter((it) => it.dataset.near)) near(it.dataset.near).then(() => run(it));
    return Promise.all(late.filter((it) => !it.dataset.near).map(run));
  });
}
