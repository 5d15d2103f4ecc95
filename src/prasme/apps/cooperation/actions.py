"""Agreements and projects are recorded, go on, and end; their partners are asked what became of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.cooperation import queries, rules
from prasme.apps.cooperation.models import Cooperation, FollowUp, Kind, Partner, State, Step
from prasme.apps.core.acting import action
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document
from prasme.apps.occasions.models import Occasion
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import About, Reader
from prasme.apps.programmes.models import Edition
from prasme.engines.law.calendar_years import months_after


class TooFewPartners(Exception):
    """It takes two, and each is named once."""

    def __str__(self) -> str:
        return _("Name at least two different partners.")


class PartnerAlready(Exception):
    """The organisation is one of the partners."""

    def __str__(self) -> str:
        return _("This organisation is a partner already.")


class AlreadyAnswered(Exception):
    """Somebody used this link before."""

    def __str__(self) -> str:
        return _("This question was answered already. Thank you.")


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
    _add(cooperation, parties)
    return cooperation


def _add(cooperation: Cooperation, parties: Sequence[Party]) -> list[Partner]:
    partners = Partner.objects.bulk_create(
        Partner(
            cooperation=cooperation, organisation=party.organisation, contact=party.contact, email=party.email,
            language=party.language, gives=party.gives,
        )
        for party in parties
    )  # fmt: skip
    FollowUp.objects.bulk_create(
        FollowUp(partner=partner, months=months, due_on=months_after(cooperation.began_on, months))
        for partner in partners
        for months in rules.ASKED_AFTER
    )
    return partners


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
    FollowUp.objects.filter(partner__cooperation=cooperation, disagrees=True).update(disagrees=False)
    return _move(cooperation, state, seen=seen, on=on, at=at, by=by, reason=reason, note=note, document=document)


def _move(
    cooperation: Cooperation, state: State, *, seen: int, on: date, at: datetime, by: User | None, **said: Any
) -> Step:
    cooperation.save_version(seen=seen, state=state, moved_on=on)
    return Step.objects.create(cooperation=cooperation, state=state, on=on, at=at, by=by, **said)


@action
def add_partner(*, cooperation: Cooperation, party: Party, by: User | None) -> Partner:
    """One more side, asked on the same days as the others. Raises PartnerAlready."""
    if cooperation.partners.filter(organisation=party.organisation).exists():
        raise PartnerAlready
    [partner] = _add(cooperation, [party])
    return partner


@action
def tell_story(*, cooperation: Cooperation, story: str, seen: int, by: User | None) -> None:
    """What is told to everybody once each partner agrees. Another text asks each of them anew."""
    if story != cooperation.story:
        cooperation.partners.update(may_be_told_at=None)
    cooperation.save_version(seen=seen, story=story)


@action
def allow_story(*, partner: Partner, is_allowed: bool, by: User | None, at: datetime) -> None:
    """A partner agrees that the story is told with its name, or takes that back."""
    partner.may_be_told_at = (partner.may_be_told_at or at) if is_allowed else None
    partner.save(update_fields=["may_be_told_at"])


# ---------------------------------------------------------------- asking again


@action
def ask_partners(*, on: date, at: datetime, by: User | None = None) -> int:
    """Write to everybody whose day has come, and once more to who has not answered. Gives the number of letters."""
    asked = list(_with_partner(queries.to_ask(on)))
    silent = list(_with_partner(queries.to_remind(at - rules.REMINDED_AFTER)))
    for one in asked:
        _write(one, "asked_at", at)
    for one in silent:
        _write(one, "reminded_at", at)
    return len(asked) + len(silent)


def _with_partner(found: QuerySet[FollowUp]) -> QuerySet[FollowUp]:
    return found.select_related("partner__organisation", "partner__cooperation").select_for_update(of=("self",))


def _write(one: FollowUp, moment: str, at: datetime) -> None:
    partner = one.partner
    write_message(
        kind="cooperation-follow-up",
        key=f"cooperation-follow-up.{one.pk}.{moment}",
        to=Reader(name=partner.contact or partner.organisation.name, address=partner.email, language=partner.language),
        values={
            "subject": partner.cooperation.subject,
            "months": one.months,
            "firm": partner.organisation.name,
            "is_reminder": moment == "reminded_at",
            "is_agreement": partner.cooperation.kind == Kind.AGREEMENT,
        },
        about=About(
            title=partner.cooperation.subject,
            href=reverse("cooperation:cooperation", args=[partner.cooperation_id]),
            edition=partner.cooperation.edition_id,
        ),
        secret_of=one.pk,
        by=None,
        at=at,
    )
    setattr(one, moment, at)
    one.save(update_fields=[moment])


@action
def answer_follow_up(
    *,
    follow_up: FollowUp,
    state: State,
    on: date,
    at: datetime,
    by: User | None = None,
    reason: str = "",
    note: str = "",
    may_be_told: bool | None = None,
) -> Step:
    """What a partner says became of it, itself or (by) to somebody who wrote it down.

    It is a step when it follows from what stands; else it is kept, and the keeper is told that partners disagree.
    Raises AlreadyAnswered, ReasonMissing.
    """
    now = FollowUp.objects.select_for_update().get(pk=follow_up.pk)
    if now.answered_at:
        raise AlreadyAnswered
    partner = now.partner
    cooperation = Cooperation.objects.select_for_update(no_key=True).get(pk=partner.cooperation_id)
    if state in rules.WITH_REASON and not reason:
        raise rules.ReasonMissing
    follows = state == cooperation.state or state in rules.NEXT[cooperation.state]
    said = {"said_by": partner.organisation, "reason": reason, "note": note}
    now.answered_at, now.answer, now.disagrees = at, state, not follows
    now.save(update_fields=["answered_at", "answer", "disagrees"])
    if may_be_told is not None:
        allow_story(partner=partner, is_allowed=may_be_told, by=by, at=at)
    if not follows:
        said["note"] = f"{state.label}. {note}"[:1000]
        return Step.objects.create(
            cooperation=cooperation, state=cooperation.state, on=on, at=at, by=by, **{**said, "reason": ""}
        )
    return _move(cooperation, state, seen=cooperation.version, on=on, at=at, by=by, **said)
