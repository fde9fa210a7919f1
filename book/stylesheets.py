"""Style sheets for the pages: as one, and cut down to what the pages use."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Container, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import tinycss2

#: At-rules that hold rules.
HOLDERS = {"media", "supports", "layer", "container"}
WORD = re.compile(r"[\w-]+")
CHARSET = re.compile(r'@charset "[^"]*";\s*')
IMPORT = re.compile(r'@import "([^"]+)";')
# An address of a file beside the sheet; not data, a place in the picture itself, or another host.
ADDRESS = re.compile(r"""url\((["']?)(?!["']|data:|#|/|[a-z]+:)([^"')]+)\1\)""")


def words_of(texts: Iterable[str]) -> set[str]:
    """What may be the name of a class or of a place in pages and programs."""
    return {word for text in texts for word in WORD.findall(text)}


def cut(sheet: str, words: Container[str]) -> str:
    """A style sheet without the selectors of classes and places that are no word of any page or program."""
    return "".join(_kept(tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True), words))


def joined(sheets: Iterable[Path], folder: Path, change: Callable[[str, Path], str]) -> str:
    """Style sheets as one that stands in a folder, with those that they import; each changed before."""
    return "\n".join(change(_moved(sheet, folder), sheet) for sheet in sheets)


def _moved(sheet: Path, folder: Path) -> str:
    """A style sheet as it has to be in another folder to name the same files."""

    def address(found: re.Match[str]) -> str:
        path = os.path.relpath(sheet.parent / found[2], folder)
        return f'url("{Path(path).as_posix()}")'

    text = CHARSET.sub("", sheet.read_text(encoding="utf-8"))
    parts = IMPORT.split(ADDRESS.sub(address, text))
    parts[1::2] = [_moved(sheet.parent / name, folder) for name in parts[1::2]]
    return "".join(parts)


def _kept(rules: Iterable, words: Container[str]) -> Iterator[str]:
    for rule in rules:
        if rule.type == "qualified-rule":
            used = [tinycss2.serialize(it) for it in _selectors(rule.prelude) if _is_used(it, words)]
            if used:
                yield f"{','.join(used)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.type == "at-rule" and rule.lower_at_keyword in HOLDERS and rule.content is not None:
            inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if kept := "".join(_kept(inner, words)):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{kept}}}"
        else:
            yield tinycss2.serialize([rule])


def _selectors(prelude: Iterable) -> Iterator[list]:
    selector: list = []
    for token in prelude:
        if token == ",":
            yield selector
            selector = []
        else:
            selector.append(token)
    yield selector


def _is_used(selector: list, words: Container[str]) -> bool:
    """Whether all its names are used; what is within `:not()` and `:is()` is left to the browser."""
    names = [after.value for dot, after in pairwise(selector) if dot == "."]
    names += [token.value for token in selector if token.type == "hash"]
    return all(name in words for name in names)
