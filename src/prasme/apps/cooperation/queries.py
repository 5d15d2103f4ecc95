"""Agreements and projects as their keepers see them, what became of them in shares, and whom to ask."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from prasme.apps.accounts.models import User
from prasme.apps.accounts.permissions import reach
from prasme.apps.accounts.roles import Permission
from prasme.apps.cooperation import rules
from prasme.apps.cooperation.models import Cooperation, FollowUp, Kind, Partner
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import Edition

BY = {
    "measure": ("occasion", "occasion__title"),
    "edition": ("edition", "edition__title"),
    "funder": ("edition__funders__organisation", "edition__funders__organisation__name"),
}


def cooperations_visible_to(user: User, permission: Permission = Permission.COOPERATION_VIEW) -> QuerySet[Cooperation]:
    return Cooperation.objects.filter(reach(user, permission).over(edition="edition_id"))


def editions_to_keep(user: User) -> QuerySet[Edition]:
    return Edition.objects.filter(reach(user, Permission.COOPERATION_KEEP).over(edition="pk")).order_by("-starts_on")


def with_partners(found: QuerySet[Cooperation]) -> QuerySet[Any, Any]:
    names = StringAgg("partners__organisation__name", ", ", order_by="partners__pk")
    return found.annotate(between=names, place=F("occasion__title"), edition_title=F("edition__title"))


def cooperations_matching(found: QuerySet[Cooperation], asked: Mapping[str, str]) -> QuerySet[Cooperation]:
    """asked: q, kind, state (or `going`, `done`, `over`), and what it is counted by: measure, edition, funder."""
    if words := asked.get("q", "").strip():
        folded = Partner.objects.filter(cooperation=OuterRef("pk"), organisation__folded__contains=words.casefold())
        named = Partner.objects.filter(cooperation=OuterRef("pk"), organisation__name__icontains=words)
        found = found.filter(Q(subject__icontains=words) | Exists(folded) | Exists(named))
    if asked.get("kind") in Kind.values:
        found = found.filter(kind=asked["kind"])
    state = asked.get("state", "")
    found = found.filter(in_state(state)) if state else found
    for name, (path, _title) in BY.items():
        if value := asked.get(name, ""):
            if value == "none":
                found = found.filter(**{f"{path}__isnull": True})
            else:
                found = found.filter(**{path: int(value)}) if value.isascii() and value.isdecimal() else found.none()
    return found


def in_state(state: str) -> Q:
    groups = {
        "done": Q(state__in=rules.GOOD),
        "over": Q(state__in=rules.WITH_REASON),
        "going": ~Q(state__in=rules.OVER),
    }
    return groups.get(state, Q(state=state))


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of those that began with a measure, in an edition, or for a funder. key: None for none of them."""

    key: int | None
    name: str
    begun: int
    going: int
    done: int
    over: int

    @property
    def share(self) -> float:
        """Of those begun, how many were implemented or delivered: 0 to 1."""
        return self.done / self.begun


def outcomes(found: QuerySet[Cooperation], by: str) -> list[Outcome]:
    path, title = BY[by]
    counted = found.order_by().values(key=F(path), name=F(title)).annotate(
        begun=Count("pk", distinct=True),
        going=Count("pk", filter=in_state("going"), distinct=True),
        done=Count("pk", filter=in_state("done"), distinct=True),
        over=Count("pk", filter=in_state("over"), distinct=True),
    )  # fmt: skip
    rows = [Outcome(**{**row, "name": row["name"] or ""}) for row in counted]
    return sorted(rows, key=lambda row: (-row.begun, row.name))


def why_over(found: QuerySet[Cooperation]) -> list[tuple[str, int]]:
    """The reasons of those that ended or stopped, the most frequent first."""
    last = found.filter(in_state("over"), steps__state=F("state"), steps__reason__gt="")
    counted = last.order_by().values_list("steps__reason").annotate(n=Count("pk", distinct=True))
    return sorted(counted, key=lambda row: (-row[1], row[0]))


def to_talk_about(edition: Edition) -> QuerySet[Cooperation]:
    """What a monitoring workshop goes through: everything that is not over, the oldest word first."""
    open_ones = Cooperation.objects.filter(in_state("going"), edition=edition)
    return open_ones.order_by("moved_on", "pk").prefetch_related("partners__organisation")


# ---------------------------------------------------------------- asking again


def to_ask(on: date) -> QuerySet[FollowUp]:
    """Partners with a mail address whose day has come. Of several that have, the latest alone."""
    later = FollowUp.objects.filter(partner=OuterRef("partner"), due_on__lte=on, months__gt=OuterRef("months"))
    due = FollowUp.objects.filter(due_on__lte=on, asked_at=None, answered_at=None).exclude(partner__email="")
    return due.filter(~Exists(later), _unsettled("partner__cooperation__")).order_by("due_on", "pk")


def to_remind(before: Any) -> QuerySet[FollowUp]:
    asked = FollowUp.objects.filter(asked_at__lte=before, reminded_at=None, answered_at=None)
    return asked.filter(_unsettled("partner__cooperation__")).order_by("due_on", "pk")


def _unsettled(path: str) -> Q:
    """What is done or given up is not asked about again."""
    return ~Q(**{f"{path}state__in": rules.OVER})


def to_call(user: User, *, on: date, asked_before: Any) -> QuerySet[FollowUp]:
    """Whom somebody has to ask: no mail address, or no answer to a mail and its reminder."""
    kept = cooperations_visible_to(user, Permission.COOPERATION_KEEP)
    silent = Q(partner__email="", due_on__lte=on) | Q(reminded_at__lte=asked_before)
    later = FollowUp.objects.filter(partner=OuterRef("partner"), due_on__lte=on, months__gt=OuterRef("months"))
    found = FollowUp.objects.filter(silent, _unsettled("partner__cooperation__"), answered_at=None)
    return found.filter(~Exists(later), partner__cooperation__in=kept)


def disagreements(user: User) -> QuerySet[Cooperation]:
    """A partner said something else than what stands, and nobody has looked at it since."""
    kept = cooperations_visible_to(user, Permission.COOPERATION_KEEP)
    other = FollowUp.objects.filter(partner__cooperation=OuterRef("pk"), disagrees=True)
    return kept.filter(Exists(other))


# ---------------------------------------------------------------- stories


def told_stories() -> QuerySet[Cooperation]:
    """Those of which each partner has said that they may be told."""
    silent = Partner.objects.filter(cooperation=OuterRef("pk"), may_be_told_at=None)
    written = Cooperation.objects.exclude(story="").filter(~Exists(silent))
    return written.order_by("-moved_on", "pk").prefetch_related("partners__organisation")


def organisation_named(said: str) -> Organisation | None:
    """By its number, or by its whole name when only one has it."""
    said = said.strip()
    standing = Organisation.objects.filter(merged_into=None)
    if found := standing.filter(registration_number=said).first():
        return found
    named = list(standing.filter(name__iexact=said)[:2])
    return named[0] if len(named) == 1 else None
