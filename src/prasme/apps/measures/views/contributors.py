"""Who helps: mentors, jurors, speakers, experts; and who applied."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.codes import code_of
from prasme.apps.measures import actions
from prasme.apps.measures.forms.hackathons import ContributorForm
from prasme.apps.measures.models import Contributor, Part
from prasme.apps.measures.queries import measures_visible_to
from prasme.apps.measures.views.measures import around, seen_by


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_VIEW)
def contributors(request: SignedIn, code: str) -> HttpResponse:
    """The list, and a form for one more."""
    permission = Permission.MEASURE_RUN if request.method == "POST" else Permission.MEASURE_VIEW
    found = seen_by(request, code, permission)
    form = ContributorForm(request.POST or None)
    if form.is_valid():
        values = form.cleaned_data
        try:
            actions.add_contributor(
                measure=found, part=values["part"], new=form.person(found.language), by=request.user,
                on=timezone.localdate(), at=timezone.now(), organisation=values["organisation"], topic=values["topic"],
            )  # fmt: skip
        except actions.IsThereAlready as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Added; with an address the link to the own page is on its way."))
            return redirect("measures:contributors", code)
    people = list(found.contributors.select_related("person__identity", "organisation").order_by("part", "pk"))
    around_it = around(request, found, "contributors")
    for one in people:
        one.own_page = own_page_of(one) if around_it["may_run"] else ""  # type: ignore[attr-defined]
    context = around_it | {
        "people": people, "form": form, "applicants": Part.applicants(),
    }  # fmt: skip
    return render(request, "measures/contributors.html", context, status=422 if form.errors else 200)


def own_page_of(contributor: Contributor) -> str:
    """To be read out on the phone; a juror's is the juror's alone, because points are given there."""
    if contributor.part == Part.JUROR:
        return ""
    return reverse("measures:mine", args=[code_of("contributor", contributor.pk, contributor.person_id)])


@require_POST
@requires(Permission.MEASURE_RUN)
def remove_contributor(request: SignedIn, contributor_id: int) -> HttpResponse:
    visible = measures_visible_to(request.user, Permission.MEASURE_RUN)
    found = get_object_or_404(Contributor.objects.select_related("measure"), pk=contributor_id, measure__in=visible)
    try:
        actions.remove_contributor(contributor=found, by=request.user)
    except actions.TakesPart as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Taken out."))
    return redirect("measures:contributors", found.measure.code)
