"""The plan of a closed edition, by chance with a fixed seed: who, from where, which courses, in which group, when.

Pure: no database. `closed.py` gives the plan to the apps' own actions.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from prasme.apps.demo.configuration import GROUP, SIZES, ClosedEdition

MOST_PEOPLE = {"self_employed": 1, "micro": 6, "small": 14}
MOST_COURSES = 5
SMALLEST_GROUP = 4


@dataclass
class Firm:
    """municipality: where its people take courses."""

    number: int
    size: str
    municipality: str
    people: list["Somebody"] = field(default_factory=list)


@dataclass
class Somebody:
    number: int
    firm: Firm
    courses: set[int] = field(default_factory=set)


@dataclass
class Group:
    """A run to be: its people complete it, except those in `leaving`."""

    municipality: str
    course: int
    people: list[Somebody]
    leaving: list[Somebody] = field(default_factory=list)
    days: tuple[date, ...] = ()
    room: int = 0
    leader: int = 0


def dealt(total: int, weights: Sequence[float]) -> list[int]:
    """Whole parts of a total by weights, that add up to it (largest remainders), each at least one."""
    whole = sum(weights)
    parts = [max(1, int(total * weight / whole)) for weight in weights]
    order = sorted(range(len(weights)), key=lambda i: total * weights[i] / whole - parts[i], reverse=True)
    short = total - sum(parts)
    for step in range(abs(short)):
        i = order[step % len(order)] if short > 0 else max(range(len(parts)), key=parts.__getitem__)
        parts[i] += 1 if short > 0 else -1
    return parts


def invent_firms(random: Random, count: int, municipalities: dict[str, int], first: int = 0) -> list[Firm]:
    shares = dealt(count, list(municipalities.values()))
    homes = [code for code, number in zip(municipalities, shares, strict=True) for _ in range(number)]
    sizes = [
        size for size, number in zip(SIZES, dealt(count, list(SIZES.values())), strict=True) for _ in range(number)
    ]
    random.shuffle(sizes)
    random.shuffle(homes)
    return [Firm(first + i, size, home) for i, (size, home) in enumerate(zip(sizes, homes, strict=True))]


def staff(random: Random, firms: Sequence[Firm], count: int, first: int = 0) -> list[Somebody]:
    """Give the firms that many new people, each firm at least one."""
    people = [Somebody(first + i, firm) for i, firm in enumerate(firms)]
    for somebody in people:
        somebody.firm.people.append(somebody)
    while len(people) < count:
        firm = random.choice(firms)
        if len(firm.people) < MOST_PEOPLE[firm.size]:
            somebody = Somebody(first + len(people), firm)
            firm.people.append(somebody)
            people.append(somebody)
    return people


def come_back(
    random: Random, firms: Sequence[Firm], edition: ClosedEdition, municipalities: dict[str, int]
) -> list[Somebody]:
    """People of the first edition who come again, of each firm none or some or all; the firms may have moved."""
    for firm in firms:
        if firm.municipality not in municipalities:
            firm.municipality = random.choice(list(municipalities))
    known = [somebody for firm in firms for somebody in firm.people]
    return random.sample(known, edition.returning_people)


def choose_courses(random: Random, people: Sequence[Somebody], participations: int, courses: int) -> None:
    """Each takes at least one course, and together they take the asked number."""
    weights = [1.0 + random.random() for _ in range(courses)]
    for somebody in people:
        somebody.courses = {random.choices(range(courses), weights)[0]}
    missing = participations - len(people)
    while missing:
        somebody = random.choice(people)
        if len(somebody.courses) < MOST_COURSES:
            free = [course for course in range(courses) if course not in somebody.courses]
            somebody.courses.add(random.choices(free, [weights[course] for course in free])[0])
            missing -= 1


def make_groups(random: Random, people: Sequence[Somebody], courses: int) -> list[Group]:
    """Groups of people from one municipality for one course, of at most GROUP and hardly ever very small."""
    wishes: dict[tuple[str, int], list[Somebody]] = defaultdict(list)
    for somebody in people:
        for course in sorted(somebody.courses):
            wishes[somebody.firm.municipality, course].append(somebody)
    _fill_up_small(wishes, courses)
    groups = []
    for (municipality, course), takers in sorted(wishes.items()):
        random.shuffle(takers)
        count = -(-len(takers) // (GROUP - 2)) if len(takers) else 0
        groups += [Group(municipality, course, takers[i::count]) for i in range(count)]
    for group in groups:
        others = [s for s in wishes[group.municipality, (group.course + 1) % courses] if group.course not in s.courses]
        if others and len(group.people) < GROUP and random.random() < 0.35:
            group.leaving = [random.choice(others)]
            group.leaving[0].courses.add(group.course)  # nobody leaves two groups of one course
    return groups


def _fill_up_small(wishes: dict[tuple[str, int], list[Somebody]], courses: int) -> None:
    """A handful who want a course that nobody else there wants take another one instead."""
    for (municipality, course), takers in sorted(wishes.items()):
        if 0 < len(takers) < SMALLEST_GROUP:
            for somebody in list(takers):
                others = [
                    other
                    for other in range(courses)
                    if other not in somebody.courses and len(wishes[municipality, other]) >= SMALLEST_GROUP
                ]
                if others:
                    takers.remove(somebody)
                    wishes[municipality, others[0]].append(somebody)
                    somebody.courses = somebody.courses - {course} | {others[0]}


def working_days(first: date, last: date) -> list[date]:
    """Mondays to Fridays, without July and the days around the new year."""
    every = (first + timedelta(days=i) for i in range((last - first).days + 1))
    return [d for d in every if d.weekday() < 5 and d.month != 7 and (d.month, d.day) not in _FEASTS]


_FEASTS = {(1, 1), (5, 1), (5, 4), (6, 23), (6, 24), (11, 18), (12, 24), (12, 25), (12, 26), (12, 31)}


def schedule(
    random: Random,
    groups: Iterable[Group],
    edition: ClosedEdition,
    *,
    days_of: Sequence[int],
    rooms: dict[str, list[int]],
    leaders: Sequence[int],
) -> list[Group]:
    """Put each group on days on which a room there, a leader and all its people are free. In order of the first day.

    days_of: for each course, on how many days it is held, a week apart.
    """
    calendar = working_days(edition.starts_on, edition.runs_until - timedelta(days=14))
    busy: set[tuple] = set()
    placed = sorted(groups, key=lambda group: (group.municipality, group.course, len(group.people)))
    random.shuffle(placed)
    for group in placed:
        people = {somebody.number for somebody in [*group.people, *group.leaving]}
        while True:
            start = random.choice(calendar)
            days = tuple(start + timedelta(days=7 * i) for i in range(days_of[group.course]))
            house = group.municipality
            room = next((r for r in rooms[house] if not any((house, r, d) in busy for d in days)), None)
            free = [number for number in leaders if not any(("l", number, d) in busy for d in days)]
            clash = any(("p", number, d) in busy for number in people for d in days)
            if room is None or not free or clash or any((d.month, d.day) in _FEASTS for d in days):
                continue
            group.days, group.room, group.leader = days, room, random.choice(free)
            busy.update((house, room, d) for d in days)
            busy.update(("l", group.leader, d) for d in days)
            busy.update(("p", number, d) for number in people for d in days)
            break
    return sorted(placed, key=lambda group: (group.days[0], group.municipality, group.course))


def answers(random: Random, count: int, quality: float, recommend: float) -> list[tuple[int, bool]]:
    """That many answers whose mean quality and share of recommendations are the asked ones, as near as can be."""
    qualities = random.choices([10, 9, 8, 7, 6, 5], [50, 27, 15, 5, 2, 1], k=count)
    off = round(quality * count) - sum(qualities)
    while off:
        i = random.randrange(count)
        step = 1 if off > 0 else -1
        if 4 <= qualities[i] + step <= 10:
            qualities[i] += step
            off -= step
    yes = round(recommend * count)
    # Those who liked it least are mostly those who would not recommend it.
    order = sorted(range(count), key=lambda i: qualities[i] + random.random() * 6, reverse=True)
    recommends = set(order[:yes])
    return [(qualities[i], i in recommends) for i in range(count)]
