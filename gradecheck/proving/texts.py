"""What a learner reads about an exercise is complete, and does not tell the answer."""

from __future__ import annotations

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator

from gradecheck.proving.subject import BrokenPromise, Function, Subject

#: A line of code shorter than this is no secret.
SHORT = 12
#: Names, kind and description in a numpydoc docstring.
ENTRY = r"^(\w+(?:, \w+)*) : (.*)((?:\n .*)*)"


def task_is_complete(subject: Subject) -> Iterator[BrokenPromise]:
    """The docstring has an entry for each parameter, and a shape for each array."""
    task = inspect.getdoc(subject.card.reference) or ""
    for parameter in subject.card.parameters:
        entry = re.search(rf"^(?=.*\b{parameter}\b).* : (.*)$", task, flags=re.MULTILINE)
        if entry is None:
            yield subject.broken(f"the docstring has no entry for the parameter `{parameter}`.")
    for names, kind, told in re.findall(ENTRY, task, flags=re.MULTILINE):
        if kind.startswith("ndarray") and "shape" not in kind + told:
            yield subject.broken(f"the docstring gives `{names}` no shape: `{names} : {kind}`.")


def hints_do_not_tell(subject: Subject) -> Iterator[BrokenPromise]:
    """Two hints or more, all sentences whole and different, none with a line of the reference in it."""
    if len(subject.card.hints) < 2:
        yield subject.broken("a card needs two hints or more, from gentle to plain.")
    secret = _lines_that_compute(subject.card.reference)
    told = [*subject.card.hints, *(mistake.sentence for mistake in subject.card.mistakes)]
    for text in told:
        if text != text.strip() or not text.endswith((".", "?", "!", ")")):
            yield subject.broken(f"this is no whole sentence: {text!r}")
        if told.count(text) > 1:
            yield subject.broken(f"two hints or mistakes have this sentence: {text!r}")
        if any(line in _squeezed(text) for line in secret):
            yield subject.broken(f"this contains a line of the reference: {text!r}")


def _lines_that_compute(function: Function) -> set[str]:
    """Lines of a function's body with arithmetic in them, without docstring, comments and spaces."""
    module = ast.parse(textwrap.dedent(inspect.getsource(inspect.unwrap(function))))
    (definition,) = (node for node in module.body if isinstance(node, ast.FunctionDef))
    lines = "\n".join(ast.unparse(node) for node in definition.body[1:]).splitlines()
    secret = {_squeezed(line).removeprefix("return") for line in lines}
    return {line for line in secret if len(line) >= SHORT and re.search(r"[-+*/@]", line)}


def _squeezed(text: str) -> str:
    return re.sub(r"[\s`]", "", text)
