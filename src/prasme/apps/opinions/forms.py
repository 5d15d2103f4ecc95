"""What people answer on the last day, and managers half a year later."""

from django import forms
from django.utils.translation import gettext_lazy as _

from prasme.apps.opinions.models import Use

TEN = [(number, str(number)) for number in range(11)]


class AnswerForm(forms.Form):
    """The same questions as for who signs in."""

    quality = forms.TypedChoiceField(
        label=_("How good was the course?"), help_text=_("0 is very bad, 10 is very good."), choices=TEN, coerce=int,
        widget=forms.RadioSelect,
    )  # fmt: skip
    would_recommend = forms.TypedChoiceField(
        label=_("Would you recommend it to somebody in a firm like yours?"),
        choices=[("yes", _("Yes")), ("no", _("No"))], coerce=lambda value: value == "yes", widget=forms.RadioSelect,
    )  # fmt: skip
    comment = forms.CharField(
        label=_("What should be better?"), help_text=_("Write no names: the answer is kept without yours."),
        required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip


class ImpactForm(forms.Form):
    usefulness = forms.TypedChoiceField(
        label=_("How useful were the courses for your enterprise?"), help_text=_("0 is not at all, 10 is very."),
        choices=TEN, coerce=int, widget=forms.RadioSelect,
    )  # fmt: skip
    use = forms.ChoiceField(
        label=_("Do your people use at work what they learnt?"), choices=Use.choices, widget=forms.RadioSelect
    )
    would_recommend = forms.TypedChoiceField(
        label=_("Would you recommend the programme to another enterprise?"),
        choices=[("yes", _("Yes")), ("no", _("No"))], coerce=lambda value: value == "yes", widget=forms.RadioSelect,
    )  # fmt: skip
    comment = forms.CharField(
        label=_("What has changed since?"), help_text=_("Write no names: the answer is kept without yours."),
        required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip
