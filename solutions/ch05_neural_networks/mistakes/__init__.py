"""Known mistakes of chapter 5, a module for each exercise."""
