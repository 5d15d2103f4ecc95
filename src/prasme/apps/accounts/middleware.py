"""For whom a request acts, and whether it may go on without a second factor."""

from collections.abc import Callable

import pghistory
from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from prasme.apps.accounts import queries
from prasme.apps.accounts.permissions import may, sees_personal_data
from prasme.apps.accounts.roles import Permission

Handler = Callable[[HttpRequest], HttpResponse]

# Where somebody who still lacks the second factor may go: to set it up, and out.
WAY = ("mfa_", "account_logout", "account_reauthenticate", "account_change_password", "account_set_password")
ALSO = ("set_language",)


def acting_for(get_response: Handler) -> Handler:
    """Whoever acts for an organisation holds its manager's role, and no other; the history names both."""

    def middleware(request: HttpRequest) -> HttpResponse:
        key = request.session.get("acting")
        if key is None or not request.user.is_authenticated:
            return get_response(request)
        found = queries.acting_now(request.user, key, at=timezone.now())
        if found is None or not may(request.user, Permission.ACT_FOR):  # the role may have ended meanwhile
            del request.session["acting"]
            messages.warning(request, _("The time to act for somebody else is over. You act for yourself again."))
            return get_response(request)
        request.user.acts_for = found
        request.user.held = [queries.role_of(found)]
        with pghistory.context(acting=found.pk, acting_for=found.organisation_name):
            return get_response(request)

    return middleware


def forget_on_sign_out(get_response: Handler) -> Handler:
    """What a roster left in the browser so that it opens without a network goes with whoever signs out."""

    def middleware(request: HttpRequest) -> HttpResponse:
        was_signed_in = request.user.is_authenticated
        response = get_response(request)
        if was_signed_in and not request.user.is_authenticated:
            response["Clear-Site-Data"] = '"storage"'
        return response

    return middleware


class second_factor:  # noqa: N801 - named like its neighbours; a class, because Django asks for process_view
    """Who sees personal data sets up a passkey or an app with codes before anything else."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> HttpResponse | None:
        user, name = request.user, request.resolver_match.view_name if request.resolver_match else ""
        if not settings.SECOND_FACTOR or not user.is_authenticated or not sees_personal_data(user):
            return None
        if any(record["method"] == "mfa" for record in get_authentication_records(request, user)):
            return None
        if queries.has_second_factor(user):
            return None
        request.lacks_second_factor = True  # type: ignore[attr-defined]  # read by the page that sets it up
        if name.startswith(WAY) or name in ALSO:
            return None
        return HttpResponseRedirect(reverse("mfa_index"))
