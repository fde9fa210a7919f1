"""What neither the learner nor we are to blame for: each a sentence, an exit code, and never a traceback."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gradecheck.circumstances import sentence_for
from tests.folders import REPOSITORY, TINY_COURSE

posix = pytest.mark.skipif(os.name != "posix", reason="a shell of POSIX")
linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux keeps to this limit and has this device")

#: What a shell does before, what it does to the streams, exit code, words that are said.
CASES = {
    "folder deleted": ("mkdir gone; cd gone; rmdir ../gone", "", 2, "the current folder is gone"),
    "-OO": ("export PYTHONOPTIMIZE=2", "", 2, "Python runs with -OO"),
    "-O": ("export PYTHONOPTIMIZE=1", "", 0, "1 passed"),
    "output closed": ("", ">&-", 0, ""),
    "everything closed": ("", ">&- 2>&- <&-", 0, ""),
    "output full": ("", ">/dev/full", 2, "the standard output cannot be written (No space left on device)"),
    "little memory": ("ulimit -v 200000", "", 2, "This shell allows 195 MB; `ulimit -v` changes that"),
    "enough memory": ("ulimit -v 1500000", "", 0, "1 passed"),
}


@posix
@linux
@pytest.mark.parametrize(
    "case", [pytest.param(case, marks=[pytest.mark.slow] * (not CASES[case][2])) for case in CASES]
)
@pytest.mark.sampled(1)
def test_system_that_gives_too_little_is_named(case, tmp_path):
    before, streams, code, words = CASES[case]
    (tmp_path / "a.py").write_text("def cube(x):\n    return x**3\n")
    command = f"{sys.executable} -m gradecheck --course {TINY_COURSE} check {tmp_path / 'a.py'} {streams}"

    done = subprocess.run(
        ["sh", "-c", f"{before}\n{command}"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        timeout=120,
    )

    assert done.returncode == code
    assert words in done.stdout + done.stderr
    for never in ("Traceback", "our fault", "Exception ignored"):
        assert never not in done.stdout + done.stderr
    assert [path.name for path in Path(tmp_path).iterdir()] == ["a.py"]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (MemoryError(), "there is not enough memory"),
        (ImportError("libopenblas.so: failed to map segment from shared object"), "not enough memory"),
        (RuntimeError("can't start new thread"), "not enough memory"),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), "not enough memory"),
        (OSError(errno.EMFILE, "Too many open files"), "no more processes or open files"),
        (BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable"), "no more processes"),
        (OSError(errno.ENOSPC, "No space left on device"), "the standard output cannot be written"),
    ],
)
def test_error_of_the_system_is_known(error, words):
    assert words in sentence_for(error)


@pytest.mark.parametrize("error", [KeyError("x"), OSError(errno.ENOENT, "no", "a"), ValueError("memory")])
def test_any_other_error_is_not_excused(error):
    assert sentence_for(error) is None
