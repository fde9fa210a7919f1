"""Grading a class: a journal of what has ended, and what it comes to for each learner."""
