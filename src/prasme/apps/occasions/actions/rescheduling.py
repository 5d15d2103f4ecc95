"""A day of an occasion that is announced already gets another date, time, room or leader."""

from datetime import UTC, datetime

from django.db.models import F
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.templatetags.writing import span
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.occasions import queries, rules
from prasme.apps.occasions.actions.clashes import everything_in_the_way, lock_what_is_planned, put_down, shared_in
from prasme.apps.occasions.actions.plans import PlannedSession, PlanNotPossible, RoomTooSmall
from prasme.apps.occasions.actions.telling import tell_moved_day
from prasme.apps.occasions.models import Attendance, Loan, Occasion, Part, Session

APART = 1000  # numbers that no session has, while they change places


@action
def reschedule_session(
    *, session: Session, plan: PlannedSession, seen: int, by: User | None, at: datetime, over: str = ""
) -> Session:
    """Move a day that has not begun; what it lends of the house goes with it. Everybody with a seat is written to.

    seen: version of the occasion. over: why it goes over what stands in the way. Raises PlanNotPossible and its kinds
    (with everything that stands in the way), ChangedMeanwhile.
    """
    occasion = Occasion.objects.select_for_update(no_key=True, of=("self",)).select_related("venue").get(
        pk=session.occasion_id
    )  # fmt: skip
    now = Session.objects.get(pk=session.pk)
    if occasion.version != seen:
        raise ChangedMeanwhile
    loans = [(loan.equipment, loan.count) for loan in Loan.objects.filter(session=now).select_related("equipment")]
    plan = PlannedSession(plan.mode, plan.room, plan.leader, plan.parts, loans)
    _check(occasion, now, plan, at)
    lock_what_is_planned([plan])
    refusal = everything_in_the_way([plan], occasion.venue, but=now.pk)
    if refusal and not over:
        raise refusal
    found = [refusal, *refusal.others] if refusal else []
    shared = {what for _number, what in shared_in(found)}
    before = span(now.starts_at, now.ends_at, occasion.venue.time_zone)
    was = (now.starts_at, now.ends_at, now.room_id)
    Session.objects.filter(pk=now.pk).update(
        mode=plan.mode, starts_at=plan.starts_at, ends_at=plan.ends_at, room=plan.room, leader=plan.leader,
        shares_room="room" in shared, shares_leader="leader" in shared,
    )  # fmt: skip
    _set_parts(now, plan)
    _number_anew(occasion)
    occasion.save_version(seen=seen)
    now.refresh_from_db()
    put_down(occasion, [now], found, over, by=by, at=at)
    if was != (now.starts_at, now.ends_at, now.room_id):
        tell_moved_day(occasion, now, before=before, by=by, at=at)
    return now


def _check(occasion: Occasion, session: Session, plan: PlannedSession, at: datetime) -> None:
    if occasion.is_cancelled or occasion.locked_at or session.is_cancelled:
        raise PlanNotPossible(_("This is called off or completed: nothing of it moves."), 0)
    if session.starts_at <= at or Attendance.objects.filter(part__session=session).exists():
        raise PlanNotPossible(_("This day has begun, or somebody is marked on it: it cannot move."), 0)
    if plan.starts_at <= at:
        raise PlanNotPossible(_("This time is past. Choose one that is ahead."), 0)
    capacity = max(occasion.capacity, queries.taken_and_waiting(occasion)[0])
    if plan.room and plan.room.capacity < capacity:
        text = _("%(room)s holds %(capacity)d people, and there are %(seats)d seats.")
        raise RoomTooSmall(text % {"room": plan.room.name, "capacity": plan.room.capacity, "seats": capacity}, 0)
    for part in plan.parts:
        if part.ends_at <= part.starts_at or part.hours <= 0:
            raise PlanNotPossible(_("The end comes before the beginning."), 0)
    if rules.overlapping(plan.parts):
        raise PlanNotPossible(_("Two half-days of this session are held at the same time."), 0)
    others = occasion.sessions.filter(is_cancelled=False, starts_at__lt=plan.ends_at, ends_at__gt=plan.starts_at)
    if other := others.exclude(pk=session.pk).first():
        raise PlanNotPossible(_("This session is held at the same time as session %d.") % other.number, 0)


def _set_parts(session: Session, plan: PlannedSession) -> None:
    """The same half-days at other times, while there are as many; else new ones, since nobody is marked yet."""
    old = list(session.parts.order_by("starts_at"))
    new = sorted(plan.parts, key=lambda part: part.starts_at.astimezone(UTC))
    if len(old) != len(new):
        session.parts.all().delete()
        Part.objects.bulk_create(
            Part(session=session, starts_at=part.starts_at, ends_at=part.ends_at, hours=part.hours) for part in new
        )
        return
    # The later ones first when the day moves ahead: a half-day begins once.
    pairs = list(zip(old, new, strict=True))
    for part, to in reversed(pairs) if new[0].starts_at > old[0].starts_at else pairs:
        Part.objects.filter(pk=part.pk).update(starts_at=to.starts_at, ends_at=to.ends_at, hours=to.hours)


def _number_anew(occasion: Occasion) -> None:
    """Sessions are numbered in the order of their time."""
    rows = list(occasion.sessions.order_by("starts_at", "pk").values_list("pk", "number"))
    moved = {pk: number for number, (pk, old) in enumerate(rows, start=1) if old != number}
    if not moved:
        return
    Session.objects.filter(pk__in=moved).update(number=F("number") + APART)
    for pk, number in moved.items():
        Session.objects.filter(pk=pk).update(number=number)
