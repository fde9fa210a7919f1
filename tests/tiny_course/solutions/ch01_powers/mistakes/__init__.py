"""Known mistakes of chapter 1, a module for each exercise."""
