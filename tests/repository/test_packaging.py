"""The wheel, installed alone into an empty environment, works and tells a package index all it shows."""

import email
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

import pytest
import readme_renderer.markdown
import trove_classifiers
import yaml

import gradecheck
import solutions
from gradecheck.distribution import NAME, project_urls, repository_address
from gradecheck.notebooks.publishing import AUTHOR_PACKAGES
from tests.changing import change
from tests.folders import REPOSITORY, TINY_COURSE

pytestmark = pytest.mark.slow

ROOT = REPOSITORY
CHAPTER = "ch06_backpropagation"
SUM_FOR_MEAN = '''
def layer_gradients(delta, A_prev):
    """Adds the examples up, where the cost takes their mean."""
    return delta.T @ A_prev, delta.sum(axis=0)
'''


def run(*command: object, cwd: Path) -> subprocess.CompletedProcess:
    """Run a command that knows nothing of this checkout."""
    hidden = ("PYTHONPATH", "VIRTUAL_ENV", "PYTHONHOME")
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=surroundings,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def distributions(tmp_path_factory) -> Path:
    """Build the wheel and the source distribution with the build tools that are installed."""
    out = tmp_path_factory.mktemp("dist")
    for kind in ("--wheel", "--sdist"):
        built = run(sys.executable, "-m", "build", kind, "--no-isolation", "--outdir", out, ROOT, cwd=out)
        assert built.returncode == 0, built.stdout + built.stderr
    return out


@pytest.fixture(scope="module")
def wheel(distributions) -> Path:
    return next(distributions.glob("*.whl"))


def environment(home: Path, what: object) -> Path:
    """Install something and its dependencies, nothing else, and give the folder of the programs."""
    run(sys.executable, "-m", "venv", home, cwd=home.parent)
    folder = home / ("Scripts" if os.name == "nt" else "bin")
    pins = ROOT / "constraints.txt"
    installed = run(folder / "python", "-m", "pip", "install", "--quiet", "-c", pins, what, cwd=home)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return folder


@pytest.fixture(scope="module")
def programs(wheel, tmp_path_factory) -> Path:
    """Install the wheel as a learner does."""
    return environment(tmp_path_factory.mktemp("alone") / "environment", wheel)


@pytest.fixture(scope="module")
def metadata(wheel) -> Message:
    """Read what a package index shows."""
    archive = zipfile.ZipFile(wheel)
    [name] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
    return email.message_from_bytes(archive.read(name))


def verdicts(programs: Path, notebook: Path, *options: str) -> tuple[int, dict[str, dict]]:
    """Check a notebook from the terminal: the exit code, and each exercise's part of the report."""
    report = notebook.parent / "report.json"
    done = run(
        programs / "gradecheck", "check", notebook.name, "--json", report.name, *options, cwd=notebook.parent
    )
    assert report.exists(), done.stdout + done.stderr
    [submission] = json.loads(report.read_text(encoding="utf-8"))["submissions"]
    assert submission["problem"] is None
    return done.returncode, {exercise["name"]: exercise for exercise in submission["exercises"]}


def solved_notebook(folder: Path) -> Path:
    """Copy the solved notebook of a chapter to a folder outside the checkout."""
    copy = folder / f"{CHAPTER}.ipynb"
    copy.write_bytes((ROOT / "solutions" / copy.name).read_bytes())
    return copy


def test_wheel_has_no_module_called_solutions(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names} == {
        "gradecheck",
        f"{NAME.replace('-', '_')}-{gradecheck.__version__}.dist-info",
    }


@pytest.mark.parametrize("chapter", solutions.CHAPTERS)
def test_wheel_carries_the_chapter(wheel, chapter):
    carried = set(zipfile.ZipFile(wheel).namelist())
    needed = {
        f"solutions/{chapter}/references.py",
        f"solutions/{chapter}/mistakes/__init__.py",
        f"solutions/{chapter}/notebook.md",
        f"exercises/{chapter}.ipynb",
        "_config.yml",
    }
    assert {f"gradecheck/_course/{name}" for name in needed} <= carried


def test_wheel_carries_no_solved_notebook(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert [name for name in names if "solutions/" in name and name.endswith(".ipynb")] == []


def test_source_distribution_has_every_tracked_file(distributions):
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True)
    if listed.returncode != 0:
        pytest.skip("not a git checkout, so there is no list of tracked files")
    tracked = {name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()}
    with tarfile.open(next(distributions.glob("*.tar.gz"))) as archive:
        packed = {name.partition("/")[2] for name in archive.getnames()}
    assert tracked - packed == set()
    assert [name for name in packed if "node_modules" in name or name.startswith(("_build/", "work/"))] == []


