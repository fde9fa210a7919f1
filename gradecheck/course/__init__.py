"""A course: its cards, its chapters, where it is found, and its data."""
