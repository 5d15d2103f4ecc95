"""Participants of matchmaking days in the search box."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.words import matching
from prasme.apps.enterprises.models import Organisation
from prasme.apps.matchmaking.models import Participant
from prasme.apps.matchmaking.queries.people import participants_visible_to
from prasme.apps.search.kinds import Hit, Kind


def _participants(user: User, words: str) -> QuerySet[Participant]:
    firms = matching(Organisation.objects.all(), words)
    found = participants_visible_to(user).filter(organisation__in=firms)
    return found.order_by("-forum__measure__starts_on", "organisation__name", "pk")


def _participant(one: Participant) -> Hit:
    return Hit(one.organisation.name, str(one.forum), reverse("matchmaking:participant", args=[one.pk]))


KINDS = [
    Kind(
        name=_("At matchmaking days"), place=8, needs=(Permission.MEASURE_VIEW,), found=_participants,
        hit=_participant,
    ),
]  # fmt: skip
