"""Reads of programmes, scoped to what the user may see."""

from django.db.models import QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.programmes.models import Course, Edition


def editions_visible_to(user: User, permission: Permission = Permission.EDITION_VIEW) -> QuerySet[Edition]:
    """The editions in which the user has the permission; a provider's are found through its runs, by training."""
    return Edition.objects.filter(reach(user, permission).over(edition="pk")).order_by("-starts_on", "code")


def curriculum(programme_id: int) -> QuerySet[Course]:
    return (
        Course.objects.filter(block__programme=programme_id)
        .select_related("block")
        .prefetch_related("hours", "outcomes")
        .order_by("block__number", "code")
    )
