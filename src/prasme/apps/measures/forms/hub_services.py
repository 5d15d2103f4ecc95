"""The price list of a hub, and services for customers."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.measures import queries
from prasme.apps.measures.actions import NewDelivery, NewService
from prasme.apps.measures.forms import a_day, a_text, unmark_optional
from prasme.apps.measures.forms.people import OrganisationField
from prasme.apps.measures.models import Category, DeliveryState, Service, Technology
from prasme.apps.programmes.models import Edition


class ServiceForm(forms.Form):
    edition: "forms.ModelChoiceField[Edition]" = forms.ModelChoiceField(None, label=_("Edition"))
    title = forms.CharField(label=_("Service"), max_length=150)
    text = a_text(3, label=_("What it is"), required=False)
    category = forms.ChoiceField(label=_("Category"), choices=Category.choices)
    technology = forms.ChoiceField(label=_("Technology"), choices=Technology.choices)
    market_value = forms.DecimalField(
        label=_("Market value, EUR"), min_value=Decimal("0.01"), max_digits=9, decimal_places=2,
        help_text=_("What it would cost without aid."),
    )  # fmt: skip
    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["edition"].queryset = queries.editions_to_run(user)  # type: ignore[attr-defined]

    def new(self) -> NewService:
        values = self.cleaned_data
        names = ("title", "text", "category", "technology", "market_value")
        return NewService(**{name: values[name] for name in names})


class DeliveryForm(forms.Form):
    customer = OrganisationField(
        label=_("Customer"), help_text=_("Registration number or whole name: a customer is in the register first.")
    )
    text = forms.CharField(label=_("Short description"), max_length=300)
    starts_on = a_day(label=_("Begins"))
    location = forms.CharField(label=_("Place"), max_length=120, required=False)
    attendees = forms.IntegerField(label=_("People of the customer"), min_value=0, max_value=10000, initial=1)
    has_aid = forms.BooleanField(
        label=_("With aid of the edition"), required=False, initial=True,
        help_text=_("Tested under the law of the first day; the customer pays the rest of the market value."),
    )  # fmt: skip
    price = forms.DecimalField(
        label=_("Price without aid, EUR"), min_value=Decimal(0), max_digits=9, decimal_places=2, required=False,
        help_text=_("Only without aid. Empty: the market value."),
    )  # fmt: skip

    def __init__(self, service: Service, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.service = service

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        price = values.get("price")
        if price is not None and price > self.service.market_value:
            self.add_error("price", _("The price is not more than the market value."))
        return values

    def new(self) -> NewDelivery:
        values = dict(self.cleaned_data)
        values.pop("customer")
        return NewDelivery(**values)


class FinishForm(forms.Form):
    on = a_day(label=_("Finished on"))
    attendees = forms.IntegerField(label=_("People of the customer"), min_value=0, max_value=10000)
    seen = forms.IntegerField(widget=forms.HiddenInput)


class StopForm(forms.Form):
    on = a_day(label=_("Stopped on"))
    reason = forms.CharField(label=_("Why?"), max_length=200)
    seen = forms.IntegerField(widget=forms.HiddenInput)


class InvestmentForm(forms.Form):
    investment = forms.DecimalField(
        label=_("Investment since, EUR"), min_value=Decimal(0), max_digits=11, decimal_places=2, required=False,
        help_text=_("What the customer says it has invested because of the service."),
    )  # fmt: skip
    seen = forms.IntegerField(widget=forms.HiddenInput)


class DeliveryFilter(forms.Form):
    use_required_attribute = False

    category = forms.ChoiceField(label=_("Category"), required=False, choices=[("", _("every")), *Category.choices])
    technology = forms.ChoiceField(
        label=_("Technology"), required=False, choices=[("", _("every")), *Technology.choices]
    )
    state = forms.ChoiceField(label=_("State"), required=False, choices=[("", _("every")), *DeliveryState.choices])

    def chosen(self) -> dict[str, Any]:
        self.is_valid()
        unmark_optional(self)
        return {name: value for name, value in self.cleaned_data.items() if value}
