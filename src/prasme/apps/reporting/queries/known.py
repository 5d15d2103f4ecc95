"""Which indicators an edition or a programme has: those that ship, and those that its operators define."""

import logging
from collections.abc import Iterable, Sequence

from django.db.models import Q, QuerySet

from prasme.apps.programmes.models import Edition, Programme
from prasme.apps.reporting.catalogue import Set, definitions, facts, has_source, sets, with_parts
from prasme.apps.reporting.models import OwnIndicator
from prasme.engines.figures import BadIndicator, Definition, read_definition

OWN = "own"
TITLE = {"en": "Own indicators", "lv": "Pašu noteiktie rādītāji"}
log = logging.getLogger(__name__)


def own_rows(editions: Sequence[Edition], *, with_retired: bool = False) -> QuerySet[OwnIndicator]:
    """The newest version of each; of a programme's editions together only what the programme itself has."""
    programmes = {edition.programme_id for edition in editions}
    of = Q(edition=None) | Q(edition=editions[0]) if len(editions) == 1 else Q(edition=None)
    found = OwnIndicator.objects.filter(of, programme__in=programmes)
    rows = found.order_by("programme", "name", "-version").distinct("programme", "name")
    kept = OwnIndicator.objects.filter(pk__in=rows.values("pk"))
    return (kept if with_retired else kept.filter(is_retired=False)).order_by("name")


def versions_of(programme: Programme, name: str) -> QuerySet[OwnIndicator]:
    """Every version, the newest first."""
    found = OwnIndicator.objects.filter(programme=programme, name=name)
    return found.select_related("by", "edition").order_by("-version")


def read(rows: Iterable[OwnIndicator]) -> dict[str, Definition]:
    """The definitions of the rows by name. One that no longer holds, because a column is gone, is left out."""
    found: dict[str, Definition] = {}
    for row in rows:
        try:
            found[row.name] = read_definition(row.name, row.data, facts())
        except BadIndicator as problem:
            log.warning("Own indicator left out: %s", problem)
    known = definitions() | found
    made: dict[str, Definition] = {}
    for name, one in found.items():
        try:
            made[name] = with_parts(one, known)
        except BadIndicator as problem:
            log.warning("Own indicator left out: %s", problem)
    return made


def known(editions: Sequence[Edition], *, with_retired: bool = False) -> dict[str, Definition]:
    """Every indicator by its id, those that ship first. An own one never hides one that ships."""
    if not editions:
        return definitions()
    return read(own_rows(editions, with_retired=with_retired)) | definitions()


def counted_for(editions: Sequence[Edition]) -> dict[str, Definition]:
    """Of these, the ones that have facts to be counted from, what ships first."""
    return {name: one for name, one in (definitions() | known(editions)).items() if has_source(one)}


def sets_for(editions: Sequence[Edition]) -> dict[str, Set]:
    """The sets that ship, and the own indicators as a set of their own."""
    own = {name: one for name, one in known(editions).items() if name not in definitions()}
    return sets() | ({OWN: Set(OWN, TITLE, own)} if own else {})


def by_hash(edition: Edition, name: str, sha256: str) -> Definition | None:
    """The version of an own indicator that a freeze names."""
    found = OwnIndicator.objects.filter(programme=edition.programme_id, name=name, sha256=sha256).first()
    return read([found]).get(name) if found else None
