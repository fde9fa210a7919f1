"""Known mistakes of chapter 2, a module for each exercise."""
