"""`check_gradient` and the diagnosis of backpropagation: time, what is noticed, found and named."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # counts where NumPy is not loaded yet

import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from itertools import combinations
from statistics import median

import numpy as np

from benchmarks.gradient_checkers import first_check
from benchmarks.gradient_checkers.network import ACTIVATIONS, Network
from benchmarks.gradient_checkers.ours import TOOLS, closed
from benchmarks.gradient_checkers.tables import FULL, percent
from benchmarks.gradient_checkers.trials import (
    cost,
    noticed,
    noticed_by_our_first_test,
    rejected,
    searched,
)
from benchmarks.measurement import ROOT, Measurement
from gradecheck import check_gradient
from gradecheck.comparing.answers import sort_outcomes
from gradecheck.course.course import load_course
from gradecheck.course.mistakes import Mistake, made_together
from gradecheck.diagnosing.rules import diagnose
from gradecheck.questions.prepared import PreparedExercise, prepare
from gradecheck.worker.execution import run_call
from tests.gradients.hard_cases import closed as evaluated_only
from tests.gradients.hard_cases import relu_net

LARGEST = "1e6"
ALLOWED_MULTIPLE = 4.0
NOTICED_PART = 0.999
ALLOWED_EVALUATIONS = 90
NAMED_SINGLES, NAMED_PAIRS = 0.99, 0.95
ALLOWED_SECONDS = 0.2
SEEDS = 5
PROCESSES = 5
AT_KINKS = 10_000
FOLLOWED = (0, 4, 6)  # of each eight networks, so that the slow kind stays rare
PAIRS = 300  # of all pairs, drawn at random
#: How the loss is known, and what is wrong with one entry.
SEARCHES = tuple(
    (how, fault, factor)
    for how in ("followed", "evaluated")
    for fault, factor in (("sign", -1.0), ("1 %", 1.01))
)


def measure() -> list[Measurement]:
    """Take all numbers that concern gradients; what is only counted runs on all processors at once."""
    timed = [check_of_a_right_gradient(), first_check_of_a_process()]
    with ProcessPoolExecutor() as pool:
        at_kinks = pool.map(outcome_at_kinks, range(AT_KINKS), chunksize=AT_KINKS // 20)
        off = pool.submit(entry_one_percent_off)
        searches = pool.map(wrong_entry, *zip(*SEARCHES, strict=True))
        right = pool.submit(right_gradients)
        counted = [*off.result(), right.result(), right_gradients_at_kinks(at_kinks), *searches]
    return [*timed, *counted, *diagnosis()]


def check_of_a_right_gradient() -> Measurement:
    """Where checks and passes have run before, so that both find their memory ready."""
    found = cost(TOOLS[0], LARGEST, 15)
    return multiple_of_a_pass(
        "check_gradient, 1e6 parameters", "forward + backward", found.seconds * 1e3, found.numpy * 1e3
    )


def first_check_of_a_process() -> Measurement:
    """Each new array is made of pages that the system clears first, in the pass alone and in the check."""
    command = [sys.executable, "-m", first_check.__name__, LARGEST]
    runs = [subprocess.run(command, cwd=ROOT, capture_output=True, check=True) for _ in range(PROCESSES)]
    passes, checks = zip(*(json.loads(run.stdout) for run in runs), strict=True)
    what = "the first check of a new process"
    return multiple_of_a_pass(what, "forward + backward there", min(checks), min(passes))


def multiple_of_a_pass(what: str, of_what: str, check: float, one_pass: float) -> Measurement:
    multiple = check / one_pass
    return Measurement(
        what,
        f"{check:.1f} ms",
        f"{multiple:.1f} x {of_what} ({one_pass:.1f} ms)",
        f"at most {ALLOWED_MULTIPLE:.0f} x",
        multiple <= ALLOWED_MULTIPLE,
    )


def entry_one_percent_off() -> list[Measurement]:
    """By the rule of the first test over all entries, and in whole checks."""
    parts = [noticed_by_our_first_test(LARGEST, seed) for seed in range(SEEDS)]
    count = 200
    seen = noticed(TOOLS[0], LARGEST, count)
    goal = f"at least {NOTICED_PART:.1%}"
    return [
        Measurement(
            "one entry 1 % off, 1e6 parameters, rule over all entries",
            percent(min(parts)),
            f"the least of {SEEDS} directions",
            goal,
            min(parts) >= NOTICED_PART,
        ),
        Measurement(
            "the same, whole checks", f"{seen} of {count}", percent(seen / count), goal, seen == count
        ),
    ]


def right_gradients() -> Measurement:
    """The same trials as in the comparison with other checkers."""
    sizes = ("1e3", "1e4", "1e5", "1e6")
    found = [rejected(TOOLS[0], size, count) for size, count in zip(sizes, FULL.right["ours"], strict=True)]
    bad = sum(each[activation][0] for each in found for activation in ACTIVATIONS)
    total = sum(each[activation][1] for each in found for activation in ACTIVATIONS)
    return Measurement(
        "right gradients not accepted", f"{bad} of {total:,}", percent(bad / total), "0", bad == 0
    )


def right_gradients_at_kinks(found: Iterable[str]) -> Measurement:
    """Networks of ReLU neurons whose biases are 0, as everybody starts; every other one sees blank images."""
    outcomes = Counter(found)
    bad = AT_KINKS - outcomes["right"]
    return Measurement(
        "right gradients not accepted, ReLU with zero biases",
        f"{bad} of {AT_KINKS:,}",
        ", ".join(f"{count:,} {outcome}" for outcome, count in outcomes.most_common()),
        "0",
        bad == 0,
    )


def outcome_at_kinks(seed: int) -> str:
    """What is said of one of them; of each eight, two have 1,050 parameters, and three are only evaluated.

    One of these three sees blank images: it takes as long as all the others, because each entry is measured.
    """
    if seed % 4 == 3:
        network = Network("1e3", "relu", seed=seed)
        for bias in network.parameters[1::2]:
            bias[...] = 0.0
        return check_gradient(closed(network), network.gradient, network.parameters, seed=seed).outcome
    case = relu_net(seed, blank=seed % 2 == 0)
    loss, gradient, parameters = case if seed % 8 in FOLLOWED else evaluated_only(case)
    return check_gradient(loss, gradient, parameters, seed=seed).outcome


def wrong_entry(how: str, fault: str, factor: float) -> Measurement:
    """One entry among a million, in a loss that can be followed or in one that can only be evaluated."""
    found = searched(LARGEST, 50, factor, how == "followed")
    return Measurement(
        f"wrong entry among 1e6, loss {how}, {fault}",
        f"{found.named} of {found.count} named",
        f"at most {found.most} evaluations",
        f"all, {ALLOWED_EVALUATIONS} evaluations",
        found.named == found.count and found.most <= ALLOWED_EVALUATIONS,
    )


def diagnosis() -> list[Measurement]:
    """The known mistakes of `backprop`, single and in pairs: what is named, and how long that takes."""
    chapter, card = load_course(ROOT).find("backprop")
    plans = [prepare(card, seed) for seed in range(SEEDS)]
    functions = {card.gradient.own_cost.function: chapter.module.quadratic_cost}
    pairs = [pair for pair in combinations(card.mistakes, 2) if pair[0].goes_with(pair[1])]
    chosen = np.random.default_rng(0).choice(len(pairs), PAIRS, replace=False)
    of_singles = [named(prepared, functions, (m,)) for prepared in plans for m in card.mistakes]
    of_pairs = [named(plans[0], functions, pairs[number]) for number in chosen]
    return [
        diagnosed("backprop mistakes named, single", of_singles, NAMED_SINGLES),
        diagnosed("backprop mistakes named, pairs", of_pairs, NAMED_PAIRS),
        longest("one diagnosis of a single mistake", [seconds for _, seconds in of_singles]),
        longest("one diagnosis of a pair", [seconds for _, seconds in of_pairs]),
    ]


def named(
    prepared: PreparedExercise, functions: dict[str, Callable], mistakes: tuple[Mistake, ...]
) -> tuple[bool, float]:
    """Whether the finding names what was switched on, and the seconds of the diagnosis.

    A pair counts as named by one name too: a single mistake is only named where it explains every number, so
    the other one changes nothing beside it.
    """
    wrong = mistakes[0].wrong if len(mistakes) == 1 else made_together(*mistakes)
    answering = functions | {prepared.exercise.name: wrong}
    answers = sort_outcomes(
        prepared, [run_call(answering[call.function], call) for call in prepared.plan.calls]
    )
    began = time.perf_counter()
    found = diagnose(answers)
    seconds = time.perf_counter() - began
    names = {" + ".join(m.name for m in mistakes)} | {m.name for m in mistakes}
    return bool(found) and found[0].mistake in names, seconds


def diagnosed(what: str, found: list[tuple[bool, float]], part: float) -> Measurement:
    count = sum(right for right, _ in found)
    ratio = count / len(found)
    return Measurement(
        what, f"{count} of {len(found)}", percent(ratio), f"at least {part:.0%}", ratio >= part
    )


def longest(what: str, seconds: list[float]) -> Measurement:
    """The slowest, because somebody waits for it."""
    typical, slowest = median(seconds), float(np.max(seconds))
    return Measurement(
        what,
        f"{typical * 1e3:.0f} ms, the slowest {slowest * 1e3:.0f} ms",
        "",
        f"at most {ALLOWED_SECONDS * 1e3:.0f} ms",
        slowest <= ALLOWED_SECONDS,
    )
