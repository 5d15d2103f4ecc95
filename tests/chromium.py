"""The Chromium that walks the journeys: the system's own, named, found, or installed where that may be done."""

import os
import shutil
import subprocess
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
OF_A_MAC = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


class NoChromium(Exception):
    """There is none that runs; the text says what to do."""


def find() -> str | None:
    """Path of a Chromium that answers, or None. Raises NoChromium when the one named in PRASME_CHROMIUM does not."""
    if named := os.environ.get("PRASME_CHROMIUM"):
        if not answers(named):
            raise NoChromium(f"PRASME_CHROMIUM names {named}, which does not run. Name another, or name none.")
        return named
    candidates = [*filter(None, map(shutil.which, NAMES)), *(path for path in OF_A_MAC if Path(path).exists())]
    return next(filter(answers, candidates), None)


def answers(path: str) -> bool:
    """Whether it is more than a name: Ubuntu's package leaves a script that only asks for snap."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def find_or_install() -> str:
    """Path of a Chromium that answers. Raises NoChromium, saying what to install."""
    if found := find():
        return found
    if not shutil.which("apt-get"):
        raise NoChromium("The journeys need Chromium. Install it (macOS: brew install --cask chromium).")
    if os.geteuid() != 0:
        raise NoChromium("The journeys need Chromium. Install it: sudo apt-get install chromium")
    for command in (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]):
        done = subprocess.run(
            command,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise NoChromium(f"The journeys need Chromium, and `{' '.join(command)}` failed:\n{done.stderr[-2000:]}")
    if found := find():
        return found
    raise NoChromium(
        "The journeys need Chromium, and the one that apt-get installed does not run (on Ubuntu it wants snap). "
        "Install Google Chrome, or name a Chromium in PRASME_CHROMIUM."
    )
