"""What a person may type to sign in with more than a password, and to take a role."""

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import Invitation, User, Way


class CodeForm(AuthenticateForm):
    """The code of an app, or a recovery code. A wrong one after a right password is worth knowing about."""

    def clean_code(self) -> str:
        try:
            return super().clean_code()
        except ValidationError:
            get_adapter().note(context.request, self.user, Way.SECOND, has_worked=False)
            raise


class PasskeyForm(AddWebAuthnForm):
    """A new passkey, which alone is enough to sign in unless the person says otherwise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of the passkey")
        self.fields["passwordless"].label = _("Sign in with this passkey alone, without the password")
        self.fields["passwordless"].help_text = _("Needs a device that asks for your finger, face or PIN.")
        self.fields["passwordless"].initial = True


class AcceptForm(forms.Form):
    """The name and password of somebody who is new here."""

    name = forms.CharField(label=_("Your name"), max_length=120)
    password = forms.CharField(
        label=_("Password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters; a sentence is easy to remember."),
    )

    def __init__(self, invitation: Invitation, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.invitation = invitation
        self.fields["name"].initial = invitation.name

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, User(email=self.invitation.email, name=self.invitation.name))
        return password
