"""docs/settings.md names each variable that the code reads, and no other."""

import re

from tests.architecture.tree import CODE, ROOT

VARIABLE = re.compile(r"\b(PRASME_[A-Z][A-Z_]*|DATABASE_URL)\b")
WHERE = [CODE / "cli.py", CODE / "config", CODE / "apps", ROOT / "tests" / "check.py", ROOT / "Makefile"]


def read_by_code():
    found = set()
    for place in WHERE:
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            found.update(VARIABLE.findall(file.read_text(encoding="utf-8")))
    return found


def test_every_setting_is_documented_and_every_documented_one_is_read():
    documented = set(VARIABLE.findall((ROOT / "docs" / "settings.md").read_text(encoding="utf-8")))

    assert documented == read_by_code()
