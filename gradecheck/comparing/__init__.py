"""Comparing: an answer beside the answer of the reference."""
