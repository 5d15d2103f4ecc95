"""What lies in the repository, and what must not."""

import re

import pytest

from tests.architecture.tree import ROOT, files

# Written in pieces, so that this file does not find itself.
REGISTRY = re.compile(
    "|".join(
        [
            r"registry\." + r"npmjs",
            r"files\." + "pythonhosted",
            r"pypi\.org/" + "simple",
            r"(extra-)?index" + "-url",
            "artifactory" + r"[./]",
            "nexus" + r"\.",
        ]
    ),
    re.I,
)
MACHINE = re.compile(
    "(?<![\\w.])(/" + "home/[a-z]+|/" + "Users/[a-z]+|/" + "root/|/" + "work/(main|shared)|[A-Z]:\\\\" + "Users)"
)
BINARY = {".ttf", ".woff2", ".png", ".jpg", ".ico", ".pdf", ".xlsx", ".gz", ".parquet", ".webp"}


def texts():
    for file in files():
        if file.suffix not in BINARY:
            # Some are spreadsheets of offices, in encodings of their own.
            yield file.relative_to(ROOT), file.read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "CONTRIBUTING.md",
        "SECURITY.md",
        "CHANGELOG.md",
        "LICENSE",
        "NOTICE.md",
        "publiccode.yml",
        "Makefile",
        "requirements.txt",
        "requirements-dev.txt",
        "docs/architecture.md",
        "docs/settings.md",
        "docs/traceability.md",
    ],
)
def test_what_a_newcomer_looks_for_is_there(name):
    assert (ROOT / name).stat().st_size > 100, name


def test_the_licence_is_the_eupl():
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (ROOT / "LICENSE").read_text(encoding="utf-8")


def test_decisions_are_short_and_have_their_three_parts():
    decisions = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))

    assert decisions
    for decision in decisions:
        text = decision.read_text(encoding="utf-8")
        assert len(text.splitlines()) < 40, decision.name
        assert all(f"**{part}.** " in text for part in ("Context", "Decision", "Consequences")), decision.name


def test_no_lock_file_compiled_catalogue_or_data_is_kept():
    kept = [str(file.relative_to(ROOT)) for file in files()]

    assert [name for name in kept if name == "uv.lock" or name.endswith((".mo", ".pyc", ".sqlite3", ".log"))] == []


def test_nothing_names_the_host_of_a_package_registry():
    assert [str(name) for name, text in texts() if REGISTRY.search(text)] == []


def test_nothing_names_a_folder_of_somebodys_machine():
    assert [f"{name}: {found.group()}" for name, text in texts() if (found := MACHINE.search(text))] == []


def test_each_bundled_font_has_its_licence_beside_it_and_stands_in_the_notice():
    notice = (ROOT / "NOTICE.md").read_text(encoding="utf-8")
    fonts = [file for file in files() if file.suffix in (".ttf", ".woff2")]

    assert fonts
    for font in fonts:
        assert (font.parent / "OFL.txt").exists(), font
        assert str(font.parent.relative_to(ROOT)) in notice, font
