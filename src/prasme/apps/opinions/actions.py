"""Answers that come by a link or a poster. None is kept with who gave it."""

import secrets
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.occasions.models import Feedback, Occasion
from prasme.apps.opinions import queries, rules
from prasme.apps.opinions.models import Impact, ImpactGiven
from prasme.apps.programmes.models import Edition


class NotOpen(Exception):
    """It is too early or too late."""

    def __str__(self) -> str:
        return _("The questions are open from the last day of the course on, for two months.")


class EverybodyAnswered(Exception):
    """There are as many answers as people on the course."""

    def __str__(self) -> str:
        return _("There are as many answers as people on the course. Thank you.")


class AlreadyGiven(Exception):
    """Somebody of the enterprise has answered."""

    def __str__(self) -> str:
        return _("Your enterprise answered already. Thank you.")


def by_chance() -> int:
    """A number for an answer, so that its place in the table does not tell when it came."""
    return secrets.randbelow(2**62)


@action
def give_feedback_in_the_room(
    *, occasion: Occasion, quality: int, would_recommend: bool, comment: str, on: date
) -> None:
    """One answer by the poster of a course: not more of them than people sit there.

    Raises NotOpen, EverybodyAnswered.
    """
    now = Occasion.objects.select_for_update(no_key=True).get(pk=occasion.pk)
    if not rules.is_open(on=on, last=queries.last_day(now)):
        raise NotOpen
    if Feedback.objects.filter(occasion=now).count() >= queries.asked_on(now):
        raise EverybodyAnswered
    Feedback.objects.create(
        pk=by_chance(), occasion=now, given_on=on, quality=quality, would_recommend=would_recommend, comment=comment
    )


@action
def give_impact(
    *, edition: Edition, enterprise: Organisation, usefulness: int, use: str, would_recommend: bool, comment: str,
    on: date,
) -> None:  # fmt: skip
    """What the manager thinks, kept without the enterprise. Raises AlreadyGiven."""
    try:
        with transaction.atomic():
            ImpactGiven.objects.create(edition=edition, enterprise=enterprise)
    except IntegrityError as problem:
        raise AlreadyGiven from problem
    Impact.objects.create(
        id=by_chance(), edition=edition, given_on=on, usefulness=usefulness, use=use, would_recommend=would_recommend,
        comment=comment,
    )  # fmt: skip
