"""What people may type about editions."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.seen import SeenForm
from prasme.apps.core.templatetags.writing import day
from prasme.apps.enterprises.models import Organisation, OrganisationKind, SizeClass
from prasme.apps.programmes.models import Edition, LegalBasis, ParticipantData, Programme
from prasme.apps.programmes.words import currencies, languages
from prasme.apps.territories.models import Territory

DAY = {"type": "date"}
DECIMAL = {"inputmode": "decimal"}
PAYING = (
    OrganisationKind.FUNDER,
    OrganisationKind.MINISTRY,
    OrganisationKind.MUNICIPALITY,
    OrganisationKind.ASSOCIATION,
)
FUNDERS = 4  # rows to fill
TAKEN_WORDS = ("new",)  # addresses of the list's own pages
HUNDRED = Decimal(100)


def as_percent(share: Decimal | None) -> Decimal | None:
    if share is None:
        return None
    percent = share * HUNDRED
    return percent.quantize(Decimal(1)) if percent == percent.to_integral_value() else percent.normalize()


class EditionForm(forms.Form):
    """What may be corrected later as well. Shares are typed in percent and come out between 0 and 1."""

    title = forms.CharField(label=gettext_lazy("Title"), max_length=200)
    starts_on = forms.DateField(label=gettext_lazy("First day"), widget=forms.DateInput(attrs=DAY))
    ends_on = forms.DateField(label=gettext_lazy("Last day"), widget=forms.DateInput(attrs=DAY))
    aid_budget = forms.DecimalField(
        label=gettext_lazy("Aid budget"), min_value=0, max_digits=14, decimal_places=2, required=False,
        widget=forms.TextInput(attrs=DECIMAL),
    )  # fmt: skip
    aid_intensity = forms.DecimalField(
        label=gettext_lazy("Share of the price that the edition pays, in percent"),
        help_text=gettext_lazy("Empty: what the law allows for the size of the enterprise. The law caps it anyway."),
        min_value=0, max_value=100, decimal_places=1, required=False, widget=forms.TextInput(attrs=DECIMAL),
    )  # fmt: skip
    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages in which it is taught"), help_text=gettext_lazy("None: any of them."),
        choices=languages, required=False, widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    completion_share = forms.DecimalField(
        label=gettext_lazy("Hours to attend, to have completed a course, in percent"),
        min_value=1, max_value=100, decimal_places=1, widget=forms.TextInput(attrs=DECIMAL),
    )  # fmt: skip
    eligible_sizes = forms.MultipleChoiceField(
        label=gettext_lazy("Who may take part"), choices=SizeClass.choices, widget=forms.CheckboxSelectMultiple
    )
    allows_people_without_enterprise = forms.BooleanField(
        label=gettext_lazy("People without an enterprise may take part"), required=False
    )
    settles_by_hours = forms.BooleanField(
        label=gettext_lazy("Aid is paid for the hours attended"), required=False,
        help_text=gettext_lazy("When a course is completed, the price and the aid of a seat follow from its hours."),
    )  # fmt: skip
    participant_data = forms.ChoiceField(
        label=gettext_lazy("What participants are asked about themselves"),
        help_text=gettext_lazy("The data set that the funder wants. Take none if nobody wants it."),
        choices=ParticipantData.choices,
        initial=ParticipantData.NONE,
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        starts_on, ends_on = values.get("starts_on"), values.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", _("The last day is before the first, %(day)s.") % {"day": day(starts_on)})
        for name in ("aid_intensity", "completion_share"):
            if values.get(name) is not None:
                values[name] = values[name] / HUNDRED
        return values

    @staticmethod
    def initial_of(edition: Edition) -> dict[str, Any]:
        """The values as they would be typed."""
        names = (
            "title", "starts_on", "ends_on", "aid_budget", "eligible_sizes", "allows_people_without_enterprise",
            "participant_data", "languages", "settles_by_hours",
        )  # fmt: skip
        return {name: getattr(edition, name) for name in names} | {
            "aid_intensity": as_percent(edition.aid_intensity),
            "completion_share": as_percent(edition.completion_share),
        }


class EditForm(EditionForm, SeenForm):
    pass


def free_code(typed: str) -> str:
    """In small letters, if no edition has it."""
    code = typed.lower()
    if code in TAKEN_WORDS:
        raise ValidationError(_("This word is part of an address. Take another, for example start-2026."))
    if other := Edition.objects.filter(code=code).first():
        raise ValidationError(_("The edition “%(title)s” has this code. Take another.") % {"title": other.title})
    return code


def _target_fields(form: forms.Form, measures: Mapping[str, str]) -> None:
    for name, title in measures.items():
        form.fields[f"target_{name}"] = forms.DecimalField(
            label=title, min_value=0, max_digits=14, decimal_places=3, required=False,
            widget=forms.TextInput(attrs=DECIMAL),
        )  # fmt: skip


class OpenForm(EditionForm):
    """A new edition; targets by indicator stand at the end."""

    programme = forms.ModelChoiceField(label=gettext_lazy("Programme"), queryset=Programme.objects.order_by("title"))
    code = forms.SlugField(
        label=gettext_lazy("Code"),
        max_length=50,
        help_text=gettext_lazy("Short, in small letters and digits, for addresses: start-2026"),
    )
    territory = forms.ModelChoiceField(
        label=gettext_lazy("Territory"),
        queryset=Territory.objects.filter(valid_to=None).exclude(kind="municipality").order_by("kind", "name"),
    )
    legal_basis = forms.ChoiceField(label=gettext_lazy("Legal basis"), choices=LegalBasis.choices)
    currency = forms.ChoiceField(
        label=gettext_lazy("Currency"), choices=currencies, initial="EUR",
        help_text=gettext_lazy("Of prices, budget and aid. What counts against a ceiling of the law is told in euro."),
    )  # fmt: skip
    field_order = ("programme", "code", "title", "territory", "starts_on", "ends_on", "legal_basis", "currency")

    def __init__(self, measures: Mapping[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measures = measures
        _target_fields(self, measures)

    def clean_code(self) -> str:
        return free_code(self.cleaned_data["code"])

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if (programme := values.get("programme")) and (money := values.get("currency")):
            other = programme.editions.exclude(currency=money).first()
            if other and programme.blocks.exclude(courses=None).exists():
                told = {"currency": other.currency, "edition": other}
                self.add_error(
                    "currency",
                    _("The courses of this programme are priced in %(currency)s, as “%(edition)s” is. "
                      "Take that currency, or adapt the programme for the other one.") % told,
                )  # fmt: skip
        if (
            values.get("legal_basis") in (LegalBasis.DE_MINIMIS, LegalBasis.OTHER)
            and values.get("aid_intensity") is None
        ):
            self.add_error(
                "aid_intensity", _("This legal basis leaves the share to the edition. Write it, for example 70.")
            )
        return values

    @property
    def general(self) -> list[forms.BoundField]:
        return [field for field in self if not field.name.startswith("target_")]

    @property
    def targets(self) -> list[forms.BoundField]:
        return [field for field in self if field.name.startswith("target_")]

    def edition(self) -> dict[str, Any]:
        """The values of the edition itself."""
        return {name: value for name, value in self.cleaned_data.items() if not name.startswith("target_")}

    def promised(self) -> dict[str, Decimal]:
        return _promised(self, self.measures)


def _promised(form: forms.Form, measures: Mapping[str, str]) -> dict[str, Decimal]:
    """The targets that were set, by indicator."""
    told = {name: form.cleaned_data[f"target_{name}"] for name in measures}
    return {name: value for name, value in told.items() if value is not None}


class TargetsForm(forms.Form):
    """What an edition promises."""

    def __init__(self, measures: Mapping[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measures = measures
        _target_fields(self, measures)

    @staticmethod
    def initial_of(edition: Edition) -> dict[str, Any]:
        return {f"target_{one.indicator}": one.value.normalize() for one in edition.targets.all()}

    def promised(self) -> dict[str, Decimal]:
        return _promised(self, self.measures)


class FunderForm(forms.Form):
    organisation = forms.ModelChoiceField(
        label=gettext_lazy("Funder"),
        queryset=Organisation.objects.filter(kind__in=PAYING, merged_into=None).order_by("name"),
        required=False,
    )
    share = forms.DecimalField(
        label=gettext_lazy("Share in percent"), min_value=Decimal("0.001"), max_value=100, decimal_places=3,
        required=False, widget=forms.TextInput(attrs=DECIMAL),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("organisation") and values.get("share") is None and "share" not in self.errors:
            self.add_error("share", _("How much of the aid does this funder pay?"))
        if values.get("share") is not None and not values.get("organisation") and "organisation" not in self.errors:
            self.add_error("organisation", _("Who pays this share?"))
        return values


class FunderRows(forms.BaseFormSet):
    def clean(self) -> None:
        named = [form.cleaned_data["organisation"] for form in self.forms if form.cleaned_data.get("organisation")]
        if len(named) != len(set(named)):
            raise ValidationError(_("A funder stands here twice. Add the shares up in one row."))

    def shares(self) -> dict[Organisation, Decimal]:
        """The share (0 to 1) of each funder."""
        rows = [form.cleaned_data for form in self.forms if form.cleaned_data.get("organisation")]
        return {row["organisation"]: row["share"] / HUNDRED for row in rows}


def funder_rows(data: QueryDict | None, edition: Edition | None = None) -> FunderRows:
    """The rows to fill, as they stand at the edition, or as they were sent."""
    there = edition.funders.select_related("organisation").order_by("-share", "pk") if edition else []
    initial = [{"organisation": one.organisation, "share": as_percent(one.share)} for one in there]
    rows = forms.formset_factory(FunderForm, formset=FunderRows, extra=max(FUNDERS - len(initial), 1), max_num=20)
    return cast("FunderRows", rows(data, prefix="funder", initial=initial))
