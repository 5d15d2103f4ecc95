"""A browser is used only when it answers; a missing one is said, never passed over."""

import pytest

from tests import chromium


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.delenv("PRASME_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(chromium, "OF_A_MAC", ())
    return tmp_path


def program(folder, name, code):
    file = folder / name
    file.write_text(f"#!/bin/sh\nexit {code}\n")
    file.chmod(0o755)
    return str(file)


def test_the_first_that_answers_is_taken_and_a_dead_script_is_not(folder):
    program(folder, "chromium", 1)
    chrome = program(folder, "google-chrome", 0)

    assert chromium.find() == chrome


def test_the_one_that_is_named_must_run(folder, monkeypatch):
    monkeypatch.setenv("PRASME_CHROMIUM", program(folder, "mine", 0))
    assert chromium.find() == str(folder / "mine")

    monkeypatch.setenv("PRASME_CHROMIUM", str(folder / "gone"))
    with pytest.raises(chromium.NoChromium, match="gone, which does not run"):
        chromium.find_or_install()


def test_where_nothing_can_be_installed_the_check_says_what_to_install(folder):
    assert chromium.find() is None
    with pytest.raises(chromium.NoChromium, match="Install it"):
        chromium.find_or_install()


def test_a_failing_package_manager_is_quoted(folder, monkeypatch):
    program(folder, "apt-get", 100)
    monkeypatch.setattr("os.geteuid", lambda: 0)

    with pytest.raises(chromium.NoChromium, match="`apt-get update` failed"):
        chromium.find_or_install()
