"""The book's Sphinx extension: settings, MathJax with and without npm, scripts of a page."""

import logging
from types import SimpleNamespace

import pytest

pytest.importorskip("sphinx")

from book._ext import course_assets
from book.figures import FIGURES

USUAL = "https://cdn.jsdelivr.net/npm/mathjax@3/es5/tex-mml-chtml.js"


@pytest.fixture
def config():
    return SimpleNamespace(
        nb_mime_priority_overrides=[("html", "text/other", 1)],
        nb_ipywidgets_js={"require.js": {}},
        html_theme_options={},
        html_context={"default_mode": "dark"},
        mathjax_path=USUAL,
    )


@pytest.fixture
def installed_mathjax(tmp_path, monkeypatch):
    """A folder such as npm makes, with a few small files in place of the real ones."""
    package = tmp_path / "node_modules" / "mathjax"
    for name in course_assets.MATHJAX_PARTS:
        path = package / "es5" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".js"):
            path.write_text("first")
        else:
            path.mkdir()
            (path / "part.js").write_text("first")
    (package / "es5" / "unused.js").write_text("unused")
    (package / "LICENSE").write_text("Apache")
    (package / "package.json").write_text('{"version": "3.2.2"}')
    monkeypatch.setattr(course_assets, "MATHJAX", package)
    return package


def app_for(outdir, builder="html"):
    return SimpleNamespace(outdir=str(outdir), builder=SimpleNamespace(format=builder))


def test_without_npm_the_usual_address_stays_and_the_log_says_how_to_change_it(config, monkeypatch, tmp_path):
    said = []
    monkeypatch.setattr(course_assets, "MATHJAX", tmp_path / "nothing")
    monkeypatch.setattr(course_assets.logger, "info", lambda *words: said.append(words[0] % words[1:]))

    course_assets.configure(None, config)

    assert config.mathjax_path == USUAL
    assert said == [f"Formulas load MathJax from {USUAL}: `npm ci --prefix book` puts it into the book."]


def test_missing_npm_is_no_warning(config, monkeypatch, tmp_path):
    """A warning would fail a build with -W on a machine that has no npm."""
    records = []
    handler = logging.Handler()
    handler.emit = records.append
    logger = logging.getLogger("sphinx")
    logger.addHandler(handler)
    monkeypatch.setattr(course_assets, "MATHJAX", tmp_path / "nothing")

    course_assets.configure(None, config)

    logger.removeHandler(handler)
    assert all(record.levelno < logging.WARNING for record in records)


def test_settings_keep_what_the_author_set(config, installed_mathjax):
    course_assets.configure(None, config)

    assert config.mathjax_path == "mathjax/tex-chtml.js"
    assert config.nb_ipywidgets_js == {}
    assert config.nb_mime_priority_overrides[0] == ("html", "text/other", 1)
    assert ("html", course_assets.WIDGET_VIEW, None) in config.nb_mime_priority_overrides
    assert config.html_context["default_mode"] == "dark"


def test_mathjax_is_copied_with_its_licence_and_without_what_nothing_asks_for(installed_mathjax, tmp_path):
    course_assets.write_assets(app_for(tmp_path))

    copied = tmp_path / "_static" / "mathjax"
    assert (copied / "LICENSE").read_text() == "Apache"
    assert (copied / "tex-chtml.js").read_text() == "first"
    assert (copied / "output" / "part.js").exists()
    assert not (copied / "unused.js").exists()


def test_mathjax_is_copied_again_when_its_version_changes_and_only_then(installed_mathjax, tmp_path):
    course_assets.write_assets(app_for(tmp_path))
    (installed_mathjax / "es5" / "tex-chtml.js").write_text("second")
    copied = tmp_path / "_static" / "mathjax" / "tex-chtml.js"

    course_assets.write_assets(app_for(tmp_path))
    assert copied.read_text() == "first"

    (installed_mathjax / "package.json").write_text('{"version": "3.2.3"}')
    course_assets.write_assets(app_for(tmp_path))
    assert copied.read_text() == "second"


