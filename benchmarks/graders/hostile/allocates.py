# 6: takes 3 GiB of memory in one function
# <the right ones>
def norm(x):
    much = np.ones(3 * 2**27)
    return np.sqrt(np.sum(x * x)) * much[-1]
