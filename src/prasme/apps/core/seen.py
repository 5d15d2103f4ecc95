"""A form that knows which version of the record it was filled from."""

from django import forms
from django.http import QueryDict


class SeenForm(forms.Form):
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def see(self, version: int) -> None:
        """What was typed stays; saved again, it replaces the version that is shown beside it."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data["seen"] = str(version)
        self.data = data
