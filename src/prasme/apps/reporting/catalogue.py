"""The indicators that ship, and the facts that the apps bring for them."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import yaml
from django.apps import apps

from prasme.apps.core.sources import Source
from prasme.apps.reporting.rules import BadIndicator, Indicator, read_indicator

FOLDER = Path(__file__).parent / "indicators"


@cache
def sources() -> dict[str, Source]:
    """Every kind of fact, from each app's `facts.py`."""
    found: dict[str, Source] = {}
    for config in apps.get_app_configs():
        if config.name.startswith("prasme.") and find_spec(f"{config.name}.facts"):
            for source in import_module(f"{config.name}.facts").SOURCES:
                found[source.name] = source
    return found


@cache
def indicators() -> dict[str, Indicator]:
    """Every indicator by its id, checked against the facts it counts. Raises BadIndicator."""
    found: dict[str, Indicator] = {}
    for file in sorted(FOLDER.glob("*.yaml")):
        for name, data in yaml.safe_load(file.read_text()).items():
            indicator = read_indicator(name, data)
            columns = sources()[indicator.source].columns
            unknown = {*indicator.breakdowns, *([indicator.of] if indicator.of else [])} - set(columns)
            if unknown:
                raise BadIndicator(f"{name}: {indicator.source} has no column {', '.join(sorted(unknown))}")
            found[name] = indicator
    return found
