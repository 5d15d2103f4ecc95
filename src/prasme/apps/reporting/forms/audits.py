"""What an auditor may type: how a sample is drawn, what was found."""

import secrets
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _l

from prasme.apps.reporting import queries
from prasme.apps.reporting.models import RemarkKind, SampleKind
from prasme.engines.figures import Indicator

SAID = [(RemarkKind.COMMENT, RemarkKind.COMMENT.label), (RemarkKind.FINDING, RemarkKind.FINDING.label)]
ANSWERED = [(RemarkKind.ANSWER, RemarkKind.ANSWER.label), (RemarkKind.SETTLED, RemarkKind.SETTLED.label)]


class SampleForm(forms.Form):
    indicator = forms.ChoiceField(label=_l("From the records of"))
    kind = forms.ChoiceField(label=_l("Drawn"), choices=SampleKind.choices, widget=forms.RadioSelect)
    size = forms.IntegerField(label=_l("How many records"), min_value=1, max_value=1000, initial=25)
    seed = forms.CharField(
        label=_l("Seed"), max_length=40,
        help_text=_l("The same seed and the same records give the same sample, on any computer."),
    )  # fmt: skip

    def __init__(self, known: Mapping[str, Indicator], *args: Any, **kwargs: Any) -> None:
        kwargs["initial"] = {"kind": SampleKind.RANDOM, "seed": secrets.token_hex(4)}
        super().__init__(*args, **kwargs)
        self.fields["indicator"].choices = [(name, queries.text(one.title)) for name, one in known.items()]  # type: ignore[attr-defined]


class RemarkForm(forms.Form):
    kind = forms.ChoiceField(label=_l("This is a"), choices=SAID, widget=forms.RadioSelect)
    text = forms.CharField(label=_l("Text"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3}))


class AnswerForm(forms.Form):
    kind = forms.ChoiceField(label=_l("This is an"), choices=ANSWERED)
    text = forms.CharField(label=_l("Text"), max_length=4000, widget=forms.Textarea(attrs={"rows": 2}))
