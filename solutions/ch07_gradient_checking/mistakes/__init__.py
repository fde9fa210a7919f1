"""Known mistakes of chapter 7, a module for each exercise."""
