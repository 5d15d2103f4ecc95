"""Every write to users and their roles."""

from prasme.apps.accounts.models import Membership, User
from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.core.acting import action


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
