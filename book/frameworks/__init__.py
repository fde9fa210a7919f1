"""The digit net of chapter 6 in other people's libraries: chapter 14 shows the programs with their output.

`python -m book.frameworks.torch_net` prints what `torch_net.txt` holds, and `make frameworks` sees to it.
"""
