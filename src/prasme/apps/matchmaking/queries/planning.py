"""From wishes to what the engine is asked, and from its answer to rounds and tables."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prasme.apps.matchmaking import rules
from prasme.apps.matchmaking.models import Away, Draft, Forum, Meeting, Participant, Release, Round
from prasme.apps.matchmaking.queries.people import cap_of
from prasme.engines import planning
from prasme.engines.planning import Problem, Progress, Timetable, Why

Inputs = dict[str, Any]
Places = list[list[int]]  # [meeting, round, table] by their keys
Report = Callable[[Progress], bool]


def asked_of(forum: Forum) -> Inputs:
    """Everything that a timetable of the day depends on: numbers for the engine, and whose they are.

    What was held stands where it was; what is locked keeps its round.
    """
    rounds = list(forum.rounds.order_by("number").values_list("pk", "number", "session"))
    place = {key: index for index, (key, _number, _session) in enumerate(rounds)}
    going = Q(state__in=rules.MAY_MEET) | Q(state="held", round__isnull=False)
    meetings = list(Meeting.objects.filter(forum=forum).filter(going).order_by("pk"))
    keys = sorted({key for one in meetings for key in (one.one_id, one.other_id)})
    people = {one.pk: one for one in Participant.objects.filter(pk__in=keys).select_related("forum", "gone_from")}
    who = {key: index for index, key in enumerate(keys)}
    away: dict[int, set[int]] = defaultdict(set)
    for participant, missed in Away.objects.filter(participant__in=keys).values_list("participant_id", "round_id"):
        away[participant].add(place[missed])
    for key, one in people.items():
        if one.gone_from:
            away[key].update(range(one.gone_from.number - 1, len(rounds)))
    in_first = sum(session == 1 for _key, _number, session in rounds)
    return {
        "rounds": [key for key, _number, _session in rounds],
        "participants": keys,
        "tables": forum.tables,
        "remote_rooms": forum.remote_rooms,
        "morning": in_first if 0 < in_first < len(rounds) else None,
        "away": [sorted(away[key]) for key in keys],
        "most": [cap_of(people[key]) for key in keys],
        "meetings": [
            {
                "key": one.pk,
                "first": who[one.one_id],
                "second": who[one.other_id],
                "weight": rules.weight_of(one.wish_of_one, one.wish_of_other),
                "is_held": one.state == "held",
                "remote": people[one.one_id].is_remote or people[one.other_id].is_remote,
                "fixed": place[one.round_id] if one.round_id and (one.is_locked or one.state == "held") else None,
            }
            for one in meetings
        ],
    }


def again_from(forum: Forum, inputs: Inputs, *, at: datetime, closed: Iterable[int] = ()) -> Inputs:
    """The same with what stands now: how many rounds have begun, which fall out, where each meeting is."""
    place = {key: index for index, key in enumerate(inputs["rounds"])}
    begun = forum.rounds.filter(starts_at__lte=at).count()
    stands = dict(Meeting.objects.filter(forum=forum, round__isnull=False).values_list("pk", "round_id"))
    slots = [place[stands[one["key"]]] if one["key"] in stands else None for one in inputs["meetings"]]
    again = {"slots": slots, "past": begun, "closed": sorted(place[key] for key in closed if key in place)}
    return inputs | {"again": again}


def problem_of(inputs: Inputs) -> Problem:
    meetings = tuple(
        planning.Meeting(
            first=one["first"], second=one["second"], weight=one["weight"], fixed=one["fixed"], remote=one["remote"]
        )
        for one in inputs["meetings"]
    )
    return Problem(
        participants=len(inputs["participants"]),
        slots=len(inputs["rounds"]),
        tables=inputs["tables"],
        remote_rooms=inputs["remote_rooms"],
        meetings=meetings,
        away=tuple(frozenset(slots) for slots in inputs["away"]),
        morning=inputs["morning"],
        most=tuple(inputs["most"]),
    )


def solved(
    inputs: Inputs, *, seconds: float, seed: int, report: Report | None = None, **more: Any
) -> tuple[Timetable, Places]:
    """The engine's answer, and where each meeting stands by it."""
    problem = problem_of(inputs)
    if again := inputs.get("again"):
        answer = planning.replan(
            problem, again["slots"], gone={}, closed=again["closed"], past=again["past"], seconds=seconds, seed=seed
        )
    else:
        answer = planning.solve(problem, seconds=seconds, seed=seed, report=report, **more)
    return answer, places_of(inputs, answer)


def places_of(inputs: Inputs, answer: Timetable) -> Places:
    tables = planning.tables_of(problem_of(inputs), answer.slots)
    return [
        [one["key"], inputs["rounds"][slot], table + 1]
        for one, slot, table in zip(inputs["meetings"], answer.slots, tables, strict=True)
        if slot is not None and table is not None
    ]


def result_of(inputs: Inputs, answer: Timetable) -> dict[str, Any]:
    """What is kept of an answer: plain values, and whose the reasons are."""
    counts = [0] * len(inputs["participants"])
    for one, slot in zip(inputs["meetings"], answer.slots, strict=True):
        if slot is not None:
            counts[one["first"]] += 1
            counts[one["second"]] += 1
    told = asdict(answer)
    del told["slots"], told["reasons"]
    return told | {
        "gap": answer.gap,
        "meetings": len(answer.slots),
        "fewest_meetings": min(counts, default=0),
        "most_meetings": max(counts, default=0),
        "reasons": [
            {
                "meeting": inputs["meetings"][one.meeting]["key"],
                "why": str(one.why),
                "participants": [inputs["participants"][who] for who in one.participants],
                "wanted": one.wanted,
                "available": one.available,
            }
            for one in answer.reasons
        ],
    }


