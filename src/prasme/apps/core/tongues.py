"""Texts of records in several languages: the column has the text as first written, `translations` the others."""

from typing import ClassVar

from django.db import models
from django.db.models import F, TextField
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast, Coalesce
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


def reading() -> str:
    """The language of the reader, without its region."""
    return (get_language() or "en")[:2]


class Translated(models.Model):
    """A record whose TEXTS may stand in other languages too: {"lv": {"title": "…"}}."""

    TEXTS: ClassVar[tuple[str, ...]] = ("title",)

    translations = models.JSONField(_("in other languages"), default=dict, blank=True)

    class Meta:
        abstract = True

    def told(self, name: str) -> str:
        """The text in the reader's language, or else as it was first written."""
        return self.translations.get(reading(), {}).get(name) or getattr(self, name)


def told(path: str) -> Coalesce:
    """The same for rows. path: the way to the text (`occasion__edition__title`)."""
    record, _sign, name = path.rpartition("__")
    translations = f"{record}__translations" if record else "translations"
    other = KeyTextTransform(name, KeyTextTransform(reading(), translations))
    return Coalesce(other, Cast(F(path), TextField()))
