"""Marks in the tables of platforms: for everybody the right row, and every other cell as it was.

The headers are those of Moodle's grading worksheet and of Canvas's gradebook: `importgradeslib.php` of
Moodle reads *Identifier*, *Grade* and *Last modified (grade)*; `gradebook_importer.rb` of Canvas wants
*Student*, *ID*, ..., *Section*, and the assignments after them.
"""

import csv
import io

import pytest

from gradecheck.cli import main
from gradecheck.errors import UsageError
from gradecheck.grading.gradebook import fill
from gradecheck.grading.marks import read_marks
from gradecheck.grading.platform_table import read_table

MARKS = """\
learner,id,email,points,max_points,percent,look_at,files,cube
Ada Lovelace,81234,,3,3,100.0,,a.ipynb,1
Alan Turing,81235,,1.5,3,50.0,,b.ipynb,0
Grace Hopper,81236,,0,3,0.0,c.ipynb is damaged,c.ipynb,
"""
MOODLE = """\
Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,\
Last modified (submission),Last modified (grade),Feedback comments
Participant 81234,Ada Lovelace,ada@x.org,Submitted for grading,,3.00,Yes,"Monday, 2 March 2026, 9:00 AM",-,
Participant 81235,"Turing, Alan",alan@x.org,Submitted for grading,2.00,3.00,Yes,-,-,"so, so"
Participant 81236,Grace Hopper,grace@x.org,Submitted for grading,,3.00,Yes,-,-,
Participant 81237,Kurt Gödel,kurt@x.org,No submission,,3.00,Yes,-,-,
"""
CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Essay (11),PS6 (4711),Current Score,Final Score
    Points Possible,,,,,10.00,3.00,(read only),(read only)
