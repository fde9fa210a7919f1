"""The collection of whole answers: a page says the same as a terminal, in verdict, headline and causes."""

import re
from contextlib import contextmanager

import pytest

from tests.collection import COURSE, SEED, in_terminal, paths_of
from tests.site.editors.driver import EXERCISE, Reader

#: The last one fails by a warning of NumPy's, of which WebAssembly knows nothing.
SAMPLE = (
    "divides_by_h",
    "looks_to_the_right_only",
    "list_of_one",
    "colon_missing",
    "looks_to_both_sides",
    "halves_the_step_until_it_is_zero",
)
#: The page has the numbers of its own computer: the last digits, and the cell in front of a line.
NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?")
CELL = re.compile(r"cell \d+, (?=line)")
TEXTS = "(them) => them.map((it) => it.textContent)"

#: A terminal is asked without a search for the line, so that a page finds none either, and its next check
#: need not end the search and wait for a fresh worker; and a busy night's worker may start late.
UNHURRIED = """
(() => {
  const { postMessage } = MessagePort.prototype;
  const later = window.setTimeout;
  const heard = (id) => [{ type: "message", id, text: "{}" }, { type: "done", id, whole: true }];
  let worker;
  MessagePort.prototype.postMessage = function (data, ...more) {
    worker = data?.worker ?? worker;
    if (data?.message?.type !== "explain") return postMessage.call(this, data, ...more);
    for (const said of heard(data.message.id)) later(() => this.onmessage({ data: { worker, said } }));
  };
  const patient = (milliseconds) => (milliseconds === 90_000 ? 900_000 : milliseconds);
  window.setTimeout = (act, milliseconds, ...more) => later(act, patient(milliseconds), ...more);
})();
"""


def in_words(text):
    """A sentence without what differs from one computer to the next, and without marks of code."""
    return NUMBER.sub("#", " ".join(CELL.sub("", text).replace("`", "").split()))


def in_page(reader, exercise, path):
    """Verdict, headline and causes, as the panel shows them."""
    reader.solve_and_check(path.read_text(encoding="utf-8"), exercise)
    panel = reader.cell(exercise).locator(".xe-panel")
    assert "xe-old" not in panel.get_attribute("class"), reader.status(exercise)
    causes = panel.locator(".gck-cause li").evaluate_all(TEXTS) or panel.locator("p.gck-cause").evaluate_all(
        TEXTS
    )
    headlines = panel.locator(".gck-headline").evaluate_all(TEXTS)
    causes = [in_words(cause.removeprefix("Likely cause. ")) for cause in causes]
    return panel.locator(".gck-pill").inner_text(), list(map(in_words, headlines)), causes


def as_in_terminal(expected):
    """The same of a report."""
    headlines = [in_words(finding.headline) for finding in expected.findings]
    causes = [in_words(cause) for finding in expected.findings for cause in finding.causes]
    return expected.verdict.words, headlines, causes


@contextmanager
def same_inputs(reader):
    """Let the page draw the inputs of the terminal."""
    reader.page.evaluate("(seed) => { crypto.getRandomValues = (them) => them.fill(seed); }", SEED)
    try:
        yield
    finally:
        reader.page.evaluate("() => { delete crypto.getRandomValues; }")


def differences(reader, exercise, paths):
    """What is said otherwise than in a terminal, by the name of the answer: page, terminal."""
    found = {}
    with same_inputs(reader):
        for path in paths:
            page = in_page(reader, exercise, path)
            terminal = as_in_terminal(in_terminal(exercise)[path.stem])
            if page != terminal:
                found[path.stem] = (page, terminal)
    return found


def test_a_sample_is_judged_as_in_a_terminal(reader):
    paths = [path for path in paths_of(EXERCISE) if path.stem in SAMPLE]

    assert len(paths) == len(SAMPLE)
    assert differences(reader, EXERCISE, paths) == {}


@pytest.mark.nightly
@pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
def test_the_whole_collection_is_judged_as_in_a_terminal(profile, site, chapter):
    page = profile.new_page()
    page.add_init_script(UNHURRIED)
    reader = Reader(page).open(f"{site}/exercises/{chapter.name}.html")
    found = {
        card.name: differences(reader.forget(), card.name, paths_of(card.name)) for card in chapter.exercises
    }
    assert {exercise: other for exercise, other in found.items() if other} == {}
