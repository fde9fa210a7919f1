"""A class that is drawn, with its marks: right, wrong, hostile, damaged, in the shapes of all platforms."""

import io
import json
import os
import zipfile
from dataclasses import dataclass
from random import Random

from tests.grading.classes import MEAN_SLOPE

WORD = "answers"


@dataclass(frozen=True)
class Expected:
    """What a learner is to get: points, the cause told of `cube`, and what is said of an unread file.

    Where it depends on the speed of the machine which limit is met first, both causes are told, with a bar;
    ``-`` stands for any, and empty for a right answer.
    """

    points: int
    cause: str = ""
    problem: str = ""


RIGHT = (
    "def cube(x):\n    return x * x * x\n",
    "def cube(x):\n    return x**3\n",
    "cube = lambda x: x * (x * x)\n",
    "import numpy as np\ndef cube(x):\n    return np.power(x, 3)\n",
    "def square(x):\n    return x * x\ndef cube(x):\n    return x * square(x)\n",
    "def cube(x, power=3):\n    y = 1\n    for _ in range(power):\n        y = y * x\n    return y\n",
    "import numpy as np\nTHREE = 3\ndef cube(number):\n    print(number)\n    return number ** THREE\n",
)
#: Wrong ways to write `cube`, each with its cause; the other answer is right and has 2 points.
WRONG = {
    "def cube(x):\n    return x * x\n": "value",
    "def cube(x):\n    return 3 * x * x\n": "value",
    "def cube(x):\n    return -(x**3)\n": "value",
    "def cube(x):\n    return x**3 + x\n": "value",
    "import numpy as np\ndef cube(x):\n    return np.array([x**3, x**3])\n": "shape",
    "def cube(x):\n    return x**3 * float('nan')\n": "dtype",  # of integers too
    "def cube(x):\n    raise KeyError('no')\n": "exception",
    "def cube(x):\n    return x**3 + undefined\n": "exception",
    "def cube(x):\n    while True:\n        pass\n": "timeout",
    "def cube(x):\n    return bytes(2**40)\n": "memory",
    "import os\ndef cube(x):\n    os._exit(0)\n": "crashed",
    "def cube(x):\n    return open('/etc/passwd').read()\n": "blocked",
    "import subprocess\ndef cube(x):\n    return subprocess.run(['true'])\n": "blocked",
    "def cube(x):\n    return 3 x\n": "syntax",
    "def cubed(y):\n    return y**3\n": "-",
    "def cube(x):\n    raise NotImplementedError\n": "-",
}
NO_NOTEBOOK = '{"cells": [{"cell_type": "code", "source": ["def cu'
#: Content that cannot be read, the ending of the file, and what is said of it.
DAMAGED = (
    (NO_NOTEBOOK.encode(), ".ipynb", "JSON"),
    (b"", ".ipynb", "empty"),
    (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ".ipynb", ""),
    (
        json.dumps({"nbformat": 9, "nbformat_minor": 0, "metadata": {}, "cells": []}).encode(),
        ".ipynb",
        "format",
    ),
    ("def cube(x):\n    return x**3  # caf\u00e9\n".encode("utf-16"), ".py", ""),
    (b"PK\x03\x04 and then nothing of an archive", ".zip", "damaged archive"),
    (b"%PDF-1.4", ".pdf", ""),
)


def draw_class(folder, count, attacks, seed=1):
    """Write so many submissions below a folder; what each learner is to get, by name."""
    rng, expected = Random(seed), {}
    kinds = rng.choices(("right", "wrong", "damaged"), (5, 4, 1), k=count - len(attacks)) + list(attacks)
    rng.shuffle(kinds)
    people = []
    for number, kind in enumerate(kinds):
        label = kind if isinstance(kind, str) else "hostile"
        name = f"{label}{number:04d}"
        content, suffix, expected[name] = _content(kind, rng)
        rng.choice(PLACES)(folder, name, number, content, suffix, people)
    (folder / "submission_metadata.yml").write_text("".join(people), encoding="utf-8")
    return expected


