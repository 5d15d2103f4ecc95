"""Forms of a template, filled in, with who does what until when."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.measures.actions import Doing
from prasme.apps.measures.forms import a_day, a_text
from prasme.apps.measures.forms.people import OrganisationField
from prasme.apps.measures.kinds import NoteForm


class FilledForm(forms.Form):
    """One field for each of the template's form; of which organisation it is, where it is of one."""

    use_required_attribute = False

    def __init__(self, template: NoteForm, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.template = template
        if template.about == "organisation":
            self.fields["organisation"] = OrganisationField(label=_("Organisation"), required=False)
        for one in template.fields:
            said: dict[str, Any] = {"label": one.title, "required": one.is_needed}
            self.fields[one.key] = a_text(3, **said) if one.is_long else forms.CharField(max_length=300, **said)
        self.fields["seen"] = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def values(self) -> dict[str, str]:
        return {one.key: self.cleaned_data[one.key] for one in self.template.fields if self.cleaned_data[one.key]}


class DoingForm(forms.Form):
    use_required_attribute = False

    text = forms.CharField(label=_("What is done"), max_length=300, required=False)
    owner = forms.CharField(label=_("Who does it"), max_length=120, required=False)
    due_on = a_day(label=_("Until"), required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("text"):
            for name, told in (("owner", _("Write who does it.")), ("due_on", _("Write until when."))):
                if not values.get(name) and name not in self.errors:
                    self.add_error(name, told)
        elif values.get("owner") or values.get("due_on"):
            self.add_error("text", _("Write what is done."))
        return values


DoingForms = forms.formset_factory(DoingForm, extra=3, max_num=20)


def doings(rows: Any) -> list[Doing]:
    return [Doing(row["text"], row["owner"], row["due_on"]) for row in rows.cleaned_data if row.get("text")]
