"""Exact derivatives of a loss in plain NumPy, by following what it computes."""
