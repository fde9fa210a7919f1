"""What each rule of the diagnosis says, beyond the comparison of two answers.

A headline goes on after the name of the exercise; a fact stands beside its label
(`gradecheck.diagnosing.finding.Label`); everything else is a sentence of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gradecheck.comparing.cause import Cause
from gradecheck.worker.location import shown
from gradecheck.worker.outcome import Raised

#: Headlines of calls that did not return.
STOPPED = {
    Cause.EXCEPTION: "raises an exception.",
    Cause.TIMEOUT: "was stopped because it took too long.",
    Cause.MEMORY: "was stopped because it asked for too much memory.",
    Cause.OUTPUT: "returns more than can be carried back.",
    Cause.BLOCKED: "did something that is not allowed here.",
    Cause.CRASHED: "ended the Python process.",
    Cause.SYNTAX: "could not be read: the cell has a syntax error.",
    Cause.MISSING: "is not defined in this file.",
}

#: Headline of a name that holds a value.
NO_FUNCTION = "is not a function when all cells have run."

SHOULD_REFUSE = "should refuse an input with a ValueError."
VALUE_ERROR = "a ValueError, as the docstring says"

NOT_THE_SAME_TWICE = "gives another answer when the same question is asked again."
NOT_THE_SAME_IN_MEMORY = (
    "gives another answer for the same numbers in another order in memory, as a transposed array has them."
)
ORDER_IN_MEMORY = "the same numbers lie in another order in memory here, as those of a transposed array do"
LOOK_FOR_ORDER = (
    "Look for code that counts on the order in memory: a change of `w.reshape(-1)` or `w.ravel()`, which may "
    "be a copy, or `np.nditer`, which goes through an array as it lies in memory."
)
LOOK_FOR_MEMORY = (
    "Look for a global variable or a default argument that remembers earlier calls, and for random numbers "
    "that do not come from the given `rng`."
)


def draws_nothing(name: str) -> str:
    """Headline: the generator that is given is not used."""
    return f"draws nothing from `{name}`, which should be its only source of chance."


def draw_from(name: str) -> str:
    """Next step: which draws to look for."""
    return f"Draw the numbers from `{name}`, as in `{name}.normal(...)` or `{name}.permutation(...)`."


def draws_elsewhere(generator: str, name: str) -> str:
    """Headline: chance comes from the generator of the whole process."""
    return f"draws from `{generator}`, but `{name}` should be its only source of chance."


def another_seed(name: str) -> str:
    """Fact: what chance of another source means."""
    return f"what it returns cannot be repeated with the same `{name}`, or does not change with another one"


def without_the_generator(headline: str) -> str:
    """Likely cause, beside a wrong answer: one of the two headlines."""
    return f"Yours {headline}"


WARNS = "gives the right answer, but with a warning where silence is promised."


def warned_at(warning: Raised) -> str:
    """Fact: what NumPy warned of, and on which line of the learner's own code."""
    line = f": {warning.line}" if warning.line else ""
    return f"{warning.message} ({warning.where}{line})" if warning.where else warning.message


def numpy_warns(warning: Raised) -> str:
    """Likely cause: the line on which numbers leave what floats can hold."""
    line = f" (`{warning.line}`)" if warning.line else ""
    where = f"on {warning.where}{line}" if warning.where else "in this call"
    return f"NumPy warns {where}: {warning.message}. {_what_to_ask(warning.message)}"


#: What a floating-point warning says, and the question that leads to its reason; the first that fits.
_QUESTIONS = {
    "overflow": "Which numbers get too large there?",
    "divide by zero": "What is 0 there?",
    "sqrt|log|power": "Which numbers are below 0 there?",
    "divide": "Which numbers are both 0, or both infinite, there?",
    "multiply": "Where does 0 meet an infinite number there?",
    "add|subtract|reduce": "Which numbers are infinite there?",
    "": "Which numbers are infinite there, or outside of what this function takes?",
}


