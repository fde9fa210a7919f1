"""Learners' copies: whatever happened to them, nothing that a learner wrote is lost."""

import json
import re
import shutil
from pathlib import Path

import nbformat
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gradecheck.course.course import load_course
from gradecheck.errors import UsageError
from gradecheck.many_files import check_files
from gradecheck.notebooks.deriving import derive_notebooks
from gradecheck.notebooks.merging import answered_names, merge
from gradecheck.notebooks.notebook_file import notebook_digest, read_notebook
from gradecheck.notebooks.starting import start
from tests.folders import TINY_COURSE

TINY = TINY_COURSE
NAMES = ("line_cost", "line_gradient", "noisy_cubes")
ANSWER = "def line_cost(X, Y, w):\n    return 7.0  # mine"


@pytest.fixture
def work(tmp_path):
    return tmp_path / "work"


def cells_of(path):
    return read_notebook(path)["cells"]


def sources(path):
    return ["".join(cell["source"]) for cell in cells_of(path)]


def edit(path, change):
    """Change the cells of a notebook file in place, sources as one text each."""
    notebook = read_notebook(path)
    cells = [cell | {"source": "".join(cell["source"])} for cell in notebook["cells"]]
    path.write_text(json.dumps(notebook | {"cells": change(cells)}), encoding="utf-8")


def own(source, cell_type="code", **more):
    code = {"outputs": [], "execution_count": None} if cell_type == "code" else {}
    return {"cell_type": cell_type, "metadata": {}, "source": source} | code | more


def place(cells, start_of_id):
    return next(n for n, cell in enumerate(cells) if cell.get("id", "").startswith(start_of_id))


def publish(tiny, *changes):
    """A newer version of the course: the pages change, the exercise notebooks follow."""
    for page, old, new in changes:
        path = tiny / "solutions" / page
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
    newer = tiny.rename(tiny.with_name("newer"))  # another folder: pages that are imported stay imported
    course = load_course(newer)
    for derived in derive_notebooks(course):
        if not derived.executed:
            derived.path.write_text(json.dumps(derived.notebook), encoding="utf-8")
    return course


NEW_TEXT = ("ch02_lines/notebook.md", "one entry for each weight", "one entry for each weight, not more")
NEW_STUB = ("ch02_lines/references.py", "Derivative of the cost with", "Partial derivative of the cost with")


def test_copies_are_made_for_all_chapters_or_the_named_ones(tiny, work):
    course = load_course(tiny)
    assert list(start(course, ["ch02"], work)) == [
        f"{work}/ch02_lines.ipynb: new.",
        f"Open them: jupyter lab {work}",
    ]
    assert sorted(path.name for path in work.iterdir()) == ["ch02_lines.ipynb"]
    *said, _ = start(course, [], work)
    assert said == [f"{work}/ch01_powers.ipynb: new.", f"{work}/ch02_lines.ipynb: current, not touched."]


def test_unknown_chapter_is_answered_with_the_nearest(tiny, work):
    with pytest.raises(UsageError, match=r"no chapter `ch02_line`\. Did you mean `ch02_lines`"):
        list(start(load_course(tiny), ["ch02_line"], work))


def test_chapter_without_a_notebook_says_how_it_is_made(tiny, work):
    (tiny / "exercises" / "ch02_lines.ipynb").unlink()
    with pytest.raises(UsageError, match=r"ch02_lines\.ipynb is missing\. .* `gradecheck notebooks`"):
        list(start(load_course(tiny), ["ch02"], work))


