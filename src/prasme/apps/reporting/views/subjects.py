"""Whose figures a page shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from prasme.apps.accounts.permissions import SignedIn
from prasme.apps.accounts.roles import Permission
from prasme.apps.programmes.models import Edition, Programme
from prasme.apps.reporting import queries
from prasme.apps.reporting.models import Period


@dataclass(frozen=True)
class Subject:
    """Whose figures: an edition's, in one of its periods or live; or those of all editions of a programme."""

    title: str
    code: str
    editions: Sequence[Edition]
    page: str  # name of its list of figures
    one: str  # name of the page of one figure
    period: Period | None = None

    @property
    def edition(self) -> Edition | None:
        return self.editions[0] if self.page == "reporting:figures" else None

    @property
    def scope(self) -> queries.Scope:
        if self.edition:
            return queries.scope_of(self.edition, self.period)
        return queries.Scope(tuple(edition.pk for edition in self.editions))

    @property
    def href(self) -> str:
        return reverse(self.page, args=[self.code]) + self.suffix

    @property
    def suffix(self) -> str:
        return f"?period={self.period.pk}" if self.period else ""

    @property
    def explore_href(self) -> str:
        page = "reporting:explore" if self.edition else "reporting:programme-explore"
        return reverse(page, args=[self.code])

    def href_of(self, indicator: str) -> str:
        return reverse(self.one, args=[self.code, indicator]) + self.suffix


def edition_subject(request: SignedIn, code: str) -> Subject:
    edition = get_object_or_404(queries.editions_with_figures(request.user).select_related("programme"), code=code)
    asked = request.GET.get("period", "")
    period = get_object_or_404(queries.periods_of(edition), pk=asked) if asked.isdecimal() else None
    return Subject(str(edition), code, [edition], "reporting:figures", "reporting:figure", period)


def programme_subject(request: SignedIn, code: str) -> Subject:
    programme = get_object_or_404(Programme, code=code)
    editions = list(queries.editions_with_figures(request.user).filter(programme=programme))
    if not editions:
        raise Http404
    return Subject(str(programme), code, editions, "reporting:programme-figures", "reporting:programme-figure")


def edition_for(request: SignedIn, code: str, permission: Permission = Permission.FIGURE_VIEW) -> Edition:
    """An edition that the permission reaches."""
    found = queries.editions_with_figures(request.user, permission).select_related("programme")
    return get_object_or_404(found, code=code)


def period_for(request: SignedIn, period_id: int, permission: Permission = Permission.FIGURE_VIEW) -> Period:
    return get_object_or_404(queries.periods_audited(request.user, permission), pk=period_id)
