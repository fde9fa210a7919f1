"""Answers that stand where they do not count: the cells of a notebook, and what must be said of them."""

from dataclasses import dataclass

RIGHT = "def cube(x):\n    return x * x * x"
STUB = 'def cube(x):\n    """Task."""\n    raise NotImplementedError("cube is not written yet.")'


@dataclass(frozen=True)
class Hidden:
    """A notebook with a right answer in a wrong place.

    Parameters
    ----------
    cells : tuple of str, or of (kind, str)
        Texts of code cells, and of cells of other kinds.
    passes : bool
        Whether it counts all the same.
    words : str
        What is said of it; empty where nothing must be.
    in_a_notebook : str, optional
        What a running notebook says that has the untouched stub before it; None where it cannot know.
    """

    cells: tuple
    passes: bool
    words: str
    in_a_notebook: str | None = None


IN_ITS_PLACE = Hidden((RIGHT,), True, "", "passed")
HIDDEN = {
    "markdown cell": Hidden(
        (STUB, ("markdown", f"My answer:\n\n    {RIGHT}")), False, "the text cell after code cell 1 holds it"
    ),
    "raw cell": Hidden(
        (("raw", RIGHT),), False, "the text cell at the top holds it; make that cell a code cell"
    ),
    "method": Hidden(
        ("class A:\n    def cube(self, x):\n        return x * x * x",),
        False,
        "inside the class `A`: move it out",
        "inside the class `A`: move it out",
    ),
    "inner function": Hidden(
        (f"def main():\n    {RIGHT.replace(chr(10), chr(10) + '    ')}",),
        False,
        "inside the function `main`",
        "inside the function `main`",
    ),
    "other case": Hidden(
        (RIGHT.replace("cube", "Cube"),),
        False,
        "`Cube` is defined; rename it to `cube`",
        "rename it to `cube`",
    ),
    "misspelled": Hidden(
        (RIGHT.replace("cube", "cubee"),), False, "`cubee` is defined", "`cubee` is defined"
    ),
    "given to its own result": Hidden(
        (RIGHT, "x = 2\ncube = cube(x)"), False, "its function, at cell 1, line 1, is replaced here", "int"
    ),
    "deleted": Hidden((RIGHT, "del cube"), False, "the name is deleted here"),
    "in a comment": Hidden(("# " + RIGHT.replace("\n", "\n# "),), False, "in a comment", "in a comment"),
    "in quotes": Hidden((f"'''\n{RIGHT}\n'''",), False, "in a text: take away the quotes", "in a text"),
    "%%writefile": Hidden(
        (f"%%writefile cube.py\n{RIGHT}",), False, "this line keeps the cell from being run"
    ),
    "%%bash": Hidden((f"%%bash\n{RIGHT}",), False, "take the line away"),
    "%%script": Hidden((f"%%script false --no-raise-error\n{RIGHT}",), False, "take the line away"),
    "%run": Hidden(("%run cube.py",), False, "what another file defines is not read"),
    "%run beside a stub": Hidden((STUB, "%run cube.py"), False, "what another file defines is not read"),
    "%%prun": Hidden((f"%%prun -q\n{RIGHT}",), True, "", "passed"),
    "%%capture": Hidden((f"%%capture out\n{RIGHT}",), True, "", "passed"),
    "%%time": Hidden((f"# timed\n%%time\n{RIGHT}",), True, ""),
    "%%time in %%capture": Hidden((f"%%capture\n%%time\n{RIGHT}",), True, "", "passed"),
    "%pylab": Hidden(("%pylab inline", "def cube(x):\n    return asarray(x) ** 3"), True, ""),
    "shell and line magics": Hidden((f"!true\n%matplotlib inline\n{RIGHT}\n%who",), True, "", "passed"),
    "prompts": Hidden((">>> " + RIGHT.replace("\n", "\n... "),), True, "", "passed"),
    "prompts of IPython": Hidden(("In [3]: " + RIGHT.replace("\n", "\n   ...: "),), True, "", "passed"),
    "under a condition": Hidden(
        (f"if __name__ == '__main__':\n    {RIGHT.replace(chr(10), chr(10) + '    ')}",), True, "", "passed"
    ),
    "untouched stub below": Hidden(
        (RIGHT, STUB), True, "Delete the untouched one", "an untouched one ran after it"
    ),
    "two answers": Hidden((RIGHT.replace("x * x * x", "x"), RIGHT), True, "is defined 2 times", "passed"),
    "two answers, the right one first": Hidden(
        (RIGHT, RIGHT.replace("x * x * x", "x * x")),
        False,
        "is defined 2 times (cell 1, line 1; cell 2, line 1)",
        "failed",
    ),
}
