"""The embedded server and the launcher: killed, raced, misplaced."""

import os
import shutil
import signal
import socket
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from prasme.config import embedded, supervise


@pytest.fixture
def folder():
    made = Path(tempfile.mkdtemp(prefix="prasme-ā b-"))  # a blank and a letter with a mark, as folders have
    made.chmod(0o755)
    yield made
    if (made / "pg" / "PG_VERSION").exists():
        embedded.stop(made / "pg", "immediate")
    shutil.rmtree(made)


def connect(data: Path) -> psycopg.Connection:
    return psycopg.connect(
        host=str(embedded.socket_folder(data)), user=embedded.OWNER, dbname="prasme", autocommit=True
    )


def test_a_killed_server_comes_back_with_everything_that_was_committed(folder):
    data = folder / "pg"
    embedded.ensure(data)
    with connect(data) as database:
        database.execute("create table told (number int)")
        database.execute("insert into told select generate_series(1, 1000)")

    os.kill(int((data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    embedded.ensure(data)

    with connect(data) as database:
        assert database.execute("select count(*) from told").fetchone() == (1000,)


def test_the_product_is_no_superuser_of_its_own_database(folder):
    embedded.ensure(folder / "pg")
    with connect(folder / "pg") as database:
        assert database.execute("select rolsuper from pg_roles where rolname = current_user").fetchone() == (False,)


def test_several_who_start_at_once_share_one_server(folder):
    with ThreadPoolExecutor(4) as together:
        list(together.map(lambda _number: embedded.ensure(folder / "pg"), range(4)))
    assert embedded.ready(folder / "pg")


def test_data_of_another_version_is_refused_with_what_to_do(folder):
    (folder / "pg").mkdir()
    (folder / "pg" / "PG_VERSION").write_text("16\n")
    with pytest.raises(embedded.CannotRun, match="prasme db dump"):
        embedded.ensure(folder / "pg")
    (folder / "pg" / "PG_VERSION").unlink()


def test_a_folder_that_the_server_may_enter_holds_its_data(folder):
    assert embedded.home(folder) == folder / "pg"


def test_root_behind_a_closed_door_keeps_the_data_where_the_server_gets_in(folder):
    folder.chmod(0o700)
    expected = embedded.FOR_ROOT if os.geteuid() == 0 else folder
    assert embedded.home(folder / "data").is_relative_to(expected)
    folder.chmod(0o755)


def test_a_taken_port_is_named_and_another_offered():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(supervise.PortTaken, match=f"{port}.*--port {port + 10}"):
            supervise.check_port("127.0.0.1", port)
