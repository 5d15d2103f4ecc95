"""Small conditions that somebody has to meet: courses completed before, courses at once, a wait between courses."""

from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises.models import Person
from prasme.apps.occasions.models import Obstacle, Occasion, Seat, SeatState
from prasme.apps.programmes.models import Edition
from prasme.apps.programmes.rules import months_later
from prasme.apps.training.models import Participation, Prerequisite, Run
from prasme.apps.training.queries.decisions import rules_of

Found = list[tuple[Obstacle, str]]
AT_IT = (SeatState.OFFERED, SeatState.RESERVED, SeatState.CONFIRMED)


def prerequisites_in(edition: Edition) -> QuerySet[Prerequisite]:
    """Of the courses of the edition's programme."""
    found = Prerequisite.objects.filter(course__block__programme=edition.programme_id)
    return found.select_related("course", "needs").order_by("course__block__number", "course__code", "needs__code")


def unmet(person: Person, occasion: Occasion) -> Found:
    """What the person lacks for a seat on the run, a sentence for each condition; without the name, as it is kept."""
    run = Run.objects.select_related("course", "occasion__edition").filter(occasion=occasion).first()
    if run is None:
        return []
    told = [*_before(person, run), *_at_once(person, run), *_too_soon(person, run)]
    return [(Obstacle.CONDITION, text) for text in told]


def _before(person: Person, run: Run) -> list[str]:
    needed = Prerequisite.objects.filter(course=run.course)
    done = Participation.objects.filter(person=person).values("run__course")
    missing = needed.exclude(needs__in=done).select_related("needs").order_by("needs__code")
    text = _("“%(course)s” comes first: it is not completed yet.")
    return [text % {"course": one.needs} for one in missing]


def _at_once(person: Person, run: Run) -> list[str]:
    most = rules_of(run.occasion.edition).most_at_once
    if most is None:
        return []
    others = Seat.objects.filter(person=person, occasion__edition=run.occasion.edition_id, state__in=AT_IT)
    count = others.exclude(occasion=run.occasion_id).count()
    if count < most:
        return []
    text = ngettext(
        "Nobody takes more than %(most)d course of this edition at once; this person has %(count)d.",
        "Nobody takes more than %(most)d courses of this edition at once; this person has %(count)d.",
        most,
    )
    return [text % {"most": most, "count": count}]


def _too_soon(person: Person, run: Run) -> list[str]:
    months = rules_of(run.occasion.edition).wait_months
    last = last_course(person, run) if months else None
    if not months or last is None:
        return []
    from_day = months_later(last, months)
    if run.starts_on >= from_day:
        return []
    text = ngettext(
        "After a course one waits %(months)d month: the last ended on %(last)s, the next may begin on %(next)s.",
        "After a course one waits %(months)d months: the last ended on %(last)s, the next may begin on %(next)s.",
        months,
    )
    return [text % {"months": months, "last": day(last), "next": day(from_day)}]


def last_course(person: Person, run: Run) -> date | None:
    """When the last course of the person in the edition ended, completed or not."""
    over = Q(state__in=(SeatState.COMPLETED, SeatState.NOT_COMPLETED))
    seats = Seat.objects.filter(over, person=person, occasion__edition=run.occasion.edition_id)
    return seats.order_by("-occasion__run__ends_on").values_list("occasion__run__ends_on", flat=True).first()
