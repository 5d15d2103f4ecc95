"""What an operator chooses when an edition is tried on example firms."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.programmes.models import Course
from prasme.apps.training.queries.dry_run import ExampleFirm


class DryRunForm(forms.Form):
    on = forms.DateField(label=_("Day of the application"), widget=forms.DateInput(attrs={"type": "date"}))
    course = forms.ModelChoiceField(Course.objects.none(), label=_("Course"), required=False)
    price = forms.DecimalField(
        label=_("Price of a seat"), help_text=_("Empty: that of the course."), min_value=0, max_digits=9,
        decimal_places=2, required=False, widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )  # fmt: skip
    seats = forms.IntegerField(
        label=_("Seats asked"), min_value=1, max_value=50, widget=forms.NumberInput(attrs={"inputmode": "numeric"})
    )
    firms = forms.MultipleChoiceField(label=_("Example firms"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, programme_id: int, firms: Sequence[ExampleFirm], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        courses = Course.objects.filter(block__programme=programme_id).order_by("block__number", "code")
        cast(forms.ModelChoiceField, self.fields["course"]).queryset = courses
        cast(forms.MultipleChoiceField, self.fields["firms"]).choices = [(one.key, one.name) for one in firms]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("price") is None and values.get("course") is None and "price" not in self.errors:
            self.add_error("price", _("Write a price, or choose a course."))
        return values

    def asked_price(self) -> Decimal:
        price, course = self.cleaned_data["price"], self.cleaned_data["course"]
        return Decimal(course.price if price is None else price)
