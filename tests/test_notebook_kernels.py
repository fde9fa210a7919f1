"""A notebook's kernel that dies while it starts is started once more, and no third time."""

import pytest
from nbval import kernel

from tests import notebook_kernels


def dying(times):
    left = [RuntimeError("Kernel died before replying to kernel_info")] * times

    def start(*arguments, **options):
        if left:
            raise left.pop()
        return arguments, options

    return start


def test_kernel_that_dies_while_it_starts_gets_a_second_start(monkeypatch):
    monkeypatch.setattr(notebook_kernels, "_start", dying(1))
    assert kernel.start_new_kernel(60, kernel_name="python3") == ((60,), {"kernel_name": "python3"})


def test_kernel_that_dies_twice_is_a_failure(monkeypatch):
    monkeypatch.setattr(notebook_kernels, "_start", dying(2))
    with pytest.raises(RuntimeError, match="Kernel died"):
        kernel.start_new_kernel(60)
