"""The questions: which calls are made, and what the numeric derivative of a cost is."""
