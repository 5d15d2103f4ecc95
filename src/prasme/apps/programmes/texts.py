"""The texts of a programme that stand in several languages: its own, and those of its courses and editions."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from prasme.apps.core.tongues import Translated
from prasme.apps.programmes.models import Outcome, Programme

LONG = 120  # characters; what is longer gets a box of several lines


@dataclass(frozen=True, kw_only=True)
class Text:
    """One text of a record. of: the heading under which a translator reads it."""

    record: Translated
    name: str
    label: str
    of: str

    @property
    def key(self) -> str:
        return f"{self.record._meta.model_name}-{self.record.pk}-{self.name}"

    @property
    def written(self) -> str:
        return str(getattr(self.record, self.name))

    def in_language(self, language: str) -> str:
        return str(self.record.translations.get(language, {}).get(self.name, ""))


def texts_of(programme: Programme) -> list[Text]:
    """All of them that are not empty, in the order in which one reads a curriculum."""
    labels = {
        "title": pgettext("of a programme", "Title"),
        "goal": _("Goal"),
        "policy_intent": _("Policy intent"),
        "summary": _("What one learns"),
        "text": _("What one can do afterwards"),
    }

    def of(heading: str, *records: Translated) -> Iterable[Text]:
        for record in records:
            for name in record.TEXTS:
                if getattr(record, name):
                    yield Text(record=record, name=name, label=labels[name], of=heading)

    found = [*of(_("Programme"), programme)]
    for edition in programme.editions.order_by("starts_on", "pk"):
        found += of(_("Edition %s") % edition.code, edition)
    for block in programme.blocks.order_by("number").prefetch_related("courses__outcomes"):
        found += of(_("Block %d") % block.number, block)
        for course in sorted(block.courses.all(), key=lambda one: (one.code, one.pk)):
            outcomes: Sequence[Outcome] = sorted(course.outcomes.all(), key=lambda one: (one.competence, one.pk))
            found += of(_("Course %s") % course.code, course, *outcomes)
    return found


def digest(texts: Iterable[Text], language: str) -> str:
    """Changes when any of the texts, or what it is in the language, does."""
    told = "\0".join(f"{one.key}\0{one.written}\0{one.in_language(language)}" for one in texts)
    return hashlib.sha256(told.encode()).hexdigest()
