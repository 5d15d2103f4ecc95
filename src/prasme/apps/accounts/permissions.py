"""May this user do that, and to which records."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import wraps

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import MAY, PERSONAL, Permission, ScopeKind


@dataclass(frozen=True)
class Reach:
    """The records that a permission reaches: everything, or the named ones of each kind."""

    everything: bool
    ids: Mapping[str, frozenset[str]]

    def __bool__(self) -> bool:
        return self.everything or any(self.ids.values())

    def over(self, **paths: str | tuple[str, ...]) -> Q:
        """A filter: `reach.over(edition="edition_id", organisation=("provider_id", "host_id"))`.

        A kind of scope that the query does not name reaches nothing in it.
        """
        if self.everything:
            return Q(pk__isnull=False)  # not an empty Q: joined with `or`, that would vanish and let nobody in
        found = Q(pk__in=[])
        for kind, names in paths.items():
            ids = self.ids.get(kind)
            for name in (names,) if isinstance(names, str) else names:
                if ids:
                    found |= Q(**{f"{name}__in": ids})
        return found


def reach(user: User | AnonymousUser, permission: Permission) -> Reach:
    ids: dict[str, set[str]] = {}
    for membership in getattr(user, "held", ()):
        if permission in MAY[membership.role]:
            ids.setdefault(membership.scope_kind, set()).add(membership.scope_id)
    everything = ids.pop(ScopeKind.EVERYTHING, None) is not None
    return Reach(everything, {kind: frozenset(values) for kind, values in ids.items()})


def may(user: User | AnonymousUser, permission: Permission) -> bool:
    """Whether the user may do that anywhere at all."""
    return bool(reach(user, permission))


def sees_personal_data(user: User | AnonymousUser) -> bool:
    return any(PERSONAL & MAY[held.role] for held in getattr(user, "held", ()))


class SignedIn(HttpRequest):
    """A request of a page that only somebody signed in reaches: every page, unless it says otherwise."""

    user: User


View = Callable[..., HttpResponseBase]


def requires(*permissions: Permission, everywhere: bool = False) -> Callable[[View], View]:
    """The page is for users with one of the permissions; which records they reach, the page's query says.

    everywhere: only for those whose role reaches everything, because what is set up there belongs to no edition yet.
    """

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
            found = [reach(request.user, permission) for permission in permissions]
            if not any(one.everything if everywhere else one for one in found):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return guarded

    return decorate
