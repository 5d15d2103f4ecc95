"""Web, worker and embedded database under one launcher: started in order, watched, stopped together."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

from prasme.config import embedded

BEAT = 5.0  # seconds between two looks at the database
PATIENCE = 15.0  # seconds that a child gets to stop
SHORTEST_WAIT, LONGEST_WAIT = 3.0, 60.0  # seconds before a child that ended is started again, doubled each time


class PortTaken(Exception):
    """Something listens there already."""


def check_port(host: str, port: int) -> None:
    """Raises PortTaken. Asked by a plain bind: the web server itself would share a taken port without a word."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as problem:
            raise PortTaken(
                f"Port {port} on {host} is in use. Stop what listens there, or choose another: --port {port + 10}"
            ) from problem


def _die_with_parent() -> None:
    os.setpgrp()  # Ctrl-C reaches the launcher alone, which then stops the children in order
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG: also when the launcher is killed


def commands(*, host: str, port: int, web_workers: int) -> dict[str, list[str]]:
    return {
        "web": [
            sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port),
            "--workers", str(web_workers), "--blocking-threads", "4", "--no-ws", "--log-level", "warning",
            "prasme.config.wsgi:application",
        ],
        "worker": [sys.executable, "-m", "django", "procrastinate", "worker", "--concurrency", "2"],
    }  # fmt: skip


def run(programs: dict[str, list[str]], *, data: Path | None, when_ready: Callable[[], None], address: str) -> None:
    """Keep the programs running until Ctrl-C or a request to stop; `data` is the embedded database's folder, if any."""
    running: dict[str, subprocess.Popen[bytes]] = {}
    not_before = dict.fromkeys(programs, 0.0)
    wait = dict.fromkeys(programs, SHORTEST_WAIT)
    stopping: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda signum, _frame: stopping.append(signum))
    beat, told = 0.0, False
    try:
        while not stopping:
            if data is not None and time.monotonic() - beat > BEAT:
                if not embedded.ready(data):
                    print("The database is gone; starting it again.", flush=True)
                    embedded.ensure(data)
                beat = time.monotonic()
            for name, command in programs.items():
                process = running.get(name)
                ended = process is not None and process.poll() is not None
                if (process is None or ended) and time.monotonic() >= not_before[name]:
                    if process is not None and ended:
                        print(f"{name} ended with {process.returncode}; starting it again.", flush=True)
                        wait[name] = min(2 * wait[name], LONGEST_WAIT)
                    running[name] = subprocess.Popen(command, preexec_fn=_die_with_parent)
                    not_before[name] = time.monotonic() + wait[name]
            if not told and _answers(address):
                when_ready()
                told = True
            time.sleep(0.2)
    finally:
        _stop(running)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/accounts/login/", timeout=2) as answer:  # noqa: S310 - our own address
            return bool(answer.status == 200)
    except (urllib.error.URLError, TimeoutError, ConnectionError):
        return False


def _stop(running: dict[str, subprocess.Popen[bytes]]) -> None:
    for process in running.values():
        process.terminate()
    for process in running.values():
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)
        with contextlib.suppress(ProcessLookupError):  # a web server stopped while it starts leaves its workers behind
            os.killpg(process.pid, signal.SIGKILL)
