"""The variants of a learner's function, asked the questions of a search: all answers go back.

Which of them are right is known to `gradecheck.diagnosing.nearest_program` alone, outside of the worker.
"""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from time import process_time

import numpy as np

from .call import Search
from .edit_traces import Traces
from .outcome import Outcome, Status
from .plain_values import plain
from .probes import build
from .source import Source, edited, learners_functions
from .time_limit import OutOfTime, at_most
from .told_apart import first_line_of_statement, overlap, statements
from .variants import Variant, variants

#: More answers than this are not sent back at once.
MOST_ANSWERS = 4000
#: What is sent of a variant beside its answers.
Describe = Callable[[], list[str | int]]


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
        `Variant.described`) and its answers, or where the search is traced the rows of
        `gradecheck.worker.edit_traces.Traces.of`.
    """
    began = process_time()
    sources = learners_functions(name, namespace)
    sources = [source for source in sources if source.name == name or source.holder not in search.fixed]
    traces = Traces(sources, name, search) if search.traced else None
    rows: list[object] = []
    for changed, variant, described in _asked_for(sources, search):
        if process_time() - began > search.seconds or len(rows) >= MOST_ANSWERS:
            break
        answers = traces.of(variant) if traces else _answers(changed, sources, name, search)
        if answers is not None:
            rows.append([*described(), answers])
    return Outcome(Status.RETURNED, value=rows, seconds=process_time() - began)


def _asked_for(sources: list[Source], search: Search) -> Iterator[tuple[list[Source], Variant, Describe]]:
    """The variants that a search asks, each while the trees are as it says; and which trees these are."""
    if search.base is None:
        for variant, source, described in _chosen(sources, search):
            yield [source], variant, described
        return
    before = {source.name: statements(source) for source in sources}
    for base, edited_source in variants(sources):
        if base.number == search.base:
            yield from _beside(base, edited_source, sources, search, before[edited_source.name])
            return


def _chosen(sources: list[Source], search: Search) -> Iterator[tuple[Variant, Source, Describe]]:
    exactly = search.numbers is not None  # of hundreds nobody reads the sentence
    for variant, source in variants(sources):
        if search.numbers is None or variant.number in search.numbers:
            yield variant, source, partial(variant.described, exactly)


def _beside(
    base: Variant, edited_source: Source, sources: list[Source], search: Search, before: dict[int, str]
) -> Iterator[tuple[list[Source], Variant, Describe]]:
    """The variants beside a first edit; of two at one place its statement is told, as it was `before`."""
    for variant, source, described in _chosen(sources, search):
        if source is not edited_source or not overlap(base.node, variant.node):
            yield [edited_source, source], variant, described
        elif row := _of_the_statement(base, variant, before):
            yield [source], variant, partial(list, row)


def _of_the_statement(base: Variant, variant: Variant, before: dict[int, str]) -> list[str | int] | None:
    """The description of two edits at one place: the statement without and with both, and no sentence.

    What the second edit is at is not in the learner's code, but in what the first has made of it.
    """
    lines = {first_line_of_statement(variant.source, node) for node in (base.node, variant.node)}
    line = lines.pop()
    if lines or line is None or any(isinstance(of.node, ast.stmt) for of in (base, variant)):
        return None
    number, edit, _, where, *_ = variant.described()
    return [number, edit, "", where, before[line], statements(variant.source)[line]]


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
