"""What a check of a gradient found: frozen, true or false, readable."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from gradecheck.gradients.outcomes import Outcome, Reason
from gradecheck.gradients.validation import entry_name
from gradecheck.wording.counted import counted
from gradecheck.wording.safe_text import printable
from gradecheck.wording.values import tell_apart


@dataclass(frozen=True)
class WrongEntry:
    """One entry of a gradient beside the slope that the loss has there.

    Parameters
    ----------
    tensor : str
        Name of the parameter.
    where : tuple of int
        Index in it.
    yours, right : float
        What the gradient says and what the loss says, in units of the loss per unit of the parameter.
    error : float
        How far `right` may be off.
    """

    tensor: str
    where: tuple[int, ...]
    yours: float
    right: float
    error: float

    @property
    def name(self) -> str:
        """``W1[0, 2]``."""
        return entry_name(self.tensor, self.where)


@dataclass(frozen=True)
class TensorResult:
    """What is known about the gradient with respect to one tensor.

    Parameters
    ----------
    name : str
        Of the parameter.
    shape : tuple of int
        Its shape.
    wrong : bool
        Whether its gradient is wrong.
    difference : float
        Gap between both slopes along a random direction, as a part of the slopes' own size.
    allowed : float
        How much of it the method's error explains.
    place : str
        Where in it, as the end of a sentence: ``"in one entry"``, ``"in row 3"``, ``"in many entries"``.
    entries : tuple of WrongEntry
        The worst ones that were looked at.
    mask : ndarray of bool, optional
        Which entries are wrong, where that is known of every one.
    """

    name: str
    shape: tuple[int, ...]
    wrong: bool
    difference: float
    allowed: float
    place: str = ""
    entries: tuple[WrongEntry, ...] = ()
    mask: np.ndarray | None = None


@dataclass(frozen=True, repr=False)
class GradientResult:
    """The verdict on a gradient: true in a condition only when it is right.

    It shows itself: text in a terminal, a panel in a notebook.

    Parameters
    ----------
    outcome : Outcome
        ``"right"``, ``"wrong"`` or ``"inconclusive"``.
    headline : str
        The verdict in a sentence, and for anything but "right" the reason.
    reason : Reason
        The same for a program to read.
    tensors : tuple of TensorResult
        What is known about each tensor; empty where it never came to that.
    likely_cause : str
        What the wrong gradient looks like, if it looks like something known.
    notes : tuple of str
        What was converted or is unusual, though not wrong.
    evidence : tuple of str
        How the verdict came about, a sentence each.
    digits : int
        To how many digits the gradient agrees, where it is right.
    evaluations : int
        How often the loss was evaluated.
    gradients : int
        How often the gradient was called.
    parameters : int
        How many numbers the parameters hold.
    seed : int
        Repeats the check: ``check_gradient(..., seed=seed)``.
    """

    outcome: Outcome
    headline: str
    reason: Reason = Reason.AGREES
    tensors: tuple[TensorResult, ...] = ()
    likely_cause: str = ""
    notes: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    digits: int = 0
    evaluations: int = 0
    gradients: int = 0
    parameters: int = 0
    seed: int = 0

    @property
    def wrong_tensors(self) -> tuple[str, ...]:
        """Names of the parameters whose gradient is wrong, in the order of the parameters."""
        return tuple(t.name for t in self.tensors if t.wrong)

    @property
    def entries(self) -> tuple[WrongEntry, ...]:
        """The worst entries that were looked at; those of the tensor nearest the output first."""
        return tuple(entry for t in reversed(self.tensors) for entry in t.entries)

    def as_dict(self) -> dict[str, Any]:
        """Everything as plain dicts, lists, text and numbers, ready for `json.dumps`."""
        return _plain(asdict(self)) | {"wrong_tensors": list(self.wrong_tensors)}

    def __bool__(self) -> bool:
        return self.outcome == Outcome.RIGHT

    def __repr__(self) -> str:
        lines = [f"check_gradient: {self.outcome}. {self.headline}"]
        lines += [_line(label, text) for label, text in self.facts()]
        return printable("\n".join(lines))

    def _repr_html_(self) -> str:
        from gradecheck.gradients.panel import render_panel  # Jinja2 only where a panel is drawn

        return render_panel(self)

    def facts(self) -> list[tuple[str, str]]:
        """What there is to say, label and text."""
        found = []
        for tensor in reversed(self.tensors):
            if tensor.wrong and tensor.place:
                said = f"`{tensor.name}` {tensor.shape}: {part_words(tensor.difference)} off, "
                found.append(("wrong", said + f"{tensor.allowed:.0e} allowed; {tensor.place}"))
        found += [("entry", _entry(e)) for e in self.entries[:3]]
        right = [f"`{t.name}`" for t in self.tensors if not t.wrong]
        if self.wrong_tensors and right:
            found.append(("right", ", ".join(right[:8]) + (", ..." if len(right) > 8 else "")))
        if self.likely_cause:
            found.append(("likely cause", self.likely_cause))
        found += [("note", note) for note in self.notes]
        return [*found, ("cost", self.cost)]

    @property
    def cost(self) -> str:
        """What the check took, and how to repeat it."""
        loss, calls = counted(self.evaluations, "evaluation"), counted(self.gradients, "call")
        of_all = counted(self.parameters, "parameter")
        return f"{loss} of the loss and {calls} of the gradient for {of_all}; repeat with seed={self.seed}"


def part_words(part: float) -> str:
    """A part of the gradient, in percent where that is readable."""
    return f"{100 * part:.3g} %" if 1e-3 <= part < 10 else f"{part:.0e}"


def _entry(entry: WrongEntry) -> str:
    yours, right = tell_apart(entry.yours, entry.right)
    return f"{entry.name}: yours {yours}, right {right} (to within {entry.error:.0e})"


def _line(label: str, text: str) -> str:
    return f"  {label:<13} {text}"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, np.ndarray):
        return value.tolist()
    if isinstance(value, float) and not np.isfinite(value):
        return str(value)
    return str(value) if isinstance(value, StrEnum) else value
