"""`python -m gradecheck`: the same as the command `gradecheck`."""

import sys

from gradecheck.namesake import overwrote_us, warning_of_a_namesake

if overwrote_us():  # this file is left of ours, `gradecheck.cli` may not be
    sys.exit(f"gradecheck: {warning_of_a_namesake()}")

from gradecheck.cli import main

sys.exit(main())
