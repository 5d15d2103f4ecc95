"""An indicator as somebody types it: field by field, or as YAML."""

from collections.abc import Mapping
from typing import Any

import yaml
from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.utils.translation import pgettext_lazy

from prasme.apps.reporting.catalogue import sources
from prasme.engines.figures import LANGUAGES, BadIndicator, Measure, PeriodKind

MEASURES = {
    Measure.COUNT: _l("number of records"),
    Measure.DISTINCT: _l("each once"),
    Measure.SUM: _l("sum"),
    Measure.MEAN: _l("mean"),
    Measure.SHARE: _l("share of yes"),
    Measure.PERCENTILE: _l("percentile"),
}
PERIODS = {
    PeriodKind.WITHIN: _l("what lies in the period"),
    PeriodKind.NEW: _l("what is new in the period"),
    PeriodKind.UP_TO: _l("everything up to its end"),
}
LONGEST = 20_000
OF_THE_PAGE = ("name", "of_programme", "reason", "yaml")
TEXTS = ("title", "unit", "counting_rule")
WRITTEN = ("where", "breakdowns")  # as YAML


def from_yaml(text: str) -> Any:
    """Plain data. Raises ValidationError; references are refused, by which a short text can be a huge one."""
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.SafeLoader)):
            raise ValidationError(_("Write every part out; references (*) are not read."))
        return yaml.safe_load(text)
    except yaml.YAMLError as problem:
        raise ValidationError(_("This is not YAML: %(problem)s") % {"problem": problem}) from problem


class IndicatorForm(forms.Form):
    """Fields of a definition; the engine checks them, and its problems stand at them."""

    name = forms.SlugField(
        label=_l("Name"), max_length=60, help_text=_l("For addresses and expressions: women_trained")
    )
    of_programme = forms.BooleanField(label=_l("for all editions of the programme"), required=False)
    title_en = forms.CharField(label=_l("Title in English"), max_length=200, required=False)
    title_lv = forms.CharField(label=_l("Title in Latvian"), max_length=200, required=False)
    unit_en = forms.CharField(label=_l("Unit in English"), max_length=40, required=False)
    unit_lv = forms.CharField(label=_l("Unit in Latvian"), max_length=40, required=False)
    counting_rule_en = forms.CharField(
        label=_l("Counting rule in English"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    counting_rule_lv = forms.CharField(
        label=_l("Counting rule in Latvian"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    expression = forms.CharField(
        label=_l("Expression over other indicators"), max_length=500, required=False,
        help_text=_l("For example aid_granted / people_trained. Leave it empty to count records."),
    )  # fmt: skip
    source = forms.ChoiceField(label=_l("What is counted"), required=False)
    measure = forms.ChoiceField(label=_l("How"), choices=list(MEASURES.items()), required=False)
    of = forms.CharField(
        label=_l("Of which column"), max_length=60, required=False,
        help_text=_l("person or enterprise to count each once; a number to add up. Nothing for a number of records."),
    )  # fmt: skip
    percent = forms.IntegerField(label=_l("Percentile"), required=False)
    where = forms.CharField(
        label=_l("Only where"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_l("Columns and what they must be: {size: [micro, small], hours: {at_least: 8}}"),
    )  # fmt: skip
    date = forms.CharField(label=_l("Which day"), max_length=60, required=False, help_text=_l("day, or another column"))
    place = forms.CharField(label=_l("Which place"), max_length=60, required=False)
    period = forms.ChoiceField(label=_l("A period takes"), choices=list(PERIODS.items()), required=False)
    breakdowns = forms.CharField(
        label=_l("Breakdowns"), max_length=500, required=False, help_text=_l("[municipality, size, sector]")
    )
    target = forms.DecimalField(label=_l("Target"), required=False, max_digits=14, decimal_places=3)
    round = forms.IntegerField(label=_l("Decimal places"), required=False, initial=0)
    fewest = forms.IntegerField(label=_l("Smallest cell that everybody may see"), required=False, initial=5)
    origin = forms.CharField(label=_l("Where the definition stands"), max_length=300, required=False)
    confirmed = forms.BooleanField(label=_l("somebody has read it there"), required=False)
    yaml = forms.CharField(
        label=pgettext_lazy("format", "Or as YAML"), max_length=LONGEST, required=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_l("What is written here counts, and the fields above do not."),
    )  # fmt: skip
    reason = forms.CharField(label=_l("Why this version"), max_length=300, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["source"].choices = [  # type: ignore[attr-defined]
            ("", "–"), *((name, capfirst(str(one.title))) for name, one in sources().items()),
        ]  # fmt: skip

    def clean_yaml(self) -> Any:
        text = self.cleaned_data["yaml"].strip()
        if not text:
            return None
        data = from_yaml(text)
        if not isinstance(data, Mapping):
            raise ValidationError(_("Write fields with their values: title: {en: …, lv: …}"))
        if len(data) == 1 and isinstance(next(iter(data.values())), Mapping) and "title" not in data:
            data = next(iter(data.values()))  # as the files that ship have it, under the indicator's name
        return data

    def _written(self, key: str) -> Any:
        text = self.cleaned_data.get(key, "").strip()
        if not text:
            return None
        try:
            return from_yaml(text)
        except ValidationError as problem:
            self.add_error(key, problem)
            return None

    def data_of(self) -> Mapping[str, Any]:
        """The definition as data, as `read_definition` takes it."""
        said = self.cleaned_data
        if said.get("yaml") is not None:
            return said["yaml"]
        made: dict[str, Any] = {
            key: {language: said[f"{key}_{language}"] for language in LANGUAGES if said[f"{key}_{language}"]}
            for key in TEXTS
        }
        made |= {"round": said["round"] or 0, "fewest": 5 if said["fewest"] is None else said["fewest"]}
        made["confirmed"] = said["confirmed"]
        if said["origin"]:
            made["origin"] = said["origin"]
        if said["target"] is not None:
            made["target"] = float(said["target"])
        if said["expression"]:
            return made | {"expression": said["expression"]}
        made |= {key: said[key] for key in ("source", "measure", "of", "date", "place", "period") if said[key]}
        if said["percent"] is not None:
            made["percent"] = said["percent"]
        return made | {key: value for key in WRITTEN if (value := self._written(key)) is not None}

    def tell(self, bad: BadIndicator) -> None:
        """Put each problem at its field."""
        is_yaml = self.cleaned_data.get("yaml") is not None
        for problem in bad.problems:
            told = problem.told(_)
            field = f"{problem.field}_en" if problem.field in TEXTS else problem.field
            if problem.field == "name":
                self.add_error("name", told)
            elif is_yaml or field not in self.fields:
                self.add_error("yaml" if is_yaml else None, f"{problem.field}: {told}")
            else:
                self.add_error(field, told)


def initial_of(name: str, data: Mapping[str, Any], *, of_programme: bool) -> dict[str, Any]:
    """What the form shows of a definition."""
    texts = {f"{key}_{language}": data.get(key, {}).get(language, "") for key in TEXTS for language in LANGUAGES}
    plain = {key: value for key, value in data.items() if key not in (*TEXTS, *WRITTEN)}
    written = {
        key: yaml.safe_dump(data[key], allow_unicode=True, default_flow_style=True).strip()
        for key in WRITTEN
        if key in data
    }
    return {"name": name, "of_programme": of_programme, "confirmed": True} | texts | plain | written
