"""Plants the faults of `faults.py` in a copy of the tree, one by one, and says which no test saw.

`python -m tests.planted` plants all of them; words choose those whose file, reason or text has one of them:
`python -m tests.planted comparing`. `--shard 2/4` takes every fourth, `--jobs` says how many are planted at a
time, and `--journal FILE` keeps what is done, so that a run that was interrupted goes on where it was. Exit
code 0: each was seen; 1: one survived, or its tests came to no end; 2: a fault has no place any more.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import queue
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.folders import REPOSITORY
from tests.long_runs import digest_of_code, keep, rows_of, shard_of
from tests.planted.faults import FAULTS
from tests.planted.planting import CannotSay, Planting, chosen, copy_of, placed, sources
from tests.planted.trial import Sight, State, look


def sights_of(
    plantings: Sequence[Planting], journal: Path | None, jobs: int, root: Path = REPOSITORY
) -> Iterator[tuple[Planting, Sight]]:
    """What is said of each fault, those of the journal first; each new one is kept in it at once.

    What came to no end is not kept: it is asked again.
    """
    code = digest_of_code(root, ("gradecheck", "solutions", "tests"))
    kept = {row["digest"]: row for row in rows_of(journal)}
    digests = {planting: digest(planting, code) for planting in plantings}
    for planting in plantings:
        if row := kept.get(digests[planting]):
            yield planting, Sight(State(row["state"]), row["test"], tuple(row["not_believed"]))
    waiting = [planting for planting in plantings if digests[planting] not in kept]
    for planting, sight in look_at_all(waiting, jobs, root) if waiting else ():
        if sight.state is not State.NO_END:
            keep(journal, {"digest": digests[planting], "reason": planting.fault.reason, **vars(sight)})
        yield planting, sight


def digest(planting: Planting, code: str) -> str:
    """Stands for one fault, its tests, and all code."""
    fault = planting.fault
    told = "\0".join([code, fault.before, fault.after, *planting.tests])
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def look_at_all(plantings: Sequence[Planting], jobs: int, root: Path) -> Iterator[tuple[Planting, Sight]]:
    """Plant the faults, each job in a copy of its own."""
    with copy_of(root) as first, ThreadPoolExecutor(jobs) as pool:
        copies: queue.SimpleQueue[Path] = queue.SimpleQueue()
        copies.put(first)
        for number in range(1, jobs):
            copies.put(Path(shutil.copytree(first, first.parent / f"copy{number}")))

        def look_somewhere(planting: Planting) -> tuple[Planting, Sight]:
            copy = copies.get()
            try:
                return planting, look(planting, copy)
            finally:
                copies.put(copy)

        yield from pool.map(look_somewhere, plantings)


def main(arguments: Sequence[str]) -> int:
    """Plant, print a line for each fault and a summary, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("words", nargs="*", help="in the file, the reason or the text of a fault")
    parser.add_argument("--shard", default="1/1", help="which part of the faults, as 2/4")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--journal", type=Path)
    options = parser.parse_args(arguments)
    os.nice(10)  # whoever works beside it comes first
    try:
        texts = sources(REPOSITORY)
        plantings = chosen((placed(fault, texts) for fault in FAULTS), options.words)
    except CannotSay as error:
        print(error, file=sys.stderr)
        return 2
    if not plantings:
        print(f"no fault has {' or '.join(options.words)} in its file, reason or text.", file=sys.stderr)
        return 2
    count: Counter[State] = Counter()
    for planting, sight in sights_of(shard_of(plantings, options.shard), options.journal, options.jobs):
        count[sight.state] += 1
        print(line_of(planting, sight), flush=True)
    print(summary(count))
    return 0 if set(count) <= {State.SEEN} else 1


def summary(count: Counter[State]) -> str:
    """How many were planted, and what came of them."""
    seen, survived, unended = count[State.SEEN], count[State.SURVIVED], count[State.NO_END]
    return f"{count.total()} planted, {seen} seen, {survived} survived, {unended} came to no end"


def line_of(planting: Planting, sight: Sight) -> str:
    """Seen or survived, where, what becomes wrong, and the test that saw it or did not end."""
    by = f"  <- {sight.test}" if sight.test else ""
    also = "".join(f"\n          {test} fails without any fault" for test in sight.not_believed)
    return f"{sight.state:8}  {planting.file}: {planting.fault.reason}{by}{also}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
