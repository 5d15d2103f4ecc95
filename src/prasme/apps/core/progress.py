"""How far a job is, told to other sessions while its transaction is still open.

What a transaction writes is seen by nobody before it ends; the name that its session shows in pg_stat_activity is.
"""

from django.db import connection


def tell(job: str, done: int, of: int) -> None:
    """job: a short name of its own, without the numbers."""
    _show(f"prasme {job} {done}/{of}")


def rest() -> None:
    """The job is over."""
    _show("prasme")


def _show(name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select set_config('application_name', %s, false)", [name])


def read(job: str) -> tuple[int, int] | None:
    """What is done and how much it is in all; None when no session works on it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select application_name from pg_stat_activity where starts_with(application_name, %s)",
            [f"prasme {job} "],
        )
        row = cursor.fetchone()
    if row is None:
        return None
    done, _, of = row[0].rpartition(" ")[2].partition("/")
    return int(done), int(of)
