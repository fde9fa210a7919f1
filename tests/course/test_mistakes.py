"""Known mistakes are read from a module of wrong functions, whole ones and parts, each with its sentence."""

import sys
import textwrap
from types import ModuleType

import pytest

from gradecheck.course.course import load_course
from gradecheck.course.exercise import Exercise
from gradecheck.course.mistakes import (
    Mistake,
    Parts,
    WrongPart,
    also_in,
    known_mistakes,
    made_together,
    mistake_in,
)
from gradecheck.errors import CardError
from tests.changing import change

PARAMETERS = ("width", "height")


def area(part, width, height):
    """The area of a rectangle, in the parts that may be wrong."""
    width = part("width", width)
    return part("area", width * height, width=width, height=height)


@pytest.fixture
def module():
    def make(source):
        made = ModuleType("mistakes_of_area")
        made.__file__ = "mistakes/area.py"
        sys.modules[made.__name__] = made
        exec(textwrap.dedent(source), made.__dict__)
        return made

    yield make
    sys.modules.pop("mistakes_of_area", None)


def test_public_functions_are_mistakes_in_the_order_of_definition(module):
    found = known_mistakes(
        module(
            '''
            from math import hypot

            def _half(number):
                return number / 2

            def triangle(width, height):
                """Half of ours:
                that is a triangle.
                """
                return _half(width * height)

            def around(width, height):
                """The way around it."""
                return 2 * (width + height)
            '''
        ),
        PARAMETERS,
    )
    assert [(m.name, m.sentence) for m in found] == [
        ("triangle", "Half of ours: that is a triangle."),
        ("around", "The way around it."),
    ]
    assert found[0].wrong(3, 4) == 6


def test_name_that_python_has_taken_is_written_with_an_underscore(module):
    source = 'def sum_(width, height):\n    """A sum."""\n    return width + height\n'
    assert [m.name for m in known_mistakes(module(source), PARAMETERS)] == ["sum"]


def test_public_helper_is_told_to_begin_with_an_underscore(module):
    source = 'def half(number):\n    """Half of it."""\n    return number / 2\n'
    with pytest.raises(
        CardError, match=r"area\.py: `half` does not take .* \(width, height\).* begin with `_`"
    ):
        known_mistakes(module(source), PARAMETERS)


def test_mistake_without_a_docstring_has_no_sentence(module):
    with pytest.raises(CardError, match=r"`none` needs a docstring: the sentence that the learner reads"):
        known_mistakes(module("def none(width, height):\n    return None\n"), PARAMETERS)


def test_wrong_part_leaves_the_other_parts_right(module):
    made = module("")

    @mistake_in(area, "width")
    def one_wider(width):
        """One too wide."""
        return width + 1

    made.one_wider = one_wider
    (mistake,) = known_mistakes(made, PARAMETERS)
    assert (mistake.name, mistake.sentence) == ("one_wider", "One too wide.")
    assert mistake.wrong(3, 4) == 16


def in_part(part, function):
    return Mistake(function, "A sentence.", "name", WrongPart(area, part, function))


def test_without_a_mistake_every_part_is_right():
    assert area(Parts(()), 3, 4) == 12


def test_two_parts_of_one_computation_can_be_wrong_together():
    wider, squared = in_part("width", lambda width: width + 1), in_part("area", lambda area: area**2)
    assert wider.goes_with(squared)
    assert made_together(wider, squared)(3, 4) == 16**2


def test_two_mistakes_in_one_part_are_made_one_after_the_other():
    wider, twice = in_part("width", lambda width: width + 1), in_part("width", lambda width: 2 * width)
    assert made_together(wider, twice)(3, 4) == 32
    assert made_together(twice, wider)(3, 4) == 28


def test_whole_mistakes_and_other_computations_do_not_go_together():
    part = in_part("width", lambda: 1)
    whole = Mistake(max, "A sentence.")
    other = Mistake(max, "A sentence.", "other", WrongPart(lambda part, x: x, "width", lambda: 1))
    assert not part.goes_with(whole)
    assert not whole.goes_with(part)
    assert not part.goes_with(other)


def test_same_mistake_in_another_computation_keeps_its_name_and_sentence(module):
    def box(part, width, height):
        return 10 * area(part, width, height)

    made = module("")

    @mistake_in(area, "area")
    def halved(area):
        """Half of ours."""
        return area / 2

    made.halved = also_in(box, halved)
    (mistake,) = known_mistakes(made, PARAMETERS)
    assert (mistake.name, mistake.sentence, mistake.wrong(3, 4)) == ("halved", "Half of ours.", 60)


def test_part_that_does_not_know_a_name_is_told():
    wrong = WrongPart(area, "area", lambda depth: depth)
    with pytest.raises(CardError, match=r"asks for 'depth', but the part 'area' gives width, height, area"):
        area(Parts((wrong,)), 3, 4)


def test_mistakes_of_a_card_are_imported_when_they_are_asked_for(tiny):
    _, card = load_course(tiny).find("cube")
    name = card.reference.__module__.replace("references", "mistakes.cube")
    assert name not in sys.modules
    assert [m.name for m in card.mistakes] == ["square_instead", "sign_is_lost"]
    assert len(card.mistakes) == 2
    assert card.mistakes[1].name == "sign_is_lost"
    assert name in sys.modules


def test_one_function_more_is_one_mistake_more(tiny):
    change(
        tiny / "solutions/ch01_powers/mistakes/cube.py",
        "def sign_is_lost",
        'def doubled(x):\n    """Twice ours."""\n    return 2 * np.asarray(x) ** 3\n\n\ndef sign_is_lost',
    )
    _, card = load_course(tiny).find("cube")
    assert [m.name for m in card.mistakes] == ["square_instead", "doubled", "sign_is_lost"]


def test_missing_module_of_mistakes_is_named(tiny):
    (tiny / "solutions/ch01_powers/mistakes/cube.py").unlink()
    _, card = load_course(tiny).find("cube")
    with pytest.raises(CardError, match=r"ch01_powers/mistakes/cube\.py is missing"):
        list(card.mistakes)


def test_module_of_mistakes_that_cannot_be_imported_is_named(tiny):
    change(tiny / "solutions/ch01_powers/mistakes/cube.py", "import numpy", "import nunpy")
    _, card = load_course(tiny).find("cube")
    with pytest.raises(
        CardError, match=r"mistakes/cube\.py cannot be imported: ModuleNotFoundError: .*nunpy"
    ):
        list(card.mistakes)


def test_mistakes_may_be_given_one_by_one():
    def one(x):
        """One.

        Returns
        -------
        y : int
            1.
        """
        return 1

    mistake = Mistake(max, "A sentence.")
    assert Exercise(one, lambda rng: (), 1, mistakes=(mistake,)).mistakes == (mistake,)
