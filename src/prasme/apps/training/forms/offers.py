"""Where somebody looks for a course, and how large the firm is."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.enterprises.models import SizeClass
from prasme.apps.training.forms import unmark_optional


class OfferFilter(forms.Form):
    use_required_attribute = False
    place = forms.ChoiceField(label=_("Near"), required=False)
    size = forms.ChoiceField(label=_("Our enterprise is"), required=False, choices=SizeClass.choices)

    def __init__(self, places: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = [("", _("anywhere")), *places]  # type: ignore[attr-defined]

    def chosen(self, name: str, otherwise: str = "") -> str:
        self.is_valid()
        unmark_optional(self)
        return self.cleaned_data.get(name) or otherwise
