"""The signed paper of a course."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.templatetags.writing import span
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.occasions.models import Session


class SessionChoice(forms.ModelMultipleChoiceField):
    zone: str

    def label_from_instance(self, obj: Session) -> str:
        return f"{obj.number}. {span(obj.starts_at, obj.ends_at, self.zone)}"


class SheetForm(forms.Form):
    sheet = UploadField(
        label=_("Signed sheet"), help_text=_("A scan or a photograph: PDF, JPEG or PNG, every name readable.")
    )
    sessions = SessionChoice(
        queryset=Session.objects.none(),
        label=_("Which sessions does it prove?"),
        help_text=_("A session that is still ahead is not offered."),
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, sessions: QuerySet[Session], zone: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["sessions"]
        field.queryset, field.zone = sessions, zone  # type: ignore[attr-defined]
        # Mostly one scan holds what is missing.
        self.initial["sessions"] = [session.pk for session in sessions.filter(sheets=None)]
