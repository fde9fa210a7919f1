"""A plugin for runs of notebooks: a kernel that dies while it starts gets a second start.

`pytest -p nbval -p tests.notebook_kernels`. A kernel is told its ports before it opens them, and where
several start at a time another one may have taken one of them meanwhile.
"""

from __future__ import annotations

from typing import Any

from nbval import kernel

_start = kernel.start_new_kernel


def start_new_kernel(*arguments: Any, **options: Any) -> tuple[Any, Any]:
    """A kernel and its client, at the second try if not at the first."""
    try:
        return _start(*arguments, **options)
    except RuntimeError:
        return _start(*arguments, **options)


kernel.start_new_kernel = start_new_kernel
