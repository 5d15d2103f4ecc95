"""An invented matchmaking day of about fifty organisations that was held, and one that is being prepared."""

from collections.abc import Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from prasme.apps.demo import names
from prasme.apps.demo.cast import FUNDING, Cast
from prasme.apps.demo.closed import ZONE
from prasme.apps.demo.initiatives import AGREED, ENTERPRISES, INITIATIVES, PROFILES, TOPICS
from prasme.apps.demo.stage import mail_of
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.matchmaking.actions import participants as people
from prasme.apps.matchmaking.actions import setup, tables, timetables, wishes
from prasme.apps.matchmaking.models import Forum, Meeting, Participant
from prasme.apps.matchmaking.queries import planning
from prasme.apps.measures import actions as measures
from prasme.apps.measures.models import Measure, MeasureKind
from prasme.apps.occasions.actions import PlannedPart, PlannedSession, mark_attendance
from prasme.apps.occasions.models import Method, Presence, SeatState, Venue
from prasme.apps.occasions.queries import parts_of, roster_of
from prasme.apps.programmes.actions import create_programme, open_edition
from prasme.apps.programmes.models import Edition, LegalBasis, Mode
from prasme.engines.planning import Timetable, solve

HELD, COMING = -40, 24  # days from today
CAUSES = 25
WISHES, PAIRS = 70, 80  # asked by participants; put together by the organiser
NOT_HELD, SIGNED = 0.07, 0.34  # shares of meetings
SOME = 7  # of each side are registered for the coming day so far
ITERATIONS = 400_000
MOTIVES = {"firm": ["csr", "staff", "impact"], "cause": ["visibility", "awareness", "support"]}


@dataclass
class Day:
    """The day that was held, while its timetable is being made."""

    forum: Forum
    on: date
    inputs: dict[str, Any]
    answer: "Future[Timetable]"


def prepare(press: Executor, cast: Cast, today: date) -> Day:
    """Everything up to the wishes of the day that was held; another process makes its timetable meanwhile."""
    random = Random(38)
    edition = _edition(cast, today)
    venue = Venue.objects.get(name="Digitālais nams Rīga")
    on = today + timedelta(HELD)
    measure = _measure(cast, edition, venue, MeasureKind.MATCHMAKING, "Digital skills matchmaking", "MM-1", on)
    forum = _forum(cast, measure)
    begun = _at(on - timedelta(30), 9)
    firms, causes = _everybody(random, cast, forum, begun)
    _wishes(random, cast, firms, causes, begun + timedelta(days=6))
    for kind, title, code, days in (
        (MeasureKind.PREPARATION, "Preparation for initiatives", "MM-2-A", COMING - 10),
        (MeasureKind.PREPARATION, "Preparation for enterprises", "MM-2-B", COMING - 9),
        (MeasureKind.MONITORING, "Partnerships, half a year on", "MM-1-C", HELD + 150),
    ):
        _measure(cast, edition, venue, kind, title, code, today + timedelta(days))
    _coming(random, cast, edition, venue, today)
    inputs = planning.asked_of(forum)
    answer = press.submit(solve, planning.problem_of(inputs), seconds=3, seed=1, iterations=ITERATIONS)
    return Day(forum, on, inputs, answer)


def hold_all(days: list[Day], cast: Cast) -> None:
    for day in days:
        hold(day, cast)


def hold(day: Day, cast: Cast) -> None:
    """The timetable is released, the meetings are held, and what was agreed is signed."""
    random = Random(39)
    released = _at(day.on - timedelta(3), 10)
    draft = timetables.keep_draft(forum=day.forum, inputs=day.inputs, seconds=3, seed=1, by=cast.operator, at=released)
    answer = day.answer.result()
    timetables.finish_draft(
        draft=draft, places=planning.places_of(day.inputs, answer), result=planning.result_of(day.inputs, answer),
        by=cast.operator,
    )  # fmt: skip
    timetables.release_draft(draft=draft, name="Before the day", seen=0, by=cast.operator, at=released)
    _attend(day, cast)
    placed = Meeting.objects.filter(forum=day.forum, state="scheduled").select_related(
        "one__organisation", "other__organisation", "round", "forum__measure__occasion__venue",
        "forum__measure__occasion__edition",
    )  # fmt: skip
    for meeting in placed.order_by("round__number", "table"):
        assert meeting.round is not None
        over = meeting.round.ends_at
        if random.random() < NOT_HELD:
            tables.mark_meeting(
                meeting=meeting, is_held=False, why="nobody_came", seen=meeting.version, by=cast.operator, at=over
            )
        elif random.random() < SIGNED:
            _sign(random, meeting, over)
        else:
            tables.mark_meeting(meeting=meeting, is_held=True, seen=meeting.version, by=cast.operator, at=over)
    measures.hold_measure(measure=day.forum.measure, by=cast.operator, at=_at(day.on, 18))


