"""The table of contents: a call for each stage, from a path or a live function to a report."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping, Sequence

from gradecheck.course.course import Course
from gradecheck.questions.prepared_course import Preparation, PreparedCourse
from gradecheck.running.choice import run_functions, run_submission
from gradecheck.running.progress import ProgressCallback, Step, no_progress
from gradecheck.running.run import Run
from gradecheck.running.runner import Runner
from gradecheck.submission.handed_out import handed_out
from gradecheck.submission.submission import Submission
from gradecheck.verdict.ahead import JudgedAhead
from gradecheck.verdict.dependencies import after_earlier_ones, earlier_answers
from gradecheck.verdict.environment import environment_here
from gradecheck.verdict.line_search import with_line_searched
from gradecheck.verdict.report import ExerciseReport, Report, SubmissionReport, Verdict
from gradecheck.verdict.submission_notes import notes_on, reached
from gradecheck.version import __version__
from gradecheck.worker.callees import reached_answers
from gradecheck.worker.outcome import Outcome
from gradecheck.worker.stub import is_stub

#: These verdicts are settled, whatever the answer calls.
_SETTLED = (Verdict.PASSED, Verdict.CHECKER_ERROR)


def check_function(
    course: Course,
    name: str,
    function: Callable[..., object],
    namespace: Mapping[str, object],
    seed: int | None = None,
    watch: ProgressCallback = no_progress,
) -> Report:
    """Check one live function in this process.

    Parameters
    ----------
    course : Course
        Whose exercise it answers.
    name : str
        Name of the exercise.
    function : callable
        The learner's function.
    namespace : mapping of str to object
        Where the learner's other functions are found: their own cost, and the earlier answers that it calls.
    seed : int, optional
        As in `gradecheck.many_files.check_files`.
    watch : ProgressCallback
        As in `gradecheck.many_files.check_files`.
    """
    prepared_course = PreparedCourse(course, secrets.randbits(32) if seed is None else seed)
    return check_live(prepared_course, name, live_answers(name, function, namespace), watch)


def live_answers(
    name: str, function: Callable[..., object], namespace: Mapping[str, object]
) -> Mapping[str, object]:
    """Where the answers of a notebook are found: the function itself, the notebook, the function's own file.

    The file matters where an answer was imported: the earlier answers that it calls are the file's.
    """
    own = getattr(function, "__globals__", namespace)
    return {**own, **namespace, name: function}


def check_live(
    prepared_course: PreparedCourse,
    name: str,
    answers: Mapping[str, object],
    watch: ProgressCallback = no_progress,
    *meanwhile: Callable[[], object],
) -> Report:
    """Check one of the live functions of a notebook.

    Parameters
    ----------
    prepared_course : PreparedCourse
        The exercises of the course, under a seed.
    name : str
        Name of the exercise.
    answers : mapping of str to object
        The learner's functions by name.
    watch : ProgressCallback
        Told now and then what is being done.
    *meanwhile : callable
        Called, one after the other, where there is time beside the functions.
    """
    found, run = _check_live(prepared_course, name, answers, watch, *meanwhile)
    if found.verdict not in _SETTLED:
        names = tuple(prepared_course.course.names)
        used = reached_answers(name, names, answers)
        earlier = [n for n in earlier_answers(name, used, names) if n in answers]
        verdicts = {n: _check_live(prepared_course, n, answers, watch)[0].verdict for n in earlier}
        found = after_earlier_ones(found, verdicts)
        found = with_line_searched(
            prepared_course,
            found,
            run.outcomes,
            lambda call: run_functions(answers, [call], names, watch=watch).outcomes[0],
            answers[name],
        )
    return _report(prepared_course, run.isolation, (SubmissionReport("", exercises=(found,)),))


def _check_live(
    prepared_course: PreparedCourse,
    name: str,
    answers: Mapping[str, object],
    watch: ProgressCallback,
    *meanwhile: Callable[[], object],
) -> tuple[ExerciseReport, Run]:
    preparation = prepared_course.prepare(name)
    if preparation.prepared is None:
        return _judged(preparation, (), watch, JudgedAhead(())), Run()
    prepared, names = preparation.prepared, tuple(prepared_course.course.names)
    more = meanwhile if is_stub(answers.get(name)) else (prepared.answer_all, *meanwhile)
    ahead = JudgedAhead((prepared,), *more)
    try:
        run = run_functions(answers, prepared.plan.calls, names, watch=watch, beside=ahead)
    except Exception as error:  # the border: whatever is wrong with us is never the learner's fault
        return _our_fault(preparation, error), Run()
    return _judged(preparation, run.outcomes, watch, ahead), run


def _report(
    prepared_course: PreparedCourse, isolation: tuple[str, ...], submissions: tuple[SubmissionReport, ...]
) -> Report:
    return Report(
        __version__,
        prepared_course.course.identity,
        prepared_course.seed,
        isolation,
        submissions,
        environment=environment_here(),
    )


def check_submission(
    prepared_course: PreparedCourse,
    submission: Submission,
    only: Sequence[str] = (),
    run: Runner[Submission] = run_submission,
    watch: ProgressCallback = no_progress,
) -> tuple[SubmissionReport, tuple[str, ...]]:
    """Plan, run, compare and judge one submission.

    Parameters
    ----------
    prepared_course : PreparedCourse
        The exercises of the course under the seed of the run.
    submission : Submission
        Text of its cells.
    only : sequence of str
        What to check; empty for everything that it defines, and everything of its chapter.
    run : Runner
        Where it is run.
    watch : ProgressCallback
        Told now and then what is being done.

    Returns
    -------
    report : SubmissionReport
        Verdicts in the order of the course.
    isolation : tuple of str
        The protective layers of the worker.
    """
    course = prepared_course.course
    asked = sorted(only, key=list(course.names).index) if only else _mentioned(course, submission)
    names = tuple(course.names)
    reports, outcomes, found = _ask(prepared_course, submission, tuple(dict.fromkeys(asked)), run, watch)
    expected = {n for n in reports if only or course.find(n)[0].name == submission.chapter}
    verdicts = {n: report.verdict for n, report in reports.items()}
    written = set(found.defined) - handed_out(course, submission)
    judged = [n for n in reports if n in expected | written]
    for name in judged:
        if verdicts[name] in _SETTLED:
            continue
        earlier = _earlier(name, found, names)
        unasked = tuple(n for n in earlier if n not in verdicts)
        if unasked:  # with --only: the verdict is the one that it would be without
            more, *_ = _ask(prepared_course, submission, unasked, run, watch)
            verdicts |= {n: report.verdict for n, report in more.items()}
        reports[name] = with_line_searched(
            prepared_course,
            after_earlier_ones(reports[name], {n: verdicts[n] for n in earlier}),
            outcomes[name],
            lambda call: run(submission, [call], names, watch=watch).outcomes[0],
            submission,
        )
    exercises = tuple(reports[n] for n in judged)
    alike = dict.fromkeys(_look_alikes(found, judged))
    notes = (*submission.notes, *found.notes, *alike, *notes_on(course, submission, exercises))
    told_reached = reached(course, submission, exercises)
    return SubmissionReport(
        submission.path, exercises=exercises, notes=notes, reached=told_reached
    ), found.isolation


def _earlier(name: str, found: Run, names: Sequence[str]) -> tuple[str, ...]:
    """The answers that this one calls, where the submission defines them."""
    called = earlier_answers(name, found.uses.get(name, ()), names)
    return tuple(n for n in called if n in found.defined)


def _mentioned(course: Course, submission: Submission) -> Iterator[str]:
    """The exercises of the submission's chapter, and all whose name stands in its text: no parsing here."""
    words = submission.words
    for name, chapter in course.names.items():
        if chapter.name == submission.chapter or name in words:
            yield name


