"""The verdict on each exercise, and the report that holds them."""
