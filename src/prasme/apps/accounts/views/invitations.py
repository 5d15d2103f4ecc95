"""Taking a role that was offered, and ending to act for somebody else."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from prasme.apps.accounts import actions, queries
from prasme.apps.accounts.adapter import InvitationOnly
from prasme.apps.accounts.forms import AcceptForm
from prasme.apps.accounts.models import Invitation, User, Way
from prasme.apps.accounts.permissions import SignedIn


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def accept(request: HttpRequest, key: str, nonce: str) -> HttpResponse:
    """Somebody new sets a password; somebody known signs in and says yes."""
    invitation = queries.invitation_by_link(key, nonce)
    if invitation is None:
        raise Http404
    at = timezone.now()
    if invitation.accepted_at or invitation.withdrawn_at or invitation.expires_at <= at:
        return render(request, "accounts/invitation_over.html", {"invitation": invitation}, status=410)
    known = queries.user_by_address(invitation.email)
    if known is None:
        return _accept_as_new(request, invitation)
    if not request.user.is_authenticated:
        return redirect_to_login(request.path)
    if request.user.pk != known.pk:
        context = {"invitation": invitation, "is_other": True}
        return render(request, "accounts/accept.html", context, status=403)
    if request.method == "POST":
        actions.accept_invitation(invitation=invitation, at=at, by=known)
        messages.success(request, _("The role is yours now."))
        return redirect("site:home")
    return render(request, "accounts/accept.html", {"invitation": invitation})


def _accept_as_new(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    form = AcceptForm(invitation, request.POST or None)
    if form.is_valid():
        user = actions.accept_invitation(invitation=invitation, at=timezone.now(), **form.cleaned_data)
        _sign_in(request, user)
        messages.success(request, _("Welcome. Your password is set."))
        return redirect("site:home")
    context = {"invitation": invitation, "form": form}
    return render(request, "accounts/accept.html", context, status=422 if form.errors else 200)


def _sign_in(request: HttpRequest, user: User) -> None:
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    InvitationOnly(request).note(request, user, Way.INVITATION, has_worked=True)


@require_POST
def stop_acting(request: SignedIn) -> HttpResponse:
    actions.stop_acting(by=request.user, at=timezone.now())
    request.session.pop("acting", None)
    messages.success(request, _("You act for yourself again."))
    return redirect("site:home")