def _ask(
    prepared_course: PreparedCourse,
    submission: Submission,
    names: Sequence[str],
    run: Runner[Submission],
    watch: ProgressCallback,
) -> tuple[dict[str, ExerciseReport], dict[str, list[Outcome]], Run]:
    """Put the questions of some exercises to a submission, and judge each by itself."""
    course = prepared_course.course
    preparations = {name: prepared_course.prepare(name) for name in names}
    calls = [call for p in preparations.values() if p.prepared for call in p.prepared.plan.calls]
    ahead = JudgedAhead(
        [p.prepared for p in preparations.values() if p.prepared],
        lambda: course.identity,  # which reads all pages, and is needed for the report
    )
    found = run(submission, calls, tuple(course.names), watch=watch, beside=ahead)
    remaining = iter(found.outcomes)
    counts = {n: len(p.prepared.plan.calls) if p.prepared else 0 for n, p in preparations.items()}
    outcomes = {n: [next(remaining) for _ in range(count)] for n, count in counts.items()}
    return {n: _judged(p, outcomes[n], watch, ahead) for n, p in preparations.items()}, outcomes, found


def _judged(
    preparation: Preparation, outcomes: Sequence[Outcome], watch: ProgressCallback, ahead: JudgedAhead
) -> ExerciseReport:
    from gradecheck.verdict.judging import judge  # which `ahead` has loaded beside the run

    watch(lambda: Step(preparation.exercise.name, None, "comparing with the reference"))
    if preparation.fault is not None:
        return _our_fault(preparation, preparation.fault)
    assert preparation.prepared is not None  # one of the two is there
    try:
        return judge(preparation.chapter, preparation.prepared, outcomes, ahead.compare)
    except Exception as error:  # the border: ours, out of the points, and said so
        return _our_fault(preparation, error)


def _our_fault(preparation: Preparation, error: Exception) -> ExerciseReport:
    from gradecheck.verdict.judging import our_fault

    return our_fault(preparation.chapter, preparation.exercise, error)


def _look_alikes(found: Run, judged: Sequence[str]) -> Iterator[str]:
    """What looks like an answer, where no finding says so already: the judged exercises have one each."""
    told = {found.look_alikes.get(name) for name in judged}
    return (sentence for sentence in found.look_alikes.values() if sentence not in told)
