"""Known mistakes of chapter 8, a module for each exercise."""
