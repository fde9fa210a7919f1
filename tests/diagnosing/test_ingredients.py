"""What a value is made of: right values alone, or places that are in doubt."""

from gradecheck.diagnosing.ingredients import UNKNOWN, Ingredients, Place

RIGHT, NONE = frozenset({("0:1", "same")}), frozenset()


def place(number, makes, reads, agrees=NONE, controls=(), code="x + 1", **more):
    more = {"is_loop": False, "is_bare": False, "order": number, "agrees": agrees} | more
    names = (tuple(makes), tuple(reads), tuple(controls))
    return Place(number, f"line {number}", code, *names, **more)


def doubtful(*places, of, helpers=(), but=()):
    known = {p.number: p for p in places}
    return Ingredients(known, ["x"], helpers).doubtful_ingredients(known[of], [known[n] for n in but])


def test_value_made_of_parameters_and_right_values_is_in_no_doubt():
    assert doubtful(place(0, ["a"], ["x"], RIGHT), place(1, [], ["a", "x"]), of=1) == []


def test_value_that_is_nowhere_else_is_in_doubt():
    first = place(0, ["a"], ["x"])
    assert doubtful(first, place(1, [], ["a"]), of=1) == [first]


def test_what_the_doubtful_is_made_of_is_in_doubt_too():
    first, second = place(0, ["a"], ["x"]), place(1, ["b"], ["a"])
    assert doubtful(first, second, place(2, [], ["b"]), of=2) == [second, first]


def test_right_value_ends_the_doubt():
    first, second = place(0, ["a"], ["x"]), place(1, ["b"], ["a"], RIGHT)
    assert doubtful(first, second, place(2, [], ["b"]), of=2) == []


def test_helper_of_the_learners_cannot_be_seen():
    assert doubtful(place(0, [], ["h"]), of=0, helpers=["h"]) == [UNKNOWN]


def test_test_that_decides_over_it_counts():
    test = place(0, [], ["x"], code="x > 1")
    assert doubtful(test, place(1, ["a"], ["x"], controls=[0]), of=1) == [test]
    test = place(0, [], ["x"], RIGHT, code="x > 1")
    assert doubtful(test, place(1, ["a"], ["x"], controls=[0]), of=1) == []


def test_half_of_a_right_value_is_no_right_value():
    half = frozenset({("0:1", "halved")})
    first = place(0, ["a"], ["x"], half)
    assert doubtful(first, place(1, [], ["a"]), of=1) == [first]


def test_copy_that_is_made_now_and_then_proves_nothing():
    loop = place(0, ["v"], ["x"], RIGHT, is_loop=True)
    copied = place(1, ["best"], ["v"], RIGHT, controls=[0], is_bare=True, code="v")
    assert doubtful(loop, copied, place(2, [], ["best"]), of=2) == [copied]


def test_container_that_is_filled_later_is_in_no_doubt():
    assert doubtful(place(0, ["a"], ["x"], code="np.zeros(len(x))"), place(1, [], ["a"]), of=1) == []


def test_places_told_already_are_settled():
    first = place(0, ["a"], ["x"])
    assert doubtful(first, place(1, [], ["a"]), of=1, but=[0]) == []


def test_argument_that_is_only_read_is_in_no_doubt():
    read = place(0, ["a"], ["x"], code="[float(v) for v in x]")
    assert doubtful(read, place(1, [], ["a"]), of=1) == []


def test_argument_that_was_changed_is_in_doubt():
    changed, read = place(0, ["x"], ["x"], code="2 * x"), place(1, ["a"], ["x"], code="x.copy()")
    assert doubtful(changed, read, place(2, [], ["a"]), of=2) == [read, changed]


def test_loop_over_another_argument_changes_the_one_that_it_names():
    loop = place(0, ["x"], ["xs"], code="xs", is_loop=True)
    read = place(1, ["a"], ["x"], code="x.copy()")
    assert read in doubtful(loop, read, place(2, [], ["a"]), of=2)


def test_what_is_made_later_goes_into_a_value_only_in_a_later_round_of_a_loop():
    def is_doubted(**of_both):
        read = place(0, ["b"], ["a"], **of_both)
        return doubtful(read, place(1, ["a"], ["x"], **of_both), of=0) != []

    assert not is_doubted()
    assert not is_doubted(controls=[9])  # an `if` that leaves decides over both, and is no loop
    assert is_doubted(loops=(9,))


def test_argument_is_unchanged_until_a_line_that_changes_it():
    read, changed = place(0, ["a"], ["x"], code="np.asarray(x)"), place(1, ["x"], ["x"], code="2 * x")
    known = Ingredients({0: read, 1: changed}, ["x"], ())

    assert known.unchanged_at(read) == {"x"}
    assert known.unchanged_at(place(2, [], ["x"])) == set()


def test_value_goes_into_what_reads_it_and_into_nothing_else():
    a, b, last = place(0, ["a"], ["x"]), place(1, ["b"], ["x"]), place(2, [], ["b"])
    known = Ingredients({0: a, 1: b, 2: last}, ["x"], ())

    assert known.goes_into(b, last)
    assert not known.goes_into(a, last)
