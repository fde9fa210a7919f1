"""The numbers of the system calls are those of the kernel's own headers, where this system has them."""

import platform
import re
from pathlib import Path

import pytest

from gradecheck.worker.system_calls import _NUMBERS, _PROCESSORS, this_processor

HEADERS = {
    "x86_64": (Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"), Path("/usr/include/asm/unistd_64.h")),
    "aarch64": (Path("/usr/include/asm-generic/unistd.h"),),
}
#: Called so in the header of ARM64, since the number has one name on 32 and another on 64 bits.
NAMES_IN_HEADER = {
    "newfstatat": "__NR3264_fstatat", "fstat": "__NR3264_fstat", "lseek": "__NR3264_lseek",
    "mmap": "__NR3264_mmap", "fcntl": "__NR3264_fcntl", "statfs": "__NR3264_statfs",
    "fstatfs": "__NR3264_fstatfs", "ftruncate": "__NR3264_ftruncate",
}  # fmt: skip


@pytest.mark.parametrize("machine", _PROCESSORS)
def test_numbers_are_those_of_the_header(machine):
    header = next((path for path in HEADERS[machine] if path.is_file()), None)
    if header is None:
        pytest.skip("this system has no headers of the kernel")
    found = dict(re.findall(r"#define (__NR\w+) (\d+)", header.read_text(encoding="utf-8")))
    wide = NAMES_IN_HEADER if machine == "aarch64" else {}
    for name in _NUMBERS:
        number = _PROCESSORS[machine].number(name)
        said = found.get(wide.get(name, f"__NR_{name}"))
        assert said == (None if number is None else str(number)), name


def test_no_number_is_allowed_twice():
    for processor in _PROCESSORS.values():
        numbers = processor.allowed() + processor.unknown()
        assert len(set(numbers)) == len(numbers)


def test_a_processor_without_a_table_is_not_taken_for_another(monkeypatch):
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")
    assert this_processor() is None


def test_a_python_of_32_bits_has_no_table(monkeypatch):
    monkeypatch.setattr(platform, "architecture", lambda: ("32bit", "ELF"))
    assert this_processor() is None
