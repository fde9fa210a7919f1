# tries: raises with a text that ends a part of XML
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    raise ValueError(']]></failure></testsuite>&#0;\x00\x0b\ufffe')
