"""Practical work: asked for and marked by the trainer, handed in by the learner."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.occasions import actions, queries
from prasme.apps.occasions.models import OccasionKind, Result
from prasme.apps.occasions.queries import work as reads
from prasme.apps.occasions.views.rosters import HOME
from prasme.apps.occasions.work_forms import HandInForm, MarkingForm, TaskForm


@require_http_methods(["GET", "POST"])
@requires(Permission.ROSTER_KEEP)
def tasks(request: SignedIn, occasion_id: int) -> HttpResponse:
    """What an occasion asks for, and one more."""
    visible = queries.occasions_visible_to(request.user, Permission.ROSTER_KEEP)
    occasion = get_object_or_404(visible, pk=occasion_id, is_cancelled=False)
    form = TaskForm(occasion, request.POST or None)
    if form.is_valid():
        actions.add_task(occasion=occasion, planned=form.planned(), by=request.user)
        messages.success(request, _("The practical work is asked for. Learners see it at once."))
        return redirect("occasions:tasks", occasion.pk)
    context = {
        "occasion": occasion, "form": form, "tasks": list(reads.tasks_of(occasion)),
        "home": reverse(HOME[OccasionKind(occasion.kind)], args=[occasion.code]),
    }  # fmt: skip
    return render(request, "occasions/tasks.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET"])
@requires(Permission.ROSTER_KEEP)
def task(request: SignedIn, task_id: int) -> HttpResponse:
    """Who handed in, who passed, who has not."""
    task = get_object_or_404(reads.tasks_to_keep(request.user), pk=task_id)
    works = {work.seat_id: work for work in reads.works_of(task).prefetch_related("markings")}
    lines = []
    for seat in queries.roster_of(task.occasion):
        work = works.get(seat.pk)
        marking = max(work.markings.all(), key=lambda one: one.pk, default=None) if work else None
        points = sum(marking.points) if marking else None
        lines.append({"seat": seat, "work": work, "marking": marking, "points": points})
    context = {"task": task, "occasion": task.occasion, "lines": lines, "most": sum(c["points"] for c in task.criteria)}
    return render(request, "occasions/task.html", context)


@require_POST
@requires(Permission.ROSTER_KEEP)
def archive_task(request: SignedIn, task_id: int) -> HttpResponse:
    task = get_object_or_404(reads.tasks_to_keep(request.user), pk=task_id)
    try:
        actions.archive_task(task=task, by=request.user, at=timezone.now())
    except ChangedMeanwhile as refusal:
        messages.error(request, str(refusal))
    return redirect("occasions:tasks", task.occasion_id)


@require_http_methods(["GET", "POST"])
@requires(Permission.ROSTER_KEEP)
def mark_work(request: SignedIn, work_id: int) -> HttpResponse:
    """The work, and the points of each criterion."""
    work = get_object_or_404(reads.works_to_keep(request.user), pk=work_id)
    standing = reads.marking_of(work)
    form = MarkingForm(work.task, standing, request.POST or None)
    if form.is_valid():
        try:
            marking = actions.mark_work(
                work=work, points=form.points(), comment=form.cleaned_data["comment"], by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except (actions.OccasionLocked, actions.HandedInMeanwhile) as refusal:
            form.add_error(None, str(refusal))
        else:
            said = _("%(person)s: passed.") if marking.result == Result.PASSED else _("%(person)s: once more.")
            messages.success(request, said % {"person": work.seat.person})
            return redirect("occasions:task", work.task_id)
    context = {"work": work, "task": work.task, "form": form, "standing": standing}
    return render(request, "occasions/mark_work.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.OWN_RECORD)
def hand_in(request: SignedIn, task_id: int) -> HttpResponse:
    """What is asked, what was handed in, what came of it."""
    task = get_object_or_404(reads.own_tasks(request.user), pk=task_id)
    seat = queries.own_seats_of(request.user).filter(occasion=task.occasion).exclude(state="withdrawn").first()
    assert seat is not None  # the task is found through it
    work = reads.work_of(task, seat)
    form = HandInForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    if form.is_valid():
        try:
            actions.hand_in(
                task=task, seat=seat, link=form.cleaned_data["link"], file=form.cleaned_data["file"], by=request.user,
                at=timezone.now(),
            )  # fmt: skip
        except (actions.NothingHandedIn, actions.OccasionLocked, actions.HandedInMeanwhile) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Handed in. The trainer is told."))
            return redirect("occasions:hand-in", task.pk)
    marking = reads.marking_of(work) if work else None
    passed = marking is not None and marking.result == Result.PASSED
    context = {
        "task": task, "occasion": task.occasion, "work": work, "marking": marking, "passed": passed, "form": form,
        "points": sum(marking.points) if marking else None, "most": sum(c["points"] for c in task.criteria),
    }  # fmt: skip
    return render(request, "occasions/hand_in.html", context, status=422 if form.errors else 200)
