"""Running: what calls a learner's functions, and what came of it."""
