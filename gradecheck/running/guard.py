"""A guard beside a worker: when this process is ended, however it is, worker and folder go.

It is a shell that waits for a word on a pipe whose other end only we hold. The system closes our end when we
end, and then there is nobody left but the guard to clean up. It needs no Python, so nothing that a learner's
code does to Python keeps it from that.
"""

from __future__ import annotations

import contextlib
import os
import subprocess

_SHELL = "/bin/sh"
#: Removed twice: what was being killed may have written once more.
_SCRIPT = (
    'read -r word || { [ -z "$1" ] || kill -s KILL -- "-$1"; rm -rf -- "$2"; sleep 0.2; rm -rf -- "$2"; }'
)


class Guard:
    """Guards one worker, or a folder alone; without a shell, as on Windows, nothing does.

    Used as a context, it is dismissed at the end.

    Parameters
    ----------
    group : int, optional
        Process group of the worker.
    folder : str
        Where it writes.
    """

    def __init__(self, group: int | None, folder: str) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        if os.name == "posix" and os.access(_SHELL, os.X_OK):
            self._process = subprocess.Popen(
                [_SHELL, "-c", _SCRIPT, "guard", str(group or ""), folder],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                start_new_session=True,  # what a terminal sends to all of its programs is not for the guard
            )

    def __enter__(self) -> Guard:
        return self

    def __exit__(self, *error: object) -> None:
        self.dismiss()

    def dismiss(self) -> None:
        """Say the word: the worker has been seen to."""
        if self._process is not None:
            with contextlib.suppress(OSError):
                self._process.communicate(b"done\n")
            self._process.wait()
