"""Known mistakes of chapter 13, a module for each exercise."""
