"""What axe finds on a page that is open: its serious and critical violations, each in a line."""

from tests.folders import REPOSITORY

AXE = REPOSITORY / "book" / "node_modules" / "axe-core" / "axe.min.js"
LOOK = """
async (excluded) => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  // Half of a change of color is no color of the page.
  const ends = (it) => Number.isFinite(it.effect?.getComputedTiming().endTime);
  for (const it of document.getAnimations().filter(ends)) it.finish();
  // axe walks through what it is to leave out, so that it is taken out and put back.
  const out = excluded.flatMap((selector) => [...document.querySelectorAll(selector)]);
  const inside = out.map((it) => [...it.childNodes]);
  for (const it of out) it.replaceChildren("left out");
  const where = excluded.length ? { exclude: excluded.map((selector) => [selector]) } : document;
  const found = await axe.run(where, { resultTypes: ["violations"] });
  out.forEach((it, i) => it.replaceChildren(...inside[i]));
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(" | ")}`);
}
"""
#: Formulas and code are ten thousand elements of two kinds on some pages; at night they are looked at too.
REPEATED = ["mjx-container", ".highlight"]


def serious(page, excluded=()):
    page.evaluate(AXE.read_text(encoding="utf-8"))
    return page.evaluate(LOOK, list(excluded))
