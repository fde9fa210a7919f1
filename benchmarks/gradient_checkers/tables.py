"""The questions of the comparison, a table each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.gradient_checkers.hard_cases import KINDS
from benchmarks.gradient_checkers.network import ACTIVATIONS, SIZES, Network
from benchmarks.gradient_checkers.tool import Tool
from benchmarks.gradient_checkers.trials import (
    cost,
    judged,
    missed_mistakes,
    noticed,
    noticed_by_our_first_test,
    noticed_by_rule,
    real_mistakes,
    rejected,
    searched,
    whole_gradient,
)
from gradecheck.gradients.autodiff.true_gradient import true_gradient

NOT_RUN = "not run"
OURS = "gradecheck"
CHOSEN = (
    "The cases were collected while gradecheck was written. It failed in many of them at first and was "
    "mended, so its own row says only that nothing has been lost since, while the other rows say how often "
    "such cases are judged wrongly."
)


@dataclass(frozen=True)
class Effort:
    """How many trials for each size: rounds of a timing, right gradients for each activation, wrong entries.

    Parameters
    ----------
    rounds : int
        Of each timing.
    right, entries : dict of str to tuple of int
        By kind of tool ("ours", "few evaluations", "each parameter"), one number for each size.
    searches : int
        Wrong entries that our checker has to find, for each size and fault.
    """

    rounds: int
    right: dict[str, tuple[int, ...]]
    entries: dict[str, tuple[int, ...]]
    searches: int


FULL = Effort(
    15,
    {"ours": (1800, 1000, 434, 100), "few evaluations": (100, 60, 30, 8), "each parameter": (7, 1, 0, 0)},
    {"ours": (1000, 1000, 500, 200), "few evaluations": (300, 200, 100, 50), "each parameter": (10, 3, 0, 0)},
    50,
)
QUICK = Effort(
    5,
    {"ours": (100, 50, 20, 5), "few evaluations": (5, 5, 3, 2), "each parameter": (1, 0, 0, 0)},
    {"ours": (50, 50, 20, 10), "few evaluations": (20, 20, 10, 4), "each parameter": (2, 0, 0, 0)},
    5,
)


@dataclass(frozen=True)
class Table:
    """A table of the page: the question, how it was asked, rows by tool, and what is to be said about it."""

    title: str
    intro: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    remarks: tuple[str, ...] = ()


def kind_of(tool: Tool) -> str:
    """Which number of trials it gets."""
    return "each parameter" if tool.each_parameter else "ours" if tool.name == OURS else "few evaluations"


def runs(tool: Tool, size: str) -> bool:
    return float(size) <= float(tool.reach)


def by_size(tools: Iterable[Tool], cell: Callable[[Tool, str], str]) -> tuple[tuple[str, ...], ...]:
    """A row for each tool, a cell for each size."""
    return tuple((tool.name, *(cell(tool, size) for size in SIZES)) for tool in tools)


HEADER = ("checker", *(f"{Network(size).count:,}" for size in SIZES))


def times_and_evaluations(tools: Sequence[Tool], effort: Effort) -> tuple[Table, Table]:
    """What a check of a right gradient costs."""
    costs = {(t.name, s): cost(t, s, effort.rounds) for t in tools for s in SIZES if runs(t, s)}

    def time_cell(tool: Tool, size: str) -> str:
        if (found := costs.get((tool.name, size))) is None:
            return NOT_RUN
        return f"{number(found.seconds / found.own)} ({number(found.seconds / found.numpy)})"

    def evaluation_cell(tool: Tool, size: str) -> str:
        found = costs.get((tool.name, size))
        return f"{found.evaluations:,}" if found else NOT_RUN

    seconds = {key: found.seconds / found.numpy for key, found in costs.items()}
    evaluations = {key: float(found.evaluations) for key, found in costs.items()}
    time = Table(
        "Time of a check",
        "Time to accept a right gradient (tanh), in multiples of one forward and backward pass in the tool's "
        "own "
        "framework; in brackets in multiples of that pass in NumPy, written by hand.",
        HEADER,
        by_size(tools, time_cell),
        losses(tools, seconds, "less time (in multiples of the pass in NumPy)"),
    )
    calls = Table(
        "Evaluations of the loss",
        "Calls of the loss in the same check. Ours, given a function, also calls the gradient twice.",
        HEADER,
        by_size(tools, evaluation_cell),
        losses(tools, evaluations, "fewer evaluations"),
    )
    return time, calls


def right_gradients(tools: Sequence[Tool], effort: Effort) -> Table:
    """Right gradients that are not accepted."""
    parts: dict[tuple[str, str], float] = {}
    total = dict.fromkeys((tool.name for tool in tools), 0)

    def cell(tool: Tool, size: str) -> str:
        count = effort.right[kind_of(tool)][list(SIZES).index(size)]
        if not (runs(tool, size) and count):
            return NOT_RUN
        found = rejected(tool, size, count)
        total[tool.name] += count * len(ACTIVATIONS)
        parts[tool.name, size] = sum(bad for bad, _ in found.values()) / count
        return f"{', '.join(str(found[a][0]) for a in ACTIVATIONS)} of {count} each"

    rows = by_size(tools, cell)
    return Table(
        "Right gradients rejected",
        "How many right gradients are not accepted with "
        + ", ".join(ACTIVATIONS)
        + " in the hidden layers, each "
        "trial with new parameters and data. For gradecheck an `inconclusive` counts as not accepted.",
        HEADER,
        rows,
        (f"gradecheck had {total[OURS]:,} right gradients in all.", *losses(tools, parts, "fewer rejected")),
    )


def single_entries(tools: Sequence[Tool], effort: Effort) -> Table:
    """One entry that is 1 % off."""
    parts: dict[tuple[str, str], float] = {}

    def cell(tool: Tool, size: str) -> str:
        count = effort.entries[kind_of(tool)][list(SIZES).index(size)]
        said = []
        if runs(tool, size) and count:
            found = noticed(tool, size, count)
            parts[tool.name, size] = -found / count
            said.append(f"{found} of {count}")
        if (rule := noticed_by_rule(tool, size)) is not None:
            said.append(f"rule: {percent(rule)}")
        return "; ".join(said) or NOT_RUN

    rows = by_size(tools, cell)
    first = ", ".join(percent(noticed_by_our_first_test(size)) for size in SIZES)
    return Table(
        "One entry 1 % off",
        "At how many random entries a gradient with just this entry 1 % too large is not accepted (tanh). "
        "Where a checker looks at each entry, `rule` is the part of all entries at which the error is "
        "beyond what it "
        "allows, if its numeric gradient were perfect.",
        HEADER,
        rows,
        (f"The rule of the first test of gradecheck, over all entries of each network: {first}.",
         *losses(tools, parts, "more noticed")),
    )  # fmt: skip


def mistakes_of_backpropagation(tools: Sequence[Tool], effort: Effort) -> Table:
    """Wrong backpropagation that is accepted."""
    names = {size: real_mistakes(size) for size in SIZES}
    parts: dict[tuple[str, str], float] = {}
    accepted: dict[str, set[str]] = {}

    def cell(tool: Tool, size: str) -> str:
        if not runs(tool, size) or (tool.each_parameter and size != min(SIZES, key=float)):
            return NOT_RUN
        missed = missed_mistakes(tool, size, names[size])
        parts[tool.name, size] = len(missed) / len(names[size])
        accepted.setdefault(tool.name, set()).update(missed)
        return f"{len(missed)} of {len(names[size])}"

    rows = by_size(tools, cell)
    told = tuple(f"{tool} accepts: {', '.join(f'`{n}`' for n in sorted(found))}."
                 for tool, found in accepted.items() if found)  # fmt: skip
    return Table(
        "Mistakes of backpropagation missed",
        "How many of the known mistakes of `backprop` ([chapter 6](ch06_backpropagation.md)) are "
        "accepted, in a network of sigmoid neurons with the quadratic cost. Counted are mistakes that change "
        "a number of its gradient.",
        HEADER,
        rows,
        (*told, *losses(tools, parts, "fewer missed")),
    )  # fmt: skip


def places(tools: Sequence[Tool], effort: Effort) -> Table:
    """What is said about the place of one wrong entry."""
    faults = (("sign flipped", -1.0), ("1 % off", 1.01))
    rows = []
    for followed, how in ((True, "a loss in plain NumPy"), (False, "any other loss")):
        for fault, factor in faults:
            found = [searched(size, effort.searches, factor, followed) for size in SIZES]
            rows.append((f"{OURS}, {how}: {fault}",
                         *(f"{f.named} of {f.count}, {f.most} evaluations" for f in found)))  # fmt: skip
    says: dict[str, list[str]] = {}
    for tool in tools:
        if not tool.name.startswith(OURS):
            says.setdefault(tool.finds, []).append(tool.name)
    return Table(
        "Finding one wrong entry",
        "How often gradecheck names the wrong entry, and the largest number of evaluations that it took, the "
        "verdict included. A loss in plain NumPy is followed; any other is only evaluated.",
        HEADER,
        tuple(rows),
        tuple(
            f"What the others say about the place: {found} ({'; '.join(names)})."
            for found, names in says.items()
        ),
    )


def hard_cases(tools: Sequence[Tool], effort: Effort) -> tuple[Table, Table]:
    """Sixty hard cases."""
    asked = [tool for tool in tools if tool.judge is not None]
    found = {(t.name, n, r): judged(t, n, r) for t in asked for n in KINDS for r in (True, False)}
    verdicts = ("ok", "false alarm", "missed", "no verdict", "crash")

    def row(tool: Tool) -> tuple[str, ...]:
        own = [found[tool.name, n, r] for n in KINDS for r in (True, False)]
        counts = (str(sum(j.verdict == v for j in own)) for v in verdicts)
        return tool.name, *counts, f"{sum(j.evaluations for j in own):,}"

    def both(tool: Tool, name: str) -> bool:
        return all(found[tool.name, name, r].verdict == "ok" for r in (True, False))

    others = [tool for tool in asked if not tool.name.startswith(OURS)]
    oks = {
        t.name: sum(found[t.name, n, r].verdict == "ok" for n in KINDS for r in (True, False)) for t in asked
    }
    better = [name for name, count in oks.items() if count > oks[OURS]]
    totals = Table(
        "Sixty hard cases",
        f"{len(KINDS)} right gradients and {len(KINDS)} wrong ones, each a case in which checkers fail. "
        "*ok* is the true verdict, a *false alarm* rejects a right gradient, *missed* accepts a wrong one. "
        "Tools of a framework judge the same NumPy functions, wrapped as their documentation asks.",
        ("checker", *verdicts, "evaluations in all"),
        tuple(row(tool) for tool in asked),
        (CHOSEN, *(f"**We lose here**: {name}." for name in better)),
    )
    listed = Table(
        "What is hard about them",
        "Whether gradecheck judged the right gradient and the wrong one of a pair truly, and how many of the "
        f"other {len(others)} did.",
        ("case", OURS, "others"),
        tuple((n, "yes" if both(asked[0], n) else "no", str(sum(both(t, n) for t in others))) for n in KINDS),
    )
    return totals, listed


def whole_gradients(effort: Effort, autograd: Callable[[Network], Callable[[], object]] | None) -> Table:
    """The true gradient of a NumPy loss."""

    def ours(network: Network) -> Callable[[], object]:
        return lambda: true_gradient(network.loss, network.parameters)

    named = [("gradecheck, the loss followed", ours)] + ([("autograd", autograd)] if autograd else [])
    times = {name: [whole_gradient(act, size, effort.rounds) for size in SIZES] for name, act in named}
    ours_first = times[named[0][0]]
    lost = [
        f"**We lose here** at {label} parameters: {name}."
        for name, values in times.items()
        for label, value, mine in zip(HEADER[1:], values, ours_first, strict=True)
        if value < mine
    ]
    rows = [(name, *map(number, values)) for name, values in times.items()]
    return Table(
        "The whole gradient from the loss alone",
        "Time in multiples of one forward and backward pass in NumPy, written by hand. The loss is plain "
        "NumPy (autograd needs its own NumPy in it).",
        HEADER,
        tuple(rows),
        tuple(lost),
    )


def losses(tools: Sequence[Tool], parts: dict[tuple[str, str], float], better: str) -> tuple[str, ...]:
    """Who does better than our first row, if anybody; smaller numbers are better."""
    said = []
    for size, label in zip(SIZES, HEADER[1:], strict=True):
        ours = parts.get((OURS, size))
        names = [t.name for t in tools if t.package != "numpy" and parts.get((t.name, size), ours) < ours]
        if names:
            said.append(f"**We lose here** at {label} parameters: {'; '.join(names)}, with {better}.")
    return tuple(said)


def number(value: float) -> str:
    """Two digits, or all in front of the point."""
    return f"{value:,.0f}" if value >= 10 else f"{value:.1f}"


def percent(part: float) -> str:
    """So many digits that 100 % means all."""
    return (
        "100 %" if part == 1 else f"{min(100 * part, 99.999):.3f} %" if part > 0.99 else f"{100 * part:.1f} %"
    )
