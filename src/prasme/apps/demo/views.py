"""Signing in by a link: in a demonstration, from this machine, and nowhere else."""

from ipaddress import ip_address

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from prasme.apps.accounts.adapter import InvitationOnly
from prasme.apps.accounts.models import Way
from prasme.apps.demo import links


@login_not_required
@require_safe
def sign_in(request: HttpRequest, token: str) -> HttpResponse:
    # A proxy would make everybody look local, so a forwarded request is not from this machine.
    if "X-Forwarded-For" in request.headers or not ip_address(request.META["REMOTE_ADDR"]).is_loopback:
        raise Http404
    try:
        user = links.user_of(token)
    except links.LinkRefused as refusal:
        raise Http404 from refusal
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    InvitationOnly(request).note(request, user, Way.LINK, has_worked=True)
    return redirect("site:home")
