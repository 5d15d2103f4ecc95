"""The whole check, as `make test` runs it: each step in order, and at the end what failed."""

import os
import secrets
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests import chromium

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
# Django is asked about code and settings here, never about rows; the tests bring a server of their own.
NO_DATABASE = "host=/nowhere dbname=none"

TESTS = [sys.executable, "-m", "pytest", "-q", "-n", "2"]


class Failed(Exception):
    """A step found something; the text is what its program said."""


def run(*command: str, **environment: str) -> None:
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Failed(done.stdout.strip() or f"{command[0]} ended with {done.returncode} and said nothing")


def python(*arguments: str, **environment: str) -> None:
    run(sys.executable, *arguments, **environment)


def django(*arguments: str) -> None:
    with tempfile.TemporaryDirectory() as data:
        python(
            *("-W", "ignore:Got an error checking a consistent migration history:RuntimeWarning"),
            *("-m", "django", *arguments),
            DJANGO_SETTINGS_MODULE="prasme.config.settings",
            DATABASE_URL=NO_DATABASE,
            PRASME_DATA=data,
            PRASME_SECRET_KEY=secrets.token_urlsafe(64),
            PRASME_HTTPS="1",
            PRASME_DEBUG="0",
        )


def templates_are_formatted() -> None:
    from tests.architecture.tree import files

    pages = [str(file) for file in files() if file.suffix == ".html" and "templates" in file.parts]
    run(str(BIN / "djade"), "--target-version", "5.2", "--check", *pages)


def types() -> None:
    with tempfile.TemporaryDirectory() as data:  # its plugin loads the settings
        python("-m", "mypy", DATABASE_URL=NO_DATABASE, PRASME_DATA=data, PRASME_SECRET_KEY="only-for-types")


def messages_are_complete() -> None:
    from prasme import messages

    messages.compile_all()
    faults = [f"{language}: {fault}" for language in messages.LANGUAGES for fault in messages.missing(language)]
    if faults:
        raise Failed("\n".join([f"{len(faults)} messages (`prasme messages` collects them):", *faults[:40]]))


def browser() -> None:
    try:
        os.environ["PRASME_CHROMIUM"] = chromium.find_or_install()
    except chromium.NoChromium as missing:
        raise Failed(str(missing)) from missing


STEPS: list[tuple[str, Callable[[], None]]] = [
    ("format", lambda: run(str(BIN / "ruff"), "format", "--check", ".")),
    ("lint", lambda: run(str(BIN / "ruff"), "check", ".")),
    ("format of templates", templates_are_formatted),
    ("types", types),
    ("contracts", lambda: run(str(BIN / "lint-imports"), "--no-logo")),
    ("dependencies", lambda: run(str(BIN / "deptry"), "src")),
    ("migrations", lambda: django("makemigrations", "--check", "--dry-run")),
    ("deployment", lambda: django("check", "--deploy", "--fail-level", "WARNING")),
    ("messages", messages_are_complete),
    ("browser", browser),
]


def main() -> int:
    begun = time.monotonic()
    failed = []
    for name, work in STEPS:
        print(f"{name:<22}", end=" ", flush=True)
        since = time.monotonic()
        try:
            work()
        except Failed as problem:
            failed.append(name)
            print(f"FAILED {time.monotonic() - since:6.1f} s\n\n{problem}\n", flush=True)
        else:
            print(f"ok     {time.monotonic() - since:6.1f} s", flush=True)
    print("tests and journeys", flush=True)
    if subprocess.run(TESTS, cwd=ROOT, check=False).returncode:
        failed.append("tests and journeys")
    if failed:
        print(f"\nFailed after {time.monotonic() - begun:.0f} s: {', '.join(failed)}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
