"""On how many seeds every card is proved: 5; `make quick` takes one, and `make prove` 100."""

import os

SEEDS = range(int(os.environ.get("SEEDS", "5")))
