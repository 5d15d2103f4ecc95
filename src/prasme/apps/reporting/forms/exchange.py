"""A file of figures from another installation."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l

from prasme.apps.reporting import exchange

LARGEST = 10 * 2**20  # bytes


class SentField(forms.FileField):
    """Cleans to the figures, checked against their signature."""

    widget = forms.FileInput(attrs={"accept": ".json,application/json"})

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if file.size > LARGEST:
            raise ValidationError(_("The file has more than %(size)s MB.") % {"size": LARGEST // 2**20})
        try:
            return exchange.read(file.read())
        except exchange.SignatureWrong as problem:
            raise ValidationError(
                _("The signature does not hold: the file was changed after it was signed. Ask for it again.")
            ) from problem
        except exchange.NotFigures as problem:
            raise ValidationError(
                _("This is no file of figures. The other installation writes one on its page “Beside others”.")
            ) from problem


class SentForm(forms.Form):
    file = SentField(label=_l("File of figures"), help_text=_l("JSON, as the other installation wrote and signed it."))
