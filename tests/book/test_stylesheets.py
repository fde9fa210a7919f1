"""Style sheets have what the pages use: a rule stays while any page or program knows its names."""

import pytest

from book.stylesheets import cut, words_of

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
