"""Style sheets have what the pages use: a rule stays while any page or program knows its names."""

import pytest

from book.stylesheets import cut, joined, words_of

PAGE = '<p class="used also-used" id="place">text</p>'


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".used{color:red}.unused{color:blue}", ".used{color:red}"),
        ("p,.unused,.used b{color:red}", "p,.used b{color:red}"),
        (".used.unused{color:red}", ""),
        ("#place{color:red}#elsewhere{color:red}", "#place{color:red}"),
        (".used:not(.unused):hover>a{color:red}", ".used:not(.unused):hover>a{color:red}"),
        ("@media print{.unused{color:red}}", ""),
        ("@media print{.used{color:red}.unused{color:red}}", "@media print{.used{color:red}}"),
        ('.used:before{content:"},.unused{"}', '.used:before{content:"},.unused{"}'),
        ("@font-face{src:url(a.woff2)}", "@font-face{src:url(a.woff2)}"),
        (r".used{}.a\:b{color:red}", ".used{}"),
    ],
)
def test_rule_is_kept_while_its_names_are_used(sheet, kept):
    assert cut(sheet, words_of([PAGE])) == kept


def test_class_that_a_program_gives_is_used():
    assert cut(".shown{color:red}", words_of(['box.classList.add("shown")'])) == ".shown{color:red}"


def test_sheets_become_one_that_names_the_same_files(tmp_path):
    (tmp_path / "styles").mkdir()
    (tmp_path / "basic.css").write_text("p{background:url(file.png)}", encoding="utf-8")
    (tmp_path / "styles" / "theme.css").write_text(
        '@charset "UTF-8";@import "../basic.css";'
        "a{background:url('../fonts/a.woff2')}b{background:url(\"data:image/svg+xml,<svg xmlns='x'>\")}",
        encoding="utf-8",
    )
    (tmp_path / "last.css").write_text("i{mask:url(#here)}", encoding="utf-8")
    sheets = [tmp_path / "styles" / "theme.css", tmp_path / "last.css"]

    assert joined(sheets, tmp_path, lambda text, sheet: text) == (
        'p{background:url("file.png")}a{background:url("fonts/a.woff2")}'
        "b{background:url(\"data:image/svg+xml,<svg xmlns='x'>\")}\ni{mask:url(#here)}"
    )
