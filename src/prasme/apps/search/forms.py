"""A view to keep, as a list sends it."""

from django import forms
from django.http import QueryDict
from django.urls import Resolver404, resolve
from django.utils.translation import gettext_lazy as _

from prasme.apps.search.models import SavedView

NOT_OF_A_VIEW = ("page", "format")


class SavedViewForm(forms.ModelForm):
    class Meta:
        model = SavedView
        fields = ("name", "path", "query")
        error_messages = {"name": {"required": _("Give the view a name, such as “Micro firms in Cēsis”.")}}

    def clean_path(self) -> str:
        """Only a page of ours, or the name would lead elsewhere."""
        path = str(self.cleaned_data["path"])
        try:
            resolve(path)
        except Resolver404 as problem:
            raise forms.ValidationError(_("There is no such list.")) from problem
        return path

    def clean_query(self) -> str:
        query = QueryDict(self.cleaned_data["query"], mutable=True)
        for name in NOT_OF_A_VIEW:
            query.pop(name, None)
        return query.urlencode()
