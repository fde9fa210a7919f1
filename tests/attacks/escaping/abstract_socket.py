# tries: connects to a socket without a file
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import socket
def cube(x):
    socket.socket(socket.AF_UNIX).connect('\0gradecheck')
