"""Files from outside, looked into before they are kept."""

import io

from django import forms
from django.utils.translation import gettext_lazy as _
from PIL import Image
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from prasme.apps.evidence import rules


class UploadField(forms.FileField):
    """A PDF, JPEG or PNG. Cleans to (name, media type, content)."""

    widget = forms.FileInput(attrs={"accept": ",".join(rules.SIGNATURES)})
    default_error_messages = {
        "large": _("The file has %(size)s MB; at most %(largest)s MB are taken. Scan in grey at 200 dpi."),
        "type": _("This is not a PDF, JPEG or PNG (its first bytes are %(found)s). Scan or photograph the sheet."),
        "broken": _("The file is damaged and cannot be opened. Scan or photograph the sheet again."),
        "locked": _("The PDF is protected by a password. Save it without one."),
    }

    def clean(self, data, initial=None):
        file = super().clean(data, initial)
        if not file:
            return None
        if file.size > rules.LARGEST:
            size = {"size": round(file.size / 2**20, 1), "largest": rules.LARGEST // 2**20}
            raise forms.ValidationError(self.error_messages["large"], code="large", params=size)
        content = file.read()
        try:
            media_type = rules.media_type_of(content)
        except rules.Refused as refusal:
            raise forms.ValidationError(
                self.error_messages["type"], code="type", params={"found": str(refusal)}
            ) from refusal
        self._open(content, media_type)
        return rules.safe_name(file.name, media_type), media_type, content

    def _open(self, content: bytes, media_type: str) -> None:
        try:
            if media_type != rules.PDF:
                with Image.open(io.BytesIO(content), formats=["JPEG", "PNG"]) as image:
                    image.verify()
                return
            reader = PdfReader(io.BytesIO(content))
            if reader.is_encrypted:
                raise forms.ValidationError(self.error_messages["locked"], code="locked")
            if not len(reader.pages):
                raise forms.ValidationError(self.error_messages["broken"], code="broken")
        except (PyPdfError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
            raise forms.ValidationError(self.error_messages["broken"], code="broken") from problem
