"""The digit net of chapter 6 in other people's libraries: programs that chapter 14 shows with their output.

`python -m book.frameworks.torch_net` prints what `torch_net.txt` holds; `make frameworks` holds the two together.
"""
