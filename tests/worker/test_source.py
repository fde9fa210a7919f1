"""What of a learner's code can be changed: the function, its helpers, and the methods of its classes."""

import linecache
import textwrap
from pathlib import Path

import numpy as np
import pytest

from gradecheck.worker.call import Replacements
from gradecheck.worker.replacing import run_replacements
from gradecheck.worker.source import edited, learners_functions
from gradecheck.worker.variants import variants
from tests.worker.written import written

DUAL = textwrap.dedent("""
    class Dual:
        made = 0

        def __init__(self, x, dx):
            self.x, self.dx = x, dx

        def __mul__(self, o):
            return Dual(self.x * o.x, self.dx * o.x - self.x * o.dx)

        @property
        def pair(self):
            return self.x, self.dx

        @staticmethod
        def of(x):
            return Dual(x, 1.0)

    def f(x):
        return (Dual.of(x) * Dual.of(x)).pair
""")


def names(code, namespace=None):
    return [source.name for source in learners_functions("f", written(code, namespace))]


def test_methods_of_a_class_that_is_used_are_sources_and_its_own_lines_are_kept():
    sources = learners_functions("f", written(DUAL))
    assert [s.name for s in sources] == ["f", "Dual.__init__", "Dual.__mul__", "Dual.pair", "Dual.of"]
    product = next(s for s in sources if s.name == "Dual.__mul__")
    assert DUAL.splitlines()[product.first_line - 1].strip() == "def __mul__(self, o):"


def test_edit_of_a_method_is_in_what_the_function_answers_and_the_class_itself_stays():
    namespace = written(DUAL)
    sources = learners_functions("f", namespace)
    found = [
        (variant.described()[3], edited([source], sources, "f")(3.0))
        for variant, source in variants(sources)
        if variant.edit == "sign_flipped" and source.name == "Dual.__mul__"
    ]
    assert ("cell 3, line 9", (9.0, 6.0)) in found
    assert namespace["f"](3.0) == (9.0, 0.0)
    assert edited([], sources, "f")(3.0) == (9.0, 0.0)


def test_edits_of_two_methods_of_one_class_are_made_together():
    namespace = written(DUAL.replace("return Dual(x, 1.0)", "return Dual(x, 2.0)"))
    sources = learners_functions("f", namespace)
    both = [
        edited([first, second], sources, "f")(3.0)
        for one, first in variants(sources)
        if (one.edit, first.name) == ("sign_flipped", "Dual.__mul__")
        for other, second in variants(sources)
        if (other.edit, second.name) == ("number_changed", "Dual.of") and other.described()[5] == "1.0"
    ]
    assert (9.0, 6.0) in both


def test_value_that_a_method_makes_is_a_site_and_can_be_replaced():
    code = textwrap.dedent("""
        class Line:
            def __init__(self, a):
                self.a = a

            def at(self, x):
                y = self.a * x + 1
                return y

        def f(x):
            return Line(2.0).at(x)
    """)
    asked = Replacements((([3.0]),), ({"right": [6.0]},), seconds=1.0, each_seconds=1.0)
    found = run_replacements("f", written(code), asked).value
    places = {site[1]: site[0] for site in found["sites"]}
    assert "cell 3, line 7" in places
    assert [places["cell 3, line 7"], "right", "same", [6.0]] in [trial[:4] for trial in found["trials"]]


def test_helper_that_only_a_comprehension_or_an_inner_function_calls_is_a_source():
    code = "def g(x):\n    return x + 1\n\ndef h(x):\n    return x\n\ndef f(v):\n"
    code += "    def inner():\n        return h(1)\n    return [g(x) for x in v], inner()\n"
    assert sorted(names(code)) == ["f", "g", "h"]


def test_attribute_that_is_named_like_a_helper_is_no_call_of_it():
    assert names("def mean(x):\n    return x\n\ndef f(x):\n    return np.mean(x)\n") == ["f"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("@dataclass\nclass A:\n    x: float\n    def twice(self):\n        return 2\n", ["f", "A.twice"]),
        ("@dataclass(frozen=True)\nclass A:\n    x: float\n    def at(self):\n        pass\n", ["f", "A.at"]),
        ("@registered\nclass A:\n    def twice(self):\n        return 2\n", ["f"]),
        ("class A(metaclass=Meta):\n    def twice(self):\n        return 2\n", ["f"]),
        ("class A:\n    pass\n", ["f"]),
        ("class A(Exception):\n    twice = len\n", ["f"]),
        ("class A:\n    def twice(self):\n        return super().__init__()\n", ["f", "A.twice"]),
    ],
)  # fmt: skip
def test_class_that_would_be_another_when_it_is_made_again_is_left_alone(text, expected):
    before = "from dataclasses import dataclass\nMeta = type('Meta', (type,), {})\nregistered = lambda c: c\n"
    assert names(f"{before}{text}\ndef f(x):\n    return A\n", {"__name__": "__main__"}) == expected


def test_class_of_another_author_is_left_alone(tmp_path):
    other = Path(tmp_path, "other.py")
    other.write_text(DUAL)
    namespace = {"np": np}
    exec(compile(DUAL, str(other), "exec"), namespace)
    linecache.checkcache(str(other))
    assert names("def f(x):\n    return Dual(x, 1)\n", namespace) == ["f"]


def test_class_made_inside_a_function_is_left_alone():
    code = "def make(k):\n    class A:\n        def at(self, x):\n            return k * x\n    return A\n"
    assert names(f"{code}\nA = make(2)\n\ndef f(x):\n    return A().at(x)\n") == ["f"]


def test_class_whose_name_is_given_to_another_one_later_is_left_alone():
    first = "class A:\n    def at(self, x):\n        return 2 * x\n"
    assert names(f"{first}\nB = A\n\ndef f(x):\n    return B().at(x)\n") == ["f"]
