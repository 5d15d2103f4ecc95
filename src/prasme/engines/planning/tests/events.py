"""Invented events: by Hypothesis, by chance, and as a file in the published form."""

import random
from itertools import combinations

from hypothesis import strategies as st

from prasme.engines.planning import Meeting, Problem

FILE = """\
% four firms, two slots in the morning and two in the afternoon
nBusiness = 4;
nMeetings = 4;
nTables = 2;
nTotalSlots = 4;
nMorningSlots = 2;

requested = [|1, 2,1,
|3, 4,3,
|1, 3,2,
|2, 4,3,
|];

meetingsxBusiness = [{1,2,4},
{1,2,5},
{1,3,4},
{1,3,5}];
nMeetingsBusiness = [2,2,2,2];

forbidden = [{0},
{0,1},
{0},
{0}];
fixed = [0,0,3,0];
precedences = [{},
{},
{},
{2}];
"""


@st.composite
def small_events(draw, participants=5, slots=5, meetings=7):
    """With every rule that there is, and often more wishes than can be met."""
    people = draw(st.integers(2, participants))
    times = draw(st.integers(1, slots))
    every = list(combinations(range(people), 2))
    pairs = draw(st.lists(st.sampled_from(every), max_size=meetings))
    some_slots = st.frozensets(st.integers(0, times - 1))
    found = []
    for first, second in pairs:
        others = tuple(who for who in range(people) if who not in (first, second))[:1] if draw(st.booleans()) else ()
        found.append(
            Meeting(
                first=first,
                second=second,
                others=others if draw(st.integers(0, 4)) == 0 else (),
                weight=draw(st.sampled_from([1, 1, 1, 2, 5])),
                slots=draw(st.none() | some_slots),
                fixed=draw(st.none() | st.none() | st.integers(0, times - 1)),
                remote=draw(st.integers(0, 3)) == 0,
            )
        )
    order = st.tuples(*[st.integers(0, max(len(found) - 1, 0))] * 2).filter(lambda pair: pair[0] != pair[1])
    return Problem(
        participants=people,
        slots=times,
        tables=draw(st.integers(1, 3)),
        remote_rooms=draw(st.none() | st.integers(0, 2)),
        meetings=tuple(found),
        away=tuple(draw(st.frozensets(st.integers(0, times - 1), max_size=2)) for _ in range(people)),
        before=tuple(draw(st.lists(order, max_size=2))) if len(found) > 1 else (),
        most=draw(st.none() | st.tuples(*[st.none() | st.integers(0, 3)] * people)),
        fair=draw(st.sampled_from([None, 0, 1, 2])),
    )


def event(participants, wishes, *, slots, tables=None, away=0.0, seed=1):
    """Pairs by chance, `wishes` meetings for each participant in the mean."""
    chance = random.Random(seed)
    every = list(combinations(range(participants), 2))
    pairs = chance.sample(every, participants * wishes // 2)
    return Problem(
        participants=participants,
        slots=slots,
        tables=tables or participants // 2,
        meetings=tuple(Meeting(first=first, second=second) for first, second in pairs),
        away=tuple(frozenset(s for s in range(slots) if chance.random() < away) for _ in range(participants)),
    )


def every_timetable(problem):
    """Each way to give meetings slots or none, without a look at any rule but the plainest."""

    def rest(number):
        if number == len(problem.meetings):
            yield ()
            return
        for tail in rest(number + 1):
            yield (None, *tail)
            for slot in range(problem.slots):
                yield (slot, *tail)

    return rest(0)
