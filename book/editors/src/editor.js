// A CodeMirror editor for one cell: Python, the page's colours, and a keyboard that can leave it again.

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentOnInput, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, drawSelection, EditorView, keymap, lineNumbers, ViewPlugin } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const setMarks = StateEffect.define();
const markedLine = Decoration.line({ class: "xe-marked" });

const marks = StateField.define({
  create: () => Decoration.none,
  update(lines, change) {
    const effect = change.effects.find((it) => it.is(setMarks));
    if (effect) {
      const within = effect.value.filter((line) => line >= 1 && line <= change.state.doc.lines);
      return Decoration.set([...new Set(within)].sort((a, b) => a - b).map((line) => markedLine.range(change.state.doc.line(line).from)));
    }
    return change.docChanged ? Decoration.none : lines;
  },
  provide: (field) => EditorView.decorations.from(field),
});

// A line that is wider than the editor goes on below, four letters further in than it begins.
const goesOn = (line) => {
  const indent = line.text.search(/\S|$/) + 4;
  return Decoration.line({ attributes: { style: `padding-left: calc(${indent}ch + 6px); text-indent: -${indent}ch` } }).range(line.from);
};

function linesInView(view) {
  const { doc } = view.state;
  const lines = [];
  for (let { number } = doc.lineAt(view.viewport.from); number <= doc.lineAt(view.viewport.to).number; number++) lines.push(doc.line(number));
  return Decoration.set(lines.map(goesOn));
}

const longLines = ViewPlugin.define(
  (view) => ({
    lines: linesInView(view),
    update(change) {
      if (change.docChanged || change.viewportChanged) this.lines = linesInView(change.view);
    },
  }),
  { decorations: ({ lines }) => lines },
);

// Colours are classes, so that the style sheet gives them for light and dark pages.
const colours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], class: "xe-keyword" },
    { tag: [tags.string, tags.docString], class: "xe-string" },
    { tag: tags.comment, class: "xe-comment" },
    { tag: [tags.number, tags.bool, tags.null], class: "xe-number" },
    { tag: [tags.function(tags.definition(tags.variableName)), tags.definition(tags.className)], class: "xe-name" },
  ]),
);

/**
 * An editor in `parent`. `on.change(text)` hears every change, `on.focus()` the first look, `on.check()` and `on.run()`
 * the keys Ctrl+Enter and Shift+Enter.
 */
export function openEditor(parent, { text, label, describedBy, on }) {
  const key = (press, act) => ({ key: press, preventDefault: true, run: () => (act(), true) });
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([key("Mod-Enter", on.check), key("Shift-Enter", on.run)]),
        keymap.of([indentWithTab, ...historyKeymap, ...defaultKeymap]),
        history(),
        lineNumbers(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of("    "),
        bracketMatching(),
        python(),
        EditorView.lineWrapping,
        longLines,
        colours,
        marks,
        EditorView.contentAttributes.of({
          tabindex: "0",
          "aria-label": label,
          "aria-describedby": describedBy,
          autocapitalize: "off",
          autocorrect: "off",
          spellcheck: "false",
        }),
        EditorView.updateListener.of((update) => {
          if (update.focusChanged && view.hasFocus) on.focus();
          if (update.docChanged && !update.transactions.some((it) => it.isUserEvent("page"))) on.change(view.state.doc.toString());
        }),
      ],
    }),
  });
  // What is typed here is meant for the text: elsewhere on a page of Sphinx "/" goes to the search.
  view.dom.addEventListener("keydown", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
  });
  return {
    get text() {
      return view.state.doc.toString();
    },
    /** Shows another text, keeping what can be undone. */
    show(other) {
      if (other === view.state.doc.toString()) return;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: other }, userEvent: "page" });
    },
    /** Marks lines that a message speaks of, until the text changes. */
    mark(lines) {
      view.dispatch({ effects: setMarks.of(lines) });
    },
    focus() {
      view.focus();
    },
  };
}
