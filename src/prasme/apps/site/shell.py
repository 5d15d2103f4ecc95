"""What stands around every page: where one can go from here, and what waits."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from prasme.apps.accounts.permissions import may
from prasme.apps.accounts.roles import Permission, Role
from prasme.apps.programmes.models import Edition
from prasme.apps.programmes.queries import editions_visible_to, latest_start
from prasme.apps.search.queries import kinds_for
from prasme.apps.worklist.queries import counts_lately

ENTRIES = 7
OF_AN_EDITION = "editions/<slug:code>/"


@dataclass(frozen=True)
class Entry:
    name: str
    href: str
    icon: str
    count: int | None = None
    is_here: bool = False
    app: str = ""


@dataclass(frozen=True)
class Choice:
    """An edition that can be switched to."""

    code: str
    title: str
    href: str


def shell(request: HttpRequest) -> dict[str, Any]:
    return {"shell": Shell(request)}


class Shell:
    """Read by the page piece by piece, so that a page which shows none of it asks the database nothing."""

    def __init__(self, request: HttpRequest, *, anew: bool = False) -> None:
        self.request = request
        self.anew = anew  # count what waits now, and not as of half a minute ago

    @cached_property
    def user(self) -> Any:
        user = getattr(self.request, "user", None)
        return user if user is not None and user.is_authenticated else None

    @cached_property
    def roles(self) -> list[str]:
        """Each role once, the widest first."""
        return [role for role in Role.values if any(held.role == role for held in self.user.held)] if self.user else []

    @cached_property
    def account(self) -> dict[str, str] | None:
        if not self.user:
            return None
        return {"name": self.user.name, "role": ", ".join(str(Role(role).label) for role in self.roles)}

    # ------------------------------------------------------------ editions

    @cached_property
    def _visible(self) -> list[Edition]:
        if not self.user or not may(self.user, Permission.EDITION_VIEW):
            return []
        return list(editions_visible_to(self.user).only("code", "title", "state", "starts_on"))

    @property
    def editions(self) -> list[Choice]:
        return [_choice(edition) for edition in self._visible]

    @cached_property
    def current(self) -> Edition | None:
        """The edition of the page; else the one looked at last; else the newest that is open."""
        by_code = {edition.code: edition for edition in self._visible}
        match = self.request.resolver_match
        here = str(match.kwargs["code"]) if match and match.route.startswith(OF_AN_EDITION) else ""
        kept = str(self.request.session.get("edition", ""))
        if here in by_code and here != kept:
            self.request.session["edition"] = here  # a preference of this browser, not a record
        return by_code.get(here) or by_code.get(kept) or latest_start(self._visible)

    @property
    def edition(self) -> Choice | None:
        return _choice(self.current) if self.current else None

    # ------------------------------------------------------------ what waits

    @cached_property
    def waiting_of(self) -> dict[str, int]:
        """How many lines of each kind the worklist has, by key."""
        return counts_lately(self.user, at=timezone.now(), anew=self.anew) if self.user else {}

    @property
    def waiting(self) -> int:
        return sum(self.waiting_of.values())

    @property
    def waiting_href(self) -> str:
        return reverse("worklist:worklist") if self.roles else ""

    def _number_of(self, *kinds: str) -> int:
        return sum(self.waiting_of.get(kind, 0) for kind in kinds)

    @property
    def search_href(self) -> str:
        return reverse("search:search") if self.user and kinds_for(self.user) else ""

    @property
    def more(self) -> list[Entry]:
        """What stands beside the pages of daily work: in the menu of the account."""
        if not self.user:
            return []
        found = {
            Permission.MEASURE_VIEW: self._entry(_("Measures"), "calendar-plus", "measures:measures"),
            Permission.COOPERATION_VIEW: self._entry(_("Cooperation"), "users-group", "cooperation:cooperations"),
            Permission.EDITION_EDIT: self._entry(_("Scans"), "upload", "occasions:scans"),
            Permission.MESSAGE_VIEW: self._entry(_("Messages"), "mail", "outbox:messages"),
            Permission.MEMBER_KEEP: self._entry(_("People with access"), "users", "site:members"),
            Permission.PRIVACY_KEEP: self._entry(_("Erasures"), "shield-check", "privacy:erasures"),
        }
        own = [self._entry(_("Calendar"), "calendar-event", "site:calendar")]
        return own + [entry for permission, entry in found.items() if may(self.user, permission)]

    # ------------------------------------------------------------ where one can go

    @cached_property
    def entries(self) -> list[Entry]:
        """At most seven; somebody with several roles finds those of the first role first."""
        found: dict[str, Entry] = {}
        for role in self.roles:
            for entry in getattr(self, f"_for_{role}")():
                found.setdefault(entry.href, entry)
        return self._here(list(found.values())[:ENTRIES])

    def _here(self, entries: list[Entry]) -> list[Entry]:
        """The only entry of the page's app; else, of those whose address the page's begins with, the longest."""
        path, match = self.request.path, self.request.resolver_match
        of_app = [entry.href for entry in entries if match and entry.app == match.namespace and entry.href != "/"]
        if len(of_app) == 1:
            return [replace(entry, is_here=entry.href == of_app[0]) for entry in entries]
        fitting = [e.href for e in entries if e.href == path or (e.href != "/" and path.startswith(e.href))]
        here = max(fitting, key=len, default=None)
        return [replace(entry, is_here=entry.href == here) for entry in entries]

    def _entry(self, name: str, icon: str, to: str, *args: object, count: int | None = None) -> Entry:
        return Entry(name, reverse(to, args=args), icon, count, app=to.partition(":")[0])

    def _first(self, name: str) -> Entry:
        return self._entry(name, "home", "site:home")

    def _of_edition(self, name: str, icon: str, to: str) -> Iterator[Entry]:
        if self.current:
            yield self._entry(name, icon, to, self.current.code)

    def _for_operator(self) -> Iterator[Entry]:
        yield self._first(_("Today"))
        yield self._entry(_("Decisions"), "gavel", "training:applications", count=self._number_of("decisions"))
        yield self._entry(_("Enterprises"), "building-store", "enterprises:enterprises")
        yield self._entry(_("Courses"), "calendar-event", "training:runs")
        yield from self._of_edition(_("Money"), "coin-euro", "funding:ledger")
        yield from self._of_edition(_("Figures"), "chart-bar", "reporting:figures")
        yield self._entry(_("Editions"), "stack-2", "programmes:editions")

    def _for_auditor(self) -> Iterator[Entry]:
        yield self._first(_("Overview"))
        yield from self._of_edition(_("Figures"), "chart-bar", "reporting:figures")
        yield self._entry(_("Enterprises"), "building-store", "enterprises:enterprises")
        yield self._entry(_("Courses"), "calendar-event", "training:runs")
        yield from self._of_edition(_("Money"), "coin-euro", "funding:ledger")
        yield self._entry(_("Applications"), "gavel", "training:applications")
        yield self._entry(_("Editions"), "stack-2", "programmes:editions")

    def _for_provider(self) -> Iterator[Entry]:
        yield from self._for_trainer()
        yield self._entry(_("Editions"), "stack-2", "programmes:editions")

    def _for_trainer(self) -> Iterator[Entry]:
        yield self._first(_("Today"))
        yield self._entry(_("Groups"), "users-group", "training:runs")
        # Rosters are of the same app, and belong to groups.
        yield replace(self._entry(_("Scans"), "upload", "occasions:scans", count=self._number_of("scans")), app="")

    def _for_host(self) -> Iterator[Entry]:
        yield self._first(_("This week"))

    def _for_manager(self) -> Iterator[Entry]:
        yield self._first(_("Home"))
        yield self._entry(_("Seats"), "users", "training:seats", count=self._number_of("offers", "unnamed"))
        yield self._entry(_("Courses"), "calendar-event", "training:offers")
        yield self._entry(_("Applications"), "checklist", "training:applications")
        yield self._entry(_("People"), "user", "enterprises:people")

    def _for_learner(self) -> Iterator[Entry]:
        yield self._first(_("Home"))
        yield self._entry(_("Courses"), "calendar-event", "training:offers")

    @property
    def public_links(self) -> list[Entry]:
        return self._here(
            [
                self._entry(_("Courses"), "calendar-event", "training:offers"),
                self._entry(_("Events"), "users-group", "measures:events"),
                self._entry(_("Check yourself"), "clipboard-check", "training:check-yourself"),
                Entry(_("Results"), reverse("site:front") + "#results", "chart-bar"),
                self._entry(_("Verify a certificate"), "certificate", "training:certificates"),
            ]
        )


def _choice(edition: Edition) -> Choice:
    return Choice(edition.code, edition.title, reverse("programmes:edition", args=[edition.code]))
