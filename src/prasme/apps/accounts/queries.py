"""Who holds which role, who was invited, who signed in."""

from datetime import datetime

from allauth.mfa.models import Authenticator
from django.db.models import Q, QuerySet

from prasme.apps.accounts import rules
from prasme.apps.accounts.models import Acting, Invitation, Membership, Retention, SignIn, User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import GIVES, Permission, Role, ScopeKind


def users_with(role: Role, *, organisation: object) -> QuerySet[User]:
    """Everybody who has the role for the organisation now and may sign in."""
    return User.objects.filter(
        is_active=True,
        memberships__role=role,
        memberships__scope_kind=ScopeKind.ORGANISATION,
        memberships__scope_id=str(organisation),
        memberships__ended_at=None,
    ).order_by("pk")


def user_by_address(address: str) -> User | None:
    return User.objects.filter(email=address.strip().lower()).first() if address else None


# ---------------------------------------------------------------- second factor


def has_second_factor(user: User) -> bool:
    return Authenticator.objects.filter(user=user).exclude(type=Authenticator.Type.RECOVERY_CODES).exists()


def passkeys_of(user: User) -> int:
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.WEBAUTHN).count()


# ---------------------------------------------------------------- members and invitations


def memberships_visible_to(user: User) -> QuerySet[Membership]:
    """Of the scopes whose members the user keeps; who keeps an edition's, sees every organisation's."""
    return Membership.objects.filter(_scopes_kept_by(user)).select_related("user")


def invitations_visible_to(user: User) -> QuerySet[Invitation]:
    return Invitation.objects.filter(_scopes_kept_by(user)).select_related("invited_by")


def _scopes_kept_by(user: User) -> Q:
    reached = reach(user, Permission.MEMBER_KEEP)
    if reached.everything:
        return Q(pk__isnull=False)
    found = Q(pk__in=[])
    for kind, ids in reached.ids.items():
        found |= Q(scope_kind=kind, scope_id__in=ids)
    if reached.ids.get(ScopeKind.EDITION):  # organisations are one register of the installation
        found |= Q(scope_kind=ScopeKind.ORGANISATION)
    return found


def roles_given_by(user: User) -> set[str]:
    """Roles that the user may give somewhere."""
    return {given for held in user.held for given in GIVES.get(held.role, ())}


def may_give(user: User, role: str, scope_kind: str, scope_id: str) -> bool:
    """Whether the user may give the role over that: nobody gives further than they reach."""
    for held in user.held:
        if role not in GIVES.get(held.role, ()):
            continue
        if held.scope_kind == ScopeKind.EVERYTHING or (held.scope_kind, held.scope_id) == (scope_kind, scope_id):
            return True
        if held.scope_kind == ScopeKind.EDITION and scope_kind == ScopeKind.ORGANISATION:
            return True
    return False


def invitation_by_link(key: str, nonce: str) -> Invitation | None:
    """The invitation of a link, also one that is over; none for a link that was never made, or was made anew."""
    found = Invitation.objects.filter(pk=key).first() if key.isdecimal() else None
    return found if found and found.nonce == nonce else None


# ---------------------------------------------------------------- acting for an organisation


def acting_now(user: User, key: int, *, at: datetime) -> Acting | None:
    return Acting.objects.filter(pk=key, user_id=user.pk, ended_at=None, expires_at__gt=at).first()


def role_of(acting: Acting) -> Membership:
    """What somebody who acts for an organisation may do: what its manager may."""
    return Membership(
        user_id=acting.user_id, role=Role.MANAGER, scope_kind=ScopeKind.ORGANISATION, scope_id=acting.organisation_id
    )


# ---------------------------------------------------------------- sign-ins


def sign_ins_visible_to(user: User) -> QuerySet[SignIn]:
    """Of everybody who has, or had, a role over something that the user watches, and the own."""
    reached = reach(user, Permission.SIGN_IN_VIEW)
    if reached.everything:
        return SignIn.objects.all()
    found = Q(user=user)
    for kind, ids in reached.ids.items():
        watched = Membership.objects.filter(scope_kind=kind, scope_id__in=ids)
        found |= Q(user__in=watched.values("user"))
    return SignIn.objects.filter(found)


def retention_of(what: str) -> Retention:
    """How long records of a kind are kept; what the installation says, else what it came with."""
    found = Retention.objects.filter(what=what).first()
    return found or Retention(what=what, days=rules.SIGN_INS_KEPT, purpose="")


def sign_ins_of(user: User, *, of_all: bool = False, outcome: str = "", words: str = "") -> QuerySet[SignIn]:
    """The own, or those of everybody whom the user watches over. outcome: `worked`, `failed`, or any."""
    found = sign_ins_visible_to(user) if of_all else SignIn.objects.filter(user=user)
    if outcome in ("worked", "failed"):
        found = found.filter(has_worked=outcome == "worked")
    for word in words.split():
        found = found.filter(Q(user__name__icontains=word) | Q(user__email__icontains=word))
    return found
