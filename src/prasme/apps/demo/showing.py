"""What an edition and those who teach in it show: deadlines, some of them near, qualifications, work elsewhere."""

from datetime import timedelta

from prasme.apps.demo.stage import Stage
from prasme.apps.programmes.actions import (
    PlannedDeadline,
    add_qualification,
    add_reference,
    finish_deadline,
    set_deadlines,
)

# Kind, title, days from now, who sees to it, how it repeats.
DEADLINES = (
    ("report", "Report for the quarter to the agency", -80, "operator", "quarterly"),
    ("claim", "Claim for the quarter", 9, "operator", "quarterly"),
    ("report", "Signed sheets of the month are in", 3, "provider", "monthly"),
    ("applications_close", "Applications close", 45, "operator", "once"),
)
TRAINERS = (
    ("Teacher of adults", "Latvijas Universitāte", 3000, None),
    ("Digital competence trainer", "LIKTA", 900, 1100),
    ("First aid at work", "Latvijas Sarkanais Krusts", 1200, 1095),
)


def load(stage: Stage) -> None:
    _deadlines(stage)
    for number, trainer in enumerate(stage.cast.trainers[:6]):
        for name, giver, ago, lasts in TRAINERS[: 1 + number % len(TRAINERS)]:
            awarded_on = stage.on(-ago)
            add_qualification(
                of=trainer,
                name=name,
                awarded_by=giver,
                awarded_on=awarded_on,
                valid_until=awarded_on + timedelta(lasts) if lasts else None,
                by=stage.operator,
            )
    add_reference(
        of=stage.cast.trainers[0], taught="Spreadsheets for accountants", client="a chamber of commerce",
        until=stage.on(-400), by=stage.operator,
    )  # fmt: skip
    for number in (0, 3):
        add_qualification(
            of=stage.cast.provider_of(number), name="Accredited programme of adult education",
            awarded_by="Izglītības kvalitātes valsts dienests", awarded_on=stage.on(-1000),
            valid_until=stage.on(800), by=stage.operator,
        )  # fmt: skip


def _deadlines(stage: Stage) -> None:
    rows = set_deadlines(
        edition=stage.edition,
        planned=[
            PlannedDeadline(kind=kind, title=title, due_on=stage.on(days), responsible=who, repeat=repeat)
            for kind, title, days, who, repeat in DEADLINES
        ],
        by=stage.operator,
    )
    finish_deadline(deadline=rows[0], note="Letter 1-14/26", by=stage.operator, at=stage.at(-82))
