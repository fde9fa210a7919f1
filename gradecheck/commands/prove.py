"""`gradecheck prove`: whether the cards keep what they promise."""

from __future__ import annotations

from pathlib import Path

import click

from gradecheck.commands.choosing import authored_course


@click.command(short_help="Prove what the cards promise (for authors).")
@click.argument("chapters", nargs=-1, metavar="[CHAPTER]...")
@click.option("--seeds", type=click.IntRange(min=1), default=20, show_default=True, metavar="N")
@click.pass_obj
def prove(asked: Path | None, chapters: tuple[str, ...], seeds: int) -> int:
    """Prove what the cards promise (for authors).

    The reference passes and has the measured gradient, every known mistake is named on every seed, right
    answers pass, hints do not tell. Exit code 1 where a promise is broken.
    """
    from gradecheck.proving.proof import prove as prove_cards
    from gradecheck.proving.table import print_proofs
    from gradecheck.reporting.progress_bar import ProgressBar

    course = authored_course(asked)
    meant = [course.find_chapter(name) for name in chapters] or course.chapters
    with ProgressBar() as bar:
        proofs = prove_cards(course, meant, seeds, watch=bar)
    print_proofs(proofs, seeds)
    return 1 if any(proof.broken for proof in proofs) else 0
