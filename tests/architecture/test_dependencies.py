"""Each dependency has its reason beside it, and each requirement its hash."""

import re
import tomllib

import pytest

from tests.architecture.tree import ROOT

TEXT = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
PROJECT = tomllib.loads(TEXT)
DEPENDENCIES = [
    *PROJECT["project"]["dependencies"],
    *(entry for group in PROJECT["dependency-groups"].values() for entry in group if isinstance(entry, str)),
]


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_each_dependency_says_why(dependency):
    (line,) = [line for line in TEXT.splitlines() if line.strip().startswith(f'"{dependency}"')]

    assert re.search(r",\s+# \S.{4,}", line), f"no reason beside {dependency}"


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_each_dependency_is_bounded(dependency):
    assert "==" in dependency


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_each_requirement_is_pinned_with_hashes_and_names_no_host(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = [entry for entry in re.split(r"\n(?=[a-z0-9])", text) if re.match(r"[a-z0-9]", entry)]

    assert len(entries) > 10
    assert [entry.split()[0] for entry in entries if not re.match(r"[\w.\[\],-]+==\S+", entry)] == []
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert "://" not in text


def test_every_dependency_is_among_the_requirements():
    held = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    names = [re.match(r"[\w-]+", dependency).group() for dependency in DEPENDENCIES]

    assert [name for name in names if not re.search(rf"^{name}(\[.*\])?==", held, re.M)] == []
