"""`python -m gradecheck`: the same as the command `gradecheck`."""

import sys

from gradecheck.cli import main

sys.exit(main())