def _content(kind, rng):
    """Bytes of a submission, ending of its name, and what it is to get."""
    if kind == "right":
        return *_written(rng.choice(RIGHT), rng), Expected(3)
    if kind == "wrong":
        text, cause = rng.choice(tuple(WRONG.items()))
        return *_written(text, rng), Expected(2, cause)
    if kind == "damaged":
        content, suffix, said = rng.choice(DAMAGED)
        return content, suffix, Expected(0, "", said or ".")
    return kind.path.read_bytes(), ".py", Expected(kind.points, kind.cause)


def _written(cube, rng):
    """Both answers as a file or as a notebook, in any order, beside what else learners have there."""
    parts = [cube, MEAN_SLOPE]
    rng.shuffle(parts)
    if rng.random() < 0.5 and "3 x" not in cube:
        return "\n\n".join(parts).encode(), ".py"
    beside = [
        "%matplotlib inline\n",
        "!ls\n",
        "print(1 / 0)\n",
        "x = 17\n",
        "check(cube)\n",
        "def broken(:\n",
    ]
    cells = [*parts, *rng.sample(beside, 2)]
    rng.shuffle(cells)
    tree = {
        "nbformat": 4,
        "nbformat_minor": rng.randrange(6),
        "metadata": {},
        "cells": [_cell("markdown", "# Powers"), *(_cell("code", text) for text in cells)],
    }
    return json.dumps(tree).encode(), ".ipynb"


def _cell(kind, text):
    more = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {"cell_type": kind, "metadata": {}, "source": text.splitlines(keepends=True), **more}


def _put(path, content, minute=0):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    os.utime(path, (1_700_000_000 + 60 * minute,) * 2)


def _plain(folder, name, number, content, suffix, people):
    _put(folder / name / f"{WORD}{suffix}", content)


def _single(folder, name, number, content, suffix, people):
    _put(folder / f"{name}{suffix}", content)


def _deep(folder, name, number, content, suffix, people):
    _put(folder / name / "week 3" / "my work" / f"{WORD}{suffix}", content)


def _moodle(folder, name, number, content, suffix, people):
    _put(folder / f"{name}_{number}_assignsubmission_file_" / f"{WORD}{suffix}", content)


def _moodle_archive(folder, name, number, content, suffix, people):
    _put(folder / f"{name}_{number}_assignsubmission_file_" / "work.zip", _zipped(content, suffix))


def _canvas(folder, name, number, content, suffix, people):
    late = "_LATE" if number % 2 else ""
    _put(folder / f"{name}{late}_{number}_{number + 5000}_{WORD}-1{suffix}", content)


def _nbgrader(folder, name, number, content, suffix, people):
    _put(folder / f"{name}+ps1+2024-05-06 07:08:09 UTC" / f"{WORD}{suffix}", content)


def _gradescope(folder, name, number, content, suffix, people):
    people.append(f"submission_{number}:\n  :submitters:\n  - :name: {name}\n    :sid: '{number}'\n")
    _put(folder / f"submission_{number}" / f"{WORD}{suffix}", content)


def _archive(folder, name, number, content, suffix, people):
    _put(folder / f"{name}.zip", _zipped(content, suffix))


def _corrected(folder, name, number, content, suffix, people):
    """A wrong answer of the day before lies beside it."""
    early = b"def cube(x):\n    return x\n" if suffix == ".py" else content
    _put(folder / name / f"{WORD}{suffix}", early)
    _put(folder / name / f"{WORD} (1){suffix}", content, minute=1440)


PLACES = (
    _plain, _single, _deep, _moodle, _moodle_archive, _canvas, _nbgrader, _gradescope, _archive, _corrected,
)  # fmt: skip


def _zipped(content, suffix):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        archive.writestr(f"work/{WORD}{suffix}", content)
    return written.getvalue()
