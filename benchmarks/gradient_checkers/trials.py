"""The trials: how long, how many evaluations, what is rejected, what is noticed, what is found."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import numpy as np

from benchmarks.gradient_checkers.hard_cases import hard_case
from benchmarks.gradient_checkers.network import ACTIVATIONS, Network, joined, with_entry
from benchmarks.gradient_checkers.ours import closed
from benchmarks.gradient_checkers.tool import Counter, Gradient, Tool, accepts
from gradecheck import check_gradient
from gradecheck.gradients.claim import claim_at
from gradecheck.gradients.directional_test import judge_by_two_gradients
from gradecheck.gradients.model import Model
from gradecheck.gradients.tensors import read_tensors
from gradecheck.questions.directions import draw_direction
from solutions.ch06_backpropagation import EXERCISES

ONE_PERCENT = 1.01
KNOWN = {mistake.name: mistake for card in EXERCISES if card.name == "backprop" for mistake in card.mistakes}


def fastest(act: Callable[[], object], rounds: int) -> float:
    """Seconds of the fastest round, after one that is not counted."""
    act()
    times = []
    for _ in range(rounds):
        began = time.perf_counter()
        act()
        times.append(time.perf_counter() - began)
    return min(times)


@dataclass(frozen=True)
class Cost:
    """What a check of a right gradient takes: seconds, seconds of forward + backward, evaluations."""

    seconds: float
    own: float
    numpy: float
    evaluations: int


def cost(tool: Tool, size: str, rounds: int) -> Cost:
    """Time one check and its floor in turns, so that a slow minute hits both."""
    network, counter = Network(size), Counter()
    check = tool.check(network, None, lambda loss: loss)
    run = partial(accepts, check)
    floors = [tool.forward_backward(network), partial(network.gradient, network.parameters)]
    rounds = rounds if fastest(run, 1) < 1 else 1
    times = [[fastest(act, 1) for act in (run, *floors)] for _ in range(rounds)]
    accepts(tool.check(network, None, counter))
    return Cost(*(min(column) for column in zip(*times, strict=True)), counter.calls)


def rejected(tool: Tool, size: str, count: int) -> dict[str, tuple[int, int]]:
    """For each activation: how many right gradients are not accepted, and of how many."""
    found = {}
    for activation in ACTIVATIONS:
        checks = (
            tool.check(Network(size, activation, seed=seed), None, lambda loss: loss) for seed in range(count)
        )
        found[activation] = (sum(not accepts(run) for run in checks), count)
    return found


def noticed(tool: Tool, size: str, count: int) -> int:
    """At how many random entries an error of 1 % is noticed."""
    network = Network(size)
    numbers = np.random.default_rng(1).choice(network.count, count, replace=False)
    gradients = (with_entry(network, int(number), ONE_PERCENT) for number in numbers)
    return sum(not accepts(tool.check(network, gradient, lambda loss: loss)) for gradient in gradients)


def noticed_by_rule(tool: Tool, size: str) -> float | None:
    """The part of all entries at which an error of 1 % breaks the tool's rule, if its numbers are perfect."""
    if tool.rule is None:
        return None
    network = Network(size)
    return float(np.mean(tool.rule(joined(network.gradient(network.parameters)), ONE_PERCENT - 1)))


def noticed_by_our_first_test(size: str, seed: int = 0) -> float:
    """The part of all entries at which an error of 1 % moves our first test out of "right".

    The test is linear in the gradient: one check gives the gap and what is allowed, and an error in entry i
    adds 1 % of its mean slope along the direction to the gap.
    """
    network = Network(size)
    model = Model(network.loss, network.gradient, read_tensors(network.parameters))
    arrays = tuple(network.parameters)
    claim = claim_at(model, arrays, draw_direction(np.random.default_rng(seed), arrays))
    judged = judge_by_two_gradients(model, claim)
    end = claim.direction.moved(arrays, judged.step)
    pairs = zip(network.gradient(arrays), network.gradient(end), strict=True)
    slopes = [(a + b) / 2 * claim.direction.along(k, a.shape) for k, (a, b) in enumerate(pairs)]
    gaps = (judged.claimed - judged.measured) + (ONE_PERCENT - 1) * joined(slopes)
    return float(np.mean(np.abs(gaps) > judged.allowed))


