# tries: mixes tabs and spaces
# deserves: 2 syntax
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
	if x is None:
        return 1
	return x * x * x
