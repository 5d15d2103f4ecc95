"""What a person may type about measures."""

from typing import Any

from django import forms


def a_day(**said: Any) -> forms.DateField:
    return forms.DateField(widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **said)


def a_clock(**said: Any) -> forms.TimeField:
    return forms.TimeField(widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}), **said)


def a_text(rows: int = 3, **said: Any) -> forms.CharField:
    return forms.CharField(widget=forms.Textarea(attrs={"rows": rows}), **said)


def unmark_optional(form: forms.BaseForm) -> None:
    """Of a filter, or a row that may stay empty, nobody expects “(optional)”. Called after the form was cleaned."""
    for field in form.fields.values():
        field.required = True
