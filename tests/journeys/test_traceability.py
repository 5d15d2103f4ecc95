"""`docs/traceability.md` is true: every page opens for the role, every test is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LINE = re.compile(
    r"^\| (?P<id>[A-I]\d\d) \| .+ \| (?P<role>.+) \| `(?P<page>/.*)` \| `(?P<test>.+)::(?P<name>\w+)` \|$"
)
LINES = [match for line in (ROOT / "docs" / "traceability.md").read_text().splitlines() if (match := LINE.match(line))]


def test_every_line_of_the_table_is_read():
    lines = (ROOT / "docs" / "traceability.md").read_text().splitlines()
    written = [line for line in lines if line.startswith("| ") and not line.startswith("| id ")]
    assert len(written) == len(LINES) > 20


@pytest.mark.parametrize("line", LINES, ids=lambda line: line["id"])
def test_every_named_test_is_there(line):
    assert f"def {line['name']}(" in (ROOT / line["test"]).read_text()


@pytest.mark.parametrize(("role", "page"), sorted({(line["role"], line["page"]) for line in LINES}))
def test_every_page_opens(walk, role, page):
    walk(None if role == "public" else role).open(page)
