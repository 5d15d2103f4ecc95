"""Agreements and projects in the search box."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.cooperation.models import Cooperation
from prasme.apps.cooperation.queries import cooperations_matching, cooperations_visible_to
from prasme.apps.search.kinds import Hit, Kind


def _found(user: User, words: str) -> QuerySet[Cooperation]:
    return cooperations_matching(cooperations_visible_to(user), {"q": words}).order_by("-began_on", "pk")


def _hit(one: Cooperation) -> Hit:
    return Hit(one.subject, str(one.get_kind_display()), reverse("cooperation:cooperation", args=[one.pk]))


KINDS = [
    Kind(
        name=_("Agreements and projects"),
        place=7,
        needs=(Permission.COOPERATION_VIEW,),
        found=_found,
        hit=_hit,
        all_at="cooperation:cooperations",
    ),
]
