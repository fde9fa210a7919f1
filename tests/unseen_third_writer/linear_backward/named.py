# unseen: right | - | a named tuple and einsum
from collections import namedtuple

import numpy as np

Back = namedtuple("Back", "dA dW db")


def linear_backward(G, A_prev, W):
    return Back(
        dA=np.einsum("ij,jk->ik", G, W),
        dW=np.einsum("ij,ik->jk", G, A_prev),
        db=np.einsum("ij->j", G),
    )
