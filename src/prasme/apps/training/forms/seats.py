"""Who comes, and why somebody does not."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from prasme.apps.enterprises.models import Employment
from prasme.apps.training.forms.over import OverForm


class EmployeeChoice(forms.ModelChoiceField):
    def label_from_instance(self, obj: Employment) -> str:
        return str(obj.person)


class PersonForm(OverForm):
    """One of the people who work here, or somebody new."""

    field_order = ("employee", "given_name", "family_name", "email", "over", "seen")

    use_required_attribute = False

    employee = EmployeeChoice(
        None, label=_("One of our people"), required=False, empty_label=_("Somebody who is not in the list")
    )
    given_name = forms.CharField(label=_("Given name"), max_length=80, required=False)
    family_name = forms.CharField(label=_("Family name"), max_length=80, required=False)
    email = forms.EmailField(
        label=_("E-mail address"), required=False, help_text=_("To reach the person about the course.")
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, employees: QuerySet[Employment], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employee"].queryset = employees  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        names = [values.get("given_name"), values.get("family_name")]
        if values.get("employee"):
            if any(names):
                self.add_error("employee", _("Choose somebody from the list or write a new name, not both."))
            return values
        if not any(names):
            self.add_error("employee", _("Choose somebody, or write the name of somebody new."))
        elif not all(names):
            self.add_error("family_name" if names[0] else "given_name", _("Write both names."))
        return values


class WithdrawForm(forms.Form):
    reason = forms.CharField(label=_("Why?"), max_length=200, help_text=_("For example: ill, too much work."))
    seen = forms.IntegerField(widget=forms.HiddenInput)
