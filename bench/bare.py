"""What our pages are measured against: pages as Django gives them, with the same middleware, sign-in and rows.

A bare page is a queryset, Django's paginator and a plain table: no frame, no filters, no search, no export, no
sorting, nothing but the cells of fifty rows.
"""

from collections.abc import Callable, Sequence

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import include, path

from prasme.apps.enterprises.models import Person, Profile
from prasme.apps.funding.models import Aid
from prasme.apps.training.models import Application, Participation, Run

PAGE = """<!doctype html><html lang="en"><head><title>Bare</title></head><body><table>
{% for row in page %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>
{% endfor %}</table><p>{{ page.number }} of {{ page.paginator.num_pages }}, {{ page.paginator.count }} rows
{% if page.has_next %}<a href="?page={{ page.next_page_number }}">next</a>{% endif %}</p></body></html>"""


def bare(rows: Callable[[], QuerySet], cells: Callable[[object], Sequence[object]]) -> Callable:
    template = engines["django"].from_string(PAGE)

    def view(request: HttpRequest) -> HttpResponse:
        page = Paginator(rows(), 50).get_page(request.GET.get("page"))
        page.object_list = [cells(one) for one in page.object_list]
        return HttpResponse(template.render({"page": page}, request))

    return view


def _enterprises() -> QuerySet:
    return Profile.objects.filter(valid_to=None).select_related("enterprise", "seat").order_by("enterprise__name")


def _people() -> QuerySet:
    people = Person.objects.filter(identity__isnull=False).select_related("identity")
    return people.prefetch_related("employments__enterprise").order_by("identity__family_name")


LISTS = {
    "enterprises": bare(
        _enterprises,
        lambda one: (
            one.enterprise.name, one.enterprise.registration_number, one.get_size_class_display(), one.nace_code,
            one.seat.name,
        ),
    ),
    "people": bare(_people, lambda one: (one.identity, *(work.enterprise.name for work in one.employments.all()))),
    "runs": bare(
        lambda: Run.objects.select_related("course", "provider", "occasion__venue__municipality")
        .order_by("-starts_on"),
        lambda one: (
            one.code, one.course.title, one.provider.name, one.occasion.venue.municipality.name, one.starts_on,
            one.occasion.capacity, one.get_state_display(),
        ),
    ),
    "applications": bare(
        lambda: Application.objects.select_related("enterprise").order_by("-submitted_at"),
        lambda one: (one.number, one.enterprise.name, one.size_class, one.submitted_at, one.get_state_display()),
    ),
    "ledger": bare(
        lambda: Aid.objects.filter(edition__code="likta-2012").select_related("enterprise").order_by("-decided_on"),
        lambda one: (
            one.enterprise.name, one.get_state_display(), one.price, one.intensity, one.amount, one.decided_on,
        ),
    ),
    "participations": bare(
        lambda: Participation.objects.filter(run__occasion__edition__code="likta-2012")
        .select_related("enterprise", "person__identity", "run__course", "municipality")
        .order_by("-completed_on"),
        lambda one: (
            one.enterprise.name, one.person, one.run.course.title, one.run.code, one.completed_on,
            one.municipality.name,
        ),
    ),
}  # fmt: skip
urlpatterns = [
    *(path(f"bare/{name}/", view) for name, view in LISTS.items()),
    path("", include("prasme.config.urls")),
]
