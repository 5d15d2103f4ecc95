"""A small matchmaking day: two enterprises, three initiatives, six rounds at two tables."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from prasme.apps.conftest import Cast, a_session
from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.matchmaking.actions.participants import NewOrganisation, Said, register_participant
from prasme.apps.matchmaking.actions.setup import NewSide, Plan, set_up_forum
from prasme.apps.matchmaking.codes import code_of
from prasme.apps.matchmaking.models import Forum, Participant, Side
from prasme.apps.measures.actions import announce_measure, create_measure

TOPICS = ("Robotics at school", "Websites", "Mentoring")
DAY = 20  # days from today


def a_measure(cast: Cast, code="M-2026-01", *, days=DAY, capacity=30, on=None):
    """So many days from today, or on that day."""
    on = on or timezone.localdate() + timedelta(days=days)
    session = a_session(on, halves=(("13:30", "17:00"),))
    measure = create_measure(
        kind="matchmaking", edition=cast.edition, title="Digital skills matchmaking", code=code, venue=cast.venue,
        sessions=[session], capacity=capacity, minimum=1, by=cast.operator, at=timezone.now(),
    )  # fmt: skip
    announce_measure(measure=measure, by=cast.operator)
    return measure


def a_forum(cast: Cast, measure=None, **changes) -> Forum:
    values = {"begins": time(14), "ends": time(15), "tables": 2, "minutes": 6, "pause_minutes": 2} | changes
    return set_up_forum(
        measure=measure or a_measure(cast),
        plan=Plan(**values),
        sides=[
            NewSide(name="Enterprises", kinds=["enterprise"]),
            NewSide(name="Initiatives", kinds=["association", "school"]),
        ],
        topics=TOPICS,
        by=cast.operator,
    )  # fmt: skip


def a_participant(forum: Forum, side: int, name: str, *, offers=(), seeks=(), by=None, at=None, **said) -> Participant:
    topics = dict(forum.topics.values_list("name", "pk"))
    interests = {(topics[one], "offer"): "" for one in offers} | {(topics[one], "seek"): "" for one in seeks}
    return register_participant(
        forum=forum,
        side=Side.objects.get(forum=forum, number=side),
        organisation=NewOrganisation(kind="enterprise" if side == 1 else "association", name=name),
        people=[NewPerson(given_name="Anna", family_name=name, email=f"{name.lower()}@uznemums.invalid")],
        said=Said(**{"profile": f"{name} works.", "languages": ["lv"]} | said, interests=interests),
        by=by,
        at=at or timezone.now(),
    )


@dataclass
class Day:
    forum: Forum
    firms: list[Participant]
    causes: list[Participant]
    now: datetime

    def code(self, participant: Participant) -> str:
        return code_of(participant.representatives.get())


@pytest.fixture
def day(cast, edition_of_today) -> Day:
    forum = a_forum(cast, admits_at_once=True)
    firms = [
        a_participant(forum, 1, "Velo", offers=["Mentoring"], seeks=["Websites"]),
        a_participant(forum, 1, "Siers", offers=["Websites"]),
    ]
    causes = [
        a_participant(forum, 2, "Roboti", offers=["Websites"], seeks=["Mentoring"]),
        a_participant(forum, 2, "Pulciņš", seeks=["Mentoring"]),
        a_participant(forum, 2, "Skola", seeks=["Robotics at school"]),
    ]
    return Day(forum, firms, causes, timezone.now())
