"""One box: enterprises, people, courses, applications and documents by name, number or code."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from prasme.apps.accounts.models import User
from prasme.apps.core.alphabet import alphabetical
from prasme.apps.core.text import fold
from prasme.apps.enterprises.queries import enterprises_visible_to, matching, people_visible_to
from prasme.apps.evidence.queries import documents_visible_to
from prasme.apps.training.queries import applications_visible_to, runs_matching, runs_visible_to

SHOWN = 10
LEAST = 2  # letters


@dataclass(frozen=True)
class Hit:
    name: str
    detail: str
    href: str


@dataclass(frozen=True)
class Group:
    """What was found of one kind. all_href: the list that shows the rest, when there is more."""

    title: str
    hits: list[Hit]
    all_href: str = ""


def search(user: User, words: str) -> list[Group]:
    """What the words find, kind by kind; kinds without a hit are left out."""
    if len(fold(words).replace(" ", "")) < LEAST:
        return []
    groups = (_enterprises(user, words), _people(user, words), _runs(user, words), _applications(user, words),
              _documents(user, words))  # fmt: skip
    return [group for group in groups if group.hits]


def _group(title: str, hits: Iterable[Hit], all_href: str = "") -> Group:
    found = list(hits)
    return Group(title, found[:SHOWN], all_href if len(found) > SHOWN else "")


def _enterprises(user: User, words: str) -> Group:
    found = matching(enterprises_visible_to(user), words).order_by("folded")[: SHOWN + 1]
    hits = (Hit(one.name, one.registration_number, reverse("site:enterprise", args=[one.pk])) for one in found)
    return _group(_("Enterprises"), hits, reverse("enterprises:enterprises"))


def _people(user: User, words: str) -> Group:
    found = matching(people_visible_to(user), words, "identity__folded").select_related("identity")
    found = found.order_by(alphabetical("identity__family_name"), alphabetical("identity__given_name"), "pk")[
        : SHOWN + 1
    ]
    hits = (Hit(str(one), one.identity.email, reverse("site:person", args=[one.pk])) for one in found)
    return _group(_("People"), hits, reverse("enterprises:people"))


def _runs(user: User, words: str) -> Group:
    found = runs_matching(runs_visible_to(user), words=words).select_related("course").order_by("-starts_on", "code")
    hits = (Hit(one.code, str(one.course), reverse("training:run", args=[one.code])) for one in found[: SHOWN + 1])
    return _group(_("Courses"), hits, reverse("training:runs"))


def _applications(user: User, words: str) -> Group:
    found = applications_visible_to(user).filter(number__icontains=words.strip()).select_related("enterprise")
    found = found.order_by("-pk")[: SHOWN + 1]
    hits = (Hit(one.number, one.enterprise.name, reverse("training:application", args=[one.number])) for one in found)
    return _group(_("Applications"), hits, reverse("training:applications"))


def _documents(user: User, words: str) -> Group:
    text = words.strip()
    wanted = Q(name__icontains=text) | Q(sha256__startswith=text.lower().replace(" ", ""))
    found = documents_visible_to(user).filter(wanted).order_by("-uploaded_at", "pk")[: SHOWN + 1]
    hits = (Hit(one.name, one.get_kind_display(), reverse("evidence:document", args=[one.pk])) for one in found)
    return _group(_("Documents"), hits)
