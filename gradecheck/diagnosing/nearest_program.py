"""The nearest right program: which small edit of the learner's own code makes every answer right.

In: the answers of one exercise, fresh cases, and the way to ask variants of the learner's function. Out: the
repairs that remain. The variants run where the learner's code runs; what is right is known here alone.
A repair explains and never changes a verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from gradecheck.comparing.answers import Answers
from gradecheck.comparing.cause import Cause
from gradecheck.comparing.comparison import Comparison, compare
from gradecheck.course.exercise import Arguments
from gradecheck.diagnosing.believed_repairs import believed
from gradecheck.diagnosing.budget import PATIENCE, Budget
from gradecheck.diagnosing.finding import Finding
from gradecheck.diagnosing.repair import USUAL, Repair
from gradecheck.questions.prepared import PreparedExercise
from gradecheck.worker.call import Call, Role, Search
from gradecheck.worker.outcome import Outcome, Status

#: What a search can explain: answers that came and differ, and calls that raised.
SEARCHED = frozenset(
    {Cause.VALUE, Cause.GRADIENT, Cause.SHAPE, Cause.NOT_FINITE, Cause.DTYPE, Cause.EXCEPTION}
)
#: Seconds for the few variants that are right on one question, on all others.
CONFIRM_SECONDS = 0.5
#: So many edits that made something right are tried with every second edit.
MOST_BASES = 60
#: So many variants are asked again; more of them right on the first question say that it tells nothing.
MOST_CONFIRMED = 40
#: So many more questions are asked, one by one, until few variants remain.
MOST_NARROWED = 6
#: A right answer that takes longer than this, in seconds, leaves no time for variants.
SLOWEST = 0.02
#: One call of which every value is looked at may take so long, in seconds.
TRACED_SLOWEST = 0.1

#: Puts one call to the learner's functions, wherever they run.
Ask = Callable[[Call], Outcome]


def is_searched(finding: Finding, prepared: PreparedExercise) -> bool:
    """Whether a search could say more than the finding does."""
    return finding.cause in SEARCHED and prepared.exercise.repeated


def is_quick(answers: Answers) -> bool:
    """Whether the answers came so fast that hundreds of variants can be asked."""
    return min((c.outcome.seconds for c in answers.cases), default=0.0) <= SLOWEST


class Hunt:
    """The search for edits: single ones first, then pairs that begin with one that made something right.

    Parameters
    ----------
    answers : Answers
        What was asked and answered.
    fresh : PreparedExercise
        The same exercise under another seed: a repair must be right there too.
    ask : callable
        Puts a call with a search to the learner's functions.
    budget : Budget
        Time for the search.
    fixed : frozenset of str
        Functions that are right and are not edited: the other answers.
    """

    def __init__(
        self,
        answers: Answers,
        fresh: PreparedExercise,
        ask: Ask,
        budget: Budget,
        fixed: frozenset[str] = frozenset(),
    ) -> None:
        self.prepared, self.fresh, self.ask, self.budget = answers.prepared, fresh, ask, budget
        self.fixed = fixed
        self.wrong = tuple(c.case for c in answers.cases if _is_wrong(c))
        refusals = zip(answers.plan.refused, answers.refusals, strict=True)
        self._refused = tuple(case for case, outcome in refusals if outcome.status == Status.EXCEPTION)
        self._rows: list[tuple[Repair, list[object]]] = []
        self._right: list[Repair] = []

    @property
    def tried(self) -> tuple[tuple[Repair, object], ...]:
        """The edits that `single` has asked, each with its answer on the first input that failed."""
        return tuple((repair, value) for repair, (value,) in self._rows)

    def single(self) -> tuple[Repair, ...]:
        """The edits after which every answer is right, the usual ones first."""
        if not self.wrong:
            return ()
        first = self.wrong[0]
        self._rows = list(self._sweep(first))
        right = [r for r, (value,) in self._rows if _is_right(self.prepared, first, value)]
        self._right = self._narrowed(right, [n for n in self.wrong if n != first])
        return self._confirmed(self._right)

    def _narrowed(self, right: list[Repair], cases: Sequence[int]) -> list[Repair]:
        """Those that are right on more of the cases, where the first one alone tells too little."""
        for case in cases[:MOST_NARROWED]:
            if len(right) <= MOST_CONFIRMED or self.budget.left <= 0:
                break
            numbers = frozenset(repair.number for repair in right)
            rows = self._told((self.prepared.plan.cases[case],), max(0.05, self.budget.left), numbers, None)
            right = [repair for repair, (value,) in rows if _is_right(self.prepared, case, value)]
        return right

    def pair(self) -> tuple[Repair, ...]:
        """The best edit that needs a second one, after `single` has found none."""
        usual = [repair for repair, _ in self._rows if repair.edit in USUAL]
        near = self._partly_right(self._rows, self.wrong[0]) if self.wrong else []
        for base in list(dict.fromkeys([*self._right, *near, *usual]))[:MOST_BASES]:
            if self.budget.left <= 0:
                break
            pairs = self._completed(base)
            if pairs:
                return pairs
        return ()

    def _sweep(self, case: int, base: Repair | None = None) -> Iterator[tuple[Repair, list[object]]]:
        """All variants on one question."""
        return self._told((self.prepared.plan.cases[case],), max(0.05, self.budget.left), None, base)

    def _told(
        self,
        questions: Sequence[Arguments],
        seconds: float,
        numbers: frozenset[int] | None,
        base: Repair | None,
    ) -> Iterator[tuple[Repair, list[object]]]:
        each = SLOWEST * max(1, len(questions))
        number = None if base is None else base.number
        asked = tuple(tuple(q.values()) for q in questions)
        silent = self.prepared.exercise.silent
        return self._rows_of(Search(asked, seconds, each, numbers, number, self.fixed, silent))

    def traced(
        self, questions: Sequence[Arguments], seconds: float, numbers: frozenset[int]
    ) -> Iterator[tuple[Repair, list[object]]]:
        """What some of the edits change in the values of the function, in place of their answers."""
        asked = tuple(tuple(q.values()) for q in questions)
        return self._rows_of(Search(asked, seconds, TRACED_SLOWEST, numbers, None, self.fixed, traced=True))

    def _rows_of(self, search: Search) -> Iterator[tuple[Repair, list[object]]]:
        name = self.prepared.exercise.name
        limit = PATIENCE * search.seconds + 2.0  # by the clock: the machine may be busy
        since = self.budget.mark()
        outcome = self.ask(Call(name, name, Role.SEARCH, 0, 0, (), limit, search))
        self.budget.spend(since, outcome)
        return _rows(outcome)

    def _completed(self, base: Repair) -> tuple[Repair, ...]:
        """The base with a second edit, where both together make every answer right; the best pair."""
        case = self.wrong[-1]
        rows = self._sweep(case, base)
        right = [repair for repair, (value,) in rows if _is_right(self.prepared, case, value)]
        found = self._confirmed(right, base)
        usual = [repair for repair in found if repair.edit in USUAL]
        return (replace(base, second=usual[0]),) if usual else ()

    def _partly_right(self, rows: Sequence[tuple[Repair, list[object]]], case: int) -> list[Repair]:
        """Edits that make one of several outputs right that was wrong before."""
        before = self._right_outputs(case, None)
        gained = [(len(self._right_outputs(case, value) - before), r) for r, (value,) in rows]
        return [repair for count, repair in sorted(gained, key=lambda pair: -pair[0]) if count]

    def _right_outputs(self, case: int, value: object) -> frozenset[str]:
        compared = compare(self.prepared, case, Outcome(Status.RETURNED, value=value))
        return frozenset(leaf.name for leaf in compared.leaves if not leaf.wrong.any())

    def _confirmed(self, right: Sequence[Repair], base: Repair | None = None) -> tuple[Repair, ...]:
        """Those that are right on all other cases and on fresh ones."""
        if not 0 < len(right) <= MOST_CONFIRMED:
            return ()
        confirmed = [
            repair
            for repair, answers in self.everywhere(right, base)
            if all(_is_right(of, n, value) for of, n, value in answers)
        ]
        confirmed = self._still_refusing(confirmed, base)
        fresh = list(self.fresh.plan.cases)
        return believed(confirmed, [self.prepared.plan.cases[n] for n in self.wrong] + fresh)

    def _still_refusing(self, repairs: Sequence[Repair], base: Repair | None) -> list[Repair]:
        """Those that answer nothing that is refused now: they are no mend for who checks again."""
        left = list(repairs)
        for case in self._refused:
            if not left:
                break
            numbers = frozenset(repair.number for repair in left)
            answered = {r.number for r, _ in self._told((case,), CONFIRM_SECONDS, numbers, base)}
            left = [repair for repair in left if repair.number not in answered]
        return left

    def everywhere(
        self, repairs: Sequence[Repair], base: Repair | None = None
    ) -> Iterator[tuple[Repair, list[tuple[PreparedExercise, int, object]]]]:
        """The edits that answer all planned and all fresh cases: the exercise, the case and the answer."""
        asked = [(of, n) for of in (self.prepared, self.fresh) for n in range(len(of.plan.cases))]
        questions = [of.plan.cases[n] for of, n in asked]
        for repair, values in self._told(
            questions, CONFIRM_SECONDS, frozenset(r.number for r in repairs), base
        ):
            if len(values) == len(asked):
                yield repair, [(of, n, value) for (of, n), value in zip(asked, values, strict=True)]


def _is_wrong(comparison: Comparison) -> bool:
    return comparison.problem is not None or comparison.outcome.status != Status.RETURNED


def _rows(outcome: Outcome) -> Iterator[tuple[Repair, list[object]]]:
    """What came back, as far as it is what a search sends: a learner's code shares the process."""
    rows = outcome.value if outcome.status == Status.RETURNED and isinstance(outcome.value, list) else []
    for row in rows:
        if isinstance(row, list) and [type(item) for item in row] == [int, *[str] * 5, list]:
            yield Repair(*row[:6]), row[6]


def _is_right(prepared: PreparedExercise, case: int, value: object) -> bool:
    return compare(prepared, case, Outcome(Status.RETURNED, value=value)).problem is None
