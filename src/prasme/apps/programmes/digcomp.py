"""The 21 competences of DigComp 3.0 (Cosgrove and Cachia, JRC144121, CC BY 4.0)."""

import csv
from functools import cache
from pathlib import Path

VERSION = "3.0"


@cache
def competences() -> dict[str, str]:
    """Name of each competence by its code: `4.2` → Protecting personal data and privacy."""
    with open(Path(__file__).parent / "data" / "digcomp3_competences.csv", newline="") as file:
        return {row["id"]: row["name_en"] for row in csv.DictReader(file)}
