"""The base class of the live figures: a widget in a notebook, plain HTML in a page.

Comes in: a class with the name of its JavaScript module and its state as traits. Goes out: a MIME bundle that
carries both forms. Jupyter takes the widget; the book takes the HTML, which the loader brings to life without
a kernel.
"""

from __future__ import annotations

import hashlib
import html
import json
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import anywidget

from book.figures.join import joined_module

FOLDER = Path(__file__).parent
STYLE_SHEET = FOLDER / "toolkit" / "figure.css"
STILLS = FOLDER / "stills"


class Figure(anywidget.AnyWidget):
    """A figure that the reader can move.

    A subclass gives `module`, the name of the JavaScript file beside it without its ending, and declares
    each part of its state as a trait with `.tag(figure=True, sync=True)`. State given as keyword
    arguments starts the figure there.
    """

    module: ClassVar[str]
    _css = STYLE_SHEET.read_text(encoding="utf-8")

    def __init_subclass__(cls, **options: Any) -> None:
        # anywidget derives a class of its own for every instance; only ours name a module.
        if "module" in cls.__dict__:
            cls._esm = joined_module(cls.source())
        super().__init_subclass__(**options)

    @classmethod
    def source(cls) -> Path:
        """Path of the figure's JavaScript module."""
        return FOLDER / f"{cls.module}.js"

    def state(self) -> dict[str, Any]:
        """What the figure shows: the traits that its module reads, as JSON's own types."""
        return {name: getattr(self, name) for name in sorted(self.traits(figure=True))}

    def page_html(self) -> str:
        """The figure for a page: its state, and the still for paper and for readers without JavaScript."""
        state = html.escape(json.dumps(self.state(), allow_nan=False), quote=True)
        inside = _still(self.module)
        opening = f'<figure class="live-figure lf" data-figure="{self.module}" data-state="{state}">'
        return f"{opening}{inside}</figure>"

    def __repr__(self) -> str:
        # The same text in every run: an address would make every build of a page a new one.
        return f"{type(self).__name__}()"

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = super()._repr_mimebundle_(**options)
        return {**data, "text/html": self.page_html()}, metadata


def fingerprint(figure: type[Figure]) -> str:
    """SHA-256 of all a still is made from: joined source, style sheet and initial state."""
    parts = [figure._esm, figure._css, json.dumps(figure().state(), sort_keys=True)]
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()


@cache
def _still(module: str) -> str:
    """The committed still without its first line, which holds the fingerprint."""
    path = STILLS / f"{module}.html"
    return path.read_text(encoding="utf-8").partition("\n")[2].strip() if path.exists() else ""