def missed_mistakes(tool: Tool, size: str, names: tuple[str, ...]) -> list[str]:
    """The known mistakes of backpropagation that are accepted as right."""
    network = Network(size, "sigmoid", "quadratic")
    return [
        name for name in names if accepts(tool.check(network, mistaken(network, name), lambda loss: loss))
    ]


def mistaken(network: Network, name: str) -> Gradient:
    """Backpropagation with a known mistake."""

    def gradient(parameters):
        both = KNOWN[name].wrong(parameters[0::2], parameters[1::2], network.X, network.Y)
        return [array for layer in zip(*both, strict=True) for array in layer]

    return gradient


@dataclass(frozen=True)
class Judged:
    """What a tool says of one hard case.

    Parameters
    ----------
    verdict : str
        ``"ok"``, ``"false alarm"``, ``"missed"``, ``"no verdict"`` or ``"crash"``.
    evaluations : int
        Calls of the loss.
    """

    verdict: str
    evaluations: int


def judged(tool: Tool, name: str, is_right: bool) -> Judged:
    """Let a tool judge one hard case; whatever it raises but an AssertionError is a crash."""
    case, counter = hard_case(name, is_right), Counter()
    loss, gradient, parameters = case.model
    counted = replace(case, loss=counter(case.loss), model=(counter(loss), gradient, parameters))
    assert tool.judge is not None
    try:
        with np.errstate(all="ignore"), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            said = tool.judge(counted)
    except AssertionError:
        said = False
    except Exception:
        return Judged("crash", counter.calls)
    if said is None:
        return Judged("no verdict", counter.calls)
    wrong = "false alarm" if is_right else "missed"
    return Judged("ok" if said == is_right else wrong, counter.calls)


def real_mistakes(size: str) -> tuple[str, ...]:
    """The mistakes that change a number of this network's gradient, whatever its shape.

    Some switch nothing where the layers do not allow it, and some checkers see one long vector only.
    """
    network = Network(size, "sigmoid", "quadratic")
    right = joined(network.gradient(network.parameters))
    found = []
    for name in KNOWN:
        yours = joined(mistaken(network, name)(network.parameters))
        if np.abs(yours - right).max() > 1e-9 * np.abs(right).max():
            found.append(name)
    return tuple(found)


@dataclass(frozen=True)
class Search:
    """How often the one wrong entry was named, of how many, and with how many evaluations at most."""

    named: int
    count: int
    most: int


def searched(size: str, count: int, factor: float, followed: bool) -> Search:
    """Let our checker find one wrong entry, in a loss that can be followed or in one that cannot."""
    network = Network(size)
    loss = network.loss if followed else closed(network)
    numbers = np.random.default_rng(2).choice(network.count, count, replace=False)
    ends = np.cumsum([p.size for p in network.parameters])
    named, most = 0, 0
    for number in numbers:
        tensor = int(np.searchsorted(ends, number, side="right"))
        shape = network.parameters[tensor].shape
        where = np.unravel_index(int(number) - (ends[tensor - 1] if tensor else 0), shape)
        result = check_gradient(loss, with_entry(network, int(number), factor), network.parameters)
        places = [(e.tensor, e.where) for e in result.entries if result.outcome == "wrong"]
        named += (f"parameters[{tensor}]", tuple(int(i) for i in where)) in places
        most = max(most, result.evaluations)
    return Search(named, count, most)


def whole_gradient(act: Callable[[Network], Callable[[], object]], size: str, rounds: int) -> float:
    """Time of the whole gradient from the loss alone, in multiples of forward + backward by hand."""
    network = Network(size)
    run, floor = act(network), partial(network.gradient, network.parameters)
    times = [[fastest(each, 1) for each in (run, floor)] for _ in range(rounds)]
    seconds, by_hand = (min(column) for column in zip(*times, strict=True))
    return seconds / by_hand
