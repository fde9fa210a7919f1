# tries: fetches a page
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


from urllib.request import urlopen
def cube(x):
    return urlopen('http://127.0.0.1/', timeout=1).read()
