"""Many clients at once, each with a connection of its own."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

CLIENTS = 32


def at_once(jobs: list[Callable[[], object]], clients: int = CLIENTS) -> list[object]:
    """What each job returned or raised, by so many clients."""
    from django.db import connection

    def work(mine: list[Callable[[], object]]) -> list[object]:
        done: list[object] = []
        for job in mine:
            try:
                done.append(job())
            except Exception as problem:
                done.append(problem)
        connection.close()
        return done

    with ThreadPoolExecutor(clients) as pool:
        parts = pool.map(work, [jobs[client::clients] for client in range(clients)])
        return [result for part in parts for result in part]


def measured(jobs: list[Callable[[], object]], clients: int = CLIENTS) -> tuple[list[object], float, float, float]:
    """What `at_once` returns, CPU seconds of this process and of the database, seconds by the clock."""
    from bench.measure import server_seconds

    web, base, begun = time.process_time(), server_seconds(), time.monotonic()
    results = at_once(jobs, clients)
    return results, time.process_time() - web, server_seconds() - base, time.monotonic() - begun
