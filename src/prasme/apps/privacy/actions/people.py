"""Names, contacts, answers and files of one human being, with their history, are blanked. Keys stay."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Model, Q

from prasme.apps.core.history import rewriting
from prasme.apps.enterprises.models import Employment, Identity, Move
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.imports.models import Answer, Change, ImportedRow
from prasme.apps.participants.models import Answers, ApartAnswers, Link

NAMES = {
    "given_name": "", "family_name": "", "email": "", "phone": "", "national_id_hash": "", "born_on": None,
    "folded": "",
}  # fmt: skip
ERASED = "erased"  # stands where a file's name was


def blank_history(model: type[Model], rows: Q, values: dict[str, Any]) -> int:
    """What the history of a table kept of these fields."""
    events: Any = model.events.rel.related_model  # type: ignore[attr-defined]
    with rewriting([events]):
        return int(events.objects.filter(rows).update(**values))


def blank_identities(keys: Sequence[Any], *, at: datetime) -> dict[str, int]:
    """The identity and its history; what a merge had noted of it; occupations."""
    text = [str(key) for key in keys]
    count = Identity.objects.filter(pk__in=keys).update(**NAMES, erased_at=at)
    history = blank_history(Identity, Q(person_id__in=keys), NAMES)
    Employment.objects.filter(person__in=keys).update(occupation="")
    history += blank_history(Employment, Q(person_id__in=keys), {"occupation": ""})
    with rewriting([Move]):
        moves = Move.objects.filter(model="enterprises.identity", row__in=text).update(before="", after="")
    return {"identities": count, "history": history, "merges": moves}


def blank_answers(keys: Sequence[Any], *, at: datetime) -> dict[str, int]:
    """Answers, the sensitive ones with them, and their history. That somebody answered, and when, stays."""
    apart = ApartAnswers.objects.filter(answers__person__in=keys)
    rows = list(apart.values_list("pk", flat=True))
    apart.delete()
    blank_history(ApartAnswers, Q(pgh_obj_id__in=rows), {"said": {}})
    count = Answers.objects.filter(person__in=keys).exclude(said={}).update(said={}, is_whole=False)
    blank_history(Answers, Q(person_id__in=keys), {"said": {}})
    Link.objects.filter(person__in=keys, ended_at=None).update(ended_at=at)
    return {"answers": count, "sensitive": len(rows)}


def destroy_files(keys: Sequence[Any], held: set[str]) -> dict[str, int]:
    """Files that are about this person alone: certificates, answered papers. What a hold names stays."""
    text = [str(key) for key in keys]
    own = Document.objects.filter(
        scopes__scope_kind="person", scopes__scope_id__in=text,
        kind__in=[DocumentKind.CERTIFICATE, DocumentKind.QUESTIONNAIRE],
    ).exclude(pk__in=held)  # fmt: skip
    papers = Document.objects.filter(pk__in=Answers.objects.filter(person__in=keys).values("paper"))
    found = {one.pk: one for one in (*own.distinct(), *papers)}
    for document in found.values():
        document.file.storage.delete(document.file.name)
    with rewriting([Document]):
        count = Document.objects.filter(pk__in=list(found)).update(name=ERASED)
    return {"files": count}


def blank_imports(keys: Sequence[Any]) -> dict[str, int]:
    """What imports kept of the person's rows beside the file."""
    text = [str(key) for key in keys]
    rows = ImportedRow.objects.filter(record__in=text)
    answers = Q(pk__in=[])
    for of, number in rows.values_list("of", "number"):
        answers |= Q(of=of, number=number)
    Answer.objects.filter(answers).delete()
    count = rows.update(remarks=[])
    with rewriting([Change]):
        count += Change.objects.filter(key__in=text).update(before={}, after={})
    return {"imported": count}
