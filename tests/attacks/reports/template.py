# tries: raises with a text that a template would run
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    raise ValueError('{{ 7 * 7 }} {% for a in [] %} {{ self.__init__.__globals__ }}')
