"""The page of a firm, of a person, of one participation: where every figure ends."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, may, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises import queries as enterprises
from prasme.apps.enterprises.models import Person
from prasme.apps.enterprises.nace import SECTIONS, section_titles
from prasme.apps.funding.queries import aid_visible_to
from prasme.apps.privacy.queries.scope import people_open_to
from prasme.apps.programmes import digcomp
from prasme.apps.programmes.models import Course
from prasme.apps.programmes.queries import currency_of
from prasme.apps.site.queries import records
from prasme.apps.site.queries.firms import firm_panels
from prasme.apps.training.queries import applications_visible_to, run_rows, runs_visible_to


@require_safe
@requires(Permission.ENTERPRISE_VIEW, Permission.SEAT_HOLD)
def enterprise(request: SignedIn, enterprise_id: int) -> HttpResponse:
    """A firm as of today and before, its people, its applications, and every seat in the order of time."""
    found = enterprises.enterprises_visible_to(request.user).filter(pk=enterprise_id).first()
    if found is None:
        return _where_it_went(enterprises.survivor_of(enterprise_id), enterprises.enterprises_visible_to(request.user))
    today = timezone.localdate()
    profiles = list(found.profiles.select_related("seat").order_by("-valid_from"))
    profile = next((p for p in profiles if p.valid_from <= today and (not p.valid_to or p.valid_to >= today)), None)
    context = {
        "enterprise": found,
        "profile": profile,
        "profiles": profiles,
        "sector": SECTIONS.get(profile.nace_code[:1], "") if profile else "",
        "employments": enterprises.employed_by(found, on=today),
        "applications": applications_visible_to(request.user)
        .filter(enterprise=found)
        .select_related("edition")
        .order_by("-pk"),
        "lines": records.lines_of_enterprise(request.user, found),
        "may_edit": enterprises.enterprises_to_edit(request.user).filter(pk=found.pk).exists(),
        "may_staff": enterprises.enterprises_to_staff(request.user).filter(pk=found.pk).exists(),
        "may_see_runs": may(request.user, Permission.RUN_VIEW),
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
    } | firm_panels(request.user, found, profile, today)
    return render(request, "site/enterprise.html", context)


def _where_it_went(survivor: object, visible: QuerySet[Any]) -> HttpResponse:
    """The page of a record that was merged leads to the one that stayed, if that is the user's to see."""
    page = "site:person" if visible.model is Person else "site:enterprise"
    return redirect(page, get_object_or_404(visible, pk=survivor).pk)


@require_safe
@requires(Permission.PERSON_VIEW, Permission.SEAT_HOLD, Permission.OWN_RECORD)
def person(request: SignedIn, person_id: str) -> HttpResponse:
    """Somebody with employments and courses. An employer sees what concerns its own firm."""
    visible = enterprises.people_visible_to(request.user).select_related("identity")
    found = visible.filter(pk=person_id, identity__isnull=False).first()
    if found is None:
        return _where_it_went(enterprises.surviving_person(person_id), visible)
    own = reach(request.user, Permission.OWN_RECORD).ids.get("person", frozenset())
    employments = found.employments.filter(enterprise__merged_into=None)
    employments = employments.select_related("enterprise").order_by("-started_on")
    if not may(request.user, Permission.PERSON_VIEW) and str(found.pk) not in own:
        employments = employments.filter(reach(request.user, Permission.SEAT_HOLD).over(organisation="enterprise_id"))
    context = {
        "person": found,
        "employments": employments,
        "lines": records.lines_of_person(request.user, found),
        "may_see_held": people_open_to(request.user).filter(pk=found.pk).exists(),
        "may_edit": not found.identity.erased_at
        and enterprises.people_to_edit(request.user).filter(pk=found.pk).exists(),
        "may_see_firms": may(request.user, Permission.ENTERPRISE_VIEW) or may(request.user, Permission.SEAT_HOLD),
        "may_see_runs": may(request.user, Permission.RUN_VIEW),
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
    }
    return render(request, "site/person.html", context)


@require_safe
@requires(Permission.PERSON_VIEW, Permission.SEAT_HOLD, Permission.OWN_RECORD)
def participation(request: SignedIn, participation_id: int) -> HttpResponse:
    """The record behind a figure: who, of which firm as it was then, each half-day with its proof, the papers."""
    visible = records.participations_visible_to(request.user).select_related(
        "person__identity", "enterprise", "profile__seat", "municipality", "seat__aid", "run__course", "run__provider",
        "run__occasion__venue", "run__occasion__edition",
    )  # fmt: skip
    found = get_object_or_404(visible, pk=participation_id)
    certificate, may_open_pdf = records.certificate_of(request.user, found)
    aid = found.seat.aid
    context = {
        "record": found,
        "occasion": found.run.occasion,
        "zone": found.run.occasion.venue.time_zone,
        "sector": SECTIONS.get(found.profile.nace_code[:1], "") if found.profile else "",
        "half_days": records.half_days(found),
        "papers": records.papers_of(request.user, found),
        "certificate": certificate,
        "may_open_pdf": may_open_pdf,
        "aid": aid if aid and aid_visible_to(request.user).filter(pk=aid.pk).exists() else None,
        "may_see_firms": may(request.user, Permission.ENTERPRISE_VIEW) or may(request.user, Permission.SEAT_HOLD),
        "may_see_runs": may(request.user, Permission.RUN_VIEW),
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
    }
    return render(request, "site/participation.html", context)


@require_safe
@requires(Permission.EDITION_VIEW, Permission.RUN_VIEW)
def course(request: SignedIn, course_id: int) -> HttpResponse:
    """What is learnt, in how many hours, and the runs that the user may see."""
    courses = Course.objects.select_related("block__programme").prefetch_related("hours", "outcomes")
    found = get_object_or_404(courses, pk=course_id)
    runs: QuerySet[Any] = run_rows(runs_visible_to(request.user).filter(course=found)).order_by("-starts_on", "code")
    names, sectors = digcomp.competences(), section_titles()
    context = {
        "course": found,
        "currency": currency_of(found.block.programme),
        "outcomes": [(one, names.get(one.competence, "")) for one in found.outcomes.all()],
        "framework": f"DigComp {digcomp.VERSION}",
        "sectors": [sectors.get(letter, letter) for letter in found.sectors],
        "total": sum(one.hours for one in found.hours.all()),
        "runs": runs.values("code", "starts_on", "place", "provider_name", "taken", "capacity")[:50],
        "may_see_history": may(request.user, Permission.HISTORY_VIEW),
        "may_edit_test": reach(request.user, Permission.EDITION_EDIT).everything,
    }
    return render(request, "site/course.html", context)
