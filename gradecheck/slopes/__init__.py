"""Checks the gradient of anybody's own model: a verdict from a few evaluations of its loss."""