def test_same_version_is_not_touched_whatever_the_learner_did(tiny, work):
    course = load_course(tiny)
    list(start(course, ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    edit(path, lambda cells: [own("x = 1"), *cells[3:]])
    before = path.read_bytes()
    said, _ = start(course, ["ch02"], work)
    assert said == f"{path}: current, not touched."
    assert path.read_bytes() == before
    assert list(work.iterdir()) == [path]


def test_answer_and_own_cells_go_into_the_newer_notebook(tiny, work):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"

    def work_on(cells):
        cells[place(cells, "answer-line_cost")]["source"] = ANSWER
        cells[place(cells, "answer-line_cost")]["outputs"] = [
            {"output_type": "stream", "name": "stdout", "text": "7"}
        ]
        cells.insert(place(cells, "check-line_cost") + 1, own("print(line_cost(1, 2, 3))", id="abc"))
        cells.insert(place(cells, "check-line_gradient"), own("a note on `w`", "markdown", id="def"))
        return cells

    edit(path, work_on)
    before = path.read_bytes()
    said, _ = start(publish(tiny, NEW_TEXT, NEW_STUB), ["ch02"], work)
    assert said == (
        f"{path}: the newer notebook, with your answers to line_cost and 2 other cells of yours. "
        "The copy before is kept as ch02_lines.ipynb.bak1."
    )
    assert (work / "ch02_lines.ipynb.bak1").read_bytes() == before
    text = sources(path)
    assert "The gradient has one entry for each weight, not more." in "\n".join(text)
    assert text.count(ANSWER) == 1
    assert text[text.index(ANSWER) + 1 :][:2] == ["check(line_cost)", "print(line_cost(1, 2, 3))"]
    assert "Partial derivative" in text[text.index("a note on `w`") - 1]
    assert not [line for line in text if line.startswith("def line_cost") and line != ANSWER]
    assert cells_of(path)[text.index(ANSWER)]["outputs"]
    nbformat.validate(nbformat.read(path, as_version=4))


def test_two_answers_under_one_id_are_both_in_the_newer_notebook(tiny, work):
    """A cell that is copied may keep its id: the first takes the place, the second stays beside it."""
    list(start(load_course(tiny), ["ch02"], work))
    path, second = work / "ch02_lines.ipynb", ANSWER.replace("7.0", "8.0")

    def answer_twice(cells):
        at = place(cells, "answer-line_cost")
        return [*cells[:at], cells[at] | {"source": ANSWER}, cells[at] | {"source": second}, *cells[at + 1 :]]

    edit(path, answer_twice)
    list(start(publish(tiny, NEW_TEXT), ["ch02"], work))

    text = sources(path)
    assert [cell for cell in text if cell in (ANSWER, second)] == [ANSWER, second]


def test_third_version_keeps_a_second_backup_and_the_answer(tiny, work):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    edit(path, lambda cells: [c | {"source": ANSWER} if "answer-line_cost" in c["id"] else c for c in cells])
    newer = publish(tiny, NEW_TEXT)
    list(start(newer, ["ch02"], work))
    said, _ = start(publish(newer.folder.rename(tiny), NEW_STUB), ["ch02"], work)
    assert "kept as ch02_lines.ipynb.bak2" in said
    assert sources(path).count(ANSWER) == 1


@pytest.mark.parametrize("lost", ["metadata", "ids", "both"])
def test_lost_metadata_and_ids_lose_no_answer(tiny, work, lost):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    edit(path, lambda cells: [c | {"source": ANSWER} if "answer-line_cost" in c["id"] else c for c in cells])
    notebook = read_notebook(path)
    if lost in ("metadata", "both"):
        del notebook["metadata"]
    if lost in ("ids", "both"):
        for cell in notebook["cells"]:
            del cell["id"]
    path.write_text(json.dumps(notebook))
    list(start(publish(tiny, NEW_STUB), ["ch02"], work))
    text = sources(path)
    assert text[text.index(ANSWER) + 1] == "check(line_cost)" or lost == "metadata"
    assert not [line for line in text if line.startswith("def line_cost") and line != ANSWER]
    assert len([line for line in text if line.startswith("def line_gradient")]) == 1
    nbformat.validate(nbformat.read(path, as_version=4))


def test_answer_typed_in_a_new_cell_below_the_stub_stays_the_last_definition(tiny, work):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    edit(path, lambda cells: [*cells, own(ANSWER)])
    list(start(publish(tiny, NEW_TEXT), ["ch02"], work))
    assert [s for s in sources(path) if "def line_cost" in s][-1] == ANSWER


def test_two_answers_in_one_cell_are_not_hidden_by_a_stub_below(tiny, work):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    both = f"{ANSWER}\n\n\nline_gradient = lambda X, Y, w: w"
    edit(path, lambda cells: [c | {"source": both} if "answer-line_cost" in c["id"] else c for c in cells])
    said, _ = start(publish(tiny, NEW_TEXT), ["ch02"], work)
    assert "your answers to line_cost, line_gradient." in said
    assert [s for s in sources(path) if "def line_cost" in s or "def line_gradient" in s] == [both]


def test_broken_answer_is_carried_too(tiny, work):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    broken = "def line_cost(X, Y, w:\n    return ("
    edit(path, lambda cells: [c | {"source": broken} if "answer-line_cost" in c["id"] else c for c in cells])
    list(start(publish(tiny, NEW_STUB), ["ch02"], work))
    assert [s for s in sources(path) if "def line_cost" in s] == [broken]


def test_emptied_answer_cell_gets_the_stub_back(tiny, work):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    edit(
        path, lambda cells: [c | {"source": "# later"} if "answer-line_cost" in c["id"] else c for c in cells]
    )
    list(start(publish(tiny, NEW_TEXT), ["ch02"], work))
    text = sources(path)
    assert [s for s in text if s.startswith("def line_cost")]
    assert "# later" in text


def test_edited_prose_is_kept(tiny, work):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    note = "\n\nNote to myself."
    edit(
        path,
        lambda cells: [
            c | {"source": c["source"] + note} if c["id"].startswith("text") else c for c in cells
        ],
    )
    list(start(publish(tiny, NEW_TEXT), ["ch02"], work))
    assert sum(note in s for s in sources(path)) == 5
    assert sum("## Noise" in s for s in sources(path)) == 1  # unchanged prose is not doubled
    assert sum("## Its gradient" in s for s in sources(path)) == 2  # changed prose stands beside theirs


def test_exercises_in_another_order_keep_the_last_definition(tiny, work):
    """Two attempts lie in two slots; the later one still counts when the slots are swapped."""
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    early, late = "def noisy_cubes(x, rng):\n    return 1", "def noisy_cubes(x, rng):\n    return 2"

    def work_on(cells):
        cells[place(cells, "answer-line_cost")]["source"] = f"{ANSWER}\n{early}"
        cells[place(cells, "answer-line_gradient")]["source"] = f"line_gradient = abs\n{late}"
        return cells

    edit(path, work_on)
    page = (tiny / "solutions/ch02_lines/notebook.md").read_text()
    swapped = page.replace("# line_cost\n", "# X\n").replace("# line_gradient\n", "# line_cost\n").replace("# X\n", "# line_gradient\n")  # fmt: skip  # noqa: E501
    (tiny / "solutions/ch02_lines/notebook.md").write_text(swapped)
    list(start(publish(tiny), ["ch02"], work))
    assert [s for s in sources(path) if "def noisy_cubes" in s][-1].endswith(late)


def test_unreadable_copy_is_kept_and_replaced(tiny, work):
    work.mkdir()
    path = work / "ch02_lines.ipynb"
    path.write_bytes(b'{"cells": [{"source": "my answ')
    said, _ = start(load_course(tiny), ["ch02"], work)
    assert said == (
        f"{path}: the file there was no readable notebook. It is kept as ch02_lines.ipynb.bak1; "
        "this copy is new."
    )
    assert (work / "ch02_lines.ipynb.bak1").read_bytes() == b'{"cells": [{"source": "my answ'
    assert sources(path) == sources(tiny / "exercises/ch02_lines.ipynb")


def test_folder_in_the_way_is_named(tiny, work):
    (work / "ch02_lines.ipynb").mkdir(parents=True)
    with pytest.raises(UsageError, match=r"ch02_lines\.ipynb is not a file\. Move it away"):
        list(start(load_course(tiny), ["ch02"], work))


def test_file_where_the_folder_should_be_is_named(tiny, work):
    work.write_text("")
    with pytest.raises(UsageError, match=r"work: no folder can be made there"):
        list(start(load_course(tiny), [], work))


def test_work_is_not_touched_when_no_backup_can_be_written(tiny, work, monkeypatch):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    edit(path, lambda cells: [*cells, own(ANSWER)])
    before = path.read_bytes()
    really_open = Path.open

    def full_disk(self, mode="r", *rest, **more):
        if mode == "xb":
            raise OSError(28, "No space left")
        return really_open(self, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", full_disk)
    with pytest.raises(
        UsageError, match=r"cannot be written \(No space left\), so .*ch02_lines\.ipynb is not touched"
    ):
        list(start(publish(tiny, NEW_TEXT), ["ch02"], work))
    monkeypatch.undo()
    assert path.read_bytes() == before


def test_copied_solution_notebook_keeps_its_answers(tiny, work):
    work.mkdir()
    shutil.copy(tiny / "solutions/ch02_lines.ipynb", work)
    list(start(load_course(tiny), ["ch02"], work))
    assert sum(bool(answered_names(c, NAMES)) for c in cells_of(work / "ch02_lines.ipynb")) == 3


# ---------------------------------------------------------------- any notebook whatever

LINES = st.sampled_from(
    ["x = 1", "# a thought", "print(x)", "%matplotlib inline", "if (", "w -= 1", "é = 'λ'"]
)
ANSWERS = st.builds(
    lambda name, body: f"def {name}(*a):\n    return {body}", st.sampled_from(NAMES), st.integers(0, 99)
)
TEXTS = st.lists(LINES | ANSWERS, min_size=1, max_size=4).map("\n".join)
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.integers(0, 40), TEXTS),
        st.tuples(st.just("append"), st.integers(0, 40), TEXTS),
        st.tuples(st.just("insert"), st.integers(0, 40), TEXTS),
        st.tuples(st.just("note"), st.integers(0, 40), TEXTS),
        st.tuples(st.just("delete"), st.integers(0, 40), st.none()),
        st.tuples(st.just("move"), st.integers(0, 40), st.integers(0, 40)),
        st.tuples(st.just("copy"), st.integers(0, 40), st.integers(0, 40)),
        st.tuples(st.just("lose id"), st.integers(0, 40), st.none()),
        st.tuples(
            st.just("garble"), st.integers(0, 40), st.sampled_from([None, 7, "x", {}, {"cell_type": "code"}])
        ),
    ),
    max_size=14,
)


