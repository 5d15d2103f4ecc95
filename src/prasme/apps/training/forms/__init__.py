"""What a person may type about runs, applications, seats and certificates."""

from django import forms


def unmark_optional(form: forms.BaseForm) -> None:
    """Show no “(optional)”: of a filter nobody expects otherwise, and a draft asks for everything in the end.

    Called after the form was cleaned, or on one that never is.
    """
    for field in form.fields.values():
        field.required = True
