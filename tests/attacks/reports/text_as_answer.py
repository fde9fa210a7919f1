# tries: returns markup
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    return "<script>document.title='x'</script><img src=x onerror=alert(1)>"
