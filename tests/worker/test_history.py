"""Of an answer that an untouched stub hides, the notebook's own inputs say where it is."""

import pytest

from gradecheck.worker.history import nearest_in_history

RIGHT = "def cube(x):\n    return x * x * x"
STUB = 'def cube(x):\n    """Task."""\n    raise NotImplementedError("cube is not written yet.")'
COVERED = ("written", "an untouched one ran after it and took its place")
# what was run, what is found, its words, its place
RUN = {
    "a stub after the answer": ((RIGHT, "x = 1", STUB), *COVERED, "In [1], line 1"),
    "the last of two answers": ((RIGHT, f"\n{RIGHT}", STUB), *COVERED, "In [2], line 2"),
    "a broken try before": (("def cube(x:", RIGHT, "1 +", STUB), *COVERED, "In [2], line 1"),
    "a lambda": (("cube = lambda x: x * x * x", STUB), *COVERED, "In [1], line 1"),
    "another case": (
        (STUB, "def Cube(x): return x"),
        "another name",
        "rename it to `cube`",
        "In [2], line 1",
    ),
    "a method": (
        (STUB, "class A:\n    def cube(self, x): return x"),
        "inside the class",
        "move it",
        "In [2], line 2",
    ),
    "a comment": ((STUB, "# def cube(x): return x"), "in a comment", "take the `#` away", "In [2], line 1"),
}


@pytest.mark.parametrize("name", RUN)
def test_answer_that_was_run_is_found(name):
    inputs, kind, words, place = RUN[name]

    found = nearest_in_history("cube", ["", *inputs], ("cube", "square"))

    assert found.type.startswith(kind)
    assert words in found.message
    assert found.where == place


@pytest.mark.parametrize(
    "inputs",
    [
        None,
        "def cube(x): return x",
        [],
        [""],
        ["", 3, None],
        ["", STUB],
        ["", STUB, "def square(x): return x"],
    ],
)
def test_nothing_is_found_where_nothing_was_run(inputs):
    assert nearest_in_history("cube", inputs, ("cube", "square")) is None
