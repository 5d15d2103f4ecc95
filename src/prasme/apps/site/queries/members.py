"""Who has access to what, and over what somebody may give a role."""

from typing import Any

from django.db.models import Case, CharField, Model, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast
from django.utils.translation import gettext as _

from prasme.apps.accounts import queries as accounts
from prasme.apps.accounts.models import Acting, User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission, ScopeKind
from prasme.apps.core.words import matching
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import Edition

FEW = 10


def _called(model: type[Model], name: str) -> Subquery:
    found = model._default_manager.annotate(key=Cast("pk", CharField())).filter(key=OuterRef("scope_id"))
    return Subquery(found.values(name)[:1])


def member_rows(user: User, *, words: str = "", role: str = "", organisation: str = "", is_over: bool = False) -> Any:
    """Roles that are held, or were, over what the user keeps; each with the name of what it reaches."""
    found: QuerySet[Any] = accounts.memberships_visible_to(user).filter(ended_at__isnull=not is_over)
    if role:
        found = found.filter(role=role)
    if organisation:
        found = found.filter(scope_kind=ScopeKind.ORGANISATION, scope_id=organisation)
    for word in words.split():
        found = found.filter(Q(user__name__icontains=word) | Q(user__email__icontains=word))
    return found.annotate(
        scope_name=Case(
            When(scope_kind=ScopeKind.ORGANISATION, then=_called(Organisation, "name")),
            When(scope_kind=ScopeKind.EDITION, then=_called(Edition, "title")),
            default=Value(""),
        )
    )


def roles_held(user: User) -> set[str]:
    """Roles that somebody holds, or held, over what the user keeps."""
    return set(accounts.memberships_visible_to(user).order_by().values_list("role", flat=True).distinct())


def invitation_rows(user: User, *, words: str = "", organisation: str = "") -> Any:
    """Invitations that are still open, and those that waited too long."""
    found: QuerySet[Any] = accounts.invitations_visible_to(user).filter(accepted_at=None, withdrawn_at=None)
    if organisation:
        found = found.filter(scope_kind=ScopeKind.ORGANISATION, scope_id=organisation)
    for word in words.split():
        found = found.filter(Q(name__icontains=word) | Q(email__icontains=word))
    return found


def own_organisations(user: User) -> QuerySet[Organisation]:
    """For whose members the user cares as one of them."""
    ids = reach(user, Permission.MEMBER_KEEP).ids.get(ScopeKind.ORGANISATION, frozenset())
    return Organisation.objects.filter(pk__in=ids, merged_into=None).order_by("name")


def cares_for_all(user: User) -> bool:
    """Whether the user gives roles for every organisation of the register."""
    reached = reach(user, Permission.MEMBER_KEEP)
    return reached.everything or bool(reached.ids.get(ScopeKind.EDITION))


def editions_to_give(user: User) -> list[tuple[str, str]]:
    """Editions over which the user may give a role; the empty key is all of them."""
    reached = reach(user, Permission.MEMBER_KEEP)
    mine = Edition.objects.filter(reached.over(edition="pk")).order_by("-starts_on")
    every = [("", _("every edition"))] if reached.everything else []
    return every + [(str(edition.pk), edition.title) for edition in mine]


def organisations_called(words: str) -> list[Organisation]:
    """Those with that number or name; a few of those that fit when none is called so exactly."""
    standing = Organisation.objects.filter(merged_into=None)
    exact = standing.filter(Q(registration_number=words) | Q(name__iexact=words))[:FEW]
    return list(exact) or list(matching(standing.order_by("name"), words)[:FEW])


def acted_for(user: User) -> QuerySet[Acting]:
    """When somebody acted for the user's own organisations."""
    ids = reach(user, Permission.MEMBER_KEEP).ids.get(ScopeKind.ORGANISATION, frozenset())
    return Acting.objects.filter(organisation_id__in=ids).select_related("user").order_by("-began_at")
