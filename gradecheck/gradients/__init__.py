"""Checking the gradient of any model, without a reference."""
