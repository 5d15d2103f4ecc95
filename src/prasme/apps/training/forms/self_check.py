"""What a manager types to see whether the firm could have aid. Nothing of it is kept."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.funding.self_check import Neighbour, Typed

NEIGHBOURS = (1, 2, 3)
SECTORS = [
    ("", _l("none of these")),
    ("01", _l("primary agricultural production")),
    ("03", _l("fisheries or aquaculture")),
    ("05", _l("coal")),
    ("24.1", _l("steel")),
    ("20.6", _l("synthetic fibres")),
    ("30.1", _l("building of ships")),
]
PARTS = ("share", "people", "turnover", "balance")


def _money(label: Any, help_text: Any = "", **more: Any) -> forms.DecimalField:
    return forms.DecimalField(
        label=label, help_text=help_text, min_value=Decimal(0), max_digits=14, decimal_places=2,
        widget=forms.NumberInput(attrs={"inputmode": "decimal", "step": "0.01", "min": "0"}), **more,
    )  # fmt: skip


def _people(label: Any, help_text: Any = "", **more: Any) -> forms.DecimalField:
    return forms.DecimalField(
        label=label, help_text=help_text, min_value=Decimal(0), max_digits=8, decimal_places=2,
        widget=forms.NumberInput(attrs={"inputmode": "decimal", "step": "0.01", "min": "0"}), **more,
    )  # fmt: skip


class SelfCheckForm(forms.Form):
    use_required_attribute = False
    courses = forms.MultipleChoiceField(
        label=_l("Which courses?"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _l("Choose at least one course: the price and the rules are those of the course.")},
    )  # fmt: skip
    seats = forms.IntegerField(label=_l("How many people on each?"), min_value=1, max_value=500, initial=1)
    people = _people(
        _l("How many people work in the firm?"),
        _l("Of the last closed year, with the owners who work. Half-time counts as 0.5; apprentices do not count."),
    )
    turnover = _money(_l("Turnover of the last closed year, EUR"), _l("Without VAT. A new firm estimates."))
    balance = _money(_l("Balance sheet total, EUR"))
    registered = forms.TypedChoiceField(
        label=_l("Is it registered as an enterprise, or are you registered as self-employed?"),
        choices=[("1", _l("yes")), ("0", _l("no"))], widget=forms.RadioSelect, coerce=lambda value: value == "1",
        empty_value=None, initial="1",
    )  # fmt: skip
    sector = forms.ChoiceField(label=_l("Is its business one of these?"), choices=SECTORS, required=False)
    capital = _money(_l("Share capital, EUR"), _l("Nothing, if there is none."), required=False)
    losses = _money(
        _l("Accumulated losses, EUR"), _l("Of the last closed year, with those of the years before."), initial=0
    )
    insolvent = forms.BooleanField(
        label=_l("It is insolvent, in legal protection, restructuring or liquidation"), required=False
    )
    tax_debt = _money(_l("Tax debt, EUR"), initial=0)
    received = _money(
        _l("De minimis aid of the last three years, EUR"),
        _l("Together with firms under the same control. Letters of grants name it; the public register shows it."),
        initial=0,
    )

    def __init__(self, courses: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["courses"].choices = courses  # type: ignore[attr-defined]
        for place in NEIGHBOURS:
            self.fields[f"share_{place}"] = forms.DecimalField(
                label=_("Share, %"), min_value=25, max_value=100, max_digits=5, decimal_places=2, required=False,
                widget=forms.NumberInput(attrs={"inputmode": "decimal", "step": "0.01", "min": "25", "max": "100"}),
                error_messages={"min_value": _l("A firm with less than a quarter does not count; leave it out.")},
            )  # fmt: skip
            self.fields[f"people_{place}"] = _people(_("People"), required=False)
            self.fields[f"turnover_{place}"] = _money(_("Turnover, EUR"), required=False)
            self.fields[f"balance_{place}"] = _money(_("Balance sheet, EUR"), required=False)

    @property
    def own_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.rpartition("_")[0] not in PARTS and name not in TOP]

    @property
    def top_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in TOP]

    @property
    def neighbours(self) -> list[list[forms.BoundField]]:
        return [[self[f"{part}_{place}"] for part in PARTS] for place in NEIGHBOURS]

    @property
    def names_neighbours(self) -> bool:
        return any(field.value() not in (None, "") for row in self.neighbours for field in row)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        for place in NEIGHBOURS:
            names = [f"{part}_{place}" for part in PARTS]
            if any(cleaned.get(name) is not None for name in names):
                for name in names:
                    if cleaned.get(name) is None and name not in self.errors:
                        self.add_error(name, _("Say this of the firm too, or clear its line."))
        return cleaned

    def typed(self) -> Typed:
        of = self.cleaned_data
        return Typed(
            headcount=of["people"], turnover=of["turnover"], balance=of["balance"],
            neighbours=tuple(
                Neighbour(
                    share=of[f"share_{place}"] / 100, headcount=of[f"people_{place}"],
                    turnover=of[f"turnover_{place}"], balance=of[f"balance_{place}"],
                )
                for place in NEIGHBOURS
                if of[f"share_{place}"] is not None
            ),
            is_registered=of["registered"], sector=of["sector"],
            lost_capital=of["losses"] / of["capital"] if of["capital"] else None,
            tax_debt=of["tax_debt"], is_insolvent=of["insolvent"], received=of["received"],
        )  # fmt: skip


TOP = ("courses", "seats")
