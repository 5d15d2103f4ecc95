"""A newcomer's Prasme: `prasme demo` in a folder of its own, walked through in the system's Chromium."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.chromium import find_or_install
from tests.journeys.walker import Walker

READY_WITHIN = 240.0  # seconds: on a clean machine with two cores it takes about a minute
ROLE = re.compile(r"^  (\S.*?)\s{2,}(\S.*?)\s{2,}(http\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Demo:
    """A running demonstration: where it answers, how each role signs in, and where its files lie."""

    address: str
    links: dict[str, str]
    folder: Path


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="package")
def demo() -> Iterator[Demo]:
    folder = Path(tempfile.mkdtemp(prefix="prasme-journeys-"))
    os.chmod(folder, 0o755)  # noqa: S103 - root hands PostgreSQL to a system user, who must get in
    port = _free_port()
    outside = ("DATABASE_URL", "PRASME_", "DJANGO_SETTINGS_MODULE")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(outside)}
    log = folder / "said.txt"
    with open(log, "w") as out:
        process = subprocess.Popen(
            [sys.executable, "-u", "-m", "prasme.cli", "demo", "--port", str(port)],
            env={**clean, "PRASME_DATA": str(folder / "data")},
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield Demo(f"http://127.0.0.1:{port}", _links(process, log), folder / "data")
    finally:
        process.send_signal(signal.SIGINT)
        try:
            process.wait(40)
        finally:
            said = log.read_text()
            shutil.rmtree(folder, ignore_errors=True)
    assert process.returncode == 0, said[-3000:]
    assert "Stopped." in said


def _links(process: subprocess.Popen, log: Path) -> dict[str, str]:
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        if "Ctrl-C" in (said := log.read_text()):
            return {role: link for role, _who, link in ROLE.findall(said)}
        time.sleep(0.3)
    pytest.fail(f"The demonstration did not start:\n{log.read_text()[-3000:]}")


@pytest.fixture(scope="package")  # its event loop must not outlive the journeys: a test database cannot be made in one
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_or_install(), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def walk(demo: Demo, chromium: Browser):
    """Open the product as somebody: `walk("Operator", width=360)`; nobody signed in without a role."""
    walkers: list[Walker] = []

    def start(role: str | None = None, *, width: int = 1280, theme: str = "light", language: str = "en-GB") -> Walker:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=theme,
            locale=language,
            reduced_motion="reduce",
            accept_downloads=True,
            bypass_csp=True,  # axe sets styles while it looks; what our own policy blocks is tested elsewhere
        )
        walker = Walker(context.new_page(), demo.address, f"{role or 'public'}-{width}-{theme}-{language[:2]}")
        walkers.append(walker)
        if role:
            walker.page.goto(demo.links[role])
        return walker

    yield start
    for walker in walkers:
        assert walker.complaints == [], "the browser complained"
        walker.page.context.close()
