"""Writes that touch the access of people and their messages at once."""

from datetime import datetime

from django.urls import reverse
from django.utils import translation

from prasme.apps.accounts import actions as accounts
from prasme.apps.accounts.models import Invitation, User
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.core.acting import action
from prasme.apps.outbox.actions import write_message
from prasme.apps.outbox.kinds import About, Reader


@action
def invite_by_mail(
    *, email: str, name: str, language: str, role: str, scope_kind: str, scope_id: str, scope_name: str, by: User,
    at: datetime,
) -> Invitation:  # fmt: skip
    """Offer somebody a role and write to them; both or none. Raises MayNotGive, InvitedAlready."""
    invitation = accounts.invite_member(
        email=email, name=name, language=language, role=role, scope_kind=scope_kind, scope_id=scope_id,
        scope_name=scope_name, by=by, at=at,
    )  # fmt: skip
    _tell(invitation, by=by, at=at)
    return invitation


@action
def invite_again(*, invitation: Invitation, by: User, at: datetime) -> None:
    """A new link and a new mail; the earlier link ends. Raises InvitationOver, MayNotGive."""
    _tell(accounts.renew_invitation(invitation=invitation, by=by, at=at), by=by, at=at)


def _tell(invitation: Invitation, *, by: User, at: datetime) -> None:
    with translation.override(invitation.language):
        role = str(Role(invitation.role).label)
    write_message(
        kind="invitation",
        key=f"invitation:{invitation.pk}:{invitation.nonce}",
        to=Reader(name=invitation.name, address=invitation.email, language=invitation.language),
        values={
            "reader": invitation.name,
            "by": by.name,
            "role": role,
            "scope": invitation.scope_name,
            "until": invitation.expires_at,
        },
        about=About(
            title=invitation.scope_name,
            href=reverse("site:members") + "?show=invitations",
            edition=invitation.scope_id if invitation.scope_kind == ScopeKind.EDITION else "",
            organisation=invitation.scope_id if invitation.scope_kind == ScopeKind.ORGANISATION else "",
        ),
        secret_of=invitation.pk,
        by=by,
        at=at,
    )
