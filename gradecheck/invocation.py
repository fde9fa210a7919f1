"""What a person types to call this gradecheck again, in a shell or in a cell of a notebook."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

#: A command in a sentence of ours.
_COMMAND = re.compile(
    r"`gradecheck (?=(?:check|grade|gradebook|gradescope|list|notebooks|prove|start|status|trust)\b)"
)


def as_invoked(text: str, command: str) -> str:
    """A text whose commands (``gradecheck list`` between backquotes) begin as they were called."""
    return _COMMAND.sub(lambda _: f"`{command} ", text)


def invocation_in_a_notebook() -> str:
    """The command for a cell: the kernel may not find the program, but it always has its own Python."""
    found = shutil.which("gradecheck")
    if found and os.path.samefile(Path(found).parent, Path(sys.executable).parent):
        return "!gradecheck"
    return f"!{shlex.quote(sys.executable)} -m gradecheck"


def invocation(asked: Path | None = None) -> str:
    """The command as it was called, with its --course."""
    program = Path(sys.argv[0])
    if program.name == "__main__.py" and program.parent.name == "gradecheck":
        words = [_found_by_name(sys.executable), "-m", "gradecheck"]
    elif program.stem == "gradecheck":
        words = [_found_by_name(sys.argv[0])]
    else:
        words = ["gradecheck"]
    words += ["--course", str(asked)] if asked else []
    return shlex.join(words) if os.name == "posix" else subprocess.list2cmdline(words)


def _found_by_name(program: str) -> str:
    """The name alone where a shell finds this very program by it; else its path, seen from here."""
    path = Path(program)
    found = shutil.which(path.name)
    if found and os.path.samefile(found, program):
        return path.name
    full, here = path.absolute(), Path.cwd()
    return str(full.relative_to(here)) if full.is_relative_to(here) else str(full)
