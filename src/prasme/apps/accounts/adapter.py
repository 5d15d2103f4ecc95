"""How allauth behaves here."""

from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from prasme.apps.accounts import actions, queries
from prasme.apps.accounts.models import User, Way
from prasme.apps.core.templatetags.look import browser_name


class InvitationOnly(DefaultAccountAdapter):
    """Nobody signs up alone: an operator, or an organisation that takes part, invites. Each sign-in is noted."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 - allauth's signature
        return False

    def post_login(self, request: HttpRequest, user: User, **more: Any) -> HttpResponse:
        self.note(request, user, way_of(request, user), has_worked=True)
        return super().post_login(request, user, **more)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Of an address that nobody has, nothing is kept."""
        if user := queries.user_by_address(credentials.get("email", "")):
            self.note(request, user, Way.PASSWORD, has_worked=False)

    def note(self, request: HttpRequest, user: User, way: Way, *, has_worked: bool) -> None:
        actions.note_sign_in(
            user=user, way=way, has_worked=has_worked, address=self.get_client_ip(request),
            device=browser_name(self.get_http_user_agent(request)), at=timezone.now(), by=user,
        )  # fmt: skip


def way_of(request: HttpRequest, user: User) -> Way:
    """How the user has just signed in, from what allauth noted on the way."""
    used = [record for record in get_authentication_records(request, user) if record["method"] == "mfa"]
    if not used:
        return Way.PASSWORD
    return Way.PASSKEY if used[-1].get("passwordless") else Way.SECOND


class SecondFactor(DefaultMFAAdapter):
    """Secrets are not kept in the clear; names of passkeys in our words."""

    def _box(self) -> Fernet:
        return Fernet(urlsafe_b64encode(sha256(b"second-factor:" + settings.SECRET_KEY.encode()).digest()))

    def encrypt(self, text: str) -> str:
        return self._box().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return self._box().decrypt(encrypted_text.encode()).decode()

    def build_totp_svg(self, url: str) -> str:  # noqa: ARG002 - the page draws the code itself
        return ""

    def generate_authenticator_name(self, user: User, type: str) -> str:  # noqa: ARG002 - allauth's signature
        return _("Passkey %(number)d") % {"number": queries.passkeys_of(user) + 1}
