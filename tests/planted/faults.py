"""Faults that a test must see: a loosened tolerance, a limit that does not hold, a text that is not escaped.

A fault is found by its text, which occurs once in the package, so it moves with the code. Its tests are those
of the room in which it is found; `tests` names others that are asked too.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """One change that makes the package wrong.

    Parameters
    ----------
    before, after : str
        The text that is replaced, once in the package, and what takes its place.
    reason : str
        What becomes wrong, as the end of "if nobody sees this, ...".
    tests : tuple of str
        Files and folders of tests that are asked after those of the room.
    """

    before: str
    after: str
    reason: str
    tests: tuple[str, ...] = ()


FAULTS = (
    # ---- questions: what is asked, what may differ
    Fault("LARGEST_FLOOR = 1e-7", "LARGEST_FLOOR = 1e-3", "an ill-conditioned case forgives a real mistake"),
    Fault(
        "NUDGES_ALLOWED = 16.0", "NUDGES_ALLOWED = 1600.0", "the condition forgives a hundred times too much"
    ),
    Fault("NUDGE = 4 * EPS", "NUDGE = 4e6 * EPS", "inputs are moved by far more than their rounding"),
    Fault(
        "SINGLE_PRECISION_ROUNDINGS = 64.0",
        "SINGLE_PRECISION_ROUNDINGS = 64000.0",
        "float32 forgives a part in a hundred",
    ),
    Fault(
        "CASES_WITH_OWN_COST = 2",
        "CASES_WITH_OWN_COST = 1",
        "one chance agreement blames the learner's own cost",
    ),
    Fault(
        "return abs(slope - self.value) <= self.error",
        "return abs(slope - self.value) <= self.error * 100 + 1e-3",
        "a wrong slope counts as known",
    ),
    Fault(
        "return Derivative(narrow, abs(wide - narrow) + roundoff + kink, kink, sides)",
        "return Derivative(narrow, roundoff, kink, sides)",
        "truncation and kinks are no part of the error",
    ),
    Fault("zlib.crc32(exercise.name.encode())", "0", "all exercises of a run draw the same numbers"),
    # ---- comparing: yours beside the expected one
    Fault(
        "near & np.isfinite(expected) | (np.isinf(expected) & (yours == expected))",
        "near | ~np.isfinite(expected)",
        "any answer is right where the reference is infinite or NaN",
    ),
    Fault("<= allowed\n", "<= 1e6 * allowed\n", "everything may differ by a million times what is allowed"),
    Fault("array.shape != expected.shape", "array.size != expected.size", "a column passes for a row"),
    Fault('"i": "iuO"', '"i": "iuOf"', "whole numbers may come as floats"),
    Fault(
        "type(yours) is not type(expected) or yours != expected:",
        "type(yours) is not type(expected):",
        "any text is right where a text is expected",
    ),
    Fault(
        "and len(items) == len(expected):",
        "and len(items) >= len(expected):",
        "what is returned beyond the expected things is ignored",
    ),
    Fault(
        "set(yours) != set(expected)", "not set(yours) >= set(expected)", "a dict may have keys of its own"
    ),
    # ---- diagnosing: which mistake it is
    Fault(
        "RESOLUTION = 1e-6\n\n\ndef numeric_derivative",
        "RESOLUTION = 1.0\n\n\ndef numeric_derivative",
        "a slope that nobody could measure blames the learner's own cost",
    ),
    Fault(
        "SAME_ANSWER = 1e-7",
        "SAME_ANSWER = 1e-1",
        "a mistake that is ten percent off gets another mistake's name",
    ),
    Fault(
        "SAME_EXACT_ANSWER = 1e-13",
        "SAME_EXACT_ANSWER = 1e-3",
        "mistakes of neighboring size are not told apart",
    ),
    Fault("MOST_CANDIDATES = 3", "MOST_CANDIDATES = 300", "a list of everything is told as likely causes"),
    Fault(
        "SAME = 1e-7\n#: What a guard",
        "SAME = 1e-1\n#: What a guard",
        "an answer that is nearly twice the right one is called exactly twice",
    ),
    Fault("ABOUT = 1e-3", "ABOUT = 10.0", "a wrong answer is called one that was kept finite"),
    Fault("mine.family is theirs.family", "True", "two mistakes of different functions are put together"),
    Fault(
        "    did_not_finish,\n    wrong_answer,",
        "    wrong_answer,\n    did_not_finish,",
        "a crash is told after a difference that it caused",
    ),
    Fault(
        "    chance_of_another_source,\n    not_the_same_twice,\n    shared_memory,",
        "    chance_of_another_source,\n    not_the_same_twice,",
        "a view of an argument passes",
    ),
    Fault(
        "    wrong_answer,\n    not_refused,\n    changed_arguments,",
        "    wrong_answer,\n    not_refused,",
        "an answer that changes its arguments passes",
    ),
    Fault("n not in exercise.may_share", "False", "no shared memory is ever told"),
    Fault(
        "answers.cases if exercise.silent else ()", "()", "a warning passes where the page promises silence"
    ),
    # ---- verdict: points, exit codes, dependencies
    Fault(
        "exercise.points if verdict is Verdict.PASSED else 0",
        "exercise.points",
        "a wrong answer gets the points",
    ),
    Fault(
        "exercise.name, chapter.name, Verdict.CHECKER_ERROR, 0, 0, note=note",
        "exercise.name, chapter.name, Verdict.CHECKER_ERROR, 0, exercise.points, note=note",
        "our own fault costs the learner points",
    ),
    Fault(
        "            return 2\n        if problems",
        "            return 1\n        if problems",
        "a file that cannot be read looks like a wrong answer",
        ("tests/test_checking.py", "tests/test_cli.py"),
    ),
    Fault(
        "            return 3\n        return 0 if verdicts",
        "            return 1\n        return 0 if verdicts",
        "a fault of ours looks like one of the learner's",
        ("tests/test_checking.py", "tests/test_cli.py"),
    ),
    Fault(
        "return 0 if verdicts == {Verdict.PASSED} else 1",
        "return 0 if verdicts <= {Verdict.PASSED} else 1",
        "a file without any exercise is all right",
        ("tests/test_checking.py", "tests/test_cli.py"),
    ),
    Fault(
        "verdict is not Verdict.PASSED), None)",
        "verdict is Verdict.FAILED), None)",
        "an answer is judged although it calls one that is not written",
        ("tests/test_checking.py",),
    ),
    # ---- the command line
    Fault(
        'page of the course needs its author: {error}")\n        return 3',
        'page of the course needs its author: {error}")\n        return 1',
        "a card that contradicts itself looks like a wrong answer",
    ),
    Fault("        return 130", "        return 0", "an interrupted run looks like one that passed"),
    Fault(
        "return report.exit_code if report.exit_code > 1 else 0",
        "return 0",
        "`status` hides what it could not read",
        ("tests/test_cli.py",),
    ),
    Fault(
        'getattr(sys, name).reconfigure(errors="replace")',
        "getattr(sys, name).flush()",
        "a console without Greek letters ends a command",
    ),
    # ---- running: time, limits, what is believed
    Fault(
        "self._outcomes.setdefault(k, replace(outcome, seconds=0.0))",
        "pass",
        "each call of a hanging answer costs its time again",
    ),
    Fault(")) <= self._step:", ")) < self._step:", "a learner's code can buy more time by starting twice"),
    Fault(
        "if not set(names) <= set(self._wanted):",
        "if False:",
        "a learner's code can define what nobody asked for",
    ),
    Fault(
        "or self._current[:2] != [Stage.CALL, number]",
        "",
        "an outcome can be forged for a call that was not started",
    ),
    Fault(
        "if body is not True or not all(k in self._outcomes or k in self._deferred for k in self._asked):",
        "if body is not True:",
        "a worker can say it is done without having answered",
    ),
    Fault(
        "min(self._since + self.limit + self.idle, self._end)",
        "self._since + self.limit + self.idle",
        "the limit for a whole submission does not hold",
    ),
    Fault(
        "if status != Status.TIMEOUT and not self._is_first_of_worker(self._asked[which]):",
        "if False:",
        "a crash is blamed on an answer that did nothing",
    ),
    Fault(
        "        if self._left < 0:",
        "        if False:",
        "a learner's code may send without an end",
    ),
    Fault(
        "kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}",
        "kept = dict(os.environ)",
        "the whole environment, with its secrets, reaches the learner's code",
    ),
    Fault(
        '        if os.name == "posix":\n            os.killpg(worker.pid, signal.SIGKILL)',
        "        pass",
        "processes that an answer started live on",
    ),
    Fault(
        "cwd=folder,\n        env=environment_for(folder),\n        start_new_session=os.name",
        "cwd=None,\n        env=environment_for(folder),\n        start_new_session=os.name",
        "a learner's code runs in the folder of the command",
    ),
    Fault(
        "_address_space() + limits.memory", "limits.memory", "what a notebook holds counts against an answer"
    ),
    # ---- worker: border, source, needs, limits
    Fault("MAX_DEPTH = 16", "MAX_DEPTH = 10_000", "a list in itself ends the worker"),
    Fault("MAX_ITEMS = 100_000", "MAX_ITEMS = 10**12", "a result of any number of items is carried over"),
    Fault(
        'raise ProtocolError("not the encoding of an array of that shape") from None',
        "raise",
        "an array whose bytes do not fit is a fault of ours",
    ),
    Fault(
        '_expect(not raw.strip(b"\\0\\1"), "an array of bool")',
        "pass",
        "a bool that is neither true nor false comes in",
    ),
    Fault("is_unicode(key) and key not in result", "is_unicode(key)", "a key can be sent twice"),
    Fault(
        '"RLIMIT_AS", memory, words',
        '"RLIMIT_AS", 64 * memory, words',
        "the limit on memory does not hold",
        ("tests/running",),
    ),
    Fault(
        '"RLIMIT_CPU", cpu_seconds,',
        '"RLIMIT_CPU", 100 * cpu_seconds,',
        "the limit on processor time does not hold",
        ("tests/running",),
    ),
    Fault(
        '"RLIMIT_FSIZE", file_bytes,',
        '"RLIMIT_FSIZE", 2**40,',
        "the limit on files does not hold",
        ("tests/running",),
    ),
    Fault(
        '    "solutions": "an answer cannot import',
        '    "solution": "an answer cannot import',
        "an answer can import the reference",
        ("tests/running",),
    ),
    Fault(
        "any(not self.statements[at].given for at",
        "any(True for at",
        "a given cell counts as the learner's answer",
    ),
    Fault(
        "                kept.clear()\n",
        "                pass\n",
        "an old definition still says what an answer calls",
    ),
    Fault(
        "a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()",
        "a.dtype == b.dtype and a.shape == b.shape",
        "a changed argument is not seen",
    ),
    Fault(
        "_is_own(error.__traceback__, function)",
        "True",
        "an answer that calls an unwritten one counts as not attempted",
    ),
    Fault(
        '_NUMERIC_WARNINGS = ("overflow", "divide", "invalid")',
        '_NUMERIC_WARNINGS = ("overflow",)',
        "a division by zero is not told",
    ),
    # ---- submission: what is read, what is refused
    Fault("if found.st_size > MAX_BYTES:", "if False:", "a file of any size is read into memory"),
    Fault(
        "given=_came_with_the_notebook(cell, text)",
        "given=False",
        "a given cell counts as written by the learner",
    ),
    Fault(
        'return (name.startswith(".") and not is_answer) or name.lower() in _BY_PROGRAMS',
        "return name.lower() in _BY_PROGRAMS",
        "checkpoints are checked as submissions",
    ),
    Fault("if not stat.S_ISREG(found.st_mode):", "if False:", "a pipe keeps the command waiting for ever"),
    Fault(
        "pages.is_relative_to(full) or (full.is_relative_to(pages)",
        "False or (full.is_relative_to(pages)",
        "a folder is its own answer key",
        ("tests/test_checking.py", "tests/test_cli.py"),
    ),
    # ---- course: which one is believed
    Fault(
        "        if folder in trusted:\n",
        "        if folder:\n",
        "a course that was handed in is its own answer key",
        ("tests/test_cli.py",),
    ),
    # ---- notebooks: nothing is lost
    Fault(
        "if _last_answers(cells, names) != _last_answers(own, names):",
        "if False:",
        "an old answer counts again after the exercises changed their order",
    ),
    Fault(
        "places.after.setdefault(anchor, []).append(cell)",
        "places.after[anchor] = [cell]",
        "of two cells of the learner one is lost",
    ),
    Fault(
        "        backup = _keep(path)\n        write_atomically",
        "        backup = path\n        write_atomically",
        "what was no readable notebook is overwritten",
    ),
    Fault('backup.open("xb")', 'backup.open("wb")', "an older copy of the learner's work is overwritten"),
    Fault(
        "    if written:\n        raise UsageError(",
        "    if False:\n        raise UsageError(",
        "a notebook in which somebody wrote is overwritten",
    ),
    Fault("not taken and _may_replace", "_may_replace", "a second answer takes the place of the first"),
    # ---- gradients: right, wrong, or neither
    Fault(
        "RESOLUTION = 1e-6\n#: Agreement",
        "RESOLUTION = 1.0\n#: Agreement",
        "a gradient is called right although nothing was measured",
    ),
    Fault("NEGLIGIBLE = 1e-9", "NEGLIGIBLE = 1e-4", "a gradient that is off in the fifth digit is right"),
    Fault(
        "again.gap > again.allowed and abs(found.value - other.value) <= together < test.gap",
        "True",
        "a gradient is called wrong by one estimate that nothing confirms",
    ),
    Fault(
        "SAME = 1e-9\n#: Another right formula",
        "SAME = 1e-2\n#: Another right formula",
        "one wrong entry in a hundred parts is right",
    ),
    Fault("COARSE = 2e-6", "COARSE = 0.5", "a wrong formula is called a matter of precision"),
    Fault("if not part <= few:", "if False:", "a gradient that is random is only called wrong"),
    Fault(
        "MOMENT = 0.1",
        "MOMENT = 1e9",
        "a single wrong entry is looked for with measurements that say nothing",
    ),
    Fault("PART = 0.25", "PART = 1e9", "a right tensor is called wrong, or a wrong one right"),
    # ---- reporting: escaping and safe text
    Fault("autoescape=True", "autoescape=False", "a learner's text is a script in the teacher's browser"),
    Fault(
        'escape("`".join(pieces))',
        'Markup("`".join(pieces))',
        "an unpaired backquote lets a learner's HTML through",
    ),
    Fault(
        "finalize=lambda value: printable(value) if type(value) is str else value",
        "finalize=lambda value: value",
        "control characters reach the page",
    ),
    Fault("\\u2028-\\u202e\\u2066-\\u2069", "", "marks that reorder text reach a terminal"),
    Fault(
        '_UNPRINTABLE.sub("", _ESCAPE.sub("", ', '_ESCAPE.sub("", (', "control characters reach a terminal"
    ),
    Fault(
        '"passed_over": [{"path": p.path, "reason": p.reason} for p in report.passed_over],\n    }\n'
        "    return json.dumps(whole, indent=1, ensure_ascii=False, allow_nan=False)",
        '"passed_over": [{"path": p.path, "reason": p.reason} for p in report.passed_over],\n    }\n'
        "    return json.dumps(whole, indent=1, ensure_ascii=False)",
        "a report is JSON that nobody can read",
    ),
    Fault(
        "if isinstance(value, float) and not math.isfinite(value):\n        return str",
        "if False:\n        return str",
        "a NaN ends the writing of a report",
    ),
    Fault(
        "max_points) if submission.max_points else 0",
        "max_points)",
        "a file without points ends the writing of a report",
    ),
    Fault(
        "message=printable(headline), type=kind",
        "message=headline, type=kind",
        "a control character makes the XML unreadable",
    ),
    Fault(
        "gathered[tuple(where // step for where, step in zip(np.nonzero(mask), block, strict=True))] = True",
        "gathered[0, 0] = True",
        "the map shows the wrong entries in another place",
    ),
    # ---- files that are whole or not there
    Fault("os.replace(part, path)", "path.write_bytes(data)", "a report can be read half written"),
    Fault("part.unlink(missing_ok=True)", "pass", "parts of files are left behind"),
    # ---- which values are wrong, and how they differ from right ones
    Fault(
        "not ratio or not all(same(s.own.astype(float), ratio * s.right) for s in samples)",
        "not ratio",
        "values that are in no constant ratio are called a multiple",
    ),
    Fault(
        "words.NEGATED if abs(ratio + 1) < 1e-9", "words.NEGATED if ratio < 0", "minus a half is a sign alone"
    ),
    Fault(
        "        and np.abs(own - ratio * right).max() <= 1e-9 * np.abs(right).max()\n",
        "",
        "any positive numbers are called a power of the right ones",
    ),
    Fault(
        "not np.any(m & ~r) for m, r in zip(made, right, strict=True)",
        "True for m, r in zip(made, right, strict=True)",
        "entries are called right where some of them are wrong",
    ),
    Fault("MOSTLY = 0.9", "MOSTLY = 0.0", "a condition that few of the right entries meet is told of all"),
    Fault(
        "    if _kind(a) is not _kind(b):\n        return False",
        "    if False:\n        return False",
        "a number is tried in the place of a condition",
    ),
    # ---- chance
    Fault(
        "if _state(given) == _state(fresh):",
        "if False:",
        "a generator that was given and left alone is not told",
    ),
    Fault(
        'generator.bit_generator.state, getattr(generator.bit_generator.seed_seq, "n_children_spawned", 0)',
        "generator.bit_generator.state, 0",
        "who derives other generators from the given one is told to have left it alone",
    ),
    Fault("return at != _FRESH or bool(one)", "return True", "setting a seed counts as drawing from it"),
    # ---- a gradient that is followed: memory that is used again
    Fault(
        'return value if forgettable else value.copy(order="K")',
        "return value",
        "an array that the loss fills again changes what was computed with it before",
    ),
    Fault(
        "change(array.base, array.written(array.base, new))",
        "_take_over(array, new)",
        "a change of a part of an array is not one of the array",
    ),
    Fault(
        "    for known in list(array.views):\n",
        "    for known in ():\n",
        "a part of an array keeps its old value when the array is changed",
    ),
    Fault("    if array.fixed:\n", "    if False:\n", "a loss that changes its parameters has a gradient"),
    Fault(
        "if _is_library(frame.f_globals) or _called_name(frame.f_code, frame.f_lasti) != original.__name__:",
        "if _is_library(frame.f_globals):",
        "compiled code that makes itself an array gets one that it cannot write to",
    ),
    # ---- what the processor's flags would say, where there are none
    Fault(
        "infinite = np.isinf(result) & finite & where",
        "infinite = np.isinf(result) & where",
        "an infinity that was there before counts as an overflow",
    ),
    Fault(
        "np.isnan(result) & ~with_nan & where",
        "np.isnan(result) & where",
        "a NaN that was there before counts as an invalid operation",
    ),
    Fault(
        "operands = tuple(map(_as_it_is, operands))  # the result",
        "pass  # the result",
        "a result that takes the place of an operand is taken for it",
    ),
    Fault('    if mode == "raise":\n', "    if False:\n", "an answer that asks for an error gets a warning"),
    # ---- the line whose value is wrong
    Fault(
        'return bool(own) and all(relation != "same" for _, relation in mending)',
        "return False",
        "a right value whose negative makes up for a mistake after it is blamed",
    ),
    Fault(
        "return any(fingerprint(values.get(key, [])) in whole for key, _ in mending)",
        "return False",
        "an empty list is blamed because the whole answer in its place leaves nothing to do",
    ),
    Fault(
        "return found if whole.are_right_together([value.trials for value in found]) else ()",
        "return found",
        "values of two outputs are told that are not right at once",
    ),
    Fault(
        "or len(outputs) == 1 or given_generators(answers):",
        "or len(outputs) == 1:",
        "a right draw is blamed for a wrong one before it",
    ),
    Fault(
        "if all(at in outcome.undrawn for outcome in outcomes):",
        "if any(at in outcome.undrawn for outcome in outcomes):",
        "one case in which nothing is left to chance counts as a generator that is not used",
    ),
    Fault(
        'next((outcome.drawn_elsewhere for outcome in outcomes if outcome.drawn_elsewhere), "")',
        '""',
        "the generator of the process is not told where the given one is used too",
    ),
    # ---- a class: what holds hostile code, and what is never lost
    Fault(
        "(_RETURN, 0, 0, _KILL),\n        (_LOAD, 0, 0, _AT_NUMBER),",
        "(_RETURN, 0, 0, _ALLOW),\n        (_LOAD, 0, 0, _AT_NUMBER),",
        "a call through the door of 32 bits is allowed",
        ("tests/worker/test_seccomp.py",),
    ),
    Fault(
        "return [*steps, (_RETURN, 0, 0, _REFUSE | errno.EPERM)]",
        "return [*steps, (_RETURN, 0, 0, _ALLOW)]",
        "every system call that nobody thought of is allowed",
        ("tests/worker/test_seccomp.py",),
    ),
    Fault(
        "found = [path for root in standard for path in _without(root, hidden | packages)]",
        "found = [path for root in standard for path in _without(root, hidden)]",
        "an answer reads the checker where it is installed",
        ("tests/worker/test_landlock.py",),
    ),
    Fault(
        "if found.open:\n            raise NoSandboxError",
        "if False:\n            raise NoSandboxError",
        "a class is graded where nothing holds hostile code",
        ("tests/running/test_sandbox.py",),
    ),
    Fault(
        "self._file.truncate(self._file.tell() - len(torn))",
        "pass",
        "a line that was torn spoils the one after it",
        ("tests/grading/test_journal.py",),
    ),
    Fault(
        "asked.append(Asked(name, chapter.name, 0 if is_our_fault else card.points))",
        "asked.append(Asked(name, chapter.name, 0 if Verdict.CHECKER_ERROR in found else card.points))",
        "a fault of ours that one learner provokes changes what is asked of all",
        ("tests/grading/test_results.py",),
    ),
    Fault(
        "most -= len(chunk)",
        "most -= 0",
        "an archive that says less than it holds fills the disk",
        ("tests/submission/test_class_folder.py",),
    ),
)
