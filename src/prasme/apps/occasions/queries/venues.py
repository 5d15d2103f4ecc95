"""Houses and rooms, and who may open one."""

from datetime import datetime

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce

from prasme.apps.enterprises.models import ECONOMIC, Organisation
from prasme.apps.occasions.models import Room, Session, Venue


def hosts(now: int | None = None) -> QuerySet[Organisation]:
    """Who may open a house, and who opens it now."""
    found = Organisation.objects.filter(Q(merged_into=None) & ~Q(kind__in=ECONOMIC) | Q(pk=now))
    return found.order_by("name")


def venue_rows(venues: QuerySet[Venue], *, at: datetime) -> QuerySet[Venue]:
    """Houses with what a list of them shows."""
    rooms = Room.objects.filter(venue=OuterRef("pk"), archived_at=None).order_by().values("venue")
    ahead = Session.objects.filter(occasion__venue=OuterRef("pk"), is_cancelled=False, ends_at__gt=at).order_by()
    return venues.annotate(
        host_name=F("host__name"), municipality_name=F("municipality__name"),
        rooms_count=Coalesce(Subquery(rooms.annotate(n=Count("pk")).values("n")), 0),
        places=Coalesce(Subquery(rooms.annotate(n=Sum("capacity")).values("n")), 0),
        ahead=Coalesce(Subquery(ahead.values("occasion__venue").annotate(n=Count("pk")).values("n")), 0),
    )  # fmt: skip
