"""What was worked out at a measure, by the forms of its template."""

from typing import Any

from django.db.models import QuerySet

from prasme.apps.cooperation import rules as cooperation
from prasme.apps.cooperation.models import Cooperation
from prasme.apps.measures.kinds import template_of
from prasme.apps.measures.models import ActionPoint, Measure, Note


def with_all(notes: QuerySet[Note]) -> QuerySet[Note]:
    return notes.select_related(
        "measure__occasion__edition__programme__owner", "measure__occasion__venue", "measure__occasion__organiser",
        "organisation", "cooperation",
    ).prefetch_related("measure__texts")  # fmt: skip


def to_monitor(measure: Measure) -> QuerySet[Cooperation]:
    """Agreements and projects of the edition that are not over."""
    found = Cooperation.objects.filter(edition=measure.occasion.edition_id).exclude(state__in=cooperation.OVER)
    return found.prefetch_related("partners__organisation").order_by("began_on", "pk")


def groups_of(measure: Measure) -> list[dict[str, Any]]:
    """Each form with what was filled in, and, of a monitoring workshop, what is still to be looked at."""
    notes = list(with_all(measure.notes.all()).order_by("pk"))
    groups = []
    for form in template_of(measure.kind).forms:
        of_form = [one for one in notes if one.form == form.key]
        seen = {one.cooperation_id for one in of_form}
        left = [one for one in to_monitor(measure) if one.pk not in seen] if form.about == "cooperation" else []
        groups.append({"form": form, "notes": [{"note": one, "name": name_of(one)} for one in of_form], "left": left})
    return groups


def name_of(note: Note) -> str:
    """The firm or agreement it is about, else its first field."""
    if note.cooperation:
        return note.cooperation.subject
    form = template_of(note.measure.kind).form(note.form)
    first = str(note.values.get(form.fields[0].key, "")) if form else ""
    if note.organisation and form and form.fields[0].is_long:
        return note.organisation.name
    return first[:80] or (note.organisation.name if note.organisation else f"{note.pk}")


def told(note: Note) -> list[dict[str, str]]:
    """Name and value of each field that was filled in."""
    form = template_of(note.measure.kind).form(note.form)
    return [
        {"name": str(one.title), "value": str(note.values[one.key])}
        for one in (form.fields if form else ())
        if note.values.get(one.key)
    ]


def points_of(measure: Measure) -> QuerySet[ActionPoint]:
    """Who does what, what is open first."""
    found = ActionPoint.objects.filter(note__measure=measure).select_related("note__organisation")
    return found.order_by("done_on", "due_on", "pk")
