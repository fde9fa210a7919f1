"""TeX goes in, HTML comes out: MathJax in a process of Node.js, which is asked for one formula at a time."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PROGRAM = HERE / "typeset.mjs"
MATHJAX = HERE.parent / "node_modules" / "mathjax"
#: A formula as pages carry it for MathJax: `\(within a line\)`, or `\[on lines of its own\]`.
FORMULA = re.compile(r"\\\((.*?)\\\)|\\\[(.*?)\\\]", re.DOTALL)


class FormulaError(ValueError):
    """TeX that cannot be set; the message says what is wrong with it."""


class Typesetter:
    """Sets formulas with the MathJax that npm has installed, each of them once.

    The process starts with the first formula and ends with `close`.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._done: dict[tuple[str, bool], str] = {}

    @staticmethod
    def missing() -> str:
        """What is not installed that it needs, or nothing."""
        return "" if MATHJAX.is_dir() and shutil.which("node") else "Node.js or its MathJax"

    def html(self, tex: str, display: bool) -> str:
        """A formula as HTML, for a page that has the style sheet.

        Raises
        ------
        FormulaError
            If MathJax does not understand it.
        """
        if (tex, display) not in self._done:
            answer = self._ask({"tex": tex, "display": display})
            if "error" in answer:
                raise FormulaError(f"{html.unescape(answer['error'])}: {tex}")
            self._done[tex, display] = answer["html"]
        return self._done[tex, display]

    def within(self, text: str) -> str:
        """HTML in which all formulas are set."""

        def as_html(found: re.Match[str]) -> str:
            inline, display = found.groups()
            return self.html(html.unescape(inline or display or ""), display is not None)

        return FORMULA.sub(as_html, text)

    def styles(self) -> str:
        """The style sheet of MathJax, with every letter that it has."""
        return self._ask({"styles": True})["css"]

    def close(self) -> None:
        """End the process."""
        if self._process:
            self._process.communicate()
            self._process = None

    def _ask(self, question: dict[str, Any]) -> dict[str, Any]:
        if self._process is None:
            command = ["node", str(PROGRAM)]
            pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
            self._process = subprocess.Popen(command, **pipes, text=True, encoding="utf-8")
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"Node.js ended while it was setting {question}; what it said is above.")
        return json.loads(answer)
