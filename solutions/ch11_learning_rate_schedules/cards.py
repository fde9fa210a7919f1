"""Cards of chapter 11: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise

from . import inputs, mistakes, references

EXERCISES = (
    Exercise(
        reference=references.step_decay,
        inputs=inputs.draw_stairs,
        points=1,
        hints=("How many whole stairs lie behind step t?", "Whole division, `//`, counts them."),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.exponential_decay,
        inputs=inputs.draw_decays,
        points=1,
        hints=(
            "In each step the rate is multiplied by the same number. Which?",
            "It is exp(-rate), t times.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.cosine_annealing,
        inputs=inputs.draw_cosines,
        points=2,
        hints=(
            "What should the formula give at t = 0, at T / 2 and at T?",
            "The cosine goes from 1 to -1 while its angle goes from 0 to pi. What happens after that?",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.warm_restarts,
        inputs=inputs.draw_restarts,
        points=3,
        hints=(
            (
                "Find out first in which cycle t lies, how long that cycle is, and how many steps of it are"
                " done."
            ),
            "Take whole cycles off t, one after the other, each T_mult times as long as the one before.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.triangular,
        inputs=inputs.draw_triangles,
        points=2,
        hints=(
            "How far is t from the nearest top?",
            "A whole cycle has 2 * half_cycle steps. Use the remainder, then the distance from its middle.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.triangular2,
        inputs=inputs.draw_triangles,
        points=2,
        hints=(
            "Number the cycles from 0. What is halved in each?",
            "The height above eta_min, not the rate.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.reduce_on_plateau,
        inputs=inputs.draw_plateaus,
        points=3,
        hints=(
            "Keep three things: the best loss so far, how long it has been the best, and the rate.",
            (
                "For each loss: is it strictly below the best? Then count from 0. Otherwise count one more,"
                " and look whether it is time."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.average_weights,
        inputs=inputs.draw_snapshots,
        points=2,
        hints=(
            "First arrays with first arrays, second with second.",
            "`zip(*snapshots)` brings them together.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.update_average,
        inputs=inputs.draw_updates,
        points=2,
        hints=(
            "n snapshots add up to n times their average.",
            "Add the new one to that sum, then divide by how many there are now.",
        ),
        mistakes=mistakes,
    ),
)
