# tries: runs a program
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import subprocess
def cube(x):
    subprocess.run(['touch', '/tmp/gradecheck-attack'])
