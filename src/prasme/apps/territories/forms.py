"""What people may type and bring about territories."""

from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.territories import queries
from prasme.apps.territories.geojson import BadBoundaries, read_boundaries
from prasme.apps.territories.models import Denominated, Territory, TerritoryKind

DAY = {"type": "date"}
MOST = 2_000  # lines
LARGEST = 2_000_000_000


class UnitFilter(forms.Form):
    """Each filter stands in the address."""

    use_required_attribute = False

    country = forms.ChoiceField(label=gettext_lazy("Country"), required=False)
    kind = forms.ChoiceField(
        label=gettext_lazy("Kind"), required=False, choices=[("", gettext_lazy("every")), *TerritoryKind.choices]
    )
    on = forms.DateField(label=gettext_lazy("In force on"), required=False, widget=forms.DateInput(attrs=DAY))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("every")), *queries.countries()]
        cast(forms.ChoiceField, self.fields["country"]).choices = choices

    def chosen(self) -> dict[str, Any]:
        """What was understood; a filter that makes no sense filters nothing."""
        self.is_valid()
        for field in self.fields.values():
            field.required = True  # cleaned already: of a filter nobody needs to be told that it is optional
        return {name: value for name, value in self.cleaned_data.items() if value}


class LayerForm(forms.Form):
    """Boundaries of somebody else, with the right to use them."""

    file = forms.FileField(
        label=gettext_lazy("GeoJSON"),
        help_text=gettext_lazy("In WGS84, each unit with the properties code and name; at most 5 MB."),
        widget=forms.FileInput(attrs={"accept": ".geojson,.json,application/geo+json"}),
    )
    title = forms.CharField(label=gettext_lazy("Title"), max_length=100)
    source = forms.CharField(label=gettext_lazy("Source"), max_length=200)
    licence = forms.CharField(
        label=gettext_lazy("Licence"), max_length=100, help_text=gettext_lazy("As its owner names it: CC BY 4.0")
    )
    kind = forms.ChoiceField(label=gettext_lazy("Kind of the units"), choices=TerritoryKind.choices)
    parent = forms.ModelChoiceField(
        Territory.objects.none(), label=gettext_lazy("Country that they lie in"), required=False
    )
    valid_from = forms.DateField(label=gettext_lazy("In force from"), widget=forms.DateInput(attrs=DAY))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        parents = Territory.objects.filter(kind=TerritoryKind.COUNTRY, valid_to=None).order_by("name")
        cast(forms.ModelChoiceField, self.fields["parent"]).queryset = parents

    def clean_file(self) -> Any:
        try:
            return read_boundaries(self.cleaned_data["file"].read())
        except BadBoundaries as problem:
            raise ValidationError(list(problem.problems)) from problem


class DenominatorsForm(forms.Form):
    """How many there are in each unit in a year."""

    what = forms.ChoiceField(label=gettext_lazy("What is counted?"), choices=Denominated.choices)
    year = forms.IntegerField(
        label=gettext_lazy("Year"),
        min_value=1990,
        max_value=2100,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    source = forms.CharField(label=gettext_lazy("Source"), max_length=200)
    lines = forms.CharField(
        label=gettext_lazy("Numbers"),
        help_text=gettext_lazy("A line for each unit, its code and the number: LV-022;4180"),
        widget=forms.Textarea(attrs={"rows": 8}),
    )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("lines") and values.get("year"):
            values["numbers"] = self._numbers(values["lines"], date(values["year"], 12, 31))
        return values

    def _numbers(self, text: str, on: date) -> dict[Territory, int]:
        """What the lines say of the units in force at the end of the year."""
        units = {one.code: one for one in Territory.objects.in_force(on)}
        numbers: dict[Territory, int] = {}
        lines = [(number, line.strip()) for number, line in enumerate(text.splitlines(), start=1) if line.strip()]
        if len(lines) > MOST:
            self.add_error(
                "lines", _("There are %(n)d lines; at most %(most)d are taken.") % {"n": len(lines), "most": MOST}
            )
            return {}
        for number, line in lines:
            code, _sign, told = line.replace("\t", ";").partition(";")
            plain = told.replace(" ", "").replace("\N{NO-BREAK SPACE}", "")
            if code.strip() not in units:
                text = _("Line %(n)d: no unit %(code)s was in force at the end of %(year)d.")
                self.add_error("lines", text % {"n": number, "code": code.strip(), "year": on.year})
            elif not (plain.isascii() and plain.isdecimal()) or int(plain) > LARGEST:
                self.add_error("lines", _("Line %(n)d: “%(told)s” is no whole number.") % {"n": number, "told": told})
            else:
                numbers[units[code.strip()]] = int(plain)
        return numbers