def apply(cells, kind, number, what):
    """One thing that a learner, or their editor, does to a notebook."""
    at = number % max(1, len(cells))
    if kind in ("insert", "note"):
        cells.insert(at, own(what, "code" if kind == "insert" else "markdown"))
    elif kind == "garble":
        cells.insert(at, what)
    elif not cells or not (isinstance(cells[at], dict) and "source" in cells[at]):
        return
    elif kind == "write":
        cells[at] = cells[at] | {"source": what}
    elif kind == "append":
        cells[at] = cells[at] | {"source": f"{cells[at]['source']}\n{what}"}
    elif kind == "delete":
        del cells[at]
    elif kind == "move":
        cells.insert(what % len(cells), cells.pop(at))
    elif kind == "copy":
        cells.insert(what % len(cells), dict(cells[at]))
    elif kind == "lose id":
        cells[at] = {k: v for k, v in cells[at].items() if k != "id"}


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    """The notebook of chapter 2, as it is and as two later versions have it."""
    folder = tmp_path_factory.mktemp("versions") / "course"
    shutil.copytree(TINY, folder, ignore=shutil.ignore_patterns("__pycache__"))
    first = read_notebook(folder / "exercises/ch02_lines.ipynb")
    second = read_notebook(publish(folder, NEW_TEXT, NEW_STUB).folder / "exercises/ch02_lines.ipynb")
    swapped = dict(second)
    swapped["cells"] = [
        *second["cells"][:3],
        *second["cells"][6:9],
        *second["cells"][3:6],
        *second["cells"][9:],
    ]
    return first, second, swapped


