"""The texts of a programme in one language."""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from django import forms
from django.http import QueryDict

from prasme.apps.programmes.texts import LONG, Text


class TextsForm(forms.Form):
    """A field for each text, under it what was written first. `seen`: the digest of what was shown."""

    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, texts: Sequence[Text], language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.texts = texts
        for one in texts:
            longest = getattr(one.record._meta.get_field(one.name), "max_length", None)
            is_long = len(one.written) > LONG
            self.fields[one.key] = forms.CharField(
                label=one.label, help_text=one.written, initial=one.in_language(language), required=False,
                max_length=longest,
                widget=forms.Textarea(attrs={"rows": 3, "lang": language}) if is_long
                else forms.TextInput(attrs={"lang": language}),
            )  # fmt: skip

    @property
    def parts(self) -> list[tuple[str, list[forms.BoundField]]]:
        """The fields under their headings."""
        return [
            (heading, [self[one.key] for one in found]) for heading, found in groupby(self.texts, key=lambda t: t.of)
        ]

    def see(self, digest: str) -> None:
        """What was typed stays; saved again, it replaces what stands now."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["seen"] = digest
        self.data = data
