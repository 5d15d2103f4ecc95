"""The two closed editions: a plan made by chance goes to the apps' own actions, as an operator would enter paper."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from zoneinfo import ZoneInfo

from prasme.apps.demo import configuration, invent, names, sheets
from prasme.apps.demo.cast import FUNDING, Cast
from prasme.apps.demo.configuration import ClosedEdition
from prasme.apps.demo.latvian import translate
from prasme.apps.enterprises.actions import (
    NewEnterprise,
    NewPerson,
    NewProfile,
    register_employees,
    register_enterprises,
)
from prasme.apps.enterprises.models import Organisation, OrganisationKind, Person, SizeClass
from prasme.apps.occasions.actions import PlannedPart, PlannedSession
from prasme.apps.occasions.models import Presence, Venue
from prasme.apps.programmes.actions import open_edition
from prasme.apps.programmes.models import Course, Edition, LegalBasis, Mode
from prasme.apps.territories.models import Territory
from prasme.apps.territories.queries import municipalities
from prasme.apps.training.actions import PastRun, PastSeat, record_past_runs

ZONE = ZoneInfo("Europe/Riga")
NACE = [
    "C10.71", "C13.92", "C14.13", "C16.23", "C18.12", "C25.11", "C31.09", "C32.12", "F41.20", "F43.32",
    "F43.39", "G45.20", "G46.73", "G47.11", "G47.71", "G47.78", "H49.41", "I55.20", "I56.10", "J58.11",
    "J62.01", "K66.22", "L68.20", "M69.10", "M69.20", "M71.11", "M73.11", "N79.11", "N81.21", "P85.59",
    "Q86.23", "Q86.90", "R93.13", "S95.11", "S96.02",
]  # fmt: skip
AT_ONCE = 60  # runs in one call: few statements, and the first sheets are drawn while the next runs are written
ABSENT_ONCE = 0.12  # share of those who complete a course of four half-days and miss one
COMMENTS = (
    "Beidzot saprotu, kur stāv mūsu faili.",
    "Būtu labi vairāk laika vingrinājumiem.",
    "Pasniedzēja skaidro ar piemēriem no darba.",
    "Telpā bija auksti.",
    "Nākamajā nedēļā jau lietojām.",
)


@dataclass
class Book:
    """What of the plan stands in the database already: firms and people by their number in the plan."""

    firms: dict[int, Organisation]
    people: dict[int, Person]
    answers: Iterator[tuple[int, bool]]


def open_closed_edition(cast: Cast, plan: ClosedEdition) -> Edition:
    edition = open_edition(
        programme=cast.programme,
        code=plan.code,
        title=plan.title,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        territory=cast.country,
        legal_basis=LegalBasis.DE_MINIMIS,
        aid_intensity=configuration.AID_INTENSITY,
        aid_budget=None,
        eligible_sizes=[SizeClass.SELF_EMPLOYED, SizeClass.MICRO, SizeClass.SMALL],
        completion_share=configuration.COMPLETION_SHARE,
        funders={cast.funder: FUNDING["funder"], cast.state: FUNDING["state"]},
        targets=plan.targets,
        by=cast.operator,
    )
    translate(cast.programme, by=cast.operator)
    return edition


def register(random: Random, cast: Cast, book: Book, firms: Sequence[invent.Firm], people, on: date) -> None:
    """Bring the plan's new firms and people into the registers, known some weeks before the edition began."""
    units = {unit.code: unit for unit in municipalities(on)}
    by_region: dict[int | None, list[Territory]] = {}
    for unit in units.values():
        by_region.setdefault(unit.parent_id, []).append(unit)
    new = [firm for firm in firms if firm.number not in book.firms]
    known = register_enterprises(
        new=[
            _enterprise(random, firm, units, by_region, name)
            for firm, name in zip(new, _names(random, new, book), strict=True)
        ],
        on=[on - timedelta(days=random.randrange(20, 90)) for _ in new],
        by=cast.operator,
    )
    book.firms |= {firm.number: organisation for firm, organisation in zip(new, known, strict=True)}
    fresh = [somebody for somebody in people if somebody.number not in book.people]
    registered = register_employees(
        new=[
            (book.firms[s.firm.number], _person(random), on - timedelta(days=random.randrange(100, 3000)))
            for s in fresh
        ],
        by=cast.operator,
    )
    book.people |= {somebody.number: person for somebody, person in zip(fresh, registered, strict=True)}


def _names(random: Random, new: Sequence[invent.Firm], book: Book) -> Iterator[str]:
    taken = {organisation.name for organisation in book.firms.values()}
    free = [name for name in names.firms(random, len(new) + len(taken)) if name not in taken]
    return iter(free[: len(new)])