def test_solved_notebook_passes_outside_the_checkout(programs, tmp_path):
    code, exercises = verdicts(programs, solved_notebook(tmp_path))
    assert "layer_gradients" in exercises
    assert {name: part["verdict"] for name, part in exercises.items()} == dict.fromkeys(exercises, "passed")
    assert code == 0


def test_planted_mistake_is_found_outside_the_checkout(programs, tmp_path):
    """The course inside the wheel has the known mistakes, not only the references."""
    path = solved_notebook(tmp_path)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    [answer] = [
        cell
        for cell in notebook["cells"]
        if cell["cell_type"] == "code" and "".join(cell["source"]).lstrip().startswith("def layer_gradients(")
    ]
    answer["source"] = SUM_FOR_MEAN
    path.write_text(json.dumps(notebook), encoding="utf-8")
    code, exercises = verdicts(programs, path, "--seed", "7")
    assert exercises["layer_gradients"]["verdict"] == "failed"
    assert exercises["layer_gradients"]["findings"][0]["mistake"]
    assert exercises["output_error"]["verdict"] == "passed"
    assert code == 1


def test_start_copies_the_exercises_from_the_wheel(programs, tmp_path):
    done = run(programs / "gradecheck", "start", "ch06", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    copy = tmp_path / "work" / f"{CHAPTER}.ipynb"
    code, exercises = verdicts(programs, copy)
    assert {part["verdict"] for part in exercises.values()} == {"not_attempted"}
    assert code == 1


def test_solutions_cannot_be_imported_outside_the_checkout(programs, tmp_path):
    asked = run(programs / "python", "-c", "import solutions", cwd=tmp_path)
    assert asked.returncode == 1
    assert "No module named 'solutions'" in asked.stderr


def test_metadata_has_name_version_and_licences(metadata):
    assert metadata["Name"] == NAME
    assert metadata["Version"] == gradecheck.__version__
    assert metadata["License-Expression"] == "MIT AND CC-BY-4.0"
    assert metadata.get_all("License-File") == ["LICENSE", "LICENSE-prose.md"]


def test_links_beside_the_description_follow_from_the_settings(metadata):
    shown = dict(line.split(", ", 1) for line in metadata.get_all("Project-URL"))
    assert shown == project_urls(repository_address(ROOT))


def test_readme_renders_as_a_package_index_shows_it(metadata):
    assert metadata["Description-Content-Type"] == "text/markdown"
    shown = readme_renderer.markdown.render(metadata.get_payload(decode=True).decode())
    assert shown is not None
    text = re.sub(r"<[^>]+>", "", shown)  # without the colors of the code
    assert [words for words in ("make course", "make test", f'"{NAME}[lab]"') if words not in text] == []
    assert "<table>" in shown
    assert "<img " in shown
    linked = re.findall(r'(?:href|src|srcset)="([^"]*)"', shown)
    assert len(linked) > 5
    assert [link for link in linked if not link.startswith(("https://", "#"))] == []


def test_first_screen_of_the_readme_leads_to_the_first_exercise():
    first = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:40]
    for command in ("make course", "make test", f'pip install "{NAME}[lab]"', "gradecheck start"):
        assert any(line.startswith(command) for line in first), command