def faults_in(forum: Forum, places: Sequence[Sequence[int]]) -> list[planning.Fault]:
    """Whether a timetable still keeps every rule as things stand now; by the checker, which shares nothing with the
    engine that made it."""
    inputs = asked_of(forum)
    place = {key: index for index, key in enumerate(inputs["rounds"])}
    at = {meeting: place.get(round_) for meeting, round_, _table in places}
    slots = [one["fixed"] if one["is_held"] else at.get(one["key"]) for one in inputs["meetings"]]
    left_out = [
        planning.Fault(rule=planning.Rule.FIXED, meetings=(number,))
        for number, (one, slot) in enumerate(zip(inputs["meetings"], slots, strict=True))
        if one["fixed"] is not None and slot is None
    ]
    return left_out + planning.check(problem_of(inputs), slots)


# ---------------------------------------------------------------- in words


def reasons_in_words(draft: Draft) -> list[dict[str, Any]]:
    """Each meeting without a place, and why, with names."""
    told = draft.result.get("reasons", [])
    meetings = {
        one.pk: one
        for one in Meeting.objects.filter(pk__in=[reason["meeting"] for reason in told]).select_related(
            "one__organisation", "other__organisation"
        )
    }
    names = dict(
        Participant.objects.filter(pk__in={key for one in told for key in one["participants"]}).values_list(
            "pk", "organisation__name"
        )
    )
    return [
        {"meeting": meetings[one["meeting"]], "why": _sentence(one, names)}
        for one in told
        if one["meeting"] in meetings
    ]


def _sentence(reason: Mapping[str, Any], names: Mapping[int, str]) -> str:
    who = [names.get(key, "?") for key in reason["participants"]]
    both, first = " – ".join(who), who[0] if who else ""
    wanted, there = reason["wanted"] or 0, reason["available"] or 0
    numbers = {"who": first, "wanted": wanted, "there": there}
    return {
        Why.NO_COMMON_SLOT: _("%s are never there at the same time.") % both,
        Why.MORE_WISHES_THAN_SLOTS: _("%(who)s has %(wanted)d meetings and is there in %(there)d rounds.") % numbers,
        Why.CAP: _("%(who)s has %(there)d meetings already and wants no more.") % numbers,
        Why.PRECEDENCE: _("It would have to come before or after another meeting, and there is no room there."),
        Why.TABLES_FULL: _("Whenever %s are both free, every table is taken.") % both,
        Why.REMOTE_ROOMS_FULL: _("Whenever %s are both free, every remote room is taken.") % both,
        Why.NO_SLOT_LEFT: _("Each of %s has free rounds, but no arrangement gives them one in common.") % both,
        Why.FIXED_TAKEN: _("It is locked in a round in which one of %s has another locked meeting.") % both,
    }[Why(reason["why"])]


# ---------------------------------------------------------------- comparing


def places_now(forum: Forum) -> Places:
    """What is in force."""
    found = Meeting.objects.filter(forum=forum, round__isnull=False, state__in=("scheduled", "held"))
    rows = found.order_by("pk").values_list("pk", "round_id", "table")
    return [[key, round_ or 0, table or 0] for key, round_, table in rows]


def differences(before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]) -> list[dict[str, Any]]:
    """Every meeting that stands elsewhere: moved in time, at another table, dropped, added; by the first name."""
    old, new = ({row[0]: (row[1], row[2]) for row in places} for places in (before, after))
    keys = [key for key in old.keys() | new.keys() if old.get(key) != new.get(key)]
    rounds = Round.objects.in_bulk({place[0] for key in keys for place in (old.get(key), new.get(key)) if place})
    meetings = Meeting.objects.filter(pk__in=keys).select_related("one__organisation", "other__organisation")
    rows = []
    for one in meetings:
        a, b = old.get(one.pk), new.get(one.pk)
        kind = "added" if a is None else "dropped" if b is None else "moved" if a[0] != b[0] else "table"
        rows.append(
            {
                "meeting": one,
                "kind": kind,
                "before": {"round": rounds.get(a[0]), "table": a[1]} if a else None,
                "after": {"round": rounds.get(b[0]), "table": b[1]} if b else None,
            }
        )
    order = {"dropped": 0, "moved": 1, "added": 2, "table": 3}
    return sorted(rows, key=lambda row: (order[row["kind"]], row["meeting"].one.organisation.name, row["meeting"].pk))


def summary_of(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """How many meetings move, and how many participants feel it."""
    count = {kind: sum(row["kind"] == kind for row in rows) for kind in ("moved", "dropped", "added", "table")}
    felt = {key for row in rows if row["kind"] != "table" for key in (row["meeting"].one_id, row["meeting"].other_id)}
    return count | {
        "participants": len(felt),
        "sentence": ngettext("%d participant is touched.", "%d participants are touched.", len(felt)) % len(felt),
    }


def by_round(forum: Forum, places: Sequence[Sequence[int]]) -> list[dict[str, Any]]:
    """A timetable as the page shows it."""
    meetings = Meeting.objects.filter(pk__in=[row[0] for row in places]).select_related(
        "one__organisation", "other__organisation"
    )
    found = {one.pk: one for one in meetings}
    at: dict[int, list[tuple[int, Meeting]]] = defaultdict(list)
    for key, round_, table in places:
        if key in found:
            at[round_].append((table, found[key]))
    return [
        {"round": one, "tables": sorted(at[one.pk], key=lambda pair: (pair[0], pair[1].pk))}
        for one in forum.rounds.order_by("number")
    ]


def releases_of(forum: Forum) -> list[Release]:
    return list(Release.objects.filter(forum=forum).select_related("by", "draft").order_by("-number"))
