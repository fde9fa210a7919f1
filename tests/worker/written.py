"""Support for tests of variants: functions as if they were written in cell 3 of a notebook."""

import linecache

import numpy as np


def written(code: str, namespace: dict | None = None) -> dict:
    """The namespace after a cell with this code has run."""
    linecache.cache["<cell 3>"] = (len(code), None, code.splitlines(keepends=True), "<cell 3>")
    namespace = {} if namespace is None else namespace
    namespace["np"] = np
    exec(compile(code, "<cell 3>", "exec"), namespace)
    return namespace
