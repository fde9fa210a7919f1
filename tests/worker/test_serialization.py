"""Only a closed set of values crosses, exactly, and nothing else gets through in either direction."""

import json
import math

import hypothesis.extra.numpy as hnp
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradecheck.worker import plain_values, serialization
from gradecheck.worker.call import Probe, Seed
from gradecheck.worker.plain_values import Foreign, TooLarge, clean_text, plain
from gradecheck.worker.serialization import ProtocolError, decode, encode
from gradecheck.worker.side_effects import is_identical

CODES = [*plain_values.DTYPES, "O", "|V8"]
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
KINDS = st.one_of(
    hnp.boolean_dtypes(),
    hnp.integer_dtypes(endianness="="),
    hnp.unsigned_integer_dtypes(endianness="="),
    hnp.floating_dtypes(endianness="="),
    hnp.complex_number_dtypes(endianness="="),
)
ARRAYS = hnp.arrays(KINDS, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT | ARRAYS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(TEXT, inner, max_size=4)
    ),
    max_leaves=10,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from([*serialization._DECODERS, "other"]), inner, max_size=2)
        | st.tuples(st.sampled_from(CODES), st.lists(st.integers(-1, 4)), TEXT).map(list)
    ),
    max_leaves=10,
)


def there_and_back(value):
    return decode(json.loads(json.dumps(encode(value))))


@given(VALUES)
def test_every_plain_value_comes_back_bit_by_bit(value):
    assert is_identical(there_and_back(plain(value)), plain(value))


@given(JSON)
def test_any_other_tree_is_refused_and_nothing_worse(tree):
    try:
        value = decode(tree)
    except ProtocolError:
        return
    assert is_identical(there_and_back(value), value) or isinstance(value, Foreign | Probe | Seed)


@given(VALUES, st.data())
def test_a_damaged_encoding_is_refused_or_another_value(value, data):
    text = json.dumps(encode(plain(value)))
    at = data.draw(st.integers(0, len(text) - 1))
    damaged = text[:at] + data.draw(st.sampled_from('0a"[]{}:,-=')) + text[at + 1 :]
    try:
        value = decode(json.loads(damaged))
    except (ProtocolError, ValueError):
        return
    assert is_identical(there_and_back(value), value) or isinstance(value, Foreign | Probe | Seed)


@pytest.mark.parametrize(
    "number", [2**53, -(2**53), 10**5000, -(10**5000), math.factorial(3000)], ids=list("abcde")
)
def test_integers_of_any_size_cross(number):
    """Beyond the 4,300 digits at which Python refuses to read decimal text."""
    assert there_and_back(number) == number


@pytest.mark.parametrize("value", [math.inf, -math.inf, -0.0, 5e-324, 0.1])
def test_floats_are_exact(value):
    assert repr(there_and_back(value)) == repr(value)
    assert math.isnan(there_and_back(math.nan))


def test_probes_seeds_and_foreign_values_cross():
    assert there_and_back(Seed(2**70)) == Seed(2**70)
    assert there_and_back(Foreign("module")) == Foreign("module")
    probe = there_and_back(Probe("linear", {"a": np.arange(3.0), "c": 1.0}))
    assert probe.name == "linear"
    assert probe.parameters["a"].tolist() == [0.0, 1.0, 2.0]


class Number(float):
    pass


class Text(str):
    __slots__ = ()


class Wide(np.ndarray):
    """Says of itself that it is another shape and dtype, and equals everything."""

    shape = (9,)
    dtype = "U"

    def __eq__(self, other):
        return True

    __hash__ = None


class Meta(type):
    __name__ = property(lambda cls: 1 / 0)


