"""The variants of a learner's function, asked the questions of a search: all answers go back.

Which of them are right is known to `gradecheck.diagnosing.nearest_program` alone, outside of the worker.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping
from time import process_time

import numpy as np

from .call import Search
from .outcome import Outcome, Status
from .plain_values import plain
from .probes import build
from .source import Source, edited, learners_functions
from .time_limit import OutOfTime, at_most
from .variants import Variant, variants

#: More answers than this are not sent back at once.
MOST_ANSWERS = 4000


def run_search(name: str, namespace: Mapping[str, object], search: Search) -> Outcome:
    """Ask the variants of the function `name`.

    Parameters
    ----------
    name : str
        The function.
    namespace : mapping of str to object
        Where it and its helpers are.
    search : Search
        Which variants are asked what, and for how long.

    Returns
    -------
    outcome : Outcome
        Its value is a list: for each variant that answered all questions, its description (see
        `Variant.described`) and its answers.
    """
    began = process_time()
    sources = learners_functions(name, namespace)
    sources = [source for source in sources if source.name == name or source.holder not in search.fixed]
    rows: list[object] = []
    for changed, variant in _asked_for(sources, search):
        if process_time() - began > search.seconds or len(rows) >= MOST_ANSWERS:
            break
        answers = _answers(changed, sources, name, search)
        if answers is not None:
            rows.append([*variant.described(), answers])
    return Outcome(Status.RETURNED, value=rows, seconds=process_time() - began)


def _asked_for(sources: list[Source], search: Search) -> Iterator[tuple[list[Source], Variant]]:
    """The variants that a search asks, each while the trees are as it says; and which trees these are."""
    if search.base is None:
        for variant, source in variants(sources):
            if search.numbers is None or variant.number in search.numbers:
                yield [source], variant
        return
    for base, edited_source in variants(sources):
        if base.number == search.base:
            for variant, source in variants(sources):
                if search.numbers is None or variant.number in search.numbers:
                    yield [edited_source, source], variant
            return


def _errors(search: Search) -> np.errstate:
    """What NumPy does about numbers that leave what floats can hold."""
    if search.silent:
        return np.errstate(over="raise", divide="raise", invalid="raise", under="ignore")
    return np.errstate(all="ignore")


def _answers(changed: list[Source], sources: list[Source], name: str, search: Search) -> list[object] | None:
    """What a variant answers to all questions; None where it raises, loops, or answers with something odd."""
    try:
        with at_most(search.each_seconds), warnings.catch_warnings(), _errors(search):
            warnings.simplefilter("ignore")
            function = edited(changed, sources, name, reports=search.silent)
            return [plain(function(*map(build, question))) for question in search.questions]  # type: ignore[operator]
    except (Exception, OutOfTime, SystemExit):
        return None