def test_every_figure_has_its_script_beside_the_loader(tmp_path, monkeypatch):
    monkeypatch.setattr(course_assets, "MATHJAX", tmp_path / "nothing")

    course_assets.write_assets(app_for(tmp_path))

    folder = tmp_path / "_static" / "figures"
    wanted = {f"{figure.module}.js" for figure in FIGURES}
    wanted |= {"loader.js", "figure.css", "page.css"}
    assert {path.name for path in folder.iterdir()} == wanted
    assert f'liveFigures.define("{FIGURES[0].module}"' in (folder / f"{FIGURES[0].module}.js").read_text()


def test_other_builders_get_no_assets(tmp_path):
    course_assets.write_assets(app_for(tmp_path, builder="latex"))

    assert not (tmp_path / "_static").exists()


def script(body=None, **attributes):
    return SimpleNamespace(attributes={**attributes, **({"body": body} if body else {})})


def finished(body, *scripts):
    """The page's context after the extension, and the scripts that it asked for."""
    asked = []
    app = SimpleNamespace(add_js_file=lambda name, **options: asked.append((name, options)))
    context = {"body": body, "script_files": list(scripts)}
    course_assets.finish_page(app, "page", "page.html", context, None)
    return context, asked


def test_loader_comes_only_to_pages_with_a_figure():
    _, without = finished("<p>text</p>")
    _, with_figure = finished(FIGURES[0]().page_html())

    assert without == []
    assert with_figure == [("figures/loader.js", {"loading_method": "defer"})]


def test_no_line_begins_with_the_comma_after_a_formula():
    x = '<span class="math notranslate nohighlight"><mjx-container data-tex="x">\n</mjx-container></span>'

    context, _ = finished(f"<p>If {x}, then ({x}) and {x} hold.</p>")

    held = '<span class="formula-and-mark">'
    assert context["body"] == f"<p>If {held}{x},</span> then {held}({x})</span> and {x} hold.</p>"


def test_name_can_be_broken_after_its_underscores_only_and_only_within_a_line():
    context, _ = finished('<span class="pre">some_function(__init__, n_steps)</span> <pre>a_b</pre>')

    assert context["body"] == '<span class="pre">some_<wbr>function(__init__, n_steps)</span> <pre>a_b</pre>'


def test_single_letter_after_an_underscore_is_not_alone_on_a_line():
    context, _ = finished('<span class="pre">divided_by_m</span>')

    assert context["body"] == '<span class="pre">divided_<wbr>by_m</span>'


def test_short_code_is_marked_so_that_no_line_breaks_it():
    short = '<span class="pre">W</span> <span class="pre">&#64;</span> <span class="pre">a</span>'
    longer = '<span class="pre">python</span> <span class="pre">--version</span>'

    context, _ = finished(f'<code class="literal">{short}</code> <code class="literal">{longer}</code>')

    expected = f'<code class="literal short">{short}</code> <code class="literal">{longer}</code>'
    assert context["body"] == expected


def test_doubled_scripts_and_widget_states_go_and_the_others_stay():
    first, twin = script("const URL = 1"), script("const URL = 1")
    state = script("{}", type=course_assets.WIDGET_STATE)
    file = script(src="a.js")

    context, _ = finished("", first, file, state, twin, file)

    assert context["script_files"] == [first, file, file]


def test_link_to_a_foreign_icon_font_goes():
    link = '<link rel="stylesheet" href="https://maxcdn.bootstrapcdn.com/font-awesome/4.4.0/css/font-awesome.min.css">'

    context, _ = finished(f"<p>before</p>{link}<p>after</p>")

    assert context["body"] == "<p>before</p><p>after</p>"


def test_line_that_the_kernel_sent_in_two_pieces_stays_one_line():
    pieces = [stream("first\nsec"), stream("ond"), stream("\nthird\n"), stream("other", "stderr")]

    joined = course_assets._joined([*pieces, {"output_type": "display_data"}, stream("last\n")])

    assert joined == [
        stream("first\nsecond\nthird\n"),
        stream("other", "stderr"),
        {"output_type": "display_data"},
        stream("last\n"),
    ]


def stream(text, name="stdout"):
    return {"output_type": "stream", "name": name, "text": text}