def _what_to_ask(message: str) -> str:
    """The question that leads from a floating-point warning to its reason."""
    return next(question for words, question in _QUESTIONS.items() if re.search(words, message))


def changes_argument(name: str) -> str:
    """Headline: an argument has other values after the call."""
    return f"changes its argument `{name}`; it should leave it as it was."


def changed(name: str) -> str:
    """Fact: which values are not as they were."""
    return f"`{name}` has other values after the call"


def look_for_changes(name: str) -> str:
    """Next step: how an argument gets changed."""
    return f"Look for `{name} += ...`, `{name}[...] = ...`, or a method that works in place."


def also_changes(names: Sequence[str]) -> str:
    """Fact, beside a wrong answer."""
    listed = " and ".join(f"`{name}`" for name in names)
    return f"it changes its argument{'s' if len(names) > 1 else ''} {listed}"


def returns_memory(name: str) -> str:
    """Headline: the result is an argument, or a view of one."""
    return f"returns memory of its argument `{name}`, not a new array."


def why_memory_matters(name: str) -> str:
    """Fact: what goes wrong later."""
    return f"a change of the result would change `{name}` too, because both are the same memory"


RETURNS_EARLIER_MEMORY = "returns the memory of its result before, not a new array."
WHY_EARLIER_MEMORY_MATTERS = "each call overwrites the result before, which may still be needed"
LOOK_FOR_A_KEPT_ARRAY = (
    "Look for an array or a list that is made outside of the function, or is a default argument, and make it "
    "inside."
)
RETURN_NEW_ARRAY = "Return a new array."


def reference_seconds(seconds: float) -> str:
    """Fact, beside a call that took too long."""
    return f"takes {seconds:.2g} s for the same input"


def answered(finished: int, asked: int, right: int) -> str:
    """Fact, beside a call that did not return: how the other inputs went."""
    judged = f"{right or 'none'} of these answers {'are' if right > 1 else 'is'} right"
    if finished == 1:
        judged = f"that answer is {'right' if right else 'wrong'}"
    return f"{finished} of {asked} inputs; {judged}"


def numeric_gradient(value: float, error: float, called: str) -> str:
    """Evidence: what the cost itself says at the worst entry."""
    return f"The numeric {called} there is {value:.6g} (known to {error:.1g})."


def right_for_own_cost(cost: str) -> str:
    """Likely cause: the gradient follows from the learner's own cost, and that is wrong."""
    return (
        f"Your gradient is right for YOUR `{cost}`; it is `{cost}` that differs from ours. Mend that first."
    )


_TOGETHER = "Your answers are those of two mistakes together, each described as it would be alone."


def together(sentences: Sequence[str]) -> str:
    """Likely cause: several known mistakes at once."""
    numbered = " ".join(f"({i}) {sentence}" for i, sentence in enumerate(sentences, start=1))
    return f"{_TOGETHER} {numbered}"


def is_of_two(sentence: str) -> bool:
    """Whether `together` has made this sentence."""
    return sentence.startswith(_TOGETHER)


def explains_partly(sentence: str, explained: int, wrong: int) -> str:
    """Likely cause: a known mistake that gives most of the wrong answers, and how many; no word of the rest.

    The same mistake can be NaN there, or be hidden by a guard.
    """
    if explained == wrong:  # it would spoil some of the right answers too, to which the learner has seen
        return sentence
    counted = f"This fits {explained} of the {wrong} wrong answers exactly."
    return f"{sentence} ({counted})"


def where_answered(sentence: str) -> str:
    """Likely cause, beside an exception on other inputs: of those it says nothing."""
    return f"On the inputs that it answers: {sentence}"


def both_places(places: Sequence[tuple[str, str]]) -> str:
    """Likely cause: two places, ``(where, what)``; only a change of both makes every answer right."""
    if len({where for where, _ in places}) == 1:
        told = sorted((what for _, what in places), key=lambda what: what.endswith("?"))
        return off_at(places[0][0], ", and ".join([*(w.rstrip("?") for w in told[:-1]), told[-1]]))
    told = [off_at(where, what) for where, what in places]
    return f"Two mistakes together. {' '.join(told)}"


