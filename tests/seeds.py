"""On how many seeds every card is proved: 20; `make quick` takes one, and the nightly run 100."""

import os

SEEDS = range(int(os.environ.get("SEEDS", "20")))
