"""The digit net in PyTorch and in JAX: the programs print what chapter 14 shows, which agrees with ours."""

import importlib.util
import os
import subprocess
import sys

import pytest

from book.frameworks.ours import OurNet
from tests.folders import REPOSITORY

FOLDER = REPOSITORY / "book" / "frameworks"
#: Each program, and the library that it needs.
PROGRAMS = {"torch_net": "torch", "jax_net": "jax"}


@pytest.mark.slow
@pytest.mark.parametrize("program", PROGRAMS)
def test_program_prints_what_the_page_shows(program):
    if importlib.util.find_spec(PROGRAMS[program]) is None:
        pytest.skip(f"{PROGRAMS[program]} is not installed; `make frameworks` installs it")

    done = subprocess.run(
        [sys.executable, "-m", f"book.frameworks.{program}"],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout == (FOLDER / f"{program}.txt").read_text("utf-8")


def expected_lines():
    """What a net prints that computes what ours computes."""
    ours = OurNet()
    yield f"cost {ours.cost():.12f}, ours {ours.cost():.12f}"
    yield "gradients agree to 12 digits: True"
    for epoch in range(1, 6):
        for _ in ours.epoch():
            pass
        yield f"epoch {epoch}: reads {ours.read():.1%}, ours {ours.read():.1%}"
    yield "weights agree to 10 digits: True"


def test_shown_output_is_that_of_our_own_net():
    expected = list(expected_lines())

    for program in PROGRAMS:
        assert (FOLDER / f"{program}.txt").read_text("utf-8").splitlines() == expected
