"""Known mistakes of chapter 9, a module for each exercise."""
