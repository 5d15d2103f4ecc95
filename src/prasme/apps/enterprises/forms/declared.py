"""What a firm types of those it is tied to, line by line or as a table."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from prasme.apps.core.text import fold
from prasme.apps.enterprises.actions import SaidLink
from prasme.apps.enterprises.forms.register import DAY, MONEY, NUMERIC
from prasme.apps.enterprises.models.ownership import WHOLE
from prasme.engines import tabular

OWNER, OWNED, PERSON = "owner", "owned", "person"
LARGEST = 2**20  # bytes of a table
MOST = 200  # lines of it
HEADINGS = ("name", "number", "relation", "capital", "votes", "from")


def _share(label: Any) -> forms.DecimalField:
    return forms.DecimalField(
        label=label, required=False, min_value=0, max_value=WHOLE, max_digits=5, decimal_places=2,
        widget=forms.TextInput(attrs=MONEY), help_text=gettext_lazy("In per cent; empty when not known"),
    )  # fmt: skip


class DeclaredForm(forms.Form):
    relation = forms.ChoiceField(
        label=gettext_lazy("What is it to your enterprise?"), widget=forms.RadioSelect,
        choices=[
            (OWNER, gettext_lazy("a firm that owns part of ours")),
            (PERSON, gettext_lazy("a person who owns part of ours")),
            (OWNED, gettext_lazy("a firm of which ours owns part")),
        ],
    )  # fmt: skip
    name = forms.CharField(label=gettext_lazy("Name"), max_length=200)
    number = forms.CharField(
        label=gettext_lazy("Registration number"), max_length=30, required=False,
        widget=forms.TextInput(attrs=NUMERIC), help_text=gettext_lazy("Of a firm"),
    )  # fmt: skip
    capital = _share(gettext_lazy("Share of capital"))
    votes = _share(gettext_lazy("Share of votes"))
    has_control = forms.BooleanField(
        label=gettext_lazy("It decides in another way: the board, a contract, an agreement"), required=False
    )
    valid_from = forms.DateField(label=gettext_lazy("Since which day"), widget=forms.DateInput(attrs=DAY))

    def clean_number(self) -> str:
        return "".join(self.cleaned_data["number"].split()).upper()

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if not self.errors and all(values.get(name) in (None, False) for name in ("capital", "votes", "has_control")):
            self.add_error("capital", _("Write a share of capital or votes, or tick that it decides in another way."))
        if values.get("relation") == PERSON and len(str(values.get("name", "")).split()) == 1:
            self.add_error("name", _("Write the given and the family name."))
        if values.get("relation") in (OWNER, OWNED) and not values.get("number"):
            self.add_error("number", _("Write the number, so that it is not taken for another firm."))
        return values

    def said(self) -> SaidLink:
        values = self.cleaned_data
        return SaidLink(
            is_owner=values["relation"] != OWNED, is_person=values["relation"] == PERSON, name=values["name"],
            registration_number="" if values["relation"] == PERSON else values["number"], capital=values["capital"],
            votes=values["votes"], has_control=values["has_control"], valid_from=values["valid_from"],
        )  # fmt: skip


class DeclaredTableForm(forms.Form):
    """The same for many: CSV or XLSX with the columns of HEADINGS. Cleans to the links, or says which line is wrong."""

    table = forms.FileField(
        label=gettext_lazy("Table"), widget=forms.FileInput(attrs={"accept": ".csv,.xlsx"}),
        help_text=gettext_lazy("CSV or XLSX: name, number, relation (owner, owned, person), capital, votes, from"),
    )  # fmt: skip

    def clean_table(self) -> list[SaidLink]:
        file = self.cleaned_data["table"]
        if file.size > LARGEST:
            raise ValidationError(_("The file has more than %(size)s MB.") % {"size": LARGEST // 2**20})
        try:
            sheet = tabular.read(file.read(), HEADINGS)
        except tabular.NotRead as problem:
            raise ValidationError(_("This is no CSV or XLSX that can be read. Save it as one of them.")) from problem
        headings = [fold(one) for one in sheet.headings]
        if missing := [name for name in ("name", "relation", "from") if name not in headings]:
            raise ValidationError(_("There is no column %(names)s.") % {"names": ", ".join(missing)})
        if not sheet.rows or len(sheet.rows) > MOST:
            raise ValidationError(
                _("The table has %(n)s lines; between 1 and %(most)s are taken.") % {"n": len(sheet.rows), "most": MOST}
            )
        return [self._line(row.number, dict(zip(headings, row.cells, strict=False))) for row in sheet.rows]

    def _line(self, number: int, cells: Mapping[str, Any]) -> SaidLink:
        typed: dict[str, Any] = {name: tabular.clean(cells.get(name, "")) for name in HEADINGS}
        typed["valid_from"] = _day(cells.get("from", ""))
        for name in ("capital", "votes"):
            typed[name] = typed[name].removesuffix("%").strip().replace(",", ".")
        form = DeclaredForm(typed | {"relation": fold(typed["relation"])})
        if not form.is_valid():
            name, problems = next(iter(form.errors.items()))
            words = {
                "line": number,
                "field": form.fields[name].label if name in form.fields else "",
                "problem": problems[0],
            }
            raise ValidationError(_("Line %(line)s, %(field)s: %(problem)s") % words)
        return form.said()


def _day(cell: Any) -> date | str:
    try:
        return tabular.day_of(cell)
    except tabular.NoDay:
        return str(cell)


class RefuseLinkForm(forms.Form):
    reason = forms.CharField(label=gettext_lazy("What is not so, and how you know"), max_length=300)
