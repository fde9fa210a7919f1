# tries: raises with a traceback that never ends
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import types
def cube(x):
    try:
        raise ValueError('round')
    except ValueError as error:
        frame = error.__traceback__.tb_frame
        trace = None
        for _ in range(100_000):
            trace = types.TracebackType(trace, frame, 0, 1)
        raise error.with_traceback(trace)
