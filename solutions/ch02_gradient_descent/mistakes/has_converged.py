"""Known mistakes of `has_converged`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _stop(part, losses, patience, min_delta=0.0):
    """The rule, in the parts that may be wrong."""
    if part("refused", patience < 1):
        raise ValueError("patience is below 1")
    if patience < 1:
        return len(losses) > 0
    window = part("window", patience)
    if len(losses) <= window:
        return part("too_early", False, losses=losses)
    last, earlier = losses[-window:], losses[:-window]
    newest = part("newest", last.min(), last=last)
    before = part("before", earlier.min(), earlier=earlier, last=last)
    margin = part("margin", min_delta, before=before)
    limit = part("limit", before - margin, before=before, margin=margin)
    better = part(
        "better",
        newest < limit,
        newest=newest,
        limit=limit,
        before=before,
        margin=margin,
        losses=losses,
        window=window,
        patience=patience,
        min_delta=min_delta,
    )
    return part("answer", not better)


@mistake_in(_stop, "answer")
def upside_down(answer):
    """Yours says yes where we say no, and no where we say yes."""
    return not answer


@mistake_in(_stop, "newest")
def last_loss_only(last):
    """Yours looks at the newest loss only. A better one anywhere in the window is progress."""
    return last[-1]


@mistake_in(_stop, "before")
def only_the_loss_before(earlier):
    """Yours compares with the loss just before the window. The best of all earlier ones is what must be
    beaten.
    """
    return earlier[-1]


@mistake_in(_stop, "before")
def inside_the_window(last):
    """Yours compares the losses in the window with one another. Compare them with those before it."""
    return last[0]


@mistake_in(_stop, "newest")
def mean_of_the_window(last):
    """Yours takes the mean of the window. One better loss in it is enough."""
    return last.mean()


@mistake_in(_stop, "better")
def any_fall_is_progress(losses, window, margin):
    """Yours takes any fall from one loss to the next for progress. A loss that bounces up and down falls
    every other step and gets nowhere.
    """
    return np.any(np.diff(losses[-window - 1 :]) < -margin)


@mistake_in(_stop, "better")
def change_either_way(newest, before, margin):
    """Yours takes a change in either direction for progress. A loss that got worse is none: mind the sign of
    the difference.
    """
    return abs(newest - before) > margin


@mistake_in(_stop, "better")
def small_gains_added_up(losses, patience, min_delta):
    """Yours lets small gains add up until together they beat min_delta. Compare the best of the window with
    the best of all before it.
    """
    best, count = np.inf, 0
    for loss in losses:
        progress = loss < best - min_delta
        best, count = (loss, 0) if progress else (best, count + 1)
    return count < patience


@mistake_in(_stop, "margin")
def margin_ignored():
    """Yours leaves min_delta out: a gain that small should not count."""
    return 0.0


@mistake_in(_stop, "limit")
def margin_added(before, margin):
    """In yours min_delta has the wrong sign: it makes it easier to count as better, and should make it
    harder.
    """
    return before + margin


@mistake_in(_stop, "margin")
def margin_as_a_fraction(margin, before):
    """Yours takes min_delta as a fraction of the loss. It has the units of the loss."""
    return margin * before


@mistake_in(_stop, "better")
def level_counts_as_better(newest, limit):
    """Yours counts a loss that is level with the limit as better. Only a lower one is."""
    return newest <= limit


@mistake_in(_stop, "window")
def window_one_longer(window):
    """Your window holds one loss too many."""
    return window + 1


@mistake_in(_stop, "window")
def window_one_shorter(window):
    """Your window holds one loss too few."""
    return max(window - 1, 1)


@mistake_in(_stop, "too_early")
def stops_at_once(losses):
    """Yours says yes before there is anything to compare with."""
    return len(losses) > 0


@mistake_in(_stop, "refused")
def patience_not_refused():
    """With a patience below 1 there is no window, and yet yours answers. Raise the ValueError that the
    docstring promises.
    """
    return False


@mistake_in(_stop, "better")
def best_must_be_last(losses):
    """Yours stops as soon as the best loss is not the newest one. A worse loss is given a chance: `patience`
    of them are.
    """
    return np.argmin(losses) == len(losses) - 1
