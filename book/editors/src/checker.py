"""What the page asks of the checker: JSON text in, JSON text out. A learner's code never runs here.

A check is a conversation, since only the page can wait for the worker that runs the learner's code:

    begin {chapter, cells, names, seed, passed}  ->  {job} for that worker, or {report}
    take message                                 ->  {}, {job} for a fresh worker, or {report}
    stop {why}                                   ->  the same; the worker did not get on, or is gone
    explain {cell, line, causes, ...}            ->  {report}, with the line that the other worker has found
"""

import json
from dataclasses import replace
from pathlib import Path

from gradecheck.checking import check_submission
from gradecheck.course.course import load_course
from gradecheck.course.discovery import find_course
from gradecheck.diagnosing.finding import Fact, Label
from gradecheck.passed_here import what_comes_next
from gradecheck.questions.prepared_course import PreparedCourse
from gradecheck.reporting.panel import render_panel
from gradecheck.running.job import make_job
from gradecheck.running.run import Limits
from gradecheck.running.run_state import RunState
from gradecheck.submission.submission import Cell, Submission
from gradecheck.verdict.report import Verdict
from gradecheck.worker.outcome import Status
from gradecheck.worker.plain_values import clean_text
from gradecheck.worker.serialization import ProtocolError

COURSE = load_course(find_course(Path("/nowhere")))
MOST = 1000  # letters of one sentence
LIMITS = Limits(memory=512 * 2**20, total_seconds=120.0)
WRITE = "Write your answer over the line that raises `NotImplementedError`, then press Check again."
ISOLATION = "your code ran in this page, in a worker of its own, without network"


class Waiting(BaseException):
    """The check needs answers that the other worker has not given yet. No error, so nothing may catch it."""


class Check:
    """One check. It is gone through again whenever answers have come: it depends on nothing but its seed."""

    def __init__(self, request):
        cells = tuple(Cell(n, text, given) for n, (text, given) in enumerate(request["cells"], start=1))
        self.submission = Submission("this page", cells, "ipynb")
        self.names = request["names"]
        self.passed = set(request["passed"])
        # The line is looked for afterwards, in the worker that runs the learner's code: `explain`.
        self.prepared_course = PreparedCourse(COURSE, request["seed"], search_seconds=0.0)
        self.states = []

    def go_on(self):
        """The report, or the job for the worker whose answers are needed first."""
        self.used = 0
        try:
            found, _ = check_submission(self.prepared_course, self.submission, self.names, self.run_elsewhere)
        except Waiting:
            job = make_job(self.submission, self.states[-1], LIMITS)
            return {"job": job | {"statement_seconds": LIMITS.statement_seconds}}
        self.found = found = in_page(found)
        return {"report": write(found, self.prepared_course.seed, self.passed)}

    def run_elsewhere(self, submission, calls, exercises, limits=None, watch=None, beside=None):
        """A `Runner`: what was run already is there, and for the rest the page is asked."""
        self.used += 1
        if self.used > len(self.states):
            self.states.append(RunState(calls, exercises, LIMITS))
        state = self.states[self.used - 1]
        if not state.is_complete:
            raise Waiting
        return state.run()

    def explain(self, said):
        """The report with the line, as the other worker has found it: words that are shown, no verdict."""
        exercise = self.found.exercises[0]
        finding, *others = exercise.findings
        place = {key: said[key] for key in ("cell", "line") if type(said[key]) is int}
        words = {key: clean_text(said[key], MOST) for key in ("edit", "fix") if type(said[key]) is str}
        causes = tuple(clean_text(cause, MOST) for cause in said["causes"][:3])
        finding = replace(finding, causes=finding.causes or causes, **place, **words)
        for line in said["lines"][:2]:
            finding = finding.with_facts(Fact(Label.LINE, clean_text(line, MOST)))
        exercise = replace(exercise, findings=(finding, *others))
        return {
            "report": write(
                replace(self.found, exercises=(exercise,)), self.prepared_course.seed, self.passed
            )
        }

    def take(self, message):
        """What the learner's worker says."""
        state = self.states[-1]
        try:
            state.receive(message)
        except ProtocolError as error:
            sentence = f"what came back from this code makes no sense ({error})"
            state.record_failure(Status.CRASHED, "Interference", sentence)
            return self.go_on()
        return self.go_on() if state.worker_is_done else {}

    def stop(self, why):
        """The learner's worker did not get on in time, or is gone."""
        if why == "time":
            self.states[-1].record_timeout()
        else:
            self.states[-1].record_failure(Status.CRASHED, "ProcessEnded", why)
        return self.go_on()


def in_page(found):
    """The same, as it is said in a page of the book."""
    return replace(found, exercises=tuple(map(exercise_in_page, found.exercises)))


def exercise_in_page(exercise):
    """One exercise: the book is here, and there is no cell to run."""
    untouched = exercise.verdict is Verdict.NOT_ATTEMPTED and not exercise.note
    section = f"../book/{exercise.chapter}.html#exercise-{exercise.name}"
    return replace(exercise, section=section, note=WRITE if untouched else exercise.note)


def untold(found):
    """The notes on cells, without those on a line of which a panel speaks."""
    findings = [finding for exercise in found.exercises for finding in exercise.findings]
    told = tuple(f"cell {finding.cell}, line {finding.line} " for finding in findings)
    return (note for note in found.notes if not note.startswith(told))


def unlocked(exercise, passed):
    """What an answer that passed leads to."""
    if exercise.verdict is not Verdict.PASSED:
        return ""
    return what_comes_next(COURSE, exercise.name, {*passed, exercise.name})


def write(found, seed, passed):
    """The report for the page: verdicts, panels, and the lines that they speak of."""
    return {
        "notes": list(untold(found)),
        "exercises": [
            {
                "name": exercise.name,
                "verdict": exercise.verdict.value,
                "points": exercise.points,
                "max_points": exercise.max_points,
                "html": render_panel(
                    exercise, unlocked(exercise, passed), f"seed {seed}", circumstances=ISOLATION
                ),
                "lines": [
                    [finding.cell, finding.line]
                    for finding in exercise.findings
                    if finding.cell and finding.line
                ],
            }
            for exercise in found.exercises
        ],
    }


current = None


def ask(call, argument):
    """Answer one question of the page."""
    global current
    argument = json.loads(argument)
    if call == "begin":
        current = Check(argument)
        answer = current.go_on()
    elif call == "take":
        answer = current.take(json.loads(argument))  # a text: JavaScript would make 0 of 0.0
    elif call == "explain":
        answer = current.explain(argument)
    elif call == "stop":
        answer = current.stop(argument)
    elif call == "merge":
        answer = merge_notebooks(**argument)
    else:
        raise ValueError(f"no such call: {call}")
    return json.dumps(answer)


def merge_notebooks(copy, fresh, names):
    """A notebook that was handed over and the page's own as one, as `gradecheck start` does it."""
    from gradecheck.notebooks.merging import merge

    merged = merge(copy, fresh, names)
    return {"cells": merged.cells, "answers": list(merged.answers), "own": merged.own}