"Lovelace, Ada",81234,s1,ada,A,9,,90,90
"Turing, Alan",81235,s2,alan,A,,,,
"Hopper, Grace",81236,s3,grace,A,,,,
"""


def filled(table, marks=MARKS, **more):
    return fill(read_table(table), read_marks(marks), **more)


def cells(found, column):
    rows = list(csv.DictReader(io.StringIO(found.table.render()), delimiter=found.table.delimiter))
    return [row[column] for row in rows]


def test_a_worksheet_of_moodle_is_filled_by_the_number_of_the_participant():
    found = filled(MOODLE)
    assert (found.column, found.key, found.count) == ("Grade", "Identifier", 2)
    assert cells(found, "Grade") == ["3", "1.5", "", ""]


def test_a_gradebook_of_canvas_is_filled_by_the_id_in_the_column_that_was_named():
    found = filled(CANVAS, column="PS6")
    assert (found.column, found.key) == ("PS6 (4711)", "ID")
    assert cells(found, "PS6 (4711)") == ["3.00", "3", "1.5", ""]


@pytest.mark.parametrize(("table", "column"), [(MOODLE, "Grade"), (CANVAS, "PS6 (4711)")])
def test_every_other_cell_stays_as_it_was(table, column):
    before, after = read_table(table), filled(table, column=column).table
    where = before.header.index(column)
    assert before.header == after.header
    assert len(before.rows) == len(after.rows)
    for old, new in zip(before.rows, after.rows, strict=True):
        assert old[:where] + old[where + 1 :] == new[:where] + new[where + 1 :]


def test_who_is_to_be_looked_at_gets_no_mark_and_is_listed():
    assert filled(MOODLE).to_look_at == ("Grace Hopper",)


def test_who_is_not_in_the_table_is_listed():
    found = filled(MOODLE, MARKS + "Emmy Noether,99999,,3,3,100.0,,d.ipynb,1\n")
    assert found.without_row == ("Emmy Noether",)


@pytest.mark.parametrize(
    ("old", "new"),
    [("Identifier", "ID-Nummer"), ("Participant ", "Teilnehmer/in "), ("Participant ", ""), (",", ";")],
)
def test_language_and_separator_of_the_table_do_not_matter(old, new):
    table = MOODLE.replace('"Monday, 2 March 2026, 9:00 AM"', "-").replace('"Turing, Alan"', "Alan")
    assert cells(filled(table.replace('"so, so"', "-").replace(old, new)), "Grade") == ["3", "1.5", "", ""]


@pytest.mark.parametrize("known", ["email", "learner"])
def test_without_numbers_a_row_is_found_by_address_or_by_name_in_any_order(known):
    rows = list(csv.DictReader(io.StringIO(MARKS)))
    addresses = ["ada@x.org", "ALAN@x.org", "grace@x.org"]
    for row, address in zip(rows, addresses, strict=True):
        row.update(id="", email=address if known == "email" else "")
        row["learner"] = row["learner"] if known == "learner" else "x"
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0])
    writer.writeheader()
    writer.writerows(rows)
    found = filled(MOODLE, text.getvalue())
    assert found.key == {"email": "Email address", "learner": "Full name"}[known]
    assert cells(found, "Grade") == ["3", "1.5", "", ""]


def test_another_number_of_points_is_refused_unless_it_is_to_be_converted():
    table = MOODLE.replace("3.00", "100.00")
    with pytest.raises(UsageError, match=r"counts up to 100 in 'Grade', and the marks to 3\. .*--scale"):
        filled(table)
    assert cells(filled(table, scale=True), "Grade") == ["100", "50", "", ""]


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (None, r"several columns could be meant: 'Essay \(11\)', 'PS6 \(4711\)'"),
        ("PS7", "there is no column 'PS7': 'Student', 'ID'"),
    ],
)
def test_a_column_that_is_not_clear_is_asked_for_with_those_that_there_are(column, words):
    with pytest.raises(UsageError, match=words):
        filled(CANVAS, column=column)


@pytest.mark.parametrize("where", ["table", "marks"])
def test_who_is_there_twice_gets_no_mark_of_another(where):
    twice = "Participant 81234,Ada Again,,,,3.00,Yes,-,-,\n"
    again = "Ada Again,81234,,0,3,0.0,,e.ipynb,0\n"
    with pytest.raises(UsageError, match="'81234' is there twice"):
        filled(MOODLE + twice * (where == "table"), MARKS + again * (where == "marks"))


def test_a_table_of_other_people_is_refused():
    with pytest.raises(UsageError, match="none of the learners"):
        filled("Student,ID,Section,PS6 (1)\nKurt,7,A,\n")


def test_a_guard_against_formulas_does_not_hide_a_name():
    marks = MARKS.replace("Ada Lovelace,81234", "'=Ada,").replace("81235", "").replace("81236", "")
    assert "=Ada" in [mark.name for mark in read_marks(marks)]


@pytest.fixture
def files(tmp_path):
    (tmp_path / "grades.csv").write_text(MARKS, encoding="utf-8")
    (tmp_path / "moodle.csv").write_bytes(("\ufeff" + MOODLE).encode())
    return tmp_path


def test_the_command_writes_what_is_uploaded_and_says_what_is_left(files, capsys):
    out = files / "upload.csv"
    code = main(["gradebook", str(files / "grades.csv"), str(files / "moodle.csv"), "--out", str(out)])
    said = capsys.readouterr().out
    assert code == 0
    assert out.read_bytes().decode().startswith("\ufeffIdentifier,")
    assert "2 marks in the column 'Grade'; rows were found by 'Identifier'" in said
    assert "look first: 1\n  Grace Hopper\n" in said


def test_learners_without_a_row_make_exit_code_1(files, capsys):
    (files / "moodle.csv").write_text("".join(MOODLE.splitlines(keepends=True)[:2]), encoding="utf-8")
    code = main(["gradebook", f"{files}/grades.csv", f"{files}/moodle.csv", "--out", f"{files}/upload.csv"])
    assert code == 1
    assert "nowhere to write: 2\n  Alan Turing\n  Grace Hopper\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("grades", "table", "out", "words"),
    [
        ("moodle.csv", "moodle.csv", "u.csv", "moodle.csv: is no grades.csv that `"),
        ("grades.csv", "none.csv", "u.csv", "none.csv: cannot be read"),
        ("grades.csv", "bytes.csv", "u.csv", "bytes.csv: is not UTF-8"),
        ("grades.csv", "text.csv", "u.csv", "text.csv: has no columns"),
        ("grades.csv", "moodle.csv", "moodle.csv", "is one of the files that are read"),
    ],
)
def test_bad_input_is_a_sentence_and_nothing_is_written(files, capsys, grades, table, out, words):
    (files / "bytes.csv").write_bytes(b"\xff\xfe\x00")
    (files / "text.csv").write_text("hello\n", encoding="utf-8")
    before = {path.name: path.read_bytes() for path in files.iterdir()}
    assert main(["gradebook", f"{files}/{grades}", f"{files}/{table}", "--out", f"{files}/{out}"]) == 2
    assert words in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in files.iterdir()} == before
