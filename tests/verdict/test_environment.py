"""With what a run was made."""

import platform

import numpy

from gradecheck.verdict.environment import environment_here


def test_versions_are_those_of_this_process():
    here = environment_here()

    assert (here.python, here.numpy) == (platform.python_version(), numpy.__version__)
    assert str(here) == f"Python {here.python}, NumPy {here.numpy}, {here.system}"