@settings(
    max_examples=3 * settings().max_examples,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(edits=EDITS, newer=st.sampled_from([1, 2]))
@pytest.mark.slow
def test_every_written_line_and_every_last_answer_is_in_the_new_copy(versions, edits, newer):
    """Every line that is in no generated cell is carried, and what counted before counts after."""
    old = [cell | {"source": "".join(cell["source"])} for cell in versions[0]["cells"]]
    generated = {line for v in versions for c in v["cells"] for line in "".join(c["source"]).splitlines()}
    for kind, number, what in edits:
        apply(old, kind, number, what)
    fresh = versions[newer]
    merged = merge({"cells": old}, fresh, NAMES)
    readable = [c for c in old if isinstance(c, dict) and isinstance(c.get("source"), str)]
    written = {line for c in readable for line in c["source"].splitlines() if line.strip()} - generated
    carried = {line for c in merged.cells for line in c["source"]} | {
        line for c in merged.cells for line in "".join(c["source"]).splitlines()
    }
    assert written <= carried
    for name in NAMES:
        before = [c["source"] for c in readable if name in answered_names(c, NAMES)]
        after = ["".join(c["source"]) for c in merged.cells if name in answered_names(c, NAMES)]
        assert after[-1:] == before[-1:]
        assert (name in merged.answers) == bool(before)
        assert before or any(re.search(rf"^def {name}\(", "".join(c["source"]), re.M) for c in merged.cells)
    nbformat.validate(fresh | {"cells": merged.cells})
    assert notebook_digest(merge({"cells": merged.cells}, fresh, NAMES).cells) == notebook_digest(
        merged.cells
    )


def with_line_ends(change):
    """Change the text of every source of a copy, as another system or editor does."""
    return lambda cells: [c | {"source": change(c["source"])} for c in cells]


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s.replace("\n", "\r\n"),
        lambda s: s.replace("\n", "\r"),
        lambda s: f"{s}\n",
        lambda s: f"{s}\r\n",
    ],
    ids=["CR LF", "CR", "last line feed", "last CR LF"],
)
def test_line_ends_are_no_edits(tiny, work, change):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    edit(path, with_line_ends(change))

    said, _ = start(publish(tiny, NEW_TEXT, NEW_STUB), ["ch02"], work)

    assert said.startswith(f"{path}: the newer notebook. The copy before")  # nothing of the learner's in it
    text = sources(path)
    assert len([s for s in text if s.startswith("def line_cost")]) == 1
    assert "\r" not in "".join(text)


