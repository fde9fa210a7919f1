"""Known mistakes of `reduce_on_plateau`; each docstring is what the learner reads."""

import numpy as np

from gradecheck import mistake_in


def _plateau(part, losses, eta0, factor, patience):
    """The rate that falls on a plateau, in the parts that may be wrong."""
    best, waiting, eta, last = part("first_best", np.inf, losses=losses), 0, eta0, np.inf
    etas = np.empty(len(losses))
    for epoch, loss in enumerate(losses):
        before = eta
        against = part("against", best, last=last)
        if part("better", loss < against, loss=loss, against=against):
            best = min(best, loss)
            waiting = part("count_after_progress", 0, waiting=waiting)
            eta = part("rate_after_progress", eta, eta0=eta0)
        else:
            waiting += 1
        limit = part("limit", patience)
        cut, count = part("cut_and_count", (waiting == limit, 0), waiting=waiting, limit=limit)
        if cut:
            eta, waiting = part("cut", eta * factor, eta0=eta0, factor=factor), count
            best = part("best_after_cut", best, loss=loss)
        last = loss
        etas[epoch] = part("noted", eta, before=before)
    return etas


@mistake_in(_plateau, "against")
def compares_with_the_last(last):
    """Yours compares with the loss before. A loss can fall for a long time and still be above the best."""
    return last


@mistake_in(_plateau, "better")
def level_counts_as_better(loss, against):
    """Yours counts a loss that is equal to the best as better. Only a lower one is."""
    return loss <= against


@mistake_in(_plateau, "count_after_progress")
def count_never_reset(waiting):
    """Yours goes on counting after a better loss, but the `patience` losses must come in a row."""
    return waiting


@mistake_in(_plateau, "limit")
def one_more(limit):
    """Yours waits for one loss more than `patience`."""
    return limit + 1


@mistake_in(_plateau, "cut")
def one_cut_only(eta0, factor):
    """Yours cuts the rate once, but later plateaus should cut it again."""
    return eta0 * factor


@mistake_in(_plateau, "cut_and_count")
def count_runs_on(waiting, limit):
    """After a cut yours cuts again with every further loss that is no better than the best one. The
    count of such losses starts at 0 again after a cut.
    """
    return waiting >= limit, waiting


@mistake_in(_plateau, "best_after_cut")
def best_forgotten(loss):
    """After a cut yours takes the present loss as the best. The best so far is kept."""
    return loss


@mistake_in(_plateau, "best_after_cut")
def best_starts_anew():
    """After a cut yours forgets the best loss, so that the next one is the best whatever it is. The best so
    far is kept.
    """
    return np.inf


@mistake_in(_plateau, "first_best")
def first_loss_counts(losses):
    """Yours counts the first loss as one without progress. It is the best so far, so the count is 0."""
    return losses[0]


@mistake_in(_plateau, "rate_after_progress")
def rate_recovers(eta0):
    """Yours goes back to eta0 when the loss gets better. A rate that has been lowered stays low."""
    return eta0


@mistake_in(_plateau, "noted")
def one_epoch_late(before):
    """Yours writes down the rate before it has looked at the loss. The rate after that is asked for."""
    return before
