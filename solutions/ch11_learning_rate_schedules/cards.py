"""Cards of chapter 11: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise

from . import inputs, mistakes, references

EXERCISES = (
    Exercise(
        reference=references.step_decay,
        inputs=inputs.draw_stairs,
        points=1,
        hints=(
            "How many complete stairs has the schedule passed at step t?",
            "Integer division, `//`, counts them.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.exponential_decay,
        inputs=inputs.draw_decays,
        points=1,
        hints=(
            "In each step the rate is multiplied by the same number. Which number is it?",
            "It is exp(-rate), and it is applied t times.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.cosine_annealing,
        inputs=inputs.draw_cosines,
        points=2,
        hints=(
            "In a formula: eta_min + (eta_max - eta_min) (1 + cos(pi t / T)) / 2 for t up to T.",
            "What should the formula give at t = 0, at T / 2 and at T?",
            "The cosine goes from 1 to -1 while its angle goes from 0 to pi. What does it do after that?",
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
            (
                "Subtract complete cycles from t, one after the other, each T_mult times as long"
                " as the one before."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.triangular,
        inputs=inputs.draw_triangles,
        points=2,
        hints=(
            (
                "In a formula, with t' = t modulo 2 h and h the half cycle:"
                " eta_min + (eta_max - eta_min) (1 - |t' - h| / h)."
            ),
            "How far is t from the nearest top?",
            "A cycle has 2 * half_cycle steps. Use the remainder, and then its distance from the middle.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.triangular2,
        inputs=inputs.draw_triangles,
        points=2,
        hints=(
            "Number the cycles from 0. What is halved from one to the next?",
            "It is the height above eta_min and not the rate.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.reduce_on_plateau,
        inputs=inputs.draw_plateaus,
        points=3,
        hints=(
            "Keep the best loss so far, the number of losses since then, and the rate.",
            (
                "If a loss is strictly below the best, count from 0. Otherwise count one more, and cut the"
                " rate when the count reaches the patience."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.average_weights,
        inputs=inputs.draw_snapshots,
        points=2,
        hints=(
            "Average the first arrays of all snapshots, then the second arrays, and so on.",
            "`zip(*snapshots)` groups the arrays that belong together.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.update_average,
        inputs=inputs.draw_updates,
        points=2,
        hints=(
            "In a formula: (n * average + weights) / (n + 1), for each array.",
            "The sum of n snapshots is n times their average.",
            "Add the new snapshot to this sum, and divide by the number of snapshots that there are now.",
        ),
        mistakes=mistakes,
    ),
)
