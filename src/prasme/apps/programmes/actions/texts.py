"""What programmes, courses and editions are called in other languages."""

from collections.abc import Mapping

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.programmes.models import Programme
from prasme.apps.programmes.texts import digest, texts_of


@action
def translate_texts(
    *, programme: Programme, language: str, texts: Mapping[str, str], by: User | None, seen: str = ""
) -> int:
    """Write the texts of a programme, its courses and editions in a language, by key; an empty one is taken away.

    seen: the digest of what the writer saw; empty: whatever stands. Returns how many records changed. Raises
    ChangedMeanwhile.
    """
    Programme.objects.select_for_update(no_key=True).get(pk=programme.pk)  # one writer at a time
    there = texts_of(programme)
    if seen and seen != digest(there, language):
        raise ChangedMeanwhile
    changed = {}
    for one in there:
        new = texts.get(one.key)
        if new is None or new == one.in_language(language):
            continue
        said = one.record.translations.setdefault(language, {})
        said[one.name] = new
        one.record.translations[language] = {name: text for name, text in said.items() if text}
        changed[one.record._meta.label, one.record.pk] = one.record
    for record in changed.values():
        record.save(update_fields=["translations"])
    return len(changed)
