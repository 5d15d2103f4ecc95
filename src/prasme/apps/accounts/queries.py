"""Who holds which role."""

from django.db.models import QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Role, ScopeKind


def users_with(role: Role, *, organisation: object) -> QuerySet[User]:
    """Everybody who has the role for the organisation now and may sign in."""
    return User.objects.filter(
        is_active=True,
        memberships__role=role,
        memberships__scope_kind=ScopeKind.ORGANISATION,
        memberships__scope_id=str(organisation),
        memberships__ended_at=None,
    ).order_by("pk")