def _sign(random: Random, meeting: Meeting, at: datetime) -> None:
    """One side types it, says what the meeting was worth, and the other says yes."""
    subject, terms, in_kind, value = random.choice(AGREED)
    tables.answer_questions(
        meeting=meeting, participant=meeting.one, worth="yes", follow="agree", by=None, at=at - timedelta(minutes=1)
    )
    proposal = tables.write_proposal(
        meeting=meeting, participant=meeting.one, subject=subject, terms=terms, value=value, in_kind=in_kind,
        gives_one="", gives_other="", seen=0, by=None, at=at,
    )  # fmt: skip
    tables.agree(proposal=proposal, participant=meeting.other, seen=1, by=None, at=at)


def _attend(day: Day, cast: Cast) -> None:
    occasion = day.forum.measure.occasion
    seats = [seat for seat in roster_of(occasion) if seat.state == SeatState.CONFIRMED]
    for part in parts_of(occasion):
        mark_attendance(
            occasion=occasion, marks={(seat.pk, part.pk): Presence.PRESENT for seat in seats},
            method=Method.SIGNATURE, by=cast.operator, at=part.ends_at,
        )  # fmt: skip


def _at(on: date, hour: int) -> datetime:
    return datetime.combine(on, time(hour), tzinfo=ZONE)


def _edition(cast: Cast, today: date) -> Edition:
    programme = create_programme(
        code="partners", title="Digital skills partnerships",
        goal="Enterprises and initiatives find each other and agree on what they do together.",
        policy_intent="A day of short meetings, workshops before it and after it.", owner=cast.owner, by=cast.operator,
    )  # fmt: skip
    return open_edition(
        programme=programme, code=f"partners-{today.year}", title=f"Digital skills partnerships {today.year}",
        starts_on=today - timedelta(230), ends_on=today + timedelta(400), territory=cast.country,
        legal_basis=LegalBasis.NONE, aid_intensity=None, aid_budget=None, eligible_sizes=[],
        completion_share=Decimal("0.8"), funders={cast.funder: FUNDING["funder"], cast.state: FUNDING["state"]},
        targets={}, by=cast.operator,
    )  # fmt: skip


def _measure(cast: Cast, edition: Edition, venue: Venue, kind: MeasureKind, title: str, code: str, on: date) -> Measure:
    part = PlannedPart(_at(on, 13), _at(on, 17), Decimal(4))
    measure = measures.create_measure(
        kind=kind, edition=edition, title=title, code=f"{code}-{edition.starts_on.year}", venue=venue, by=cast.operator,
        sessions=[PlannedSession(Mode.FACE_TO_FACE, None, None, [part])], minimum=4, capacity=80, language="en",
        summary="An invented day: two sides meet at tables in rounds of six minutes. Nobody named here exists.",
    )  # fmt: skip
    measures.announce_measure(measure=measure, by=cast.operator)
    return measure


def _forum(cast: Cast, measure: Measure, **changes: Any) -> Forum:
    plan = setup.Plan(begins=time(13, 30), ends=time(16), breaks=[(time(14, 30), time(15))], tables=16)
    return setup.set_up_forum(
        measure=measure,
        plan=replace(plan, **changes),
        sides=[
            setup.NewSide(name="Enterprises", kinds=["enterprise"]),
            setup.NewSide(name="Initiatives", kinds=["association", "school", "social", "public", "research"]),
        ],
        topics=TOPICS,
        by=cast.operator,
    )


