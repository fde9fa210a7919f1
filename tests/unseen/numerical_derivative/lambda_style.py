# unseen: right | - | a lambda in place of a def

import numpy as np


numerical_derivative = lambda f, x, h=1e-5: (f(x + h) - f(x - h)) / (2 * h)
