"""The Python side of the live figures: joined modules, both forms of a figure, stills, the style."""

import html
import json
import re
import shutil
import subprocess

import pytest

import book.figures
from book.figures import FIGURES, DecisionLine, SlopeAlongDirection, use_course_style
from book.figures.figure import FOLDER, STYLE_SHEET, fingerprint
from book.figures.join import joined_module, joined_script
from book.figures.stills import is_current

WIDGET = "application/vnd.jupyter.widget-view+json"
every_figure = pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.module)


def write_modules(folder, **sources):
    for name, source in sources.items():
        (folder / f"{name}.js").write_text(source)
    return folder / "main.js"


def run_module(source, folder):
    """Prints the default export of a joined module, in node."""
    path = folder / "joined.mjs"
    path.write_text(f"{source}\n")
    show = f'import("{path.as_uri()}").then((it) => console.log(JSON.stringify(it.default)))'
    done = subprocess.run(["node", "-e", show], capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="node runs the joined module here")


@needs_node
def test_joined_module_gives_what_its_modules_give(tmp_path):
    """Two modules with the same private name do not meet, a shared one is there once, and new names work."""
    path = write_modules(
        tmp_path,
        main='import { twice as double } from "./left.js";\nimport { one } from "./shared.js";\n'
        "const secret = 5;\nexport default [double(one), secret];\n",
        left='import { one } from "./shared.js";\nconst secret = 2;\n'
        "export function twice(x) {\n  return secret * x * one;\n}\n",
        shared="export const one = 1;\n",
    )

    joined = joined_module(path)

    assert joined.count("const one = 1;") == 1
    assert run_module(joined, tmp_path) == [2, 5]


@needs_node
def test_joined_module_knows_namespaces_and_imports_over_several_lines(tmp_path):
    path = write_modules(
        tmp_path,
        main='import * as parts from "./parts.js";\nimport {\n  b,\n} from "./parts.js";\n'
        "export default [parts.a, b];\n",
        parts="export const a = 1;\nexport const b = 2;\n",
    )

    assert run_module(joined_module(path), tmp_path) == [1, 2]


@pytest.mark.parametrize(
    "line",
    ['import thing from "./other.js";', "export { a };", 'export * from "./other.js";', "export let a = 1;"],
)
def test_join_refuses_a_line_it_does_not_know(tmp_path, line):
    """Better a sentence for the author than a figure that is silently dead."""
    path = write_modules(tmp_path, main=f"{line}\n", other="export const a = 1;\n")

    with pytest.raises(ValueError, match=r"main\.js: cannot join the line") as caught:
        joined_module(path)
    assert line in str(caught.value)
    assert 'import { a, b } from "./file.js"' in str(caught.value)


@every_figure
def test_joined_script_is_a_classic_script_for_the_loader(figure):
    """A page that is opened from disk may load classic scripts only."""
    script = joined_script(figure.source())

    assert f'liveFigures.define("{figure.module}", $_{figure.module});' in script
    assert not re.search(r"^\s*(import|export)\b", script, re.MULTILINE)


def test_file_names_are_unique_so_that_joined_variables_are():
    names = [path.stem for path in FOLDER.rglob("*.js")]

    assert sorted(names) == sorted(set(names))


@every_figure
def test_figure_carries_a_widget_for_jupyter_and_html_for_pages(figure):
    data, _ = figure()._repr_mimebundle_()

    assert set(data) == {"text/plain", WIDGET, "text/html"}
    assert data["text/plain"] == f"{figure.__name__}()"
    assert f'data-figure="{figure.module}"' in data["text/html"]
    assert 'class="lf lf-still"' in data["text/html"]


def test_html_carries_the_state_the_author_asked_for():
    page = SlopeAlongDirection(angle=-30, surface="valley").page_html()

    state = json.loads(html.unescape(re.search(r'data-state="([^"]*)"', page)[1]))
    assert state["angle"] == -30
    assert state["surface"] == "valley"
    assert state["steepest"] is False


def test_state_that_a_figure_does_not_know_is_refused():
    with pytest.raises(Exception, match="'task' trait of a DecisionLine instance expected any of"):
        DecisionLine(task="nand")


@every_figure
def test_still_is_as_new_as_its_figure(figure):
    assert is_current(figure), (
        f"the still of {figure.__name__} is older than the figure: run `python -m book.figures.stills`"
    )


def test_changed_state_or_source_makes_a_still_old(monkeypatch):
    before = fingerprint(DecisionLine)

    monkeypatch.setattr(DecisionLine, "_esm", f"{DecisionLine._esm}// changed")

    assert fingerprint(DecisionLine) != before


def test_page_grows_by_little_for_a_figure():
    """The widget runtime would cost 3.6 MB; all figures together stay far below, stills included."""
    code = {figure.module: len(joined_script(figure.source())) for figure in FIGURES}
    pages = [len(figure().page_html()) for figure in FIGURES]

    assert code.pop("loss_slice") < 80_000  # it carries two networks and two hundred images
    assert max(code.values()) < 60_000
    assert max(pages) < 40_000


def test_light_and_dark_style_define_the_same_colours():
    """A name that only one of the two knows would be invisible in the other."""
    sets = re.findall(r"\{([^{}]*--lf-ink:[^{}]*)\}", STYLE_SHEET.read_text())
    names = [set(re.findall(r"(--lf-\w+):", block)) for block in sets]

    assert len(names) == 2
    assert names[0] == names[1]


def test_every_figure_is_exported_and_listed():
    for figure in FIGURES:
        assert getattr(book.figures, figure.__name__) is figure
        assert figure.__name__ in book.figures.__all__
    modules = {path.stem for path in FOLDER.glob("*.js") if "liveFigure(" in path.read_text()}
    assert modules == {figure.module for figure in FIGURES}


def test_course_style_draws_on_white_paper_with_the_course_colours():
    matplotlib = pytest.importorskip("matplotlib")
    with matplotlib.rc_context():
        use_course_style()

        assert matplotlib.rcParams["savefig.facecolor"] == "white"
        assert matplotlib.rcParams["axes.prop_cycle"].by_key()["color"][0] == "#0072B2"