def mends_partly(what: str, outputs: Sequence[str]) -> str:
    """What is off where a change of it makes some of the wrong outputs right; the rest of a sentence."""
    told = " and ".join(f"`{name}`" for name in outputs)
    return f"{what}. With that mended, {told} came right on every input, but something else is still wrong"


def mends_some_inputs(what: str, output: str, mended: int, wrong: int) -> str:
    """What is off where a change of it makes an output right on some inputs; the rest of a sentence."""
    inputs = f"{mended} of the {wrong} inputs on which it is wrong"
    return f"{what}. With that mended, `{output}` came right on {inputs}, and not yet on the others"


def two_changes(code: str) -> str:
    """What is off where it takes two edits at one place; the rest of a sentence."""
    return f"`{shown(code)}` is not what is meant: every answer came right with two small changes in it"


def off_at(where: str, what: str) -> str:
    """What is off on one line of the learner's own code."""
    told = f"On {where}, {what}" if where.startswith("line") else f"In {where}, {what}"
    return told if told.endswith("?") else f"{told}."


def one_way(what: str) -> str:
    """What is off where a change of it makes every answer right, and no more is known; not the place."""
    return f"one way to make every input come right, and perhaps not the only one, is to mend this: {what}"


def wrong_value(code: str, how: str, mends: str = "") -> str:
    """What was tried where another value makes every answer right, or one output; the rest of a sentence.

    It says no more than what was seen: another value can make up for a mistake that is elsewhere.
    """
    came = f"`{mends}` came right" if mends else "everything that your code computes after it came right"
    measured = f". Measured by that other value, {how}" if how else ""
    return f"look at the value of `{shown(code)}`: with another value in its place, {came}{measured}"


def only_wrong_value(code: str) -> str:
    """What to look at where everything else that the answer is made of occurs in right computations."""
    return (
        f"the value of `{shown(code)}` occurs in no right computation that we know, and everything else "
        "that goes into your answer does: look there first"
    )


def wrong_value_or_use(what: str, later: str) -> str:
    """The same, where the value is a right step, and what is missing may be missing where it is used."""
    return f"{what}. If nothing is wrong there, look at {later}, where this value is used"


def wrong_value_or_before(what: str) -> str:
    """The same, where more than two lines remain."""
    return f"{what}. If nothing is wrong there, look at what the value is made of, line by line"


def wrong_value_or(what: str, earlier: str) -> str:
    """The same, where what it is made of was not found in right computations; one line of it is known."""
    return f"{what}. If nothing is wrong there, look at {earlier} and at all else that it is made from"


def differs_alike(output: str, how: str) -> str:
    """Likely cause: how an output differs from the expected one, which is the same wherever it does."""
    return f"Wherever your `{output}` is wrong, it is off in the same way: {how}."


_PLACE = re.compile(r"(?:In|On) (?:cell \d+(?:, line \d+)?|line \d+), ")


def without_place(sentence: str) -> str:
    """What `off_at` and `both_places` say, of any code: two learners have it on two lines."""
    return _PLACE.sub("", sentence)


def raises(error: str) -> str:
    """An exception of this type, whatever its words are."""
    return f"raises {error}."


def fix(before: str, after: str) -> str:
    """The last hint: a small edit after which every answer was right."""
    return fix_of_both([(before, after)])


def fix_of_both(edits: Sequence[tuple[str, str]]) -> str:
    """The last hint: the edits, as code before and after, that together make every answer right."""
    told = " and ".join(
        f"with `{after}` in the place of `{before}`" if after else f"without `{before}`"
        for before, after in edits
    )
    return f"{told[0].upper()}{told[1:]} every answer was right that we asked for."