def test_answer_with_other_line_ends_is_carried(tiny, work):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    edit(path, lambda cells: [c | {"source": ANSWER} if "answer-line_cost" in c["id"] else c for c in cells])
    edit(path, with_line_ends(lambda s: s.replace("\n", "\r\n")))

    said, _ = start(publish(tiny, NEW_TEXT), ["ch02"], work)

    assert "with your answers to line_cost. The copy" in said
    assert [s.splitlines() for s in sources(path) if s.startswith("def line_cost")] == [ANSWER.splitlines()]


class TestRestoring:
    @pytest.fixture
    def course(self, tiny):
        return load_course(tiny)

    @pytest.fixture
    def path(self, course, work):
        """A copy with one answer, from which the cells of another exercise were deleted."""
        list(start(course, ["ch02"], work))
        path = work / "ch02_lines.ipynb"
        edit(
            path,
            lambda cells: [
                c | {"source": ANSWER} if "answer-line_cost" in c["id"] else c
                for c in cells
                if "noisy_cubes" not in c["id"]
            ],
        )
        return path

    def test_deleted_cells_are_said_to_be_gone_and_nothing_is_touched(self, course, path, work):
        before = path.read_bytes()

        said, _ = start(course, ["ch02"], work)

        assert said == (
            f"{path}: current, not touched. The cell of noisy_cubes was deleted; "
            "`gradecheck start ch02 --restore` brings back what was deleted."
        )
        assert path.read_bytes() == before
        assert list(work.iterdir()) == [path]

    def test_deleted_cells_come_back_on_request_beside_the_answers(self, course, path, work):
        before = path.read_bytes()

        said, _ = start(course, ["ch02"], work, restore=True)

        assert said == (
            f"{path}: what was deleted, with your answers to line_cost. "
            "The copy before is kept as ch02_lines.ipynb.bak1."
        )
        assert (work / "ch02_lines.ipynb.bak1").read_bytes() == before
        text = sources(path)
        assert text.count(ANSWER) == 1
        assert len([s for s in text if s.startswith("def noisy_cubes")]) == 1
        assert "check(noisy_cubes)" in text
        nbformat.validate(nbformat.read(path, as_version=4))

    def test_second_request_changes_nothing(self, course, path, work):
        list(start(course, ["ch02"], work, restore=True))
        before = path.read_bytes()

        said, _ = start(course, ["ch02"], work, restore=True)

        assert said == f"{path}: current, not touched."
        assert path.read_bytes() == before

    def test_answer_in_a_cell_of_ones_own_is_not_said_to_be_gone(self, course, path, work):
        edit(path, lambda cells: [*cells, own("noisy_cubes = lambda rng: rng")])

        said, _ = start(course, ["ch02"], work)

        assert said == f"{path}: current, not touched."

    @pytest.mark.slow
    def test_check_says_what_the_notebook_no_longer_defines(self, course, path):
        (found,) = check_files(course, [path], seed=7).submissions

        note = next(note for note in found.notes if "no longer defines" in note)
        assert "noisy_cubes" in note
        assert "`gradecheck start ch02 --restore` brings them back" in note


@pytest.mark.parametrize(
    "odd",
    [
        {"cell_type": "sql", "source": "select 1", "metadata": {"db": "x"}},
        {"cell_type": "heading", "level": 2, "source": ["My part"]},
        {"cell_type": "code", "source": {"a": 1}},
        {"source": "no type"},
    ],
    ids=["sql", "heading", "source of another kind", "no type"],
)
def test_cell_of_a_kind_that_is_not_known_is_kept(tiny, work, odd):
    list(start(load_course(tiny), ["ch02"], work))
    path = work / "ch02_lines.ipynb"
    notebook = read_notebook(path)
    notebook["cells"].insert(3, odd)
    path.write_text(json.dumps(notebook), encoding="utf-8")

    list(start(publish(tiny, NEW_TEXT), ["ch02"], work))

    kept = cells_of(path)[3]
    assert kept["cell_type"] == "raw"
    assert kept["metadata"] == odd.get("metadata", {}) | {"original_cell_type": str(odd.get("cell_type"))}
    text = odd["source"]
    assert "".join(kept["source"]) == (json.dumps(text) if isinstance(text, dict) else "".join(text))
    nbformat.validate(nbformat.read(path, as_version=4))
