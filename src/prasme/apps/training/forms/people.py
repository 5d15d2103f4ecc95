"""Somebody who comes without an enterprise."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.enterprises.actions import NewPerson
from prasme.apps.training.forms.over import OverForm


class EnrolForm(OverForm):
    """A person, known by the personal code or new."""

    field_order = ("given_name", "family_name", "email", "phone", "language", "national_id", "over")

    given_name = forms.CharField(label=gettext_lazy("Given name"), max_length=80)
    family_name = forms.CharField(label=gettext_lazy("Family name"), max_length=80)
    email = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
    phone = forms.CharField(label=gettext_lazy("Phone"), max_length=30, required=False)
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=settings.LANGUAGES)
    national_id = forms.CharField(
        label=gettext_lazy("Personal code"), max_length=20, required=False,
        help_text=gettext_lazy("Recognises the person who comes again. It is not stored, only a sum made of it."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if not values.get("email") and not values.get("phone") and not self.errors:
            self.add_error("email", _("Write an e-mail address or a phone, so that the person can be reached."))
        return values

    def person(self) -> NewPerson:
        return NewPerson(**{name: value for name, value in self.cleaned_data.items() if name != "over"})
