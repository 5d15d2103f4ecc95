"""How seats are given in the live edition: runs to decide, a line with a policy, quotas, places kept elsewhere."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from random import Random

from prasme.apps.demo.stage import Stage
from prasme.apps.enterprises.models import Organisation, SizeClass
from prasme.apps.occasions import actions as occasions
from prasme.apps.occasions.actions import Seating
from prasme.apps.occasions.models import Room, Seat
from prasme.apps.training import actions as training

SEED = 29  # of their own: whatever is drawn elsewhere stays as it is
WEEK_OF_ROOM = range(5)  # Monday to Friday


def load(stage: Stage, bakery: Organisation, firms: Sequence[Organisation]) -> None:
    own = replace(stage, random=Random(SEED))
    training.set_enrolment_rules(edition=own.edition, decide_days=7, most_at_once=4, wait_months=None, by=own.operator)
    occasions.set_employer_rules(organisation=bakery, most_away=2, mailbox="maiznica@uznemums.invalid", by=own.operator)
    _to_decide(own)
    _line(own)
    _called_off(own, bakery, firms)
    _house(own)


def _to_decide(stage: Stage) -> None:
    """One is past its day and lacks people; one has until the day after tomorrow."""
    past = stage.run(30, 5, "Cēsis", [9], leader=11, decide_on=-1)
    stage.seated(stage.firm("Raunas Tīne, SIA", SizeClass.MICRO, "C16.24", "Cēsis", 3), {past: 3}, -14)
    near = stage.run(31, 7, "Daugavpils", [11], leader=12, decide_on=2)
    stage.seated(stage.firm("Latgales Māls, SIA", SizeClass.MICRO, "C23.41", "Daugavpils", 4), {near: 4}, -13)


def _line(stage: Stage) -> None:
    """Full, with a line in which firms that had no seat yet come first, and seats that are kept for a municipality."""
    rules = Seating(waiting_policy="not_served", offer_hours=48, most_of_firm=3, names_until=stage.on(12))
    run = stage.run(32, 9, "Liepāja", [14, 15], leader=13, minimum=2, capacity=4, decide_on=7, seating=rules)
    occasions.set_quota(
        occasion=run.occasion, kind="kept", seats=1, municipality=stage.venues["Liepāja"].municipality,
        kept_until=stage.on(5), by=stage.operator,
    )  # fmt: skip
    occasions.set_quota(occasion=run.occasion, kind="co_funded", seats=4, by=stage.operator)
    first = stage.firm("Rojas Zivis, SIA", SizeClass.MICRO, "C10.20", "Kuldīga", 3)
    stage.seated(first, {run: 3}, -12)
    for day, (name, town) in enumerate(
        (("Ogres Trikotāža, SIA", "Rīga"), ("Sabiles Sidrs, SIA", "Kuldīga")), start=-10
    ):
        stage.agree(stage.firm(name, SizeClass.MICRO, "C14.10", town, 2), {run: 2}, day)


def _called_off(stage: Stage, bakery: Organisation, firms: Sequence[Organisation]) -> None:
    """Its seats have the offer of another date; the other group shares a room, and it is written why."""
    off = stage.run(33, 11, "Kuldīga", [16], leader=14, decide_on=8)
    stage.run(34, 11, "Kuldīga", [23], leader=15, decide_on=9)
    over = "The hall is large: two groups of eight, one at each end."
    stage.run(35, 8, "Kuldīga", [23], leader=10, decide_on=12, capacity=8, over=over)
    stage.agree(bakery, {off: 1}, -9)
    seat = Seat.objects.get(holder=bakery, occasion=off.occasion)
    stage.name(seat, stage.people_of[bakery.pk][1], -7)
    stage.seated(firms[1], {off: 2}, -8)
    training.cancel_run(run=off, reason="The host needs the room for elections.", by=stage.operator, at=stage.at(-1))


def _house(stage: Stage) -> None:
    """Laptops to lend, and a room that is open on working days but for a day of repairs."""
    venue = stage.venues["Cēsis"]
    occasions.add_equipment(venue=venue, name="Klēpjdatori", count=12, by=stage.operator)
    room: Room = venue.rooms.order_by("pk")[1]
    for weekday in WEEK_OF_ROOM:
        occasions.add_hours(of=room, weekday=weekday, opens=time(8), closes=time(20), by=stage.operator)
    occasions.add_closure(
        of=room, starts_at=stage.at(20, 0), ends_at=stage.at(21, 0), reason="Remonts", by=stage.operator
    )
