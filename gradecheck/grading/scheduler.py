"""A connection to a scheduler of Dask that has a worker, or a sentence about what to start."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from gradecheck.errors import UsageError

if TYPE_CHECKING:
    from distributed import Client

ANSWER_SECONDS = 10.0  # in which a scheduler answers, and has a worker


def connected(address: str) -> Client:
    """A client of the scheduler at an address.

    Raises
    ------
    UsageError
        If Dask is not installed, or nobody answers.
    """
    try:
        from distributed import Client
    except ImportError:
        raise UsageError(
            "--cluster needs Dask, which is not installed here. Type "
            "`python -m pip install 'gradient-descent-course[cluster]'`, here and for the workers."
        ) from None
    try:
        with ThreadPoolExecutor(1) as thread:  # whoever calls may have a loop of events in this one
            thread.submit(asyncio.run, _answers(address)).result()
        return Client(address, timeout=ANSWER_SECONDS, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise UsageError(
            f"no scheduler of Dask answers at {address} ({str(error).strip() or type(error).__name__}). "
            "Start one with `dask scheduler`, which prints its address, and workers with "
            "`dask worker ADDRESS`."
        ) from None


async def _answers(address: str) -> None:
    """Raise what a connection raises.

    A client that failed to connect is collected later, in any thread, where its closing may wait for that
    very thread; so none is made for an address where nobody answers.
    """
    from distributed.comm.core import connect
    from distributed.security import Security

    connection = await connect(address, timeout=ANSWER_SECONDS, **Security().get_connection_args("client"))
    await connection.close()


def wait_for_worker(client: Client, address: str) -> None:
    """Return as soon as there is a worker.

    Raises
    ------
    UsageError
        If there is none in time.
    """
    try:
        client.wait_for_workers(1, timeout=ANSWER_SECONDS)
    except TimeoutError:
        raise UsageError(
            f"the scheduler at {address} has no workers. Start some with `dask worker {address}`."
        ) from None
