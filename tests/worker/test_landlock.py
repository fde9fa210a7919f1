"""What stays open for Python and NumPy, without what is to be hidden."""

import os
import sys
import sysconfig
from pathlib import Path

import numpy as np
import pytest

from gradecheck.worker.landlock import open_for_python

NUMPYS = str(Path(np.__file__).parent.parent)

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="Landlock is Linux's")


def is_open(path, folders):
    return any(path == folder or path.startswith(folder + os.sep) for folder in folders)


@linux_only
def test_the_standard_library_and_numpy_are_open():
    folders = open_for_python(NUMPYS, ())
    assert is_open(os.path.realpath(os.__file__), folders)
    assert is_open(os.path.realpath(np.linalg.__file__), folders)


@linux_only
def test_other_packages_are_not_open():
    folders = open_for_python(NUMPYS, ())
    packages = Path(os.path.realpath(sysconfig.get_path("stdlib"))) / "site-packages"
    assert not is_open(os.path.realpath(pytest.__file__), folders)
    assert not is_open(str(packages / "gradecheck" / "__init__.py"), folders)
    assert not is_open("/etc/passwd", folders)
    assert not any(folder == "/" or folder.startswith("/proc") for folder in folders)


@linux_only
def test_what_is_hidden_is_not_open_wherever_it_lies(tmp_path):
    inside = Path(os.path.realpath(np.__file__)).parent / "linalg"
    folders = open_for_python(NUMPYS, [str(inside)])
    assert not is_open(str(inside / "__init__.py"), folders)
    assert is_open(os.path.realpath(np.fft.__file__), folders)


@linux_only
def test_a_link_is_hidden_with_what_it_leads_to(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(Path(np.__file__).parent / "linalg")
    folders = open_for_python(NUMPYS, [str(link)])
    assert not is_open(os.path.realpath(np.linalg.__file__), folders)