def _enterprise(random: Random, firm: invent.Firm, units, by_region, name: str) -> NewEnterprise:
    home = units[firm.municipality]
    seat = home if random.random() < 0.85 else random.choice(by_region[home.parent_id])
    alone = firm.size == "self_employed"
    headcount = {"self_employed": 1, "micro": random.randrange(2, 10), "small": random.randrange(14, 50)}[firm.size]
    turnover = Decimal(headcount * random.randrange(18, 42) * 1000)
    return NewEnterprise(
        kind=OrganisationKind.SELF_EMPLOYED if alone else OrganisationKind.ENTERPRISE,
        name=" ".join(names.person(random)) if alone else name,
        registration_number=f"99{firm.number:09d}",  # no register gives numbers that begin so
        profile=NewProfile(
            size_class=SizeClass(firm.size),
            nace_code=random.choice(NACE),
            seat=seat,
            headcount=headcount,
            turnover=turnover,
            balance=turnover * Decimal("0.6"),
        ),
    )


def _person(random: Random) -> NewPerson:
    given, family = names.person(random)
    return NewPerson(given_name=given, family_name=family)


def record_runs(
    random: Random,
    cast: Cast,
    edition: Edition,
    groups: Sequence[invent.Group],
    book: Book,
    venues: Mapping[str, Venue],
    press: Executor,
) -> list[sheets.Sent]:
    """Enter every group as a finished run, and have its sheet drawn."""
    numbers: Counter[int] = Counter()
    past, sent = [], []
    for group in groups:
        year = group.days[0].year
        numbers[year] += 1
        code = f"M{cast.courses[group.course].block.number}-{year}-{numbers[year]:03d}"
        past.append(_past_run(random, cast, edition, group, book, venues[group.municipality], code))
    for start in range(0, len(past), AT_ONCE):
        runs = record_past_runs(past=past[start : start + AT_ONCE], by=cast.operator)
        sent += sheets.send(press, random, runs)
    return sent


def _past_run(
    random: Random, cast: Cast, edition: Edition, group: invent.Group, book: Book, venue: Venue, code: str
) -> PastRun:
    course = cast.courses[group.course]
    sessions = sessions_of(course, group, cast)
    parts = sum(len(session.parts) for session in sessions)
    leaving = {somebody.number for somebody in group.leaving}
    return PastRun(
        edition=edition,
        course=course,
        provider=cast.provider_of(group.leader),
        code=code,
        language="lv",
        venue=venue,
        minimum=invent.SMALLEST_GROUP,
        capacity=configuration.GROUP + 2,
        sessions=sessions,
        people=[
            _seat(random, somebody, book, parts, somebody.number in leaving)
            for somebody in [*group.people, *group.leaving]
        ],
        granted_on=group.days[0] - timedelta(days=10),
        entered_at=datetime.combine(group.days[-1] + timedelta(days=3), time(10), tzinfo=ZONE),
    )


def sessions_of(course: Course, group: invent.Group, cast: Cast) -> list[PlannedSession]:
    """Days of two half-days face to face, then an evening on line where the course has such hours."""
    hours = cast.hours[course.pk]
    days = iter(group.days)
    room, leader = cast.rooms[group.municipality][group.room], cast.trainers[group.leader]
    planned = [
        PlannedSession(Mode.FACE_TO_FACE, room, leader, [_part(day, 9), _part(day, 14)])
        for day in [next(days) for _ in range(int(hours[Mode.FACE_TO_FACE]) // 8)]
    ]
    if Mode.ONLINE in hours:
        planned.append(PlannedSession(Mode.ONLINE, None, leader, [_part(next(days), 17)]))
    return planned


def days_of(cast: Cast, course: Course) -> int:
    hours = cast.hours[course.pk]
    return int(hours[Mode.FACE_TO_FACE]) // 8 + (Mode.ONLINE in hours)


def _part(day: date, hour: int) -> PlannedPart:
    start = datetime.combine(day, time(hour), tzinfo=ZONE).astimezone(UTC)
    return PlannedPart(start, start + timedelta(hours=4), Decimal(4))


def _seat(random: Random, somebody: invent.Somebody, book: Book, parts: int, is_leaving: bool) -> PastSeat:
    presences = [Presence.PRESENT if random.random() > 0.03 else Presence.LATE for _ in range(parts)]
    if is_leaving:
        presences[parts // 2 :] = [Presence.ABSENT] * (parts - parts // 2)
    elif parts == 4 and random.random() < ABSENT_ONCE:
        presences[random.randrange(parts)] = Presence.ABSENT
    answer = None
    if not is_leaving and random.random() < float(configuration.ANSWERING):
        told = next(book.answers, None)
        answer = (*told, random.choice(COMMENTS) if random.random() < 0.08 else "") if told else None
    return PastSeat(
        holder=book.firms[somebody.firm.number],
        person=book.people[somebody.number],
        presences=presences,
        feedback=answer,
        aid_share=configuration.AID_INTENSITY,
    )
