"""What the pages' editors are made of: the engine's files, archives, exercises, the extension."""

import ast
import base64
import hashlib
import io
import json
import subprocess
import tarfile
import zipfile
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("sphinx")

import zstandard

from book._ext import exercise_editors
from book.editors import archives, contents, wheels
from book.editors.exercises import course_script, read_course
from book.editors.numpys_source import numpys_source
from gradecheck.worker.reporting_code import NUMPYS_OWN
from tests.folders import REPOSITORY

CONTENT = b"a wheel"
HASH = hashlib.sha256(CONTENT).hexdigest()
ASKED = wheels.Wanted("0.0.0", "numpy.whl", HASH)


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """A cache of the test's own."""
    monkeypatch.setenv("COURSE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def name_places(monkeypatch, tmp_path, *places):
    path = tmp_path / "places.json"
    path.write_text(json.dumps(places))
    monkeypatch.setattr(wheels, "PLACES", path)


def test_wheel_is_taken_from_the_first_place_that_has_it_and_then_from_the_cache(monkeypatch, tmp_path):
    nowhere, here = tmp_path / "nowhere.whl", tmp_path / "numpy.whl"
    here.write_bytes(CONTENT)
    name_places(monkeypatch, tmp_path, {"address": nowhere.as_uri()}, {"address": here.as_uri()})

    assert wheels.find_wheel(ASKED) == CONTENT

    here.unlink()
    assert wheels.find_wheel(ASKED) == CONTENT


def test_wheel_with_another_hash_is_refused_and_the_sentence_says_so(monkeypatch, tmp_path):
    other = tmp_path / "numpy.whl"
    other.write_bytes(b"another wheel")
    name_places(monkeypatch, tmp_path, {"address": other.as_uri()})

    with pytest.raises(wheels.NotFoundError, match=r"numpy.whl was found nowhere .*its SHA-256 differs"):
        wheels.find_wheel(ASKED)


def test_damaged_file_of_the_cache_is_fetched_again(monkeypatch, tmp_path, cache):
    here = tmp_path / "numpy.whl"
    here.write_bytes(CONTENT)
    name_places(monkeypatch, tmp_path, {"address": here.as_uri()})
    wheels.find_wheel(ASKED)
    (kept,) = cache.rglob("numpy.whl")
    kept.write_bytes(b"damaged")

    assert wheels.find_wheel(ASKED) == CONTENT


def test_member_of_a_package_is_taken_out_without_installing_it(monkeypatch, tmp_path):
    name_places(monkeypatch, tmp_path, {"package": "carrier==1", "member": "inside/{file}"})

    def download(command, **options):
        assert "carrier==1" in command
        assert "--no-deps" in command
        folder = command[command.index("--dest") + 1]
        with zipfile.ZipFile(f"{folder}/carrier.whl", "w") as archive:
            archive.writestr("inside/numpy.whl", CONTENT)

    monkeypatch.setattr(subprocess, "run", download)
    assert wheels.find_wheel(ASKED) == CONTENT


def test_every_place_of_the_repository_is_an_address_or_a_package():
    places = json.loads(wheels.PLACES.read_text())
    assert places
    assert all(set(place) in ({"address"}, {"package", "member"}) for place in places)


def test_what_is_packed_comes_out_again_and_is_the_same_in_every_build():
    files = {"b.txt": b"two", "folder/a.txt": b"one" * 1000}
    given = contents.Contents("small", files, lambda files: files)

    first, second = archives.pack(given), archives.pack(given)

    assert first == second
    packed = base64.b64decode("".join(first.pieces))
    with tarfile.open(fileobj=io.BytesIO(zstandard.ZstdDecompressor().decompress(packed))) as tar:
        assert {name: tar.extractfile(name).read() for name in tar.getnames()} == files


def test_damaged_archive_of_the_cache_is_packed_again(cache):
    given = contents.Contents("small", {"a": b"one"}, lambda files: files)
    whole = archives.pack(given)
    (kept,) = cache.rglob("small-*.zst")
    kept.write_bytes(kept.read_bytes()[:-3])

    assert archives.pack(given) == whole


def test_name_of_an_archive_changes_with_what_is_in_it():
    one = archives.pack(contents.Contents("small", {"a": b"one"}, lambda files: files))
    two = archives.pack(contents.Contents("small", {"a": b"two"}, lambda files: files))

    assert set(one.scripts).isdisjoint(two.scripts)


def test_scripts_of_an_earlier_build_go(tmp_path):
    archives.write_archives([archives.Archive("core", "1", ("AAAA", "BBBB"))], tmp_path)
    archives.write_archives([archives.Archive("core", "2", ("CCCC",))], tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == {"index.js", "core-2-0.js"}
    assert 'piece("2", 0, "CCCC")' in (tmp_path / "core-2-0.js").read_text()


def test_page_is_told_the_hash_of_what_it_loads(tmp_path):
    archives.write_archives([archives.Archive("core", "1", ("QUJD", "REVG"))], tmp_path)

    assert hashlib.sha256(b"ABCDEF").hexdigest() in (tmp_path / "index.js").read_text()


def test_checker_in_the_page_is_laid_out_as_in_the_wheel():
    """The test of the packaging builds the wheel; here it is enough that both read one table."""
    layout = contents.wheel_layout(REPOSITORY)

    assert layout["gradecheck/checking.py"] == REPOSITORY / "gradecheck" / "checking.py"
    assert layout["gradecheck/_course/_config.yml"] == REPOSITORY / "_config.yml"
    assert "gradecheck/_course/solutions/__init__.py" in layout
    assert not any("__pycache__" in name or name.endswith(".pyc") for name in layout)
    assert not any(name.startswith("solutions") for name in layout)


def test_only_numpy_that_runs_is_packed():
    kept = ["numpy/linalg/_umath_linalg.so", "numpy/random/mtrand.so", "numpy/__init__.py"]
    left = ["numpy/tests/test_x.py", "numpy/f2py/rules.py", "numpy/__init__.pyi", "numpy/_core/include/a.h"]

    assert [name for name in kept + left if contents._is_used_of_numpy(name)] == kept


def test_source_is_kept_of_what_reports_and_of_its_helpers_line_by_line():
    text = """\
import numpy


def other():
    return 1


@dispatched
def gradient(f):
    \'\'\'Long.

    Docstring.\'\'\'
    return _helper(f) / 2


def _helper(f):
    return f - 1
"""
    files = {
        "site-packages/numpy/lib/a.py": text.encode(),
        "site-packages/numpy/lib/b.py": b"def f(): pass\n",
    }

    ((name, kept),) = numpys_source(files, {"gradient"}).items()

    assert name == "site-packages/numpy/lib/a.py"
    lines = list(enumerate(kept.decode().splitlines(), 1))
    assert [line for line in lines if line[1]] == [
        (8, "@dispatched"),
        (9, "def gradient(f):"),
        (13, "    return _helper(f) / 2"),
        (16, "def _helper(f):"),
        (17, "    return f - 1"),
    ]


def test_every_function_of_numpys_own_has_its_source_in_the_page():
    folder = Path(np.__file__).parent
    files = {
        f"site-packages/numpy/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in folder.rglob("*.py")
    }

    kept = b"\n".join(numpys_source(files, NUMPYS_OWN).values()).decode()

    defined = {node.name for node in ast.parse(kept).body if isinstance(node, ast.FunctionDef)}
    assert defined >= NUMPYS_OWN
    assert len(kept) < 0.2 * sum(map(len, files.values()))


def test_page_is_told_every_exercise_of_the_course():
    course, pages = read_course(REPOSITORY)
    told = json.loads(course_script(course, pages).partition("course: ")[2].rpartition(" };")[0])

    assert [name for chapter in told["chapters"] for name in chapter["exercises"]] == list(course.places)


def test_page_is_told_every_cell_of_a_notebook_under_a_name_of_its_own():
    _, pages = read_course(REPOSITORY)
    for page in pages.values():
        told = json.loads(page.script().removeprefix("courseEditors.define(").removesuffix(");\n"))
        keys = [cell["key"] for cell in told["cells"]]
        assert len(set(keys)) == len(keys)
        assert [cell["id"] for cell in told["cells"]] == [cell["id"] for cell in page.notebook["cells"]]
        assert {f"answer/{card.name}" for card in page.chapter.exercises} <= set(keys)


def test_exercise_page_links_to_services_that_open_its_notebook():
    options = {"repository_url": "https://github.com/ada/course", "repository_branch": "main"}
    page = next(iter(read_course(REPOSITORY)[1].values()))

    links = exercise_editors.elsewhere(options, page)

    assert f'"https://colab.research.google.com/github/ada/course/blob/main/{page.document}.ipynb"' in links
    assert f'"https://mybinder.org/v2/gh/ada/course/main?labpath={page.document}.ipynb"' in links
    assert exercise_editors.elsewhere({"repository_url": "https://example.org/ada/course"}, page) == ""


def test_without_npm_the_book_is_built_without_editors_and_says_so(monkeypatch, tmp_path):
    said = []
    monkeypatch.setattr(exercise_editors, "BOOK", tmp_path)
    monkeypatch.setattr(exercise_editors.logger, "info", lambda *words: said.append(words[0] % words[1:]))
    app = html_app(tmp_path)

    exercise_editors.write_assets(app)

    assert said[0].startswith("The book has no editors: npm's esbuild, pyodide,")
    assert "`npm ci --prefix book`" in said[0]
    assert not app.has_exercise_editors


def test_without_numpys_file_the_book_is_built_without_editors_and_says_why(monkeypatch, tmp_path):
    def nowhere():
        raise wheels.NotFoundError("numpy.whl was found nowhere (no place is named)")

    said = []
    monkeypatch.setattr(exercise_editors, "NPM_PACKAGES", ())
    monkeypatch.setattr(exercise_editors.shutil, "which", lambda name: name)
    monkeypatch.setattr(exercise_editors, "make_archives", nowhere)
    monkeypatch.setattr(exercise_editors.logger, "info", lambda *words: said.append(words[0] % words[1:]))
    app = html_app(tmp_path)

    exercise_editors.write_assets(app)

    assert said == ["The book has no editors: numpy.whl was found nowhere (no place is named)."]
    assert not app.has_exercise_editors


def html_app(tmp_path):
    class App:
        outdir = str(tmp_path / "html")
        has_exercise_editors = False

        class builder:  # noqa: N801
            format = "html"

    return App()


@pytest.mark.parametrize("has_lite", [True, False])
def test_program_is_told_whether_there_is_jupyterlite(has_lite):
    told = course_script(*read_course(REPOSITORY), has_lite)

    assert f'"lite": {json.dumps(has_lite)}' in told


def test_rooms_of_the_checker_go_without_docstrings_and_what_learners_ask_help_for_keeps_them(monkeypatch):
    asked = {}

    def compile_nothing(files, optimize=contents.AS_PYTHON_DOES):
        asked.update(dict.fromkeys(files, optimize))
        return files

    monkeypatch.setattr(contents, "compiled", compile_nothing)
    monkeypatch.setattr(contents, "_compile", lambda files: {})
    packed = contents.course_contents()
    packed.finished()
    without = {name.removeprefix("site-packages/") for name, level in asked.items() if level == 2}

    assert {"gradecheck/worker/execution.py", "jinja2/lexer.py"} <= without
    assert {"gradecheck/inline.py", "gradecheck/gradients/check.py"}.isdisjoint(without)
    assert not any(
        name.startswith("gradecheck/_course/") for name in without
    )  # mistakes say their sentence there


def modules_named(tree):
    """What a module imports of the checker, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def test_nothing_that_goes_into_the_page_imports_what_stays_out_of_it():
    placed = contents.wheel_layout(REPOSITORY)
    packed = {name.removeprefix("site-packages/") for name in contents.course_contents().files}
    out = {name[:-3].replace("/", ".") for name in placed if name.endswith(".py")} - {
        name[:-3].replace("/", ".") for name in packed if name.endswith(".py")
    }
    programs = [REPOSITORY / "book" / "editors" / "src" / name for name in ("checker.py", "learner.py")]
    sources = programs + [placed[name] for name in sorted(packed & placed.keys()) if name.endswith(".py")]
    assert len(sources) > 200
    assert {"gradecheck.reporting.junit", "gradecheck.running.sandbox"} <= out
    found = {
        (path.name, name)
        for path in sources
        for name in modules_named(ast.parse(path.read_text(encoding="utf-8")))
        if name in out
    }
    # a command of the terminal, which is not given in a page
    assert found <= {("__main__.py", "gradecheck.cli"), ("__init__.py", "gradecheck.cli")}, found
