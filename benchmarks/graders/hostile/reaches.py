# 6: writes into the home folder and opens a connection in one function
# <the right ones>
def norm(x):
    import os, socket
    with open(os.path.expanduser("~/trace-of-a-submission"), "w") as file: file.write("here")
    socket.create_connection(("127.0.0.1", <port>), timeout=2).close()
    return np.sqrt(np.sum(x * x))
