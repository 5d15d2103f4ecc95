"""What an enterprise writes, and what an operator decides."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from django import forms
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.templatetags.writing import short_days
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.training.models import YES_OR_NO, Application, CheckedFact, Run
from prasme.apps.training.rules import Check

LARGEST = Decimal(10**10)  # what the database keeps

MONEY = {"inputmode": "decimal", "autocomplete": "off"}


class ApplicationForm(forms.Form):
    """Figures of the enterprise and seats for each run that still takes people. All may be empty: it is a draft."""

    use_required_attribute = False

    headcount = forms.IntegerField(label=_("People who work in the enterprise"), min_value=0, required=False)
    turnover = forms.DecimalField(
        label=_("Turnover of the last year"), min_value=0, max_digits=15, decimal_places=2, required=False,
        widget=forms.TextInput(attrs=MONEY),
    )  # fmt: skip
    balance = forms.DecimalField(
        label=_("Balance sheet total of the last year"), min_value=0, max_digits=15, decimal_places=2, required=False,
        widget=forms.TextInput(attrs=MONEY),
    )  # fmt: skip
    channel = forms.CharField(label=_("How did you hear of us?"), max_length=60, required=False)
    is_declared_true = forms.BooleanField(label=_("What is written here is true."), required=False)
    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, runs: Sequence[Run], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.runs = list(runs)
        for run in self.runs:
            self.fields[f"run-{run.pk}"] = forms.IntegerField(
                label=str(run.course), help_text=_about(run), min_value=0, max_value=99, required=False
            )

    def seat_fields(self) -> list[forms.BoundField]:
        return [self[f"run-{run.pk}"] for run in self.runs]

    def asked(self) -> dict[int, int]:
        return {run.pk: self.cleaned_data.get(f"run-{run.pk}") or 0 for run in self.runs}

    def figures(self) -> dict[str, Any]:
        names = ("headcount", "turnover", "balance", "channel", "is_declared_true")
        return {name: self.cleaned_data[name] for name in names}


def _about(run: Any) -> str:
    seats = ngettext("%d seat left", "%d seats left", run.left) % run.left if run.left > 0 else gettext("waiting list")
    return f"{short_days(run.starts_on, run.ends_on)}, {run.place}, {seats}"


def initial_of(application: Application | None, first: Run | None) -> dict[str, Any]:
    """What the form shows when it opens; first: the run from whose page somebody came."""
    if application is None:
        return {f"run-{first.pk}": 1} if first else {}
    names = ("headcount", "turnover", "balance", "channel", "is_declared_true")
    shown = {name: getattr(application, name) for name in names} | {"seen": application.version}
    return shown | {f"run-{one.run_id}": one.count for one in application.asked.all()}


class DecisionForm(forms.Form):
    decision = forms.ChoiceField(
        label=_("Your decision"),
        widget=forms.RadioSelect,
        choices=[
            ("approve", _("Approve: hold the seats with their money")),
            ("return", _("Return, ask for what is missing")),
            ("refuse", _("Refuse, by a rule")),
        ],
    )
    rule = forms.ChoiceField(
        label=_("Rule that is not met"),
        required=False,
        help_text=_("Only for a refusal."),
    )
    reason = forms.CharField(
        label=_("What the enterprise reads"), required=False, widget=forms.Textarea(attrs={"rows": 4}), max_length=2000
    )

    def __init__(self, checks: Sequence[Check], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rules = cast(forms.ChoiceField, self.fields["rule"])
        rules.choices = [("", "–"), *((check.rule, gettext(check.title)) for check in checks)]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        decision = values.get("decision")
        if decision in ("return", "refuse") and not values.get("reason"):
            self.add_error("reason", _("Write what is missing, so that the enterprise can put it right."))
        if decision == "refuse" and not values.get("rule"):
            self.add_error("rule", _("A refusal names its rule."))
        return values


class AgreementForm(forms.Form):
    signed_on = forms.DateField(
        label=_("Signed on"),
        help_text=_("The aid is granted on this day."),
        widget=forms.DateInput(attrs={"type": "date"}),
    )
    paper = UploadField(label=_("Signed agreement"), help_text=_("PDF, JPEG or PNG"), required=False)

    def __init__(self, today: date, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_signed_on(self) -> date:
        signed_on = self.cleaned_data["signed_on"]
        if signed_on > self.today:
            raise forms.ValidationError(_("This day is still ahead. Record the agreement when it is signed."))
        return signed_on


class FactForm(forms.Form):
    """A fact about the applicant that an officer looked up."""

    fact = forms.ChoiceField(label=_("What you looked up"), choices=CheckedFact.choices)
    answer = forms.CharField(
        label=_("What it says"), max_length=20, help_text=_("A number without spaces: 120.50. Or yes, or no.")
    )
    source = forms.CharField(label=_("Where, and of which day"), max_length=200)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        fact, answer = values.get("fact"), str(values.get("answer", "")).strip().casefold()
        if not fact or not answer:
            return values
        if fact in YES_OR_NO:
            said = {"yes": 1, "no": 0, str(gettext("yes")).casefold(): 1, str(gettext("no")).casefold(): 0}
            if answer not in said:
                self.add_error("answer", gettext("Write yes or no."))
            else:
                values["value"] = Decimal(said[answer])
            return values
        try:
            value = Decimal(answer.replace(",", ".").removesuffix("%").strip())
        except InvalidOperation:
            self.add_error("answer", gettext("Write a number without spaces, for example 120.50."))
            return values
        if not value.is_finite() or not 0 <= value <= LARGEST:
            self.add_error("answer", gettext("Write a number that is not negative, for example 120.50."))
        else:
            values["value"] = value / 100 if fact == CheckedFact.LOST_CAPITAL else value
        return values
