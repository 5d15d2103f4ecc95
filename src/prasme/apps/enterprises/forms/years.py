"""What people may type about the years, the addresses and the lists of classes."""

import csv
import io
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.seen import SeenForm
from prasme.apps.enterprises.actions import YearFigures
from prasme.apps.enterprises.forms.register import MONEY, NUMERIC
from prasme.apps.enterprises.models import AddressPurpose, YearSource
from prasme.apps.enterprises.rules import REVISIONS, NotNace, OtherSection, nace_code

OLDEST = 1990
LARGEST_LIST = 2 * 2**20  # bytes; the whole of a revision in ten languages is smaller
TOLD = 10  # wrong lines that are told


def _amount(label: Any, help_text: Any = "", **limits: Any) -> forms.DecimalField:
    widget = forms.TextInput(attrs=MONEY)
    return forms.DecimalField(
        label=label, required=False, decimal_places=2, widget=widget, help_text=help_text, **limits
    )


class FiguresForm(forms.Form):
    headcount = _amount(
        gettext_lazy("Headcount"), gettext_lazy("In annual work units: half a year or half a day counts as 0.5"),
        min_value=0, max_digits=9,
    )  # fmt: skip
    turnover = _amount(gettext_lazy("Turnover"), gettext_lazy("In euro, without value added tax"), max_digits=15)
    balance = _amount(gettext_lazy("Balance sheet total"), gettext_lazy("In euro"), min_value=0, max_digits=15)
    source = forms.ChoiceField(label=gettext_lazy("Source"), choices=YearSource.choices)
    declared_by = forms.CharField(label=gettext_lazy("Who said so"), max_length=120, required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if not self.errors and all(values.get(name) is None for name in ("headcount", "turnover", "balance")):
            self.add_error("headcount", _("Write at least one of the three figures."))
        return values

    def figures(self) -> YearFigures:
        return YearFigures(**{name: self.cleaned_data[name] for name in YearFigures.__annotations__})


class YearForm(FiguresForm):
    year = forms.IntegerField(label=gettext_lazy("Year"), widget=forms.TextInput(attrs=NUMERIC))
    field_order = ("year",)

    def __init__(self, this_year: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.this_year = this_year

    def clean_year(self) -> int:
        year: int = self.cleaned_data["year"]
        if not OLDEST <= year <= self.this_year:
            raise ValidationError(
                _("Write a year from %(first)d to %(last)d.") % {"first": OLDEST, "last": self.this_year}
            )
        return year


class CorrectYearForm(FiguresForm, SeenForm):
    reason = forms.CharField(
        label=gettext_lazy("Why is it corrected?"), max_length=200, help_text=gettext_lazy("The history keeps it")
    )


class AddressForm(forms.Form):
    email = forms.EmailField(label=gettext_lazy("E-mail address"))
    purpose = forms.ChoiceField(label=gettext_lazy("For what"), choices=AddressPurpose.choices)
    label = forms.CharField(label=gettext_lazy("Note"), max_length=80, required=False)


class ListForm(forms.Form):
    """A CSV file of classes or of steps, told by its headings."""

    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy("Headings: revision, code, name, language. Or, from Rev. 2 to 2.1: before, after."),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def clean_file(self) -> tuple[str, list[tuple[str, ...]]]:
        """`classes` or `steps`, and the rows."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST_LIST:
            raise ValidationError(_("The file is too large for a list of classes: at most 2 MB are taken."))
        try:
            text = file.read().decode("utf-8-sig")
        except UnicodeDecodeError as problem:
            raise ValidationError(_("The file is not in UTF-8. Save it as “CSV UTF-8”.")) from problem
        first = text.split("\n", 1)[0]
        separator = max(",;\t", key=first.count)
        reader = csv.DictReader(io.StringIO(text), delimiter=separator)
        headings = {(heading or "").strip().lower() for heading in reader.fieldnames or ()}
        reader.fieldnames = [(heading or "").strip().lower() for heading in reader.fieldnames or ()]
        if {"revision", "code", "name", "language"} <= headings:
            return "classes", self._rows(reader, _class)
        if {"before", "after"} <= headings:
            return "steps", self._rows(reader, _step)
        raise ValidationError(
            _("The first line has not the headings revision, code, name, language, nor before, after.")
        )

    def _rows(self, reader: Any, read: Any) -> list[tuple[str, ...]]:
        rows: dict[tuple[str, ...], None] = {}
        wrong = []
        for line in reader:
            try:
                rows[read({key: (value or "").strip() for key, value in line.items() if isinstance(value, str)})] = None
            except (OtherSection, NotNace) as problem:
                wrong.append(_("Line %(line)d: %(what)s") % {"line": reader.line_num, "what": problem})
        if wrong:
            more = [_("… and %(count)d more.") % {"count": len(wrong) - TOLD}] if len(wrong) > TOLD else []
            raise ValidationError([*wrong[:TOLD], *more])
        if not rows:
            raise ValidationError(_("The file has headings and no rows."))
        return list(rows)


def _class(line: dict[str, str]) -> tuple[str, ...]:
    revision = line.get("revision", "").lower().removeprefix("rev").strip(". ")
    if revision not in REVISIONS:
        raise NotNace(_("the revision is 2 or 2.1, not “%(found)s”") % {"found": line.get("revision", "")})
    if not line.get("name") or not line.get("language"):
        raise NotNace(_("the name or the language is missing"))
    return revision, _code(line.get("code", ""), revision), line["language"].lower()[:7], line["name"][:300]


def _step(line: dict[str, str]) -> tuple[str, ...]:
    return _code(line.get("before", ""), "2"), _code(line.get("after", ""), "2.1")


def _code(text: str, revision: str) -> str:
    if len(text) == 1 and text.isalpha():
        return text.upper()  # a section
    try:
        return nace_code(text, revision)
    except NotNace as problem:
        raise NotNace(
            _("“%(code)s” is no code of NACE Rev. %(revision)s") % {"code": text, "revision": revision}
        ) from problem
