"""The `prasme` command."""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "prasme.config.settings")

WITHOUT_DATABASE = {"check", "help", "version", "diffsettings", "collectstatic", "--version", "--help"}


def start_database_for(arguments: Sequence[str]) -> None:
    """Start the embedded server for one of Django's commands that needs it."""
    from django.conf import settings

    from prasme.config import embedded

    if not settings.DATABASE_URL and not WITHOUT_DATABASE.intersection(arguments):
        embedded.ensure(settings.PG_FOLDER)
        embedded.hold(settings.PG_FOLDER)


def step(text: str, work: Callable[[], object]) -> object:
    """Do something that takes a while and say how long it took."""
    print(f"  {text} …", end=" ", flush=True)
    begun = time.monotonic()
    result = work()
    print(f"{time.monotonic() - begun:.1f} s", flush=True)
    return result


def set_up() -> None:
    """Database running and migrated, catalogues compiled, reference data in."""
    import django
    from django.conf import settings
    from django.core.management import call_command

    from prasme import messages
    from prasme.config import embedded

    if not settings.DATABASE_URL:
        step("PostgreSQL", lambda: embedded.ensure(settings.PG_FOLDER))
        embedded.hold(settings.PG_FOLDER)
    messages.compile_all()
    django.setup()
    step("Tables", lambda: call_command("migrate", verbosity=0, interactive=False))
    from prasme.apps.territories.actions import load_latvia, load_others

    load_latvia()
    load_others()


def collect_static() -> None:
    """Static files compressed and named by their content, when any of them is new."""
    from django.conf import settings
    from django.core.management import call_command

    manifest = settings.STATIC_ROOT / "staticfiles.json"
    newest = max(file.stat().st_mtime for file in (settings.CODE / "static").rglob("*") if file.is_file())
    if not manifest.exists() or manifest.stat().st_mtime < newest:
        step("Static files", lambda: call_command("collectstatic", verbosity=0, interactive=False, clear=True))


def serve_until_stopped(host: str, port: int, web_workers: int, when_ready: Callable[[], None]) -> None:
    from django.conf import settings
    from django.db import connections

    from prasme.config import embedded, supervise

    collect_static()
    connections.close_all()
    data = None if settings.DATABASE_URL else settings.PG_FOLDER
    programs = supervise.commands(host=host, port=port, web_workers=web_workers)
    try:
        supervise.run(programs, data=data, when_ready=when_ready, address=f"http://{host}:{port}")
    finally:
        connections.close_all()
        if data is not None:
            stopped = embedded.release(data)
            print("Stopped." if stopped else "Stopped; the database goes on for its other users.")


def demo(options: argparse.Namespace) -> None:
    from prasme.config import supervise

    if not options.no_serve:
        supervise.check_port("127.0.0.1", options.port)
    os.environ["PRASME_HTTPS"] = "0"
    os.environ.setdefault("PRASME_ADDRESS", f"http://127.0.0.1:{options.port}")
    os.environ.setdefault("PRASME_GALLERY", "1")
    os.environ["PRASME_DEMONSTRATION"] = "1"
    os.environ.pop("PRASME_MAIL_HOST", None)  # nothing leaves a demonstration
    print("Prasme, with an invented demonstration.")
    set_up()
    from prasme.apps.demo import actions, links

    try:
        actions.load_demonstration(say=step)
    except actions.DatabaseInUse as problem:
        sys.exit(f"prasme: {problem}")
    if options.no_serve:
        return

    def tell() -> None:
        address = os.environ["PRASME_ADDRESS"]
        print(f"\nPrasme answers on {address}\n\nSign in as (these links work on this machine only):")
        for role, who, path in links.sign_in_links():
            print(f"  {role:<20} {who:<24} {address}{path}")
        print("\nCtrl-C stops everything.", flush=True)

    serve_until_stopped("127.0.0.1", options.port, 2, tell)


def serve(options: argparse.Namespace) -> None:
    from prasme.config import supervise

    supervise.check_port(options.host, options.port)
    if options.host in ("127.0.0.1", "localhost"):
        os.environ.setdefault("PRASME_HTTPS", "0")
    set_up()
    address = f"http://{options.host}:{options.port}"
    serve_until_stopped(options.host, options.port, options.workers, lambda: print(f"Prasme answers on {address}"))


def worker(options: argparse.Namespace) -> None:
    set_up()
    from django.core.management import call_command

    call_command("procrastinate", "worker", concurrency=options.concurrency)


def invite(options: argparse.Namespace) -> None:
    set_up()
    from prasme.apps.accounts.actions import invite_user
    from prasme.apps.accounts.roles import Role

    user = invite_user(email=options.email, name=options.name, role=Role.OPERATOR, by=None)
    print(f"{user.email} is an operator. Set the password under “Forgot your password?” on the sign-in page.")


