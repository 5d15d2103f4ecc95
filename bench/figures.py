"""Figures over invented facts: `python -m bench.figures 10_000_000`. Each step is a process of its own, so that its
CPU time and its peak of memory are its own. Beside it the Django ORM on PostgreSQL (up to a million) and Spark.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

BY = ["region", "size", "sector", "course", "edition"]
ONCE, ADDED = ["person", "enterprise"], ["hours"]
ORM_MOST, SPARK_MOST = 1_000_000, 10_000_000
MEMORY = "6GB"


def main() -> None:
    if len(sys.argv) > 2:
        print(json.dumps(STEPS[sys.argv[1]](int(sys.argv[2]), Path(sys.argv[3]))))
        return
    rows = int((sys.argv[1] if len(sys.argv) > 1 else "1_000_000").replace("_", ""))
    folder = Path(tempfile.mkdtemp(prefix="prasme-figures-", dir=os.environ.get("BENCH_FOLDER")))
    print(f"{rows:,} participations, {rows // 4:,} answers, {os.cpu_count()} processors\n")
    print(f"{'step':<34}{'seconds':>9}{'CPU s':>9}{'MB peak':>9}  what came of it")
    told: dict[str, dict[str, Any]] = {}
    try:
        for name in STEPS:
            if (name.startswith("orm") and rows > ORM_MOST) or (name.startswith("spark") and rows > SPARK_MOST):
                continue
            told[name] = _measured(name, rows, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    _judge(told)


def _measured(name: str, rows: int, folder: Path) -> dict[str, Any]:
    begun = time.monotonic()
    command = [sys.executable, "-m", "bench.figures", name, str(rows), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        out = process.stdout.read()
        _pid, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        print(f"{name:<34} failed with {process.returncode}")
        return {}
    made: dict[str, Any] = json.loads(out.splitlines()[-1])
    # Of what is measured, without the start of Python; a server's share is told by the step itself.
    made.setdefault("seconds", time.monotonic() - begun)
    made.setdefault("cpu", used.ru_utime + used.ru_stime)
    made.setdefault("peak", used.ru_maxrss / 1024)
    answer = made.get("told", "")
    print(f"{name:<34}{made['seconds']:>9.2f}{made['cpu']:>9.2f}{made['peak']:>9.0f}  {answer}", flush=True)
    return made


def _judge(told: dict[str, dict[str, Any]]) -> None:
    print()
    ours, theirs = told.get("cube", {}), told.get("orm cube", {})
    if theirs.get("seconds"):
        print(f"the cube is {theirs['seconds'] / ours['seconds']:.1f} times faster than by the ORM")
        print(f"the same cells: {'yes' if theirs['hash'] == ours['hash'] else 'NO'}")
    spark = told.get("spark", {})
    if spark.get("cube_hash"):
        print(f"Spark counts the same cube: {'yes' if spark['cube_hash'] == ours['hash'] else 'NO'}")
        print(f"Spark counts the same headline: {'yes' if spark['headline'] == told['headline']['told'] else 'NO'}")


# ---------------------------------------------------------------- what is measured


def _timed(work: Callable[[], Any]) -> tuple[Any, float, float]:
    clock, cpu = time.monotonic(), time.process_time()
    made = work()
    return made, time.monotonic() - clock, time.process_time() - cpu


def _shapes() -> dict[str, Any]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "prasme.config.settings")
    os.environ.setdefault("DATABASE_URL", "postgres://nobody@127.0.0.1:1/none")  # nothing here asks a database
    import django

    django.setup()
    from prasme.apps.reporting.catalogue import facts

    return {name: facts()[name] for name in ("participation", "answer")}


def _files(folder: Path) -> dict[str, list[Path]]:
    return {name: sorted(folder.glob(f"{name}-*.parquet")) for name in ("participation", "answer")}


def _duck(folder: Path) -> tuple[Any, dict[str, Any]]:
    from prasme.engines.figures.duck import Duck

    os.chdir(folder)  # what does not fit into the memory is laid aside here
    shapes = _shapes()
    return Duck(shapes.values(), _files(folder), memory=MEMORY), shapes


def _scope() -> Any:
    from prasme.engines.figures import Scope

    return Scope(tuple(range(1, 9)))


def _hash(rows: list[tuple]) -> str:
    import hashlib

    lines = sorted("|".join(str(float(cell)) if _is_number(cell) else str(cell) for cell in row) for row in rows)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _is_number(cell: Any) -> bool:
    return not isinstance(cell, (str, bool)) and cell is not None


def generate(rows: int, folder: Path) -> dict[str, Any]:
    from bench.facts import write

    shapes = _shapes()
    files = write(shapes["participation"], rows, folder) + write(shapes["answer"], rows // 4, folder)
    return {"told": f"{sum(file.stat().st_size for file in files) / 1e6:.0f} MB of Parquet"}


def cube(_rows: int, folder: Path) -> dict[str, Any]:
    from prasme.engines.figures import counting

    engine, shapes = _duck(folder)
    expression = counting.cube(shapes["participation"], BY, once=ONCE, added=ADDED)
    engine.sql(expression)  # Ibis is loaded with the first question of a process
    found, seconds, cpu = _timed(lambda: engine.rows(expression))
    return {"seconds": seconds, "cpu": cpu, "told": f"{len(found):,} cells", "hash": _hash(found)}


def _headline(engine: Any, shapes: dict[str, Any]) -> str:
    from prasme.apps.reporting.catalogue import indicators
    from prasme.engines.figures import shown
    from prasme.engines.figures.running import Asked

    told = []
    for one in indicators().values():
        [count] = Asked(engine, one, shapes[one.source], _scope()).counts()
        told.append(str(shown(one, total=count.total, base=count.base)))
    return " ".join(told)


def headline(_rows: int, folder: Path) -> dict[str, Any]:
    engine, shapes = _duck(folder)
    from prasme.engines.figures import counting

    engine.sql(counting.table(shapes["answer"]))  # Ibis is loaded with the first question of a process
    told, seconds, cpu = _timed(lambda: _headline(engine, shapes))
    return {"seconds": seconds, "cpu": cpu, "told": told}


def drill_down(_rows: int, folder: Path) -> dict[str, Any]:
    engine, shapes = _duck(folder)
    from prasme.apps.reporting.catalogue import indicators
    from prasme.engines.figures.running import Asked

    filters = {"municipality": 7, "size": "micro", "course": 3}
    asked = Asked(engine, indicators()["trainings_provided"], shapes["participation"], _scope(), filters)
    found, seconds, cpu = _timed(lambda: asked.records("person", "enterprise"))
    return {"seconds": seconds, "cpu": cpu, "told": f"{len(found):,} records of one cell"}


def refresh(rows: int, folder: Path) -> dict[str, Any]:
    """A thousand new records come as a file of their own; the value that is shown is counted again."""
    shapes = _shapes()
    from bench.facts import write
    from prasme.apps.reporting.catalogue import indicators
    from prasme.engines.figures.running import Asked

    def work() -> Any:
        write(shapes["participation"], 1000, folder, first=rows, name="new")
        engine = _duck(folder)[0]
        one = indicators()["trainings_provided"]
        [count] = Asked(engine, one, shapes["participation"], _scope()).counts()
        return count.total

    total, seconds, cpu = _timed(work)
    for file in folder.glob("*-new-*.parquet"):
        file.unlink()
    return {"seconds": seconds, "cpu": cpu, "told": f"{total:,} trainings after 1,000 more"}


def spark(_rows: int, folder: Path) -> dict[str, Any]:
    """Both, after a first small question: its start is told apart."""
    from prasme.engines.figures import counting
    from prasme.engines.figures.spark import Spark
    from prasme.engines.figures.tests.java import java_home

    if "JAVA_HOME" not in os.environ:
        os.environ["JAVA_HOME"] = str(java_home(folder / "java"))
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    shapes = _shapes()
    engine, start, _cpu = _timed(lambda: Spark("local[2]", shapes.values(), _files(folder)))
    before = _children_seconds()
    expression = counting.cube(shapes["participation"], BY, once=ONCE, added=ADDED)
    found, cube_seconds, _cpu = _timed(lambda: engine.rows(expression))
    after, peak = _children_seconds(), _children_peak()
    told, headline_seconds, _cpu = _timed(lambda: _headline(engine, shapes))
    engine.close()
    return {
        "seconds": cube_seconds, "cpu": after - before, "peak": peak, "cube_hash": _hash(found), "headline": told,
        "told": f"the cube; start {start:.1f} s, headline {headline_seconds:.1f} s",
    }  # fmt: skip


def _children() -> list[list[str]]:
    """/proc/…/stat of every process below this one."""
    stats = {}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            head, _sep, tail = (process / "stat").read_text().rpartition(")")
        except OSError:
            continue
        stats[int(process.name)] = tail.split()
        del head
    below = {os.getpid()}
    for _round in range(5):
        below |= {pid for pid, fields in stats.items() if int(fields[1]) in below}
    return [[str(pid), *stats[pid]] for pid in below - {os.getpid()}]


def _children_seconds() -> float:
    tick = os.sysconf("SC_CLK_TCK")
    return sum(int(fields[12]) + int(fields[13]) for fields in _children()) / tick


def _children_peak() -> float:
    found = 0.0
    for fields in _children():
        status = Path(f"/proc/{fields[0]}/status").read_text()
        found += sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024
    return found


def orm_load(_rows: int, folder: Path) -> dict[str, Any]:
    from bench.orm import load

    return load(_files(folder)["participation"], folder)


def orm_cube(_rows: int, folder: Path) -> dict[str, Any]:
    from bench.orm import cube as by_orm

    made = by_orm(folder, BY, ONCE, ADDED)
    found = made.pop("rows")
    return made | {"told": f"{len(found):,} cells", "hash": _hash(found)}


STEPS: dict[str, Callable[[int, Path], dict[str, Any]]] = {
    "generate": generate,
    "cube": cube,
    "headline": headline,
    "drill down": drill_down,
    "refresh": refresh,
    "orm load": orm_load,
    "orm cube": orm_cube,
    "spark": spark,
}

if __name__ == "__main__":
    main()
