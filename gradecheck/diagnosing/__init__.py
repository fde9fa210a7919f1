"""Diagnosing: from a comparison to a finding, with its likely cause."""
