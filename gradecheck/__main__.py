"""`python -m gradecheck`: the same as the command `gradecheck`."""

import os
import sys

# `python -m` looks into the current folder first, where a learner's `numpy.py` may lie. Our own folder stays.
try:
    _HERE = os.getcwd()
except OSError:  # deleted meanwhile; the command says so
    _HERE = ""
_OWN = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
if _HERE and sys.path and os.path.abspath(sys.path[0]) == _HERE != _OWN:
    del sys.path[0]

from gradecheck.namesake import overwrote_us, warning_of_a_namesake  # noqa: E402

if overwrote_us():  # this file is left of ours, `gradecheck.cli` may not be
    sys.exit(f"gradecheck: {warning_of_a_namesake()}")

from gradecheck.cli import main  # noqa: E402

sys.exit(main())
