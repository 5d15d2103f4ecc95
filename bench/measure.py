"""CPU time of this process and of its database, for comparisons in one run."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from django.db import connection

TICK = os.sysconf("SC_CLK_TCK")


def database_seconds() -> float:
    """CPU seconds so far of the backend that serves this connection (Linux; elsewhere not known, so 0)."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        pid = cursor.fetchone()[0]
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICK


def cpu_ms(work: Callable[[], object], times: int) -> tuple[float, float]:
    """CPU milliseconds of one call, web and database, as a mean over so many calls after one to warm up."""
    work()
    web, base = time.process_time(), database_seconds()
    for _ in range(times):
        work()
    return (time.process_time() - web) * 1000 / times, (database_seconds() - base) * 1000 / times


def _stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()


def server_seconds() -> float:
    """CPU seconds so far of the whole database server: its processes that live, and those that have ended (Linux)."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        (pid,) = cursor.fetchone()
    postmaster = int(_stat(pid)[1])
    ticks = sum(map(int, _stat(postmaster)[11:15]))  # its own, and those of children that it has buried
    for process in Path("/proc").glob("[0-9]*"):
        try:
            fields = _stat(int(process.name))
        except OSError:
            continue
        if int(fields[1]) == postmaster:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / TICK
