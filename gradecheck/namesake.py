"""Another package that installs a folder `gradecheck`, and how to get rid of it.

Both put their files into one folder, and of two files with one name the later installed one is there. So
either of them may be broken, and uninstalling either takes files of the other away.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from gradecheck.distribution import NAME

#: What to type; the setup cell of every notebook says it too.
UNINSTALL = f"pip uninstall --yes gradecheck {NAME}"


def warning_of_a_namesake(folders: Iterable[str] | None = None) -> str:
    """One sentence if another package called gradecheck is installed, and what to type; empty if not.

    Parameters
    ----------
    folders : iterable of str, optional
        Where packages are installed; `sys.path` unless given.
    """
    for folder in sys.path if folders is None else folders:
        for record in Path(folder).glob("gradecheck-*.dist-info/RECORD"):
            if _owns_the_package(record):
                return (
                    f"another package called gradecheck is installed in {folder}, where its files and ours "
                    f"overwrite each other. Type `{UNINSTALL}`, then `{_install()}`."
                )
    return ""


def overwrote_us() -> bool:
    """Whether the package that `import gradecheck` finds is not ours, although this file of ours is in it."""
    return "check_gradient" not in getattr(sys.modules["gradecheck"], "__all__", ())


def _owns_the_package(record: Path) -> bool:
    """Whether a list of installed files has the package itself; an editable install has not."""
    text = record.read_text(encoding="utf-8", errors="replace")
    return any(line.startswith("gradecheck/__init__.py,") for line in text.splitlines())


def _install() -> str:
    """What installs this package again, from where it came."""
    checkout = Path(__file__).resolve().parent.parent
    in_checkout = (checkout / "hatch_build.py").is_file()
    return f'pip install -e "{checkout}"' if in_checkout else f"pip install {NAME}"
