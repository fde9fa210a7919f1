# unseen: right | - | complex powers and the standard library
import cmath


def exponential_decay(t, eta0, rate):
    return (eta0 * cmath.exp(complex(-rate * t, 0.0))).real