def test_classifiers_are_ones_that_a_package_index_takes(metadata):
    stated = metadata.get_all("Classifier")
    assert [one for one in stated if one not in trove_classifiers.classifiers] == []
    pythons = {one.rpartition(" ")[2] for one in stated if "Python :: 3." in one}
    workflow = (ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8")
    assert pythons == {"3.11", "3.12", "3.13", "3.14"} <= set(re.findall(r'"(3\.\d+)"', workflow))


def test_wheel_says_that_it_is_typed(wheel):
    assert "gradecheck/py.typed" in zipfile.ZipFile(wheel).namelist()


def test_citation_names_the_course_as_it_is():
    """The keys that the Citation File Format requires, and those that change with a release."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    settings = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    assert citation["cff-version"] == "1.2.0"
    assert citation["message"]
    assert citation["type"] == "software"
    assert citation["title"] == solutions.TITLE
    assert citation["authors"] == [{"name": settings["author"]}]
    assert citation["version"] == gradecheck.__version__
    assert citation["license"] == ["CC-BY-4.0", "MIT"]


def test_author_extra_is_what_deriving_asks_for(metadata):
    required = [line for line in metadata.get_all("Requires-Dist") if line.endswith("extra == 'author'")]
    assert sorted(re.match(r"[\w-]+", line)[0] for line in required) == sorted(AUTHOR_PACKAGES)


def test_without_the_author_extra_the_command_says_what_to_install(programs, tmp_path):
    refused = run(programs / "gradecheck", "--course", TINY_COURSE, "notebooks", cwd=tmp_path)
    assert refused.returncode == 2
    assert f'Type `python -m pip install "{NAME}[author]"`.' in refused.stderr


@pytest.mark.nightly
def test_author_extra_derives_and_executes_notebooks_in_an_empty_environment(wheel, tmp_path):
    tools = environment(tmp_path / "environment", f"{NAME}[author] @ {wheel.as_uri()}")
    course = tmp_path / "course"
    shutil.copytree(TINY_COURSE, course)
    references = course / "solutions/ch01_powers/references.py"
    change(references, "np.asarray(x) ** 3", "np.asarray(x, float) ** 3")
    refused = run(tools / "gradecheck", "notebooks", cwd=course)
    assert refused.returncode == 2
    assert "you have not trusted the course around here" in refused.stderr
    refused = run(tools / "gradecheck", "notebooks", cwd=tmp_path)
    assert refused.returncode == 2
    assert "here is no course of yours, only the one that was installed" in refused.stderr
    derived = run(tools / "gradecheck", "--course", ".", "notebooks", cwd=course)
    assert derived.returncode == 0, derived.stdout + derived.stderr
    assert "ch01_powers.ipynb: written, with outputs." in derived.stdout
    assert run(tools / "gradecheck", "--course", ".", "start", cwd=course).returncode == 0
    checked = run(tools / "gradecheck", "--course", ".", "check", "solutions/ch01_powers.ipynb", cwd=course)
    assert "2 passed" in checked.stdout, checked.stdout + checked.stderr


@pytest.fixture(scope="module")
def stranger(tmp_path_factory) -> Path:
    """A wheel of another package that has our name."""
    info = "gradecheck-9.0.dist-info"
    files = {
        "gradecheck/__init__.py": "'Grades eggs.'\n",
        "gradecheck/cli.py": "def main():\n    print('eggs')\n",
        "gradecheck/eggs.py": "",
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: gradecheck\nVersion: 9.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/entry_points.txt": "[console_scripts]\ngradecheck = gradecheck.cli:main\n",
    }
    record = "".join(f"{name},,\n" for name in [*files, f"{info}/RECORD"])
    made = tmp_path_factory.mktemp("stranger") / "gradecheck-9.0-py3-none-any.whl"
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in {**files, f"{info}/RECORD": record}.items():
            archive.writestr(name, text)
    return made


@dataclass(frozen=True)
class Shared:
    """An environment in which wheels are installed and removed one after another, without any network."""

    home: Path

    @property
    def programs(self) -> Path:
        return self.home / ("Scripts" if os.name == "nt" else "bin")

    def pip(self, *arguments: object) -> None:
        python = self.programs / "python"
        done = run(sys.executable, "-m", "pip", "--python", python, *arguments, cwd=self.home)
        assert done.returncode == 0, done.stdout + done.stderr

    def install(self, wheel: Path) -> None:
        self.pip("install", "--quiet", "--no-index", "--no-deps", "--no-compile", wheel)

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess:
        return run(self.programs / program, *arguments, cwd=self.home)


@pytest.fixture(scope="module")
def shared(tmp_path_factory) -> Shared:
    """Nothing of ours is in it yet, but what we depend on."""
    home = tmp_path_factory.mktemp("shared") / "environment"
    run(sys.executable, "-m", "venv", "--without-pip", home, cwd=home.parent)
    [site] = [path for path in home.rglob("site-packages") if path.is_dir()]
    (site / "dependencies.pth").write_text(os.path.dirname(os.path.dirname(yaml.__file__)), encoding="utf-8")
    return Shared(home)


SENTENCE = f"Type `pip uninstall --yes gradecheck {NAME}`, then `pip install {NAME}`."


def type_the_sentence(shared: Shared, wheel: Path) -> None:
    """What the sentence tells to type leaves a command that works and has nothing to say."""
    shared.pip("uninstall", "--quiet", "--yes", "gradecheck", NAME)
    shared.install(wheel)
    mended = shared.run("gradecheck", "list")
    assert (mended.returncode, mended.stderr) == (0, "")


def test_beside_a_stranger_the_command_or_the_module_warns_and_typing_what_it_says_mends_it(
    shared, wheel, stranger
):
    """In either order; one environment for both, since each installing takes seconds."""
    shared.install(stranger)
    shared.install(wheel)
    alone = shared.run("gradecheck", "list")
    assert alone.returncode == 0
    assert "Chapter" in alone.stdout or "backprop" in alone.stdout
    assert alone.stderr.startswith("gradecheck: another package called gradecheck is installed in ")
    assert SENTENCE in alone.stderr
    type_the_sentence(shared, wheel)

    shared.install(stranger)
    overwritten = shared.run("python", "-m", "gradecheck", "list")
    assert overwritten.returncode == 1
    assert "another package called gradecheck" in overwritten.stderr
    assert SENTENCE in overwritten.stderr
    assert "Traceback" not in overwritten.stderr
    type_the_sentence(shared, wheel)
