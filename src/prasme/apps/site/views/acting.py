"""An operator acts for a firm, for instance one that is on the phone."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts import actions
from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.queries import enterprises_visible_to
from prasme.apps.site.forms import ReasonForm


@require_http_methods(["GET", "POST"])
@requires(Permission.ACT_FOR)
def act_for(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """Says why, and has the firm's pages until the button or the time ends it."""
    firm = get_object_or_404(enterprises_visible_to(request.user), pk=enterprise_id)
    form = ReasonForm(request.POST or None)
    if form.is_valid():
        acting = actions.act_for(
            organisation=firm.pk, name=firm.name, by=request.user, at=timezone.now(), **form.cleaned_data
        )
        request.session["acting"] = acting.pk
        messages.success(request, _("You act for %s now.") % firm.name)
        return redirect("site:home")
    context = {"firm": firm, "form": form}
    return render(request, "site/act_for.html", context, status=422 if form.errors else 200)
