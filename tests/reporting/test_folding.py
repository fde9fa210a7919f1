"""On a terminal the sentences of a report are folded at words, and whatever may be copied keeps its line."""

import pytest

from gradecheck.diagnosing.finding import Label
from gradecheck.reporting import folding
from gradecheck.reporting.folding import folded

LONG = "Yours is the delta of texts that add eta times delta times x, but here delta is a derivative of it."


@pytest.mark.parametrize("label", ["likely cause ", "next step    ", "your line    ", "wrong        "])
def test_sentence_goes_on_below_itself_and_loses_no_word(label):
    lines = folded(f"        {label} {LONG}", 80).split("\n")

    assert len(lines) == 2
    assert max(map(len, lines)) <= 80
    assert lines[1].startswith(" " * 22)
    assert lines[1][22] != " "
    assert " ".join("\n".join(lines).split()) == f"{label.strip()} {LONG}"


def test_hint_and_note_go_on_below_their_first_word():
    hint, note = folded(f"      hint 1 of 3: {LONG}\n  note: {LONG}", 80).split("\n  note")

    assert hint.split("\n")[1].startswith(" " * 19)
    assert note.split("\n")[1].startswith(" " * 8)


@pytest.mark.parametrize(
    "line",
    [
        f"next: change `f`, then: gradecheck check {'a' * 80} --only f --seed 3",
        f"      in the book: https://example.org/{'a' * 80}#f",
        f"        code          23 | return {'a + ' * 30}b",
        f"        input         A  float64 (7, 3)  [{'0.1, ' * 30}]",
        f"        what          ValueError: {'shapes ' * 20}",
        f"        yours         [{'0.1, ' * 30}]",
    ],
)
def test_command_address_code_and_numbers_keep_their_line(line):
    assert folded(line, 80) == line


def test_short_line_and_narrow_terminal_change_nothing():
    line = f"        likely cause  {LONG}"
    assert folded(line, 200) == line
    assert folded(line, 40) == line


def test_word_that_is_longer_than_the_line_is_not_broken():
    word = "`" + "a" * 90 + "`"
    assert word in folded(f"        likely cause  Look at {word} again, and at what it is.", 80)


def test_labels_that_are_folded_are_those_of_messages():
    told = {label.value for label in Label if not label.is_quoted}
    assert {"wrong", "evidence", "likely cause", "one of these", "next step"} | told >= set(
        folding._SENTENCES
    )
