"""Each known mistake is seen and named, alone and beside another one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from gradecheck.comparing.answers import Answers, questions
from gradecheck.course.mistakes import Mistake, made_together
from gradecheck.diagnosing.known_mistakes import explanations
from gradecheck.diagnosing.rules import diagnose
from gradecheck.proving.subject import BrokenPromise, Subject
from gradecheck.worker.outcome import Status

#: So many pairs of mistakes are drawn.
PAIRS = 20
#: Of so many pairs one may be anything else, such as two mistakes that cancel each other.
PAIRS_FOR_AN_EXCEPTION = 20


def mistakes_are_named(subject: Subject) -> Iterator[BrokenPromise]:
    """Every known mistake fails, and its name and sentence are told, on every seed."""
    for mistake in subject.card.mistakes:
        for seed in subject.seeds:
            sentence = _not_named(mistake, subject.answers(mistake.wrong, seed))
            if sentence:
                yield subject.broken(sentence, seed, mistake.name)
                break  # one seed is enough to see it


def _not_named(mistake: Mistake, answers: Answers) -> str:
    """What is wrong with the way a mistake is recognized; empty where nothing is."""
    found = diagnose(answers)
    if not found:
        return "the mistake passes: draw inputs on which it differs from the reference."
    if found[0].mistake == mistake.name and mistake.sentence in found[0].likely_cause:
        return ""
    names = [each.name for each in explanations(answers.prepared, questions(answers))]
    if len(names) > 1:
        return f"{_listed(names)} give the same answers, so none is named."
    told = f"`{found[0].mistake}` is named" if found[0].mistake else "no mistake is named"
    return f"expected its name, but {told}; the answer {found[0].what}."


def _listed(names: Sequence[str]) -> str:
    return " and ".join(f"`{name}`" for name in names)


def mistakes_refuse(subject: Subject) -> Iterator[BrokenPromise]:
    """A mistake refuses what the reference refuses, unless that is the mistake.

    Else a learner who makes it, and refuses rightly, would not be recognized.
    """
    if subject.card.refuses is None:
        return
    for mistake in subject.card.mistakes:
        answers = subject.answers(mistake.wrong, 0)
        answered = [outcome for outcome in answers.refusals if outcome.status == Status.RETURNED]
        if answered and any(case.problem is not None for case in answers.cases):
            yield subject.broken(
                "the mistake answers what `refuses` draws: begin it with the refusal of the reference.",
                0,
                mistake.name,
            )


def pairs_are_named(subject: Subject) -> Iterator[BrokenPromise]:
    """Two mistakes in one computation are recognized together."""
    pairs = [pair for pair in combinations(subject.card.mistakes, 2) if pair[0].goes_with(pair[1])]
    chosen = [pairs[at] for at in np.random.default_rng(0).permutation(len(pairs))[:PAIRS]]
    others = [pair for pair in chosen if not _pair_is_named(subject, pair)]
    if len(others) * PAIRS_FOR_AN_EXCEPTION > PAIRS:
        listed = "; ".join(_listed([mistake.name for mistake in pair]) for pair in others)
        yield subject.broken(f"{len(others)} of {len(chosen)} pairs of mistakes are not named: {listed}.", 0)


def _pair_is_named(subject: Subject, pair: tuple[Mistake, Mistake]) -> bool:
    """One of the two names is enough: then the other one changes nothing beside it."""
    found = subject.finding(made_together(*pair), 0)
    names = (f"{pair[0].name} + {pair[1].name}", pair[0].name, pair[1].name)
    return found is not None and found.mistake in names
