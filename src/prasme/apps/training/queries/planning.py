"""What somebody who publishes a run may choose from."""

from django.db.models import QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission, Role, ScopeKind
from prasme.apps.enterprises.models import Organisation, OrganisationKind
from prasme.apps.occasions.models import Equipment, Room
from prasme.apps.programmes.models import Edition, EditionState


def editions_to_plan(user: User) -> QuerySet[Edition]:
    """An operator's own editions; a provider offers runs to every one that is open."""
    reached = reach(user, Permission.RUN_PLAN)
    running = Edition.objects.exclude(state=EditionState.CLOSED).select_related("programme").order_by("-starts_on")
    if reached.ids.get(ScopeKind.ORGANISATION):
        return running.filter(state=EditionState.OPEN)
    return running.filter(reached.over(edition="pk"))


def providers_to_plan(user: User) -> QuerySet[Organisation]:
    """A provider plans for itself, an operator for every provider."""
    providers = Organisation.objects.filter(
        kind__in=(OrganisationKind.PROVIDER, OrganisationKind.HUB), merged_into=None
    )
    own = reach(user, Permission.RUN_PLAN).ids.get(ScopeKind.ORGANISATION)
    return (providers.filter(pk__in=own) if own else providers).order_by("name")


def trainers_of(providers: QuerySet[Organisation]) -> QuerySet[User]:
    keys = [str(key) for key in providers.values_list("pk", flat=True)]
    return (
        User.objects.filter(
            memberships__role=Role.TRAINER,
            memberships__scope_kind=ScopeKind.ORGANISATION,
            memberships__scope_id__in=keys,
            memberships__ended_at=None,
            is_active=True,
        )
        .distinct()
        .order_by("name")
    )


def rooms() -> QuerySet[Room]:
    in_use = Room.objects.filter(archived_at=None, venue__archived_at=None)
    return in_use.select_related("venue__municipality").order_by("venue__name", "name")


def things() -> QuerySet[Equipment]:
    """Counted things of the houses that sessions lend."""
    in_use = Equipment.objects.filter(archived_at=None, venue__archived_at=None)
    return in_use.select_related("venue").order_by("venue__name", "name")
