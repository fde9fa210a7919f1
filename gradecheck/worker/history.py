"""The inputs of a running notebook -> where an answer is, of which it holds an untouched stub only."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from dataclasses import replace

from .cell_parser import CellParser
from .location import SourceKind
from .occurrences import Occurrences
from .outcome import Raised


def nearest_in_history(name: str, inputs: object, wanted: Iterable[str]) -> Raised | None:
    """The nearest thing to an answer that was run in this notebook; None where there is none.

    Parameters
    ----------
    name : str
        The exercise.
    inputs : object
        What the notebook has under the name ``In``: a list of all texts that were run, by their numbers.
    wanted : iterable of str
        All exercises: the answer of one is never taken for that of another.
    """
    if not isinstance(inputs, list):
        return None
    cells = [(number, text, False) for number, text in enumerate(inputs) if isinstance(text, str)]
    reading = CellParser(SourceKind.NOTEBOOK)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for number, text, given in cells:
            reading.parse_cell(number, text, given)
    run = Occurrences(SourceKind.NOTEBOOK, tuple(reading.statements), cells, (), reading.not_run)
    found = run.covered(name) or run.nearest(name, wanted)
    return None if found is None else replace(found, where=re.sub(r"^cell (\d+)", r"In [\1]", found.where))
