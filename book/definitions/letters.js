// Finds the letters of a formula on the page on notation. Comes in: TeX, the rows of that page, the number of a chapter.
// Goes out: the rows that say what the letters mean, in the order of the formula.

(() => {
  const INDEX = String.raw`([_^])\s*(\{(?:[^{}]|\{[^{}]*\})*\}|\\[a-zA-Z]+(?:\{[^{}]*\})?|[^\\{}\s])`;
  const ACCENT = String.raw`\\(?:hat|bar|tilde|dot|vec|boldsymbol|mathcal)\s*`;
  const PLAIN = String.raw`(?:\\[a-zA-Z]+|[A-Za-z])`;
  const BASE = String.raw`\\operatorname\{\w+\}|${ACCENT}\{\s*${PLAIN}\s*\}|${ACCENT}${PLAIN}|${PLAIN}`;
  const LETTER = new RegExp(String.raw`(${BASE})((?:\s*${INDEX})*)`, "g");
  const WORDS = /(?<![_^]\{?)\\(?:text|mathrm|begin|end|label|tag)\s*\{[^}]*\}/g; // not those that are an index
  const COUNTED = /^(?:[a-z]|\d){1,2}$/; // an index that stands for any number
  const POWER = /^(?:\d|T|\*)$/; // what may stand above a letter that has a row without

  const bare = (tex) => tex.replace(/[{}\s]/g, "");

  function partsOf([, letter, indices]) {
    const marks = Object.fromEntries([...indices.matchAll(new RegExp(INDEX, "g"))].map(([, mark, text]) => [mark, bare(text)]));
    return { base: bare(letter), low: marks._ ?? "", high: marks["^"] ?? "" };
  }

  const named = (base, low, high) => `${base}_${low}^${high}`;

  // Names that a row of the notation gives to its letter: an index that is a letter stands for any number.
  function namesOfRow({ base, low, high }) {
    const any = (index) => (/^[a-z]{1,2}$/.test(index) ? "any" : index);
    return [named(base, low, high), named(base, any(low), any(high))];
  }

  // Names under which a letter of a formula may have its row, the most exact first; a power or one entry of what has a row
  // without an index comes last.
  function namesOf({ base, low, high }) {
    const lows = [low, ...(COUNTED.test(low) ? ["any", ""] : [])];
    const highs = [high, ...(!high || POWER.test(high) ? [] : ["any"]), ...(/^\d$/.test(high) ? ["any", ""] : []), ...(/^[T*]$/.test(high) ? ["", "any"] : [])];
    return lows.flatMap((below) => highs.map((above) => named(base, below, above)));
  }

  const lettersOf = (tex) => [...tex.matchAll(LETTER)].map(partsOf);

  // A row of this chapter alone goes before one of the whole book.
  function tableOf(rows, chapter) {
    const table = new Map();
    const here = [...rows.filter(({ chapters }) => chapters?.includes(chapter)), ...rows.filter(({ chapters }) => !chapters)];
    for (const row of here) {
      for (const tex of row.letters) {
        const [letter] = lettersOf(tex);
        for (const name of letter ? namesOfRow(letter) : []) if (!table.has(name)) table.set(name, row);
      }
    }
    return table;
  }

  function find(tex, rows, chapter) {
    const table = tableOf(rows, chapter);
    const found = new Set();
    for (const letter of lettersOf(tex.replace(WORDS, " "))) {
      const name = namesOf(letter).find((it) => table.has(it));
      if (name) found.add(table.get(name));
    }
    return [...found];
  }

  globalThis.definitionTips.letters(find);
})();
