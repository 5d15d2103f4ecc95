"""Courses and applications in the search box."""

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from prasme.apps.accounts.models import User
from prasme.apps.accounts.roles import Permission
from prasme.apps.search.kinds import Hit, Kind
from prasme.apps.training.models import Application, Run
from prasme.apps.training.queries import applications_visible_to, runs_matching, runs_visible_to


def _runs(user: User, words: str) -> QuerySet[Run]:
    return runs_matching(runs_visible_to(user), words=words).select_related("course").order_by("-starts_on", "code")


def _run(one: Run) -> Hit:
    return Hit(one.code, str(one.course), reverse("training:run", args=[one.code]))


def _applications(user: User, words: str) -> QuerySet[Application]:
    found = applications_visible_to(user).filter(number__icontains=words.strip())
    return found.select_related("enterprise").order_by("-pk")


def _application(one: Application) -> Hit:
    return Hit(one.number, one.enterprise.name, reverse("training:application", args=[one.number]))


KINDS = [
    Kind(name=_("Courses"), place=3, needs=(Permission.RUN_VIEW,), found=_runs, hit=_run, all_at="training:runs"),
    Kind(
        name=_("Applications"),
        place=4,
        needs=(Permission.APPLICATION_VIEW,),
        found=_applications,
        hit=_application,
        all_at="training:applications",
    ),
]
