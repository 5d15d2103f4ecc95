"""The rest of an operator's week: more groups, owners behind firms, a ceiling nearly reached, a firm entered twice."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from prasme.apps.demo import room, showing
from prasme.apps.demo.stage import HEADCOUNT, Stage
from prasme.apps.enterprises.actions import (
    NewPerson,
    Share,
    YearFigures,
    add_ownership,
    record_year,
    register_employee,
    suspect_firm,
    suspect_person,
)
from prasme.apps.enterprises.models import Organisation, Person, SizeClass
from prasme.apps.funding.actions import Declaration, declare_aid
from prasme.apps.training import actions as training
from prasme.apps.training.models import Run

# Towns, the days of each group, and how many firms of two people sit in it.
GROUPS = (
    ("Daugavpils", [1, 8], 4),
    ("Liepāja", [2, 9], 5),
    ("Kuldīga", [3], 3),
    ("Daugavpils", [4, 5], 6),
    ("Cēsis", [5, 12], 4),
)
WORDS = ("Sudraba", "Pļavas", "Avota", "Sila", "Dzintaru")
TRADES = ("Druka, SIA", "Logi, SIA", "Ceptuve, SIA", "Auto, SIA", "Apsardze, SIA", "Dizains, SIA")
# What the firm near its ceiling says it had elsewhere: a seat of the live edition still fits, two do not.
HAD_ELSEWHERE = ((Decimal(180_000), -700, "LIAA"), (Decimal("119500"), -300, "ALTUM"))


def load(stage: Stage, bakery: Organisation, firms: Sequence[Organisation], free: Run) -> None:
    _groups(stage)
    _near_its_ceiling(stage, free)
    _owners(stage, bakery, firms)
    _years(stage, [bakery, *firms[:4]])
    _twice(stage, firms)
    showing.load(stage)
    room.load(stage)


def _groups(stage: Stage) -> None:
    """What is taught this week and the next."""
    for number, (town, days, count) in enumerate(GROUPS):
        run = stage.run(8 + number, 2 + number, town, days, leader=5 + number)
        for place in range(count):
            name = f"{WORDS[number]} {TRADES[place]}"
            firm = stage.firm(name, SizeClass.MICRO, "C18.12", town, 2)
            stage.seated(firm, {run: 2}, -20 - place)
        training.confirm_run(run=run, by=stage.operator, at=stage.at(-3))


def _near_its_ceiling(stage: Stage, free: Run) -> None:
    firm = stage.firm("Gaujas Ceļi, SIA", SizeClass.SMALL, "F42.11", "Cēsis", 3)
    for amount, days, granter in HAD_ELSEWHERE:
        declare_aid(
            enterprise=firm,
            said=Declaration(granter=granter, measure="Investment", amount=amount, granted_on=stage.on(days)),
            by=stage.operator,
            at=stage.at(-15),
        )
    stage.submit(firm, {free: 2}, -2)


def _owners(stage: Stage, bakery: Organisation, firms: Sequence[Organisation]) -> None:
    """A family firm, a small group, and an investor with a share that makes partners."""
    since = stage.on(-1500)
    stage_people = stage.people_of[bakery.pk]
    _owns(stage, stage_people[-1], bakery, since, 100)
    group = stage.firm("Ventas Grupa, SIA", SizeClass.SMALL, "K64.20", "Kuldīga", 1)
    _owns(stage, group, firms[4], since, 80)
    _owns(stage, group, firms[8], since, 51)
    _owns(stage, firms[4], firms[6], since, 30)
    _owns(stage, stage.people_of[group.pk][0], group, since, 100)


def _owns(stage: Stage, owner: Organisation | Person, enterprise: Organisation, since: date, percent: int) -> None:
    share = Decimal(percent)
    add_ownership(
        owner=owner, enterprise=enterprise, share=Share(valid_from=since, capital=share, votes=share), by=stage.operator
    )


def _years(stage: Stage, firms: Sequence[Organisation]) -> None:
    """Three closed years of a few firms, growing a little."""
    for firm in firms:
        headcount = HEADCOUNT[SizeClass(firm.profiles.get().size_class)]
        for back in (3, 2, 1):
            people = headcount - back
            figures = YearFigures(
                headcount=Decimal(people), turnover=Decimal(people * 30_000), balance=Decimal(people * 17_000)
            )
            record_year(enterprise=firm, year=stage.today.year - back, figures=figures, by=stage.operator)


def _twice(stage: Stage, firms: Sequence[Organisation]) -> None:
    """A firm that somebody entered again without its mark, and a person who was entered by two people."""
    again = stage.firm("Cesu Velo SIA", SizeClass.MICRO, "G47.63", "Cēsis", 0)
    suspect_firm(enterprise=again, at=stage.at(-2), by=stage.operator)
    first = stage.people_of[firms[1].pk][0].identity
    person = register_employee(
        enterprise=firms[1],
        new=NewPerson(given_name=first.given_name, family_name=first.family_name),
        on=stage.on(-100),
        by=stage.operator,
    )
    suspect_person(person=person, at=stage.at(-1), by=stage.operator)
