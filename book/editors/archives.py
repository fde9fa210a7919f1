"""Packs what a page needs to run Python, into scripts of about a megabyte each.

A page that was opened from disk may load scripts and nothing else, so an archive is a tar file, compressed
with Zstandard, as text in base64, in pieces: `engineFiles.piece("core-1f2e", 3, "...")`. From a site the same
scripts are served. Their names carry the hash of what is in them: a browser keeps them, and after a new build
loads only what has changed.
"""

from __future__ import annotations

import base64
import contextlib
import hashlib
import io
import json
import tarfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import zstandard

from book.editors.contents import (
    Contents,
    course_contents,
    library_contents,
    numpy_contents,
    picture_contents,
)
from book.editors.wheels import NotFoundError, cache_folder, keep

LEVEL = 19
PIECE = 2**20  # letters of base64 in one script


@dataclass(frozen=True)
class Archive:
    """An archive, ready to be written.

    Parameters
    ----------
    name : str
        As the page asks for it.
    digest : str
        Of what is in it.
    pieces : tuple of str
        Its text in base64, cut.
    """

    name: str
    digest: str
    pieces: tuple[str, ...]

    @property
    def scripts(self) -> dict[str, str]:
        """Names of the scripts, each with its text."""
        stem = f"{self.name}-{self.digest}"
        return {
            f"{stem}-{number}.js": f'engineFiles.piece("{self.digest}", {number}, "{piece}");\n'
            for number, piece in enumerate(self.pieces)
        }

    @property
    def size(self) -> int:
        """Bytes before they became text."""
        return sum(map(len, self.pieces)) * 3 // 4

    @property
    def checksum(self) -> str:
        """SHA-256 of those bytes, by which a page knows that they came as they were packed."""
        return hashlib.sha256(base64.b64decode("".join(self.pieces))).hexdigest()

    @property
    def listed(self) -> dict[str, object]:
        """What a page is told of it."""
        return {
            "digest": self.digest,
            "bytes": self.size,
            "sha256": self.checksum,
            "scripts": list(self.scripts),
        }


def make_archives() -> tuple[Archive, ...]:
    """All archives, without the one that draws pictures where its files cannot be had.

    Raises
    ------
    NotFoundError
        NumPy's wheel cannot be had.
    """
    archives = [pack(contents) for contents in (library_contents(), numpy_contents(), course_contents())]
    with contextlib.suppress(NotFoundError):
        archives.append(pack(picture_contents()))
    return tuple(archives)


def write_archives(archives: Iterable[Archive], folder: Path) -> None:
    """Write the scripts and their list; scripts of an earlier build that are not needed any more go."""
    archives = tuple(archives)
    folder.mkdir(parents=True, exist_ok=True)
    listed = {archive.name: archive.listed for archive in archives}
    scripts = {name: text for archive in archives for name, text in archive.scripts.items()}
    scripts["index.js"] = f"globalThis.engineFiles = {{ index: {json.dumps(listed)} }};\n"
    for path in set(folder.iterdir()) - {folder / name for name in scripts}:
        path.unlink()
    for name, text in scripts.items():
        (folder / name).write_text(text, encoding="ascii")


def pack(contents: Contents) -> Archive:
    """Pack files; what was packed before is in the cache, since compiling and compressing are slow."""
    described = f"{contents.recipe}, level {LEVEL}".encode()
    digest = hashlib.sha256(described + _tar(contents.files)).hexdigest()[:16]
    kept = cache_folder() / "archives" / f"{contents.name}-{digest}.zst"
    if not _is_whole(kept):
        compressor = zstandard.ZstdCompressor(level=LEVEL, write_checksum=True)
        packed = compressor.compress(_tar(contents.finished()))
        keep(kept, packed)
    else:
        packed = kept.read_bytes()
    letters = base64.b64encode(packed).decode("ascii")
    pieces = tuple(letters[at : at + PIECE] for at in range(0, len(letters), PIECE))
    return Archive(contents.name, digest, pieces)


def _is_whole(path: Path) -> bool:
    """Whether the cache has this file, and its checksum is right."""
    try:
        zstandard.ZstdDecompressor().decompress(path.read_bytes())
    except (OSError, zstandard.ZstdError):
        return False
    return True


def _tar(files: dict[str, bytes]) -> bytes:
    """A tar file of the same bytes in every build."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.USTAR_FORMAT) as tar:
        for name in sorted(files):
            entry = tarfile.TarInfo(name)
            entry.size = len(files[name])
            tar.addfile(entry, io.BytesIO(files[name]))
    return out.getvalue()
