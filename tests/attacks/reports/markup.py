# tries: raises with a text that is a script
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    raise ValueError("<script>document.title='x'</script><img src=x onerror=alert(1)>")
