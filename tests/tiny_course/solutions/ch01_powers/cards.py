"""Cards of chapter 1: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise, Tolerance

from . import inputs, mistakes, references

EXERCISES = (
    Exercise(
        reference=references.cube,
        inputs=inputs.draw_numbers,
        points=1,
        hints=("How many factors has a third power?", "Multiply the square once more."),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.mean_slope,
        inputs=inputs.draw_curves,
        points=2,
        tolerance=Tolerance(relative=1e-9, absolute=1e-12),
        hints=("Draw the interval: where are its two ends?", "How wide is it, from end to end?"),
        mistakes=mistakes,
    ),
)
