"""Proofs -> a table of the chapters, then a sentence for each promise that is broken."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table

from gradecheck.proving.proof import ChapterProof
from gradecheck.wording.counted import counted
from gradecheck.wording.safe_text import printable


def print_proofs(proofs: Sequence[ChapterProof], seeds: int, console: Console | None = None) -> None:
    """Print the table and the sentences.

    Parameters
    ----------
    proofs : sequence of ChapterProof
        The chapters in the order of the course.
    seeds : int
        How many seeds were tried.
    console : Console, optional
        Where to print; the terminal unless given.
    """
    console = console or Console(highlight=False)
    table = Table("chapter", box=None, pad_edge=False)
    for column in ("exercises", "mistakes", "broken"):
        table.add_column(column, justify="right")
    for proof in proofs:
        table.add_row(proof.chapter, *map(str, (proof.exercises, proof.mistakes, len(proof.broken))))
    console.print(table)
    for proof in proofs:
        for broken in proof.broken:
            console.print(f"\n{printable(str(broken))}", markup=False, soft_wrap=True)
    count = sum(len(proof.broken) for proof in proofs)
    tried = counted(seeds, "seed")
    said = f"{counted(count, 'promise')} broken" if count else "Every card keeps its promises"
    console.print(f"\n{said} ({tried}).", markup=False)
