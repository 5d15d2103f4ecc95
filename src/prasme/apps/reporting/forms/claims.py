"""What a person may type about claims and difficulties."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.templatetags.writing import day
from prasme.apps.evidence.models import Document
from prasme.apps.reporting import claim_layout
from prasme.engines.tabular import filling

DAY = {"type": "date"}
LARGEST = 5 * 2**20  # bytes of a funder's workbook


class DifficultyForm(forms.Form):
    title = forms.CharField(label=_l("What stands in the way"), max_length=200)
    since = forms.DateField(label=_l("Since"), widget=forms.DateInput(attrs=DAY))
    effect = forms.CharField(label=_l("Effect"), max_length=2000, widget=forms.Textarea(attrs={"rows": 2}))
    measure = forms.CharField(
        label=_l("What is done about it"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    owner = forms.CharField(label=_l("Who sees to it"), max_length=120, required=False)
    outcome = forms.CharField(
        label=_l("Outcome"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    ended_on = forms.DateField(label=_l("Over on"), required=False, widget=forms.DateInput(attrs=DAY))
    version = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        since, ended_on = values.get("since"), values.get("ended_on")
        if since and ended_on and ended_on < since:
            self.add_error("ended_on", _("This is before it began, %(day)s.") % {"day": day(since)})
        if ended_on and not values.get("outcome"):
            self.add_error("outcome", _("It is over: say what came of it."))
        return values


class WorkbookField(forms.FileField):
    """A workbook in which a funder wants a claim. Cleans to (name, content, names of its sheets)."""

    widget = forms.FileInput(attrs={"accept": ".xlsx"})

    def clean(self, data: Any, initial: Any = None) -> tuple[str, bytes, tuple[str, ...]] | None:
        file = super().clean(data, initial)
        if not file:
            return None
        if file.size > LARGEST:
            raise ValidationError(_("The workbook has more than %(size)s MB.") % {"size": LARGEST // 2**20})
        content = file.read()
        try:
            return str(file.name)[-120:], content, filling.names_of(content)
        except filling.NoWorkbook as problem:
            raise ValidationError(
                _("This is no XLSX workbook that can be opened. Save it as .xlsx without a password.")
            ) from problem


class LayoutForm(forms.Form):
    workbook = WorkbookField(
        label=_l("The funder’s workbook"), required=False,
        help_text=_l("An empty form as XLSX. The claim is written into the cells that the layout names."),
    )  # fmt: skip
    keeps = forms.ChoiceField(
        label=_l("Write the claim into"), required=False, widget=forms.RadioSelect,
        choices=[("kept", _l("the workbook that is kept")), ("plain", _l("a plain workbook"))],
    )  # fmt: skip
    layout = forms.CharField(
        label=_l("Layout as YAML"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 16, "spellcheck": "false"})
    )

    def __init__(self, *args: Any, kept: Document | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept = kept
        if kept is None:
            del self.fields["keeps"]
        else:
            self.fields["keeps"].help_text = kept.name

    def clean_layout(self) -> Any:
        """In the order of the fields, so what the workbook has is known."""
        new, sheets = self.cleaned_data.get("workbook"), None
        if new:
            sheets = new[2]
        elif self.keeps_workbook:
            assert self.kept is not None
            with self.kept.file.open("rb") as file:
                sheets = filling.names_of(file.read())
        try:
            return claim_layout.read_mapping(self.cleaned_data["layout"], sheets)
        except claim_layout.BadMapping as problem:
            raise ValidationError(str(problem)) from problem

    @property
    def keeps_workbook(self) -> bool:
        return self.kept is not None and self.cleaned_data.get("keeps") != "plain"
