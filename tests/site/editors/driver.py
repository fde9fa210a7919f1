"""A reader who solves exercises in a page: types, presses Check, reads the panel."""

CHAPTER = "ch01_directional_derivatives"
PAGE = f"exercises/{CHAPTER}.html"
EXERCISE = "numerical_derivative"
RIGHT = """\
def numerical_derivative(f, x, h=1e-5):
    return (f(x + h) - f(x - h)) / (2 * h)
"""
WRONG = RIGHT.replace("(2 * h)", "h")
FORGET = """
() => {
  localStorage.clear();
  dispatchEvent(new CustomEvent("gradecheck-changed", { detail: null }));
}
"""
#: The first check loads and starts Python; a machine that does much else may need minutes.
PATIENCE = 300_000


class Reader:
    """What a reader does on one page.

    Parameters
    ----------
    page : playwright Page
        Where they read.
    """

    def __init__(self, page):
        self.page = page
        page.set_default_timeout(PATIENCE)
        self.requests = []
        page.on("request", lambda request: self.requests.append(request.url))

    def open(self, address):
        self.page.goto(address)
        # The editors of a chapter come when a reader is near the first.
        self.page.locator(".exercise-toolbar, .exercise-editor").first.scroll_into_view_if_needed()
        self.page.locator("section.xe").first.wait_for()
        return self

    def again(self, prepare=lambda page: None):
        """The same page in another tab of the same browser, as after a reload."""
        page = self.page.context.new_page()
        prepare(page)
        return Reader(page).open(self.page.url)

    def forget(self):
        """Leave this tab alone in a browser that keeps nothing."""
        for page in self.page.context.pages:
            if page is not self.page:
                page.close()
        self.page.evaluate(FORGET)
        return self

    def cell(self, name=EXERCISE):
        return self.page.locator(f'section.xe[aria-label="Your answer: {name}"]')

    def write(self, text, name=EXERCISE):
        """Replace the whole text of an answer, as if pasted."""
        self.cell(name).locator(".cm-content").click()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.insert_text(text)
        return self

    def text(self, name=EXERCISE):
        lines = self.cell(name).locator(".cm-line").all_inner_texts()
        return "\n".join(line.rstrip("\n") for line in lines)

    def check(self, name=EXERCISE):
        """Press Check, wait, and read the panel."""
        self.cell(name).get_by_role("button", name="Check").click()
        return self.verdict(name)

    def verdict(self, name=EXERCISE):
        self.finished(self.cell(name))
        return self.cell(name).locator(".xe-panel").inner_text()

    def finished(self, cell):
        idle = "(cell) => cell.getAttribute('aria-busy') === 'false'"
        self.page.wait_for_function(idle, arg=cell.element_handle(), timeout=PATIENCE)

    def state(self, name=EXERCISE):
        return self.cell(name).get_attribute("data-state")

    def status(self, name=EXERCISE):
        return self.cell(name).locator(".xe-status").inner_text()

    def run(self, cell):
        """Press Run in a cell, wait, and read what it prints."""
        cell.get_by_role("button", name="Run").click()
        self.finished(cell)
        output = cell.locator(".xe-output")
        return output.inner_text() if output.is_visible() else ""

    def solve_and_check(self, text, name=EXERCISE):
        return self.write(text, name).check(name)
