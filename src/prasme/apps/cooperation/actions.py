"""Agreements and projects are recorded, go on, and end; their partners are asked what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.cooperation import rules
from prasme.apps.cooperation.models import Cooperation, FollowUp, Kind, Partner, State, Step
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document
from prasme.apps.occasions.models import Occasion
from prasme.apps.programmes.models import Edition
from prasme.engines.law.calendar_years import months_after


class TooFewPartners(Exception):
    """It takes two, and each is named once."""

    def __str__(self) -> str:
        return _("Name at least two different partners.")


@dataclass(frozen=True, kw_only=True)
class Party:
    """A side as it is recorded. email: where it is asked later; empty: nobody there is asked by mail."""

    organisation: Organisation
    contact: str = ""
    email: str = ""
    language: str = "lv"
    gives: str = ""


@action
def record_cooperation(
    *,
    kind: Kind,
    edition: Edition,
    parties: Sequence[Party],
    subject: str,
    on: date,
    at: datetime,
    by: User | None,
    occasion: Occasion | None = None,
    terms: str = "",
    value: Decimal | None = None,
    in_kind: str = "",
    grew_from: Cooperation | None = None,
    document: Document | None = None,
    request_key: str = "",
) -> Cooperation:
    """A new agreement (signed) or project (introduced), and when its partners are asked again.

    value: EUR. request_key: of the form; sent twice, it gives the same record. Raises TooFewPartners.
    """
    if len({party.organisation.pk for party in parties}) != len(parties) or len(parties) < 2:
        raise TooFewPartners
    state = State(rules.FIRST[kind])
    values = {
        "kind": kind, "edition": edition, "occasion": occasion, "subject": subject, "terms": terms, "value": value,
        "in_kind": in_kind, "grew_from": grew_from, "state": state, "began_on": on, "moved_on": on,
    }  # fmt: skip
    if request_key:
        cooperation, is_new = Cooperation.objects.get_or_create(request_key=request_key, defaults=values)
        if not is_new:
            return cooperation
    else:
        cooperation = Cooperation.objects.create(**values)
    Step.objects.create(cooperation=cooperation, state=state, on=on, at=at, by=by, document=document)
    partners = Partner.objects.bulk_create(
        Partner(
            cooperation=cooperation, organisation=party.organisation, contact=party.contact, email=party.email,
            language=party.language, gives=party.gives,
        )
        for party in parties
    )  # fmt: skip
    FollowUp.objects.bulk_create(
        FollowUp(partner=partner, months=months, due_on=months_after(on, months))
        for partner in partners
        for months in rules.ASKED_AFTER
    )
    return cooperation


@action
def move_cooperation(
    *,
    cooperation: Cooperation,
    state: State,
    seen: int,
    on: date,
    at: datetime,
    by: User | None,
    reason: str = "",
    note: str = "",
    document: Document | None = None,
) -> Step:
    """The next step of it. Raises StepNotPossible, ReasonMissing, ChangedMeanwhile."""
    rules.check_step(cooperation.state, state, reason)
    return _move(cooperation, state, seen=seen, on=on, at=at, by=by, reason=reason, note=note, document=document)


def _move(
    cooperation: Cooperation, state: State, *, seen: int, on: date, at: datetime, by: User | None, **said: object
) -> Step:
    cooperation.save_version(seen=seen, state=state, moved_on=on)
    return Step.objects.create(cooperation=cooperation, state=state, on=on, at=at, by=by, **said)
