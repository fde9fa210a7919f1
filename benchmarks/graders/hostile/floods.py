# 7: prints 80 MB, and is right
# <the right ones>
for _ in range(2):
    print("x" * 40_000_000)
