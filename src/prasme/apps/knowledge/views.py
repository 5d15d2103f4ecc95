"""Tests: written for a course, answered without an account, read as means of the group."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.codes import key_of
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.knowledge import actions, queries, rules
from prasme.apps.knowledge.forms import AnswersForm, TestForm, as_yaml
from prasme.apps.knowledge.letters import link_of
from prasme.apps.knowledge.models import Attempt, CourseTest, Moment
from prasme.apps.occasions.models import Seat
from prasme.apps.occasions.queries import occasions_visible_to
from prasme.apps.programmes.models import Course


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def edit_test(request: SignedIn, course_id: int) -> HttpResponse:
    """The questions of a course, as YAML: written here, or taken over from a file by pasting it."""
    course = get_object_or_404(Course.objects.select_related("block__programme"), pk=course_id)
    test = queries.test_of(course) or CourseTest(course=course)
    start = {
        "seen": test.version if test.pk else 0, "questions": as_yaml(test.questions),
        "pass_percent": round(test.pass_share * 100) if test.pass_share else None,
    }  # fmt: skip
    form = TestForm(request.POST or None, initial=start)
    if form.is_valid():
        data = form.cleaned_data
        try:
            actions.set_test(
                course=course, questions=data["questions"], pass_share=form.share(), seen=data["seen"], by=request.user
            )
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The test is kept. Answers given before keep their questions."))
            return redirect("site:course", course.pk)
    context = {"course": course, "form": form}
    return render(request, "knowledge/edit_test.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def answer(request: HttpRequest, moment: str, code: str) -> HttpResponse:
    """By a personal link, without an account; the own result is shown at once."""
    seats = Seat.objects.select_related("occasion__venue", "occasion__run__course")
    seat = get_object_or_404(seats, pk=key_of(f"test.{moment}", code))
    course = seat.occasion.run.course
    test = queries.test_of(course)
    if moment not in Moment.values or test is None or not test.questions:
        raise Http404
    context = {"course": course, "moment": Moment(moment).label}
    attempt = Attempt.objects.filter(seat=seat, moment=moment).first()
    now = timezone.now()
    if attempt is None and not actions.is_open(seat, moment, now):
        return render(request, "knowledge/answered.html", context | {"text": str(actions.NotNow())})
    if attempt is None:
        form = AnswersForm(test.questions, request.POST or None)
        if not form.is_valid():
            status = 422 if form.errors else 200
            return render(request, "knowledge/answer.html", context | {"form": form}, status=status)
        try:
            attempt = actions.answer_test(seat=seat, moment=moment, chosen=form.chosen(), course=course, at=now)
        except (actions.NotNow, actions.AnsweredAlready) as refusal:
            return render(request, "knowledge/answered.html", context | {"text": str(refusal)})
    return render(request, "knowledge/answered.html", context | {"result": queries.result_of(attempt)})


@require_safe
@requires(Permission.ROSTER_KEEP)
def group(request: SignedIn, occasion_id: int) -> HttpResponse:
    """Means of the group by area, who has answered, and a link for each who has not."""
    kept = occasions_visible_to(request.user, Permission.ROSTER_KEEP)
    occasion = get_object_or_404(kept.select_related("run__course"), pk=occasion_id)
    done = queries.answered(occasion)
    lines = [
        {
            "seat": seat,
            "moments": [
                {"name": moment.label, "is_done": moment.value in done[seat.pk], "href": link_of(seat.pk, moment.value)}
                for moment in Moment
            ],
        }
        for seat in queries.seats_asked(occasion)
    ]
    context = {
        "occasion": occasion, "test": queries.test_of(occasion.run.course), "means": queries.means(occasion),
        "lines": lines, "few": rules.FEWEST,
    }  # fmt: skip
    return render(request, "knowledge/group.html", context)
