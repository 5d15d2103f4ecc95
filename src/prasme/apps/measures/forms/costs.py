"""Lines of a cost plan, what they came to, and shares of those who pay."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.evidence.uploads import UploadField
from prasme.apps.measures.actions import Planned
from prasme.apps.measures.forms import a_day
from prasme.apps.measures.forms.people import OrganisationField
from prasme.apps.measures.models import Driver, PaysAs


class CostForm(forms.Form):
    title = forms.CharField(label=_("What for"), max_length=120)
    driver = forms.ChoiceField(label=_("What drives it"), choices=Driver.choices)
    unit_cost = forms.DecimalField(label=_("EUR of one unit"), min_value=Decimal(0), max_digits=9, decimal_places=2)
    units = forms.DecimalField(
        label=_("Units"), min_value=Decimal(0), max_digits=8, decimal_places=1,
        help_text=_("Hours, people, or 1 for what is fixed."),
    )  # fmt: skip
    intensity = forms.DecimalField(
        label=_("People at work in each hour"), min_value=Decimal("0.1"), max_digits=6, decimal_places=2,
        required=False, help_text=_("Only where time drives it."),
    )  # fmt: skip

    def planned(self) -> Planned:
        values = dict(self.cleaned_data)
        return Planned(**(values | {"intensity": values["intensity"] or Decimal(1)}))


class ActualForm(forms.Form):
    actual = forms.DecimalField(label=_("What it cost, EUR"), min_value=Decimal(0), max_digits=10, decimal_places=2)
    paid_on = a_day(label=_("Paid on"))
    paper = UploadField(label=_("Invoice or receipt"), required=False)


class ShareForm(forms.Form):
    use_required_attribute = False

    organisation = OrganisationField(label=_("Who pays"), required=False, help_text="")
    pays_as = forms.ChoiceField(label=_("As"), choices=PaysAs.choices, required=False)
    percent = forms.DecimalField(
        label=_("Share, %"), min_value=Decimal("0.01"), max_value=Decimal(100), max_digits=5, decimal_places=2,
        required=False,
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("organisation") and not values.get("percent") and "percent" not in self.errors:
            self.add_error("percent", _("Write which share it pays."))
        if values.get("percent") and not values.get("organisation") and "organisation" not in self.errors:
            self.add_error("organisation", _("Write who pays this share."))
        return values


ShareForms = forms.formset_factory(ShareForm, extra=2, max_num=12)
