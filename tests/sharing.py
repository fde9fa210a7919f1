"""Which tests go to one process where several test side by side: those that share what takes long to make.

A file goes to one process as a whole, with its fixtures and with what it has to import. The tests about one
exercise of the collection go together, those about one built page too, and in files of long tests each one
goes where there is time.
"""

from __future__ import annotations

import re

from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

#: The last parameter of these tests names what they share; they may be of several files.
BY_PARAMETER = {
    "tests/solutions/test_submissions.py": "answers to",
    "tests/test_one_answer.py": "answers to",
    "tests/site/test_pages.py": "page",
}
#: Long tests that share nothing.
ONE_BY_ONE = (
    "tests/diagnosing/test_claims.py",
    "tests/gradients/test_hard_cases.py",
    "tests/running/test_worker_process.py",
    "tests/solutions/test_boundaries.py",
    "tests/solutions/test_exercises.py",
    "tests/solutions/test_precision.py",
)


#: What takes minutes begins first: at the end one process would work on it alone.
FIRST = re.compile(r"tests/(site/|repository/test_packaging|grading/|test_cli|test_every_input)")


def together(test: str) -> str:
    """What a test shares with others: the same text for all that go to one process."""
    file, _, name = test.partition("::")
    parameter = re.search(r"\[(.+)\]$", name)
    if file in BY_PARAMETER and parameter:
        return f"{BY_PARAMETER[file]} {parameter[1]}"
    return test if file in ONE_BY_ONE else file


class ByWhatIsShared(LoadScopeScheduling):
    """Gives tests to processes by `together`: first what takes long, then what is many."""

    def _split_scope(self, nodeid: str) -> str:
        return together(nodeid)

    def _assign_work_unit(self, node: WorkerController) -> None:
        first = next((shared for shared in self.workqueue if FIRST.match(shared)), None)
        if first is not None:
            self.workqueue.move_to_end(first, last=False)
        super()._assign_work_unit(node)
