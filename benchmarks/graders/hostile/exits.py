# 6: ends its process while one function is called
# <the right ones>
def norm(x):
    import os

    os._exit(0)