class Forged(metaclass=Meta):
    __class__ = np.ndarray


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (Number(1.0), "Number"),
        (Text("a"), "Text"),
        (Forged(), "Forged"),
        ({1: 2}, "dict"),
        ({Text("a"): 2}, "dict"),
        ({1, 2}, "set"),
        (range(3), "range"),
        ((n for n in ()), "generator"),
        (print, "builtin_function_or_method"),
        (np.array([None]), "array of dtype object"),
        (np.array(["a"]), "array of dtype str"),
        (np.zeros(2, dtype="f8,i4"), "array of dtype void"),
        (np.datetime64("2020-01-01"), "datetime64"),
        (np.ma.masked_array([1.0], mask=[True]), "MaskedArray"),
        ("\ud800", "str"),
    ],
    ids=lambda value: value if type(value) is str and value.isascii() else "",
)
def test_what_is_outside_the_closed_set_is_only_named(value, name):
    made = plain(value)
    assert isinstance(made, Foreign)
    assert made.type.startswith(name)
    assert there_and_back(made) == made


@pytest.mark.filterwarnings("ignore:the matrix subclass")
def test_an_array_subclass_becomes_the_array_that_it_is():
    made = plain([np.arange(3.0).view(Wide), np.matrix([[1, 2]])])
    assert [type(a) for a in made] == [np.ndarray, np.ndarray]
    assert [a.shape for a in made] == [(3,), (1, 2)]


def test_numpy_scalars_become_arrays_without_dimensions():
    made = plain(np.float32(0.5))
    assert (type(made), made.shape, made.dtype) == (np.ndarray, (), np.float32)


def test_arrays_are_copied_into_native_order():
    array = np.arange(6, dtype=">f8").reshape(2, 3).T
    made = plain(array)
    assert made.dtype == np.dtype("=f8")
    assert made.flags.c_contiguous
    assert np.array_equal(made, array)
    assert not np.shares_memory(made, array)


def test_the_copy_is_new_even_if_the_array_was_in_order():
    array = np.zeros(3)
    assert not np.shares_memory(plain(array), array)


def cyclic():
    value = []
    value.append(value)
    return value


def wide():
    """Two to the power 16 leaves of shared lists, no larger than 16 lists in memory."""
    value = [0.0] * 2
    for _ in range(14):
        value = [value, value, value]
    return value


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (cyclic(), "more than 16 levels deep"),
        (wide(), "more than 100,000 items"),
        ([0.0] * 200_000, "more than 100,000 items"),
        (np.broadcast_to(0.0, (2**40,)), "at least 8,388,608 MB, and at most 64 MB"),
        ("a" * 2**27, "at least 128 MB"),
        (1 << 2**30, "at least 128 MB"),
    ],
    ids=["cyclic", "wide", "many", "broadcast", "text", "integer"],
)
def test_what_is_too_large_is_said_to_be(value, words):
    with pytest.raises(TooLarge, match=words):
        plain(value)


@pytest.mark.parametrize(
    "tree",
    [
        {"array": ["<f8", [2], "AAAA"]},
        {"array": ["<f8", [-1], ""]},
        {"array": ["|O", [1], "AAAAAAAAAAA="]},
        {"array": ["|b1", [1], "Ag=="]},
        {"array": ["<f8", [0] + [2**26] * 31, ""]},
        {"array": ["<f8", [True], "AAAAAAAAAAA="]},
        {"int": "12"},
        {"int": "0x"},
        {"int": "0x_1"},
        {"int": "--0x1"},
        {"seed": -1},
        {"foreign": "a" * 101},
        {"dict": [["a", 1], ["a", 2]]},
        {"list": 3},
        {"eval": "1"},
        {"list": [], "tuple": []},
        2**60,
        "\ud800",
        [1],
    ],
    ids=lambda tree: ascii(tree)[:40],
)
def test_odd_trees_are_refused(tree):
    with pytest.raises(ProtocolError, match=r"not the encoding of"):
        decode(tree)


def test_decoding_is_bounded_too():
    tree = 0.0
    for _ in range(20):
        tree = {"list": [tree]}
    with pytest.raises(ProtocolError, match="levels deep"):
        decode(tree)
    with pytest.raises(ProtocolError, match="100,000 items"):
        decode({"list": [0.0] * 100_001})


def test_a_value_outside_the_set_is_not_encoded():
    with pytest.raises(ProtocolError, match="set is outside the closed set"):
        encode({1, 2})


def test_text_is_cut_and_printable():
    assert clean_text("a" * 20, 10) == "aaaaaaa..."
    assert clean_text("\ud800b", 10) == "?b"
