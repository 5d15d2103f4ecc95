"""Organisations as they are meant, and the signed paper."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.templatetags.writing import span
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.measures.queries import organisation_meant
from prasme.apps.occasions.models import Session


class OrganisationField(forms.CharField):
    """Registration number or whole name; cleans to the organisation of the register."""

    def __init__(self, **said: Any) -> None:
        said.setdefault("help_text", _("Its registration number, or its whole name."))
        super().__init__(**said)

    def clean(self, value: Any) -> Organisation | None:
        typed = super().clean(value)
        if not typed:
            return None
        found = organisation_meant(typed, typed)
        if found is None:
            raise forms.ValidationError(
                _("No organisation of the register has this number or name. Enter it there first.")
            )
        return found


class OrganisationForm(forms.Form):
    organisation = OrganisationField(label=_("Organisation"))


class SessionChoice(forms.ModelMultipleChoiceField):
    zone: str

    def label_from_instance(self, obj: Session) -> str:
        return f"{obj.number}. {span(obj.starts_at, obj.ends_at, self.zone)}"


class SheetForm(forms.Form):
    sheet = UploadField(
        label=_("Signed sheet"), help_text=_("A scan or a photograph: PDF, JPEG or PNG, every name readable.")
    )
    sessions = SessionChoice(
        queryset=Session.objects.none(), label=_("Which sessions does it prove?"), widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, sessions: QuerySet[Session], zone: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["sessions"]
        field.queryset, field.zone = sessions, zone  # type: ignore[attr-defined]
        self.initial["sessions"] = [session.pk for session in sessions.filter(sheets=None)]
