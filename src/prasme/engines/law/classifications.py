"""Codes by revision: the section of a NACE code, the NUTS 3 regions of a country. The tables lie in tables/."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from prasme.engines.law.finding import Finding
from prasme.engines.law.reason import Reason, phrase

TABLES = Path(__file__).parent / "tables"
DIVISION = re.compile(r"\s*[A-V]?\s*(\d\d)(?:\D|\d|$)")
MESSAGES = {
    "nace": phrase("Division %(division)s is in section %(section)s of NACE Rev. %(revision)s."),
    "nace_none": phrase("NACE Rev. %(revision)s has no division %(division)s."),
    "nuts": phrase("%(country)s has %(count)s regions of level 3 in NUTS %(version)s."),
}


class NotInTables(Exception):
    """The tables do not know this code, country or version."""


@dataclass(frozen=True, kw_only=True)
class Regions:
    """version: of NUTS; names by code."""

    version: str
    names: dict[str, str]
    reason: Reason


def nace_section(code: str, revision: str, day: date) -> Finding:
    """outcome: section, a letter; empty where the revision has no such division. Raises NotInTables."""
    table, found = _table("nace").get(revision), DIVISION.match(code.upper())
    if table is None or not found:
        raise NotInTables(f"NACE {revision}: {code}")
    division = int(found[1])
    letters = [letter for letter, (first, last) in table["sections"].items() if first <= division <= last]
    section = letters[0] if letters else ""
    reason = Reason(
        message=MESSAGES["nace" if section else "nace_none"],
        values={"division": found[1], "section": section, "revision": revision},
        source=table["source"],
        confirmed=table["confirmed"],
    )
    return Finding(rule="nace_section", day=day, inputs={"code": code}, outcome={"section": section}, reasons=(reason,))


def nuts_regions(country: str, day: date, *, version: str = "") -> Regions:
    """The level 3 regions of a country by a version, or by the one of the day. Raises NotInTables."""
    versions = _table("nuts").get(country.upper(), {})
    if not version:
        begun = [name for name, one in versions.items() if one["from"] <= day]
        version = begun[-1] if begun else ""
    if version not in versions:
        raise NotInTables(f"NUTS {version}: {country}")
    table = versions[version]
    reason = Reason(
        message=MESSAGES["nuts"],
        values={"country": country.upper(), "count": str(len(table["regions"])), "version": version},
        source=table["source"],
        confirmed=table["confirmed"],
    )
    return Regions(version=version, names=dict(table["regions"]), reason=reason)


@cache
def _table(name: str) -> dict[str, Any]:
    with (TABLES / f"{name}.yaml").open(encoding="utf-8") as file:
        read: dict[str, Any] = yaml.safe_load(file)
    return read
