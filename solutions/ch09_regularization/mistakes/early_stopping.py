"""Known mistakes of `early_stopping`; each docstring is what the learner reads."""

import math

import numpy as np

from ..references import early_stopping


def _watch(losses, patience, better=lambda loss, best: loss < best):
    """The loop of `early_stopping` with another question; patience below 1 is refused by the callers."""
    best, best_epoch, waited = math.inf, 0, 0
    for epoch, loss in enumerate(losses):
        if better(loss, best):
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
        if waited == patience:
            break
    return best_epoch, epoch


def ties_count_as_better(validation_losses, patience):
    """In yours an equal loss counts as better, but only a smaller loss does."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return _watch(validation_losses, patience, lambda loss, best: loss <= best)


def nan_counts_as_better(validation_losses, patience):
    """In yours NaN counts as better. Every comparison with NaN is false, so ask for what must be true."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return _watch(validation_losses, patience, lambda loss, best: not loss >= best)


def one_epoch_too_patient(validation_losses, patience):
    """Yours waits one epoch too long."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return _watch(validation_losses, patience + 1)


def one_epoch_too_early(validation_losses, patience):
    """Yours stops one epoch too early. Is the best epoch itself counted?"""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    if patience == 1:
        return 0, 0
    return _watch(validation_losses, patience - 1)


def best_of_all_losses(validation_losses, patience):
    """Yours stops in time, but it looks for the best among losses that nobody has seen by then."""
    stop_epoch = early_stopping(validation_losses, patience)[1]
    return int(np.nanargmin(validation_losses)), stop_epoch


def small_gains_ignored(validation_losses, patience):
    """Yours ignores small gains. Here every loss strictly below the best counts, however small the gain."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return _watch(validation_losses, patience, lambda loss, best: loss < best - 1e-3)


def never_stops(validation_losses, patience):
    """Yours runs all epochs, because the patience has no effect."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    return int(np.nanargmin(validation_losses)), len(validation_losses) - 1


def not_in_a_row(validation_losses, patience):
    """Yours counts all epochs that were not better, but an improvement starts the count again."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    best, best_epoch, waited = math.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch = loss, epoch
        else:
            waited += 1
        if waited == patience:
            break
    return best_epoch, epoch


def compared_with_the_epoch_before(validation_losses, patience):
    """Yours starts the count again when a loss is below the one before, but it must be below the best."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    before, best, best_epoch, waited = math.inf, math.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        waited = 0 if loss < before else waited + 1
        if loss < best:
            best, best_epoch = loss, epoch
        before = loss
        if waited == patience:
            break
    return best_epoch, epoch


def epochs_from_one(validation_losses, patience):
    """Both of your numbers are too large by 1, because epochs are counted from 0."""
    best_epoch, stop_epoch = early_stopping(validation_losses, patience)
    return best_epoch + 1, stop_epoch + 1


def epochs_in_the_other_order(validation_losses, patience):
    """Your two numbers are right, but in the wrong order."""
    return early_stopping(validation_losses, patience)[::-1]


def last_epoch_kept(validation_losses, patience):
    """Yours keeps the last epoch, but the best one should be kept."""
    stop_epoch = early_stopping(validation_losses, patience)[1]
    return stop_epoch, stop_epoch


def stops_past_the_end(validation_losses, patience):
    """Yours ends after the last epoch. If the epochs run out before the training stops by itself, the last
    one is the end.
    """
    best_epoch = early_stopping(validation_losses, patience)[0]
    return best_epoch, best_epoch + patience


def epoch_after_the_last(validation_losses, patience):
    """Your second number is how many epochs were run. The number of the last one is smaller by 1."""
    best_epoch, stop_epoch = early_stopping(validation_losses, patience)
    return best_epoch, stop_epoch + 1


def best_is_the_last_that_fell(validation_losses, patience):
    """Yours takes a loss for the best when it is below the one before. Compare it with the best so far."""
    early_stopping(validation_losses, patience)  # what is refused is refused here too
    best_epoch, waited = 0, 0
    for epoch in range(1, len(validation_losses)):
        if validation_losses[epoch] < validation_losses[epoch - 1]:
            best_epoch, waited = epoch, 0
        else:
            waited += 1
        if waited == patience:
            return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