def _everybody(
    random: Random, cast: Cast, forum: Forum, at: datetime, most: int = 99
) -> tuple[list[Participant], list[Participant]]:
    firms = [("enterprise", name) for name in ENTERPRISES]
    found: list[list[Participant]] = []
    for number, side in enumerate((firms, INITIATIVES[:CAUSES]), start=1):
        of_side = forum.sides.get(number=number)
        registered = [
            _register(random, cast, forum, of_side, kind, name, at + timedelta(minutes=7 * place))
            for place, (kind, name) in enumerate(side[:most])
        ]
        found.append(registered)
    return found[0], found[1]


def _register(
    random: Random, cast: Cast, forum: Forum, side: Any, kind: str, name: str, at: datetime, *, by_link: bool = False
) -> Participant:
    given, family = names.person(random)
    topics = list(forum.topics.order_by("number").values_list("pk", flat=True))
    mine, theirs = ("offer", "seek") if kind == "enterprise" else ("seek", "offer")
    interests = {(topic, mine): "" for topic in random.sample(topics, 3)}
    interests |= {(topic, theirs): "" for topic in random.sample(topics, 1)}
    said = people.Said(
        profile=random.choice(PROFILES["firm" if kind == "enterprise" else "cause"]).format(name=name),
        motives=random.sample(MOTIVES["firm" if kind == "enterprise" else "cause"], 2),
        languages=["lv", "en"] if random.random() < 0.6 else ["lv"],
        shows_contacts=random.random() < 0.8, interests=interests, is_remote=random.random() < 0.06,
        away=_missed(random, forum),
    )  # fmt: skip
    return people.register_participant(
        forum=forum, side=side, organisation=people.NewOrganisation(kind=kind, name=name),
        people=[NewPerson(given_name=given, family_name=family, email=mail_of(given, family, 7000 + side.pk))],
        said=said, by=None if by_link else cast.operator, at=at,
    )  # fmt: skip


def _missed(random: Random, forum: Forum) -> list[int]:
    """One in six comes later or goes earlier."""
    rounds = list(forum.rounds.order_by("number").values_list("pk", flat=True))
    if random.random() > 1 / 6:
        return []
    return rounds[:2] if random.random() < 0.5 else rounds[-2:]


def _wishes(
    random: Random, cast: Cast, firms: Sequence[Participant], causes: Sequence[Participant], at: datetime
) -> None:
    """Some are wished for and accepted, some mutual, some declined; most are put together by the organiser."""
    every = [(firm, cause) for firm in firms for cause in causes]
    chosen = random.sample(every, WISHES + PAIRS)
    for number, (firm, cause) in enumerate(chosen[:WISHES]):
        wisher, other = (firm, cause) if number % 2 else (cause, firm)
        meeting = wishes.wish_meeting(wisher=wisher, other=other, priority=random.choice((1, 2, 2, 3)), by=None, at=at)
        if number % 3 == 0:
            wishes.wish_meeting(wisher=other, other=wisher, priority=2, by=None, at=at)
        elif number % 10:
            wishes.answer_wish(meeting=meeting, participant=other, is_yes=True, seen=meeting.version, by=None, at=at)
        else:
            wishes.answer_wish(meeting=meeting, participant=other, is_yes=False, seen=meeting.version, by=None, at=at)
    wishes.pair_participants(pairs=chosen[WISHES:], by=cast.operator, at=at)


def _coming(random: Random, cast: Cast, edition: Edition, venue: Venue, today: date) -> None:
    """Profiles, wishes that wait for an answer, a registration to look at."""
    on = today + timedelta(COMING)
    title = "Digital skills matchmaking, the next one"
    measure = _measure(cast, edition, venue, MeasureKind.MATCHMAKING, title, "MM-2", on)
    forum = _forum(cast, measure, tables=12, answer_hours=120)
    at = _at(today - timedelta(2), 10)
    firms, causes = _everybody(random, cast, forum, at - timedelta(days=5), SOME)
    every = [(firm, cause) for firm in firms for cause in causes]
    for number, (firm, cause) in enumerate(random.sample(every, 16)):
        wisher, other = (firm, cause) if number % 2 else (cause, firm)
        meeting = wishes.wish_meeting(wisher=wisher, other=other, by=None, at=at)
        if number % 3 == 0:
            wishes.answer_wish(meeting=meeting, participant=other, is_yes=True, seen=meeting.version, by=None, at=at)
    kind, name = INITIATIVES[SOME]
    side = forum.sides.get(number=2)
    _register(random, cast, forum, side, kind, name, _at(today - timedelta(1), 16), by_link=True)
