"""What a person may type about costs and what they may come to."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.core.templatetags.writing import day
from prasme.apps.evidence.uploads import UploadField
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting.models import CostCategory, CostOption, CostPlan

DAY = {"type": "date"}


class CostForm(forms.Form):
    category = forms.ChoiceField(label=_l("Category"), choices=CostCategory.choices)
    option = forms.ChoiceField(
        label=_l("Kind of cost"), choices=[one for one in CostOption.choices if one[0] != CostOption.FLAT]
    )
    description = forms.CharField(label=_l("For what"), max_length=200)
    quantity = forms.DecimalField(label=_l("How many"), min_value=0, max_digits=12, decimal_places=2, initial=1)
    price = forms.DecimalField(label=_l("Price of one"), min_value=0, max_digits=12, decimal_places=2)
    spent_on = forms.DateField(label=_l("Day of the cost"), widget=forms.DateInput(attrs=DAY))
    paper = UploadField(label=_l("Document"), required=False, help_text=_l("PDF, JPEG or PNG"))

    def __init__(self, *args: Any, edition: Edition, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.edition = edition

    def clean_spent_on(self) -> date:
        said = self.cleaned_data["spent_on"]
        if not self.edition.starts_on <= said <= self.edition.ends_on:
            runs = {"from": day(self.edition.starts_on), "to": day(self.edition.ends_on)}
            raise ValidationError(_("The edition runs from %(from)s to %(to)s. Choose a day of it.") % runs)
        return said


class PlanForm(forms.Form):
    """An amount for each category; an empty one has no limit."""

    version = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args: Any, plan: CostPlan | None, **kwargs: Any) -> None:
        amounts = plan.amounts if plan else {}
        kwargs["initial"] = {"version": plan.version if plan else 0} | {
            name: Decimal(said) for name, said in amounts.items()
        }
        super().__init__(*args, **kwargs)
        for category in CostCategory:
            self.fields[category.value] = forms.DecimalField(
                label=capfirst(category.label), min_value=0, max_digits=14, decimal_places=2, required=False
            )

    def amounts(self) -> dict[str, Decimal | None]:
        return {category.value: self.cleaned_data[category.value] for category in CostCategory}
