"""Files as offices send them, with what an import must find in each. People and firms in them are invented."""

import json
from datetime import date
from pathlib import Path

import pytest

from prasme.apps.imports.kinds import kinds
from prasme.apps.imports.trial import try_file
from prasme.apps.territories.actions import load_latvia

FILES = Path(__file__).parent / "files"
EXPECTED = json.loads((FILES / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_dry_run_finds_what_is_in_the_file(db, name):
    load_latvia()
    told = {key: value for key, value in EXPECTED[name].items() if key != "note"}

    found = try_file(kinds()[told["kind"]], (FILES / name).read_bytes(), on=date(2026, 11, 22))

    assert {key: found.get(key) for key in told} == told
