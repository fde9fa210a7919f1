# 6: never returns from one function, and swallows every interrupt
# <the right ones>
def norm(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
