"""Who owns whom on a day: the firms around one, two steps up and down."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Q

from prasme.apps.enterprises.models import DeclaredLink, Organisation, OwnershipLink
from prasme.apps.enterprises.models.ownership import WHOLE
from prasme.engines.law import NotInForce, TieDecision, law_on, tie
from prasme.engines.law.finding import Finding
from prasme.engines.law.holding import Holding
from prasme.engines.law.single_undertaking import single_undertaking

STEPS = 2
RELATED = ("enterprise", "owner", "owner_person__identity")


def group_of(enterprises: Iterable[int], people: Iterable[UUID] = ()) -> set[int]:
    """The firms that are tied to these firms and people by links of any day, through however many steps."""
    return {firm for link in links_around(enterprises, people) for firm in _firms(link)} | set(enterprises)


def links_around(enterprises: Iterable[int], people: Iterable[UUID] = ()) -> list[OwnershipLink]:
    """Every link, of any day, through which others are tied to these firms and people. A query a step."""
    links: dict[int, OwnershipLink] = {}
    firms, owners = set(enterprises), set(people)
    edge, persons = set(firms), set(owners)
    while edge or persons:
        reached = Q(enterprise__in=edge) | Q(owner__in=edge) | Q(owner_person__in=persons)
        links |= {link.pk: link for link in OwnershipLink.objects.filter(reached)}
        edge = {firm for link in links.values() for firm in _firms(link)} - firms
        persons = {link.owner_person_id for link in links.values() if link.owner_person_id} - owners
        firms |= edge
        owners |= persons
    return list(links.values())


def _firms(link: OwnershipLink) -> list[int]:
    return [link.enterprise_id, link.owner_id] if link.owner_id else [link.enterprise_id]


def undertaking_of(enterprise: Organisation, *, on: date) -> Finding | None:
    """The firms whose de minimis aid counts together on that day. outcome: members, as primary keys in order.

    None where no law of that day says what a single undertaking is.
    """
    links = [link for link in links_around([enterprise.pk]) if link.is_in_force(on)]
    holdings = [
        Holding(
            owner=f"p{link.owner_person_id}" if link.owner_person_id else f"f{link.owner_id}",
            owned=f"f{link.enterprise_id}",
            capital=None if link.capital is None else link.capital / WHOLE,
            votes=None if link.votes is None else link.votes / WHOLE,
            has_control=link.has_control,
        )
        for link in links
    ]
    persons = frozenset(one.owner for one in holdings if one.owner.startswith("p"))
    try:
        found = single_undertaking(
            f"f{enterprise.pk}", holdings, law_on(on), persons=persons, country=enterprise.country_code
        )
    except NotInForce:
        return None
    return _with_names(found) if len(found["members"]) > 1 else found


def _with_names(found: Finding) -> Finding:
    """The reasons tell the members by name."""
    keys = [int(name.removeprefix("f")) for name in found["members"]]
    names = ", ".join(Organisation.objects.filter(pk__in=keys).order_by("name").values_list("name", flat=True))
    reasons = [
        replace(one, values={**one.values, "members": names}) if "members" in one.values else one
        for one in found.reasons
    ]
    return replace(found, reasons=tuple(reasons))


def members_of(undertaking: Finding | None, enterprise: Organisation) -> list[int]:
    """The primary keys of the firms of an undertaking; of the enterprise alone where there is none."""
    if undertaking is None:
        return [enterprise.pk]
    return sorted(int(name.removeprefix("f")) for name in undertaking["members"])


@dataclass(frozen=True)
class Tied:
    """A link with what it makes of the two by the law of the day; none: the law of that day says nothing."""

    link: OwnershipLink
    decision: TieDecision | None

    @property
    def kind(self) -> str:
        return self.decision.tie.value if self.decision else "unknown"

    @property
    def owner_key(self) -> str:
        return f"p{self.link.owner_person_id}" if self.link.owner_person_id else f"f{self.link.owner_id}"

    @property
    def enterprise_key(self) -> str:
        return f"f{self.link.enterprise_id}"


def tie_of(link: OwnershipLink | DeclaredLink, on: date) -> TieDecision | None:
    """What the law of the day makes of a link; none where it says nothing."""
    shares = [None if share is None else share / WHOLE for share in (link.capital, link.votes)]
    try:
        return tie(capital=shares[0], votes=shares[1], has_control=link.has_control, law=law_on(on))
    except NotInForce:
        return None


def tied(links: Iterable[OwnershipLink], on: date) -> list[Tied]:
    return [Tied(link, tie_of(link, on)) for link in links]


@dataclass
class Around:
    """The links around an enterprise on a day, and how many steps above (+) or below (-) it each owner or firm is."""

    ties: list[Tied] = field(default_factory=list)
    levels: dict[str, int] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


def around(enterprise: Organisation, on: date) -> Around:
    """Two steps up from the enterprise and two down, in one query a step."""
    found = Around(levels={f"f{enterprise.pk}": 0}, names={f"f{enterprise.pk}": enterprise.name})
    links: dict[int, OwnershipLink] = {}
    above, below = {enterprise.pk}, {enterprise.pk}
    for step in range(1, STEPS + 1):
        up = list(_links(on).filter(enterprise__in=above)) if above else []
        down = list(_links(on).filter(owner__in=below)) if below else []
        links |= {link.pk: link for link in (*up, *down)}
        for one in tied(up, on):
            found.levels.setdefault(one.owner_key, step)
        for one in tied(down, on):
            found.levels.setdefault(one.enterprise_key, -step)
        above = {link.owner_id for link in up if link.owner_id}
        below = {link.enterprise_id for link in down}
    found.ties = tied(links.values(), on)
    for one in found.ties:
        found.names[one.owner_key] = str(one.link)
        found.names[one.enterprise_key] = one.link.enterprise.name
    return found


def _links(on: date):
    return OwnershipLink.objects.in_force(on).select_related(*RELATED).order_by("pk")


def links_of(enterprise: Organisation) -> list[OwnershipLink]:
    """Every link of the enterprise, as owned and as owner, the latest first, ended ones as well."""
    either = Q(enterprise=enterprise) | Q(owner=enterprise)
    found = OwnershipLink.objects.filter(either).select_related(*RELATED, "document")
    return list(found.order_by("-valid_from", "-pk"))


def days_over_the_whole(enterprise: Organisation) -> list[tuple[date, Decimal]]:
    """The days from which on the owners together have more than all of the capital, with that sum."""
    links = list(OwnershipLink.objects.filter(enterprise=enterprise, capital__isnull=False).order_by("valid_from"))
    sums: dict[date, Decimal] = defaultdict(Decimal)
    for day in sorted({link.valid_from for link in links}):
        sums[day] = sum((link.capital or Decimal(0) for link in links if link.is_in_force(day)), Decimal(0))
    return [(day, total) for day, total in sums.items() if total > WHOLE]
