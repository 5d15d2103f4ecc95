"""What is typed when certificates are revoked or issued anew, and what a programme's badges say."""

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.core.seen import SeenForm
from prasme.apps.training.models import Stackability, Supervision


class EndForm(forms.Form):
    reason = forms.CharField(
        label=_("Why?"),
        help_text=_("It stands on the public page of the certificate: name nobody."),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class TermsForm(SeenForm):
    quality_assurance = forms.CharField(
        label=_("Quality assurance"),
        help_text=_(
            "Who sees to the quality, and how. Empty: the awarding body checks attendance with signed sheets and asks "
            "every learner."
        ),
        max_length=300,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    supervision = forms.ChoiceField(label=_("How people are assessed"), choices=Supervision.choices)
    stackability = forms.ChoiceField(label=_("Combining with other certificates"), choices=Stackability.choices)
