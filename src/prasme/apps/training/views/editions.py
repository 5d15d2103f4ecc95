"""An edition before it opens, tried on example firms; and its end."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.funding.queries import headroom
from prasme.apps.programmes import actions as programmes
from prasme.apps.programmes.models import Course, Edition, EditionState
from prasme.apps.programmes.queries import editions_visible_to
from prasme.apps.training.forms.editions import DryRunForm
from prasme.apps.training.queries.closing import still_open
from prasme.apps.training.queries.dry_run import dry_run as tried
from prasme.apps.training.queries.dry_run import example_firms

SEATS = 2


def _edition(request: SignedIn, code: str) -> Edition:
    return get_object_or_404(editions_visible_to(request.user, Permission.EDITION_EDIT), code=code)


@require_safe
@requires(Permission.EDITION_EDIT)
def dry_run(request: SignedIn, code: str) -> HttpResponse:
    """Who would be taken, and what it would cost whom, by the edition's rules. Nothing is written."""
    edition, firms = _edition(request, code), example_firms()
    today = timezone.localdate()
    course = Course.objects.filter(block__programme=edition.programme_id).order_by("block__number", "code").first()
    first = {
        "on": today if edition.starts_on <= today <= edition.ends_on else edition.starts_on,
        "course": course.pk if course else "",
        "price": "" if course else "100.00",
        "seats": SEATS,
        "firms": [firm.key for firm in firms],
    }
    form = DryRunForm(edition.programme_id, firms, request.GET if "seats" in request.GET else first)
    outcomes = []
    if form.is_valid():
        told = form.cleaned_data
        chosen = [firm for firm in firms if firm.key in told["firms"]]
        outcomes = tried(edition, chosen, price=form.asked_price(), seats=told["seats"], on=told["on"])
    context = {"edition": edition, "form": form, "outcomes": outcomes, "left": headroom(edition)}
    return render(request, "training/dry_run.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT)
def close_edition(request: SignedIn, code: str) -> HttpResponse:
    """Closes an edition; what is still open is listed first."""
    edition = _edition(request, code)
    if request.method == "POST":
        try:
            programmes.close_edition(edition=edition, by=request.user)
        except programmes.NotOpen:
            messages.error(request, _("Only an open edition is closed."))
        else:
            messages.success(request, _("%s is closed. Figures, corrections and files go on.") % edition.title)
        return redirect("programmes:edition", edition.code)
    context = {"edition": edition, "left": still_open(edition), "is_open": edition.state == EditionState.OPEN}
    return render(request, "training/close_edition.html", context)
