"""Model relations point downwards too: a foreign key by name and its way back escape the import contracts."""

from collections.abc import Iterator

from django.apps import apps
from django.conf import settings
from django.db.models import ForeignObject, ManyToManyField, Model
from pghistory.models import Event

HEIGHT = {f"prasme.apps.{name}": height for height, name in enumerate(reversed(settings.OUR_APPS))}


def our_models() -> list[type[Model]]:
    # The event tables of the history point at what they are the history of; they say nothing new.
    return [
        m
        for m in apps.get_models(include_auto_created=True)
        if m._meta.app_config.name in HEIGHT and not issubclass(m, Event)
    ]


def relations(models: list[type[Model]]) -> Iterator[tuple[type[Model], str, type[Model]]]:
    for model in models:
        for field in [*model._meta.local_fields, *model._meta.local_many_to_many]:
            if isinstance(field, ForeignObject | ManyToManyField):
                yield model, field.name, field.related_model


def points_up(model: type[Model], target: type[Model], height: dict[str, int]) -> bool:
    ours, theirs = model._meta.app_config.name, target._meta.app_config.name
    return theirs in height and height[theirs] > height[ours]


def test_every_relation_points_to_its_own_app_or_one_below():
    found = list(relations(our_models()))

    upwards = [
        f"{m._meta.label}.{name} → {target._meta.label}" for m, name, target in found if points_up(m, target, HEIGHT)
    ]

    assert len(found) > 20
    assert upwards == []


def test_a_relation_that_points_up_would_be_seen():
    upside_down = {name: -height for name, height in HEIGHT.items()}

    assert any(points_up(model, target, upside_down) for model, _, target in relations(our_models()))


def test_no_relation_is_to_anything_whatever():
    """A generic relation would tie any app to any other, unseen by a contract."""
    loose = [
        f"{m._meta.label}.{name}"
        for m, name, t in relations(our_models())
        if t._meta.label == "contenttypes.ContentType"
    ]

    assert loose == []


def test_the_list_of_apps_is_the_list_of_the_contract():
    from importlinter import api

    from tests.architecture.tree import ROOT

    contracts = api.read_configuration(str(ROOT / ".importlinter"))["contracts_options"]

    (layers,) = [contract["layers"] for contract in contracts if contract["id"] == "apps"]
    assert layers == settings.OUR_APPS
