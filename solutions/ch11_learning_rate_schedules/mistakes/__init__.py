"""Known mistakes of chapter 11, a module for each exercise."""
