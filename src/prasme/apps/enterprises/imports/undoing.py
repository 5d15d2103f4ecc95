"""Taking an import of firms and people back; what has been used or changed since stays, and says why."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from prasme.apps.accounts.models import User
from prasme.apps.enterprises.actions.importing import (
    remove_imported_firms,
    remove_imported_people,
    restore_contacts,
    restore_profile,
)
from prasme.apps.enterprises.imports.writing import values_of
from prasme.apps.enterprises.models import Employment, Identity, Organisation, Person, Profile
from prasme.apps.imports.kinds import Made
from prasme.apps.imports.using import changed, in_use, used

Of = Mapping[str, Sequence[Made]]


def take_back(made: Sequence[Made], by: User | None, _at: datetime) -> dict[str, str]:
    """Undo what is still as the import left it. Returns why, by `what:key`, for everything that stays."""
    of: dict[str, list[Made]] = {}
    for one in made:
        of.setdefault(one.what, []).append(one)
    stays: dict[str, str] = {}
    _restore_profiles(of.get("profile", []), stays, by)
    _restore(of.get("contacts", []), Organisation, stays, by)
    _restore(of.get("identity", []), Identity, stays, by)
    _remove_people(of, stays, by)
    _remove_firms(of.get("enterprise", []), stays, by)
    return stays


def _keys(rows: Any) -> dict[str, Any]:
    """Pairs of key and value, by the key as text."""
    return {str(key): value for key, value in rows}


def _remove_people(of: Of, stays: dict[str, str], by: User | None) -> None:
    people = {one.key: one for one in of.get("person", [])}
    employments = {one.key: one for one in of.get("employment", [])}
    users = _keys(used(Person, people, {"identity", "employments"}).items())
    versions = _keys(Identity.objects.filter(person__in=people).values_list("person_id", "version"))
    jobs = list(Employment.objects.filter(person__in=people).values_list("pk", "person_id", "ended_on"))
    elsewhere = {str(person) for key, person, ended in jobs if str(key) not in employments or ended}
    merged = set(map(str, Person.objects.filter(pk__in=people).exclude(merged_into=None).values_list("pk", flat=True)))
    for key, one in people.items():
        if key in users:
            stays[one.label] = in_use(users[key])
        elif versions.get(key) != one.after["version"] or key in elsewhere or key in merged:
            stays[one.label] = changed()
    open_jobs = _keys(Employment.objects.filter(pk__in=employments, ended_on=None).values_list("pk", "person_id"))
    gone = []
    for key, one in employments.items():
        person = str(open_jobs.get(key, ""))
        if not person:
            stays[one.label] = changed()
        elif f"person:{person}" in stays:
            stays[one.label] = stays[f"person:{person}"]
        else:
            gone.append(key)
    remove_imported_people(
        people=[key for key, one in people.items() if one.label not in stays], employments=gone, by=by
    )


def _remove_firms(firms: Sequence[Made], stays: dict[str, str], by: User | None) -> None:
    keys = [one.key for one in firms]
    users = _keys(used(Organisation, keys, {"profiles", "addresses"}).items())
    users |= _profiles_in_use(keys)
    rows = Organisation.objects.filter(pk__in=keys).values_list("pk", "version", "merged_into")
    left = {str(pk): (version, merged) for pk, version, merged in rows}
    several = _several_profiles(keys)
    for one in firms:
        if one.key in users:
            stays[one.label] = in_use(users[one.key])
        elif left.get(one.key) != (one.after["version"], None) or one.key in several:
            stays[one.label] = changed()
    remove_imported_firms(firms=[one.key for one in firms if one.label not in stays], by=by)


def _profiles_in_use(firms: Collection[str]) -> dict[str, str]:
    of = dict(Profile.objects.filter(enterprise__in=firms).values_list("pk", "enterprise_id"))
    return {str(of[key]): name for key, name in used(Profile, of, ()).items()}


def _several_profiles(firms: Collection[str]) -> set[str]:
    """Firms of which another profile is known since, or whose own was ended or corrected."""
    events = Profile.events.rel.related_model.objects  # type: ignore[attr-defined]
    updated = events.filter(enterprise__in=firms, pgh_label="update").values_list("enterprise_id", flat=True)
    ended = Profile.objects.filter(enterprise__in=firms).exclude(valid_to=None).values_list("enterprise_id", flat=True)
    return {*map(str, updated), *map(str, ended)}


def _restore(made: Sequence[Made], model: Any, stays: dict[str, str], by: User | None) -> None:
    """Contacts as they were: of firms from what the import kept, of people from the history of their identity."""
    records = {str(record.pk): record for record in model.objects.filter(pk__in=[one.key for one in made])}
    for one in made:
        record = records.get(one.key)
        before = dict(one.before) if model is Organisation else _identity_before(one)
        if record is None or record.version != one.after["version"] or before is None:
            stays[one.label] = changed()
        else:
            restore_contacts(record=record, seen=record.version, by=by, **before)


def _identity_before(one: Made) -> dict[str, str] | None:
    events = Identity.events.rel.related_model.objects  # type: ignore[attr-defined]
    return (
        events.filter(person=one.key, version=one.before["version"])
        .order_by("-pgh_id")
        .values(*one.before["fields"])
        .first()
    )


def _restore_profiles(made: Sequence[Made], stays: dict[str, str], by: User | None) -> None:
    found = {str(profile.pk): profile for profile in Profile.objects.filter(pk__in=[one.key for one in made])}
    users = _keys(used(Profile, found, ()).items())
    for one in made:
        profile = found.get(one.key)
        if one.key in users:
            stays[one.label] = in_use(users[one.key])
        elif profile is None or values_of(profile) != one.after or profile.valid_to is not None:
            stays[one.label] = changed()
        else:
            restore_profile(profile=profile, before=one.before, by=by)
