# tries: warns with markup, and is right
# deserves: 3 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import warnings
def cube(x):
    warnings.warn('overflow ' + "<script>document.title='x'</script><img src=x onerror=alert(1)>", RuntimeWarning)
    return x * x * x