def database(options: argparse.Namespace) -> None:
    from django.conf import settings

    from prasme.config import embedded

    data = settings.PG_FOLDER
    wanted = options.what
    if settings.DATABASE_URL and wanted in ("start", "stop", "status"):
        raise embedded.CannotRun("DATABASE_URL names an outside server: start and stop it with its own tools.")
    if wanted == "status":
        print("running" if (data / "PG_VERSION").exists() and embedded.ready(data) else "stopped")
        return
    if wanted == "stop":
        embedded.stop(data)
        return
    if not settings.DATABASE_URL:
        embedded.ensure(data)
    to = [settings.DATABASE_URL] if settings.DATABASE_URL else [*embedded.connection_arguments(data), "-d", "prasme"]
    if wanted == "psql":
        os.execv(embedded.binary("psql"), ["psql", *to])  # noqa: S606 - replaces this process, so that it has the terminal
    elif wanted == "dump":
        with open(options.file, "wb") as out:
            subprocess.run([str(embedded.binary("pg_dump")), "-Fc", *to], stdout=out, check=True)
        print(f"{options.file}: {os.path.getsize(options.file)} bytes. The files lie apart, in {settings.MEDIA_ROOT}.")
    elif wanted == "restore":
        source = Path(options.file).resolve(strict=True)
        with open(source, "rb") as dump:
            restore = [str(embedded.binary("pg_restore")), "--clean", "--if-exists", "--no-owner", "-1", *to]
            subprocess.run(restore, stdin=dump, check=True)


def figures(options: argparse.Namespace) -> None:
    start_database_for(["figures"])
    import django

    django.setup()
    from prasme.config.figuring import figures as told

    told(options)


def evidence(options: argparse.Namespace) -> None:
    """Needs neither a database nor settings."""
    from prasme.config.evidencing import verify

    verify(options)


def import_file(options: argparse.Namespace) -> None:
    with contextlib.redirect_stdout(sys.stderr):
        set_up()
    from prasme.config.importing import import_or_try

    import_or_try(options)


def law(options: argparse.Namespace) -> None:
    if options.what == "check":
        from prasme.config.law_asked import check

        sys.exit(check(Path(options.which), as_json=options.json))
    with contextlib.redirect_stdout(sys.stderr):
        set_up()
    from prasme.config.law_explained import explain_decision

    explain_decision(options.which, as_json=options.json)


def collect_messages(_options: argparse.Namespace) -> None:
    import django

    from prasme import messages

    django.setup()
    messages.collect()
    for language in ("lv",):
        print(f"{language}: {len(messages.missing(language))} to translate")


def parser() -> argparse.ArgumentParser:
    from prasme.config import figuring, keeping_keys
    from prasme.engines.planning import command as planning

    top = argparse.ArgumentParser(prog="prasme", description="Runs public digital-skills programmes for small firms.")
    top.epilog = "PRASME_DATA names the data folder (default .prasme/), DATABASE_URL an outside PostgreSQL."
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[argparse.Namespace], None], text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        return made

    made = command("demo", demo, "load the invented demonstration and start web and worker")
    made.add_argument("--port", type=int, default=8000)
    made.add_argument("--no-serve", action="store_true", help="load and exit")
    made = command("serve", serve, "start web and worker on this installation's own data")
    made.add_argument("--host", default="127.0.0.1")
    made.add_argument("--port", type=int, default=8000)
    made.add_argument("--workers", type=int, default=2, help="web processes")
    made = command("worker", worker, "start one more worker for background jobs")
    made.add_argument("--concurrency", type=int, default=2)
    made = command("invite", invite, "make somebody an operator of this installation")
    made.add_argument("email")
    made.add_argument("name")
    made = command("db", database, "the database: start, stop, look into it, dump and restore")
    made.add_argument("what", choices=["start", "stop", "status", "psql", "dump", "restore"])
    made.add_argument("file", nargs="?", default="prasme.dump", help="of dump and restore (default prasme.dump)")
    made = command("figures", figures, "figures of an edition or programme: show, count twice, hand over, take in")
    figuring.arguments(made)
    made = command("evidence", evidence, "check a pack of evidence, anywhere: no database is needed")
    made.add_argument("what", choices=["verify"])
    made.add_argument("pack", type=Path)
    made.add_argument("--json", action="store_true")
    made = command("import", import_file, "bring in a CSV or XLSX, or see what would come of it")
    made.add_argument("kind", help="enterprises, people, schedule")
    made.add_argument("file", type=Path)
    made.add_argument("--dry-run", action="store_true", help="write nothing")
    made.add_argument("--json", action="store_true", help="the whole report as JSON")
    made.add_argument("--valid-rows", action="store_true", help="leave rows with errors out; else they stop everything")
    made.add_argument("--by", metavar="MAIL", help="who imports")
    made.add_argument("--set", action="append", default=[], metavar="NAME=VALUE", help="country, edition, provider, …")
    for name in ("encoding", "separator", "header-line", "date-order", "sheet"):
        made.add_argument(f"--{name}", help="as it is, where it is not found")
    made = command("law", law, "answer a file of questions about the law, or explain a decision on aid as it was made")
    made.add_argument("what", choices=["check", "explain"])
    made.add_argument(
        "which",
        help="check: a file, a line {id, op, day, given, expect} a question; explain: the number of a grant",
    )
    made.add_argument("--json", action="store_true", help="check: an object a line; explain: the record that is kept")
    made = command("credentials", keeping_keys.credentials, "the key that signs badges: make one, show its public half")
    keeping_keys.arguments(made)
    made = command("timetable", planning.timetable, "make a timetable of meetings from a file: no database is needed")
    planning.arguments(made)
    command("messages", collect_messages, "collect what is to be translated")
    return top


def main() -> None:
    options = parser().parse_args()
    from prasme.config.embedded import CannotRun
    from prasme.config.supervise import PortTaken

    try:
        options.run(options)
    except (CannotRun, PortTaken, FileNotFoundError, FileExistsError, PermissionError) as problem:
        sys.exit(f"prasme: {problem}")
    except subprocess.CalledProcessError as problem:
        sys.exit(f"prasme: {Path(problem.cmd[0]).name} ended with {problem.returncode}")


if __name__ == "__main__":
    main()
