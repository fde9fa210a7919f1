"""What a run of hours needs: a part of the work, and a journal, so that it can be interrupted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

Item = TypeVar("Item")


def rows_of(journal: Path | None) -> Iterator[dict]:
    """What an earlier run has kept; a torn last line is dropped."""
    for line in journal.read_text(encoding="utf-8").splitlines() if journal and journal.exists() else ():
        with suppress(ValueError):
            yield json.loads(line)


def keep(journal: Path | None, row: dict) -> None:
    """Add what is known now, after a line that may be torn."""
    if journal:
        with journal.open("a", encoding="utf-8") as file:
            file.write(f"\n{json.dumps(row)}")


def digest_of_code(root: Path, folders: tuple[str, ...]) -> str:
    """Of all Python in these folders: what was found with other code has to be found anew."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted((root / folder).rglob("*.py")):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def shard_of(items: Sequence[Item], shard: str) -> Sequence[Item]:
    """Every fourth item from the second one on, for ``"2/4"``."""
    number, count = map(int, shard.split("/"))
    return items[number - 1 :: count]
