# 6: leaves a process behind from one function
# <the right ones>
def norm(x):
    import subprocess

    subprocess.Popen(["sleep", "<seconds>"], start_new_session=True)
    return np.sqrt(np.sum(x * x))
