"""Course + chapters -> what their cards promise and do not keep, exercise by exercise, side by side."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from gradecheck.course.chapter import Chapter
from gradecheck.course.course import Course, load_course
from gradecheck.errors import CardError
from gradecheck.proving import mistakes, reference, right_answers, texts
from gradecheck.proving.subject import BrokenPromise, Subject
from gradecheck.running.progress import ProgressCallback, Step, no_progress

#: Seeds that are tried unless somebody asks for more.
SEEDS = 20
#: Every promise of a card: a function that yields what is broken.
PROMISES: tuple[Callable[[Subject], Iterator[BrokenPromise]], ...] = (
    reference.reference_passes,
    reference.gradient_is_measured,
    reference.stub_is_no_attempt,
    reference.seed_decides,
    reference.constant_fails,
    reference.small_error_fails,
    mistakes.mistakes_are_named,
    mistakes.mistakes_refuse,
    mistakes.pairs_are_named,
    right_answers.right_answers_pass,
    texts.task_is_complete,
    texts.hints_do_not_tell,
)


@dataclass(frozen=True)
class ChapterProof:
    """What was proved of a chapter.

    Parameters
    ----------
    chapter : str
        Its name.
    exercises, mistakes : int
        How many it has.
    broken : tuple of BrokenPromise
        In the order of the exercises.
    """

    chapter: str
    exercises: int
    mistakes: int
    broken: tuple[BrokenPromise, ...]


def prove(
    course: Course, chapters: Sequence[Chapter], seeds: int = SEEDS, watch: ProgressCallback = no_progress
) -> tuple[ChapterProof, ...]:
    """Prove what the cards of some chapters promise, on all processors.

    Parameters
    ----------
    course : Course
        The course.
    chapters : sequence of Chapter
        The chapters of it that are meant.
    seeds : int
        How many seeds are tried.
    watch : ProgressCallback
        Told now and then how far it is.

    Raises
    ------
    CardError
        A chapter cannot be read at all.
    """
    cards = [card for chapter in chapters for card in chapter.exercises]
    longest_first = sorted(cards, key=lambda card: -len(card.mistakes))
    broken: dict[str, tuple[BrokenPromise, ...]] = {}
    workers = max(1, min(os.cpu_count() or 1, len(cards)))
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn")) as pool:
        asked = {pool.submit(_prove, course.folder, card.name, seeds): card.name for card in longest_first}
        for done in as_completed(asked):
            broken[asked[done]] = done.result()
            watch(
                lambda: Step("proving the cards", len(broken) / len(cards), f"{len(broken)} of {len(cards)}")
            )
    return tuple(
        ChapterProof(
            chapter.name,
            len(chapter.exercises),
            sum(len(card.mistakes) for card in chapter.exercises),
            (
                *right_answers.strangers(chapter),
                *(each for card in chapter.exercises for each in broken[card.name]),
            ),
        )
        for chapter in chapters
    )


def prove_exercise(course: Course, name: str, seeds: int = SEEDS) -> tuple[BrokenPromise, ...]:
    """Prove what one card promises, in this process.

    Parameters
    ----------
    course : Course
        The course.
    name : str
        The exercise.
    seeds : int
        How many seeds are tried.
    """
    subject = Subject(course, name, seeds)
    return tuple(each for promise in PROMISES for each in _tried(promise, subject))


def _tried(
    promise: Callable[[Subject], Iterator[BrokenPromise]], subject: Subject
) -> Iterator[BrokenPromise]:
    """A promise that cannot even be tried is broken."""
    try:
        yield from promise(subject)
    except CardError as error:
        yield subject.broken(str(error))
    except Exception as error:
        tried = promise.__name__.replace("_", " ")
        yield subject.broken(f"{tried}: could not be tried, {type(error).__name__}: {error}")


def _prove(folder: Path, name: str, seeds: int) -> tuple[BrokenPromise, ...]:
    return prove_exercise(load_course(folder), name, seeds)
