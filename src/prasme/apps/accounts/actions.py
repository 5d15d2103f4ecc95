"""Every write to users, their roles, and how they sign in."""

from datetime import datetime, timedelta

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _

from prasme.apps.accounts import queries, rules
from prasme.apps.accounts.models import Acting, Invitation, Membership, Retention, SignIn, User, Way
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.core.acting import action


class MayNotGive(Exception):
    """Nobody gives more than they have."""

    def __str__(self) -> str:
        return _("You cannot give this role. Ask the person who runs the programme.")


class InvitedAlready(Exception):
    """The role is offered to the address, or held there."""

    def __str__(self) -> str:
        return _("This address has the role already, or an open invitation to it. You can send that again.")


class InvitationOver(Exception):
    """It was accepted, withdrawn, or waited too long."""

    def __str__(self) -> str:
        return _("This invitation is over. Ask whoever invited you to send a new one.")


class OwnRole(Exception):
    """Nobody ends the own role: somebody else must still be able to give it back."""

    def __str__(self) -> str:
        return _("You cannot end your own role. Ask somebody else of your organisation.")


@action
def invite_user(
    *,
    email: str,
    name: str,
    role: Role,
    scope_kind: ScopeKind = ScopeKind.EVERYTHING,
    scope_id: object = "",
    language: str = "en",
    by: User | None,
) -> User:
    """Give an address a role; make the account when it is new. No password is set: the person resets it by mail."""
    user, is_new = User.objects.get_or_create(email=email.lower(), defaults={"name": name, "language": language})
    if is_new:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    Membership.objects.get_or_create(user=user, role=role, scope_kind=scope_kind, scope_id=str(scope_id), ended_at=None)
    user.__dict__.pop("held", None)
    return user


# ---------------------------------------------------------------- invitations


@action
def invite_member(
    *,
    email: str,
    name: str,
    role: str,
    scope_kind: str,
    scope_id: str,
    scope_name: str,
    language: str,
    by: User,
    at: datetime,
) -> Invitation:
    """Offer somebody a role. Raises MayNotGive, InvitedAlready."""
    if not queries.may_give(by, role, scope_kind, scope_id):
        raise MayNotGive
    over = {"role": role, "scope_kind": scope_kind, "scope_id": scope_id}
    if Membership.objects.filter(user__email=email.lower(), ended_at=None, **over).exists():
        raise InvitedAlready
    try:
        with transaction.atomic():
            return Invitation.objects.create(
                email=email.lower(), name=name, language=language, scope_name=scope_name, nonce=get_random_string(32),
                invited_by=by, invited_at=at, expires_at=at + rules.INVITATION_STANDS, **over,
            )  # fmt: skip
    except IntegrityError as problem:
        raise InvitedAlready from problem


def _open(invitation: Invitation, *, at: datetime | None = None) -> Invitation:
    now = Invitation.objects.select_for_update(of=("self",)).get(pk=invitation.pk)
    if now.accepted_at or now.withdrawn_at or (at and now.expires_at <= at):
        raise InvitationOver
    return now


@action
def renew_invitation(*, invitation: Invitation, by: User, at: datetime) -> Invitation:
    """The same offer with a new link and a new last day; the earlier link ends. Raises InvitationOver, MayNotGive."""
    now = _open(invitation)
    if not queries.may_give(by, now.role, now.scope_kind, now.scope_id):
        raise MayNotGive
    now.nonce, now.expires_at = get_random_string(32), at + rules.INVITATION_STANDS
    now.save(update_fields=["nonce", "expires_at"])
    return now


@action
def withdraw_invitation(*, invitation: Invitation, by: User, at: datetime) -> None:
    """Raises InvitationOver."""
    now = _open(invitation)
    now.withdrawn_at = at
    now.save(update_fields=["withdrawn_at"])


@action
def accept_invitation(
    *, invitation: Invitation, at: datetime, by: User | None = None, name: str = "", password: str = ""
) -> User:
    """Take the offered role. Somebody new gets an account with that password. Raises InvitationOver.

    Somebody who has an account must sign in with it first (by): a link alone opens no account that exists.
    """
    now = _open(invitation, at=at)
    user = User.objects.filter(email=now.email).first()
    if user is not None and (by is None or by.pk != user.pk):
        raise InvitationOver
    if user is None:
        user = User(email=now.email, name=name or now.name, language=now.language)
        user.set_password(password)
        user.save(force_insert=True)
    Membership.objects.get_or_create(
        user=user, role=now.role, scope_kind=now.scope_kind, scope_id=now.scope_id, ended_at=None
    )
    now.accepted_at, now.accepted_by = at, user
    now.save(update_fields=["accepted_at", "accepted_by"])
    return user


@action
def end_membership(*, membership: Membership, reason: str, by: User, at: datetime) -> None:
    """The role ends now; the record of it stays. Raises MayNotGive, OwnRole."""
    _check_others(membership, by)
    Membership.objects.filter(pk=membership.pk, ended_at=None).update(ended_at=at, end_reason=reason)


@action
def drop_second_factor(*, membership: Membership, reason: str, by: User) -> None:
    """Somebody lost the device and the recovery codes: the next sign-in sets up a new one.

    Every role of the person must be the user's to give: it opens the whole account. Raises MayNotGive, OwnRole.
    """
    for each in Membership.objects.filter(user=membership.user_id, ended_at=None):
        _check_others(each, by)
    Authenticator.objects.filter(user=membership.user_id).delete()


def _check_others(membership: Membership, by: User) -> None:
    if membership.user_id == by.pk:
        raise OwnRole
    if not queries.may_give(by, membership.role, membership.scope_kind, membership.scope_id):
        raise MayNotGive


# ---------------------------------------------------------------- acting for an organisation


@action
def act_for(*, organisation: object, name: str, reason: str, by: User, at: datetime) -> Acting:
    """From now on, and for an hour at the most, the user acts for the organisation. Ends what was begun before."""
    Acting.objects.filter(user=by, ended_at=None).update(ended_at=at)
    return Acting.objects.create(
        user=by, organisation_id=str(organisation), organisation_name=name, reason=reason, began_at=at,
        expires_at=at + rules.ACTING_LASTS,
    )  # fmt: skip


@action
def stop_acting(*, by: User, at: datetime) -> None:
    Acting.objects.filter(user=by, ended_at=None).update(ended_at=at)


# ---------------------------------------------------------------- sign-ins


@action
def note_sign_in(
    *, user: User, way: Way, has_worked: bool, address: str, device: str, at: datetime, by: User | None
) -> None:
    """Keep when, how and from where, the address without its last part."""
    SignIn.objects.create(
        user=user, at=at, way=way, has_worked=has_worked, network=rules.network_of(address), device=device[:60]
    )


@action
def keep_for(*, what: str, days: int, purpose: str, by: User) -> None:
    """Say how long records of a kind are kept, and what for."""
    Retention.objects.update_or_create(what=what, defaults={"days": days, "purpose": purpose})


@action
def drop_old_sign_ins(*, at: datetime, by: User | None = None) -> int:
    """Delete sign-ins that are older than they are kept. Returns how many."""
    kept = timedelta(days=queries.retention_of(rules.SIGN_INS).days)
    dropped, _of = SignIn.objects.filter(at__lt=at - kept).delete()
    return dropped
