// Sets formulas while the book is built: `node typeset.mjs` reads JSON lines and answers each with one. A line {tex, display}
// is answered by {html} or, where TeX finds a fault, by {error}; a line {"styles": true} by the {css} of all formulas.

import { createInterface } from "node:readline";
import mathjax from "mathjax";

const PARTS = ["adaptors/liteDOM", "input/tex", "output/chtml", "a11y/assistive-mml"];
const ERROR = /data-mjx-error="([^"]*)"/;

const MathJax = await mathjax.init({
  loader: { load: PARTS, versionWarnings: false },
  startup: { typeset: false },
  // A command that does not exist is a fault of the page, not a word in red.
  tex: { packages: { "[-]": ["noundefined"] } },
  // The fonts are beside the style sheet, which has the letters that any page may need.
  chtml: { fontURL: ".", adaptiveCSS: false },
});
const { adaptor } = MathJax.startup;

// In an attribute, of which MathJax escapes the quotation marks alone.
const escaped = (tex) => tex.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

async function set({ tex, display }) {
  MathJax.texReset();
  const formula = await MathJax.tex2chtmlPromise(tex, { display });
  const html = adaptor.outerHTML(formula);
  const error = html.match(ERROR);
  if (error) return { error: error[1] };
  // For the menu and for what its letters mean, by mouse and by keyboard.
  adaptor.setAttribute(formula, "data-tex", escaped(tex));
  adaptor.setAttribute(formula, "tabindex", "0");
  adaptor.removeAttribute(formula, "style"); // its position, which the style sheet gives to all
  return { html: adaptor.outerHTML(formula) };
}

const styles = () => ({ css: adaptor.textContent(MathJax.chtmlStylesheet()) });

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(asked.styles ? styles() : await set(asked))}\n`);
}
