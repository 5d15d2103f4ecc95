"""The plan of the demonstration: the same seed gives the same records, and nobody else knows what they add up to."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from random import Random

from prasme.apps.demo import configuration, invent
from prasme.apps.demo.configuration import FIRST, MUNICIPALITIES

DAYS = (2, 2, 2, 1, 2, 2, 2, 1, 2, 2, 1, 2, 2)
PRODUCT = Path(configuration.__file__).parents[2]


def a_plan(seed: int = configuration.SEED) -> list[invent.Group]:
    random = Random(seed)
    firms = invent.invent_firms(random, FIRST.enterprises, MUNICIPALITIES)
    people = invent.staff(random, firms, FIRST.people)
    invent.choose_courses(random, people, FIRST.participations, len(DAYS))
    return invent.schedule(
        random,
        invent.make_groups(random, people, len(DAYS)),
        FIRST,
        days_of=DAYS,
        rooms={code: [0, 1, 2, 3] for code in MUNICIPALITIES},
        leaders=range(16),
    )


def digest(groups: list[invent.Group]) -> str:
    told = [
        (
            (group.municipality, group.course, group.days, group.room, group.leader),
            [(one.number, one.firm.number, one.firm.size) for one in [*group.people, *group.leaving]],
        )
        for group in groups
    ]
    return hashlib.sha256(repr(told).encode()).hexdigest()


def test_the_same_seed_gives_the_same_plan_in_every_process():
    here = digest(a_plan())
    code = "from prasme.apps.demo.tests.test_invented import *; print(digest(a_plan()))"
    there = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == here
    assert digest(a_plan(seed=1)) != here


def test_nobody_is_in_two_places_on_a_day():
    groups = a_plan()
    for takes in (
        lambda group: [one.number for one in [*group.people, *group.leaving]],
        lambda group: [group.leader],
        lambda group: [(group.municipality, group.room)],
    ):
        places = [(who, day) for group in groups for who in takes(group) for day in group.days]
        assert len(places) == len(set(places))


def test_answers_have_the_asked_mean_and_share():
    told = invent.answers(Random(3), 5000, 9.17, 0.87)
    assert round(sum(quality for quality, _yes in told) / 5000, 2) == 9.17
    assert sum(yes for _quality, yes in told) == 4350


def test_parts_that_are_dealt_add_up():
    assert sum(invent.dealt(1001, [3, 2, 1, 1])) == 1001
    assert min(invent.dealt(5, [1000, 1, 1, 1])) == 1


def test_no_other_file_of_the_product_knows_a_published_total():
    totals = [FIRST.enterprises, FIRST.people, FIRST.participations, configuration.SECOND.participations]
    written = "|".join([*(f"{n // 1000}[ ,_]?{n % 1000:03d}" for n in totals), re.escape(str(configuration.QUALITY))])
    known = re.compile(rf"(?<![\d.])({written})(?!\d)")
    files = [
        file
        for ending in ("py", "html", "yaml", "typ", "js")
        for file in PRODUCT.rglob(f"*.{ending}")
        if "tests" not in file.parts and "vendor" not in file.parts and file != Path(configuration.__file__)
    ]
    assert len(files) > 100
    assert [
        f"{file.relative_to(PRODUCT)}: {hit[0]}" for file in files for hit in known.finditer(file.read_text())
    ] == []
