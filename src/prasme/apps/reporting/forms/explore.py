"""What somebody asks when they look around in the figures."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from prasme.apps.reporting import queries
from prasme.apps.reporting.catalogue import sources
from prasme.engines.figures import Indicator


class ExploreForm(forms.Form):
    """Which figure, by what; read from the address, which is the whole state of the page."""

    indicator = forms.ChoiceField(label=gettext_lazy("Figure"))
    rows = forms.ChoiceField(label=gettext_lazy("In lines"), required=False)
    columns = forms.ChoiceField(label=gettext_lazy("In columns"), required=False)

    def __init__(self, known: Mapping[str, Indicator], chosen: Indicator, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        titles = {by: capfirst(str(sources()[chosen.source].columns[by].title)) for by in chosen.breakdowns}
        self.fields["indicator"].choices = [(name, queries.text(one.title)) for name, one in known.items()]  # type: ignore[attr-defined]
        self.fields["rows"].choices = list(titles.items())  # type: ignore[attr-defined]
        self.fields["columns"].choices = [("", "–"), *titles.items()]  # type: ignore[attr-defined]
