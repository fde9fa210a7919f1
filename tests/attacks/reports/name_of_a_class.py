# tries: raises an exception whose class has markup for a name
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    raise type("<script>document.title='x'</script><img src=x onerror=alert(1)>", (Exception,), {})('x')
