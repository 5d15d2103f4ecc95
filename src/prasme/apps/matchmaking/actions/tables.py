"""At the table: the meeting was held or not, what both sides say of it, and what they agree on."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import ScopeKind
from prasme.apps.cooperation.actions import Party, record_cooperation
from prasme.apps.cooperation.models import Cooperation, Kind
from prasme.apps.core.acting import action
from prasme.apps.evidence.actions import store_document
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.matchmaking.actions.wishes import step
from prasme.apps.matchmaking.models import (
    Answer,
    Follow,
    Meeting,
    MeetingState,
    NotHeld,
    Participant,
    Proposal,
    Representative,
    Worth,
)


class TooEarly(Exception):
    """The meeting is still ahead."""

    def __str__(self) -> str:
        return _("This meeting is still ahead.")


class SignedAlready(Exception):
    """The agreement is recorded; what becomes of it is told there."""

    def __str__(self) -> str:
        return _("This agreement is signed and recorded. It is no longer changed here.")


def _check_begun(meeting: Meeting, at: datetime) -> None:
    first = meeting.round or meeting.forum.rounds.order_by("number").first()
    if first is None or at < first.starts_at:
        raise TooEarly


@action
def mark_meeting(
    *,
    meeting: Meeting,
    is_held: bool,
    seen: int,
    by: User | None,
    at: datetime,
    why: NotHeld | str = "",
    said_by: Participant | None = None,
) -> None:
    """They sat together, or not and why. Raises TooEarly, StepNotPossible, ChangedMeanwhile."""
    _check_begun(meeting, at)
    state = MeetingState.HELD if is_held else MeetingState.NOT_HELD
    reason = "" if is_held else NotHeld(why or NotHeld.OTHER)
    step(meeting, state, by=by, at=at, said_by=said_by, seen=seen, why_not_held=reason)


@action
def mark_round(*, meetings: Mapping[Meeting, tuple[bool, str]], by: User, at: datetime) -> int:
    """A whole round at once; what is marked so already stays. Returns how many changed. Raises as `mark_meeting`."""
    changed = 0
    for meeting, (is_held, why) in meetings.items():
        wanted = MeetingState.HELD if is_held else MeetingState.NOT_HELD
        if meeting.state == wanted:
            continue
        mark_meeting(meeting=meeting, is_held=is_held, why=why, seen=meeting.version, by=by, at=at)
        changed += 1
    return changed


@action
def answer_questions(
    *,
    meeting: Meeting,
    participant: Participant,
    worth: Worth | str,
    follow: Follow | str,
    by: User | None,
    at: datetime,
) -> Answer:
    """Whoever answers was there: the meeting is held by that. Raises TooEarly, StepNotPossible, ChangedMeanwhile."""
    if meeting.state != MeetingState.HELD:
        mark_meeting(meeting=meeting, is_held=True, seen=meeting.version, by=by, at=at, said_by=participant)
    return Answer.objects.create(
        meeting=meeting, participant=participant, worth=Worth(worth), follow=Follow(follow), at=at
    )


# ---------------------------------------------------------------- what they agree on


@action
def write_proposal(
    *,
    meeting: Meeting,
    subject: str,
    terms: str,
    value: Decimal | None,
    in_kind: str,
    gives_one: str,
    gives_other: str,
    seen: int,
    by: User | None,
    at: datetime,
    participant: Participant | None = None,
) -> Proposal:
    """What both are to sign. Whoever writes it agrees with it; a change asks the other side anew.

    seen: the version that was shown; 0 for none. Raises SignedAlready, ChangedMeanwhile, TooEarly, StepNotPossible.
    """
    if meeting.state != MeetingState.HELD:
        mark_meeting(meeting=meeting, is_held=True, seen=meeting.version, by=by, at=at, said_by=participant)
    said = {
        "subject": subject, "terms": terms, "value": value, "in_kind": in_kind, "gives_one": gives_one,
        "gives_other": gives_other, "typed_at": at,
        "one_agreed_at": at if participant and participant.pk == meeting.one_id else None,
        "other_agreed_at": at if participant and participant.pk == meeting.other_id else None,
    }  # fmt: skip
    proposal, is_new = Proposal.objects.get_or_create(meeting=meeting, defaults=said)
    if is_new:
        return proposal
    _check_open(proposal)
    proposal.save_version(seen=seen, **said)
    return proposal


def _check_open(proposal: Proposal) -> None:
    if proposal.cooperation_id is not None:
        raise SignedAlready


@action
def agree(
    *, proposal: Proposal, participant: Participant, seen: int, by: User | None, at: datetime
) -> Cooperation | None:
    """One side says yes to what is written. With the second yes it is an agreement, and comes back.

    Raises SignedAlready, ChangedMeanwhile: nobody agrees with words that were not shown.
    """
    _check_open(proposal)
    mine = "one_agreed_at" if participant.pk == proposal.meeting.one_id else "other_agreed_at"
    proposal.save_version(seen=seen, **{mine: at})
    if proposal.one_agreed_at and proposal.other_agreed_at:
        return _record(proposal, None, by=by, at=at)
    return None


@action
def sign_on_paper(
    *, proposal: Proposal, name: str, media_type: str, content: bytes, seen: int, by: User | None, at: datetime
) -> Cooperation:
    """The photo or scan of the signed paper is here: it is an agreement. Raises SignedAlready, ChangedMeanwhile."""
    _check_open(proposal)
    meeting = proposal.meeting
    document = store_document(
        kind=DocumentKind.AGREEMENT, name=name, media_type=media_type, content=content, by=by, at=at,
        scopes=[
            (ScopeKind.EDITION, meeting.forum.measure.occasion.edition_id),
            (ScopeKind.ORGANISATION, meeting.one.organisation_id),
            (ScopeKind.ORGANISATION, meeting.other.organisation_id),
        ],
    )  # fmt: skip
    proposal.save_version(seen=seen, paper=document)
    return _record(proposal, document, by=by, at=at)


def _record(proposal: Proposal, document: Document | None, *, by: User | None, at: datetime) -> Cooperation:
    meeting = proposal.meeting
    occasion = meeting.forum.measure.occasion
    cooperation = record_cooperation(
        kind=Kind.AGREEMENT,
        edition=occasion.edition,
        occasion=occasion,
        parties=[_party(meeting.one, proposal.gives_one), _party(meeting.other, proposal.gives_other)],
        subject=proposal.subject,
        terms=proposal.terms,
        value=proposal.value,
        in_kind=proposal.in_kind,
        on=at.astimezone(ZoneInfo(occasion.venue.time_zone)).date(),
        at=at,
        by=by,
        document=document,
        request_key=f"meeting-{meeting.pk}",
    )
    proposal.save_version(seen=proposal.version, cooperation=cooperation)
    return cooperation


def _party(participant: Participant, gives: str) -> Party:
    people = Representative.objects.filter(participant=participant).select_related("person__identity").order_by("pk")
    contact = next((one.person.identity for one in people if hasattr(one.person, "identity")), None)
    return Party(
        organisation=participant.organisation, contact=str(contact or ""), email=contact.email if contact else "",
        language=contact.language if contact else "lv", gives=gives,
    )  # fmt: skip
