"""`prasme figures verify` ends with 0 when everything agrees, and with 1 when anything does not."""

import json
from argparse import Namespace
from datetime import date

import pytest

from prasme.apps.reporting.extract import export_facts
from prasme.apps.reporting.tests.conftest import taught
from prasme.config.figuring import figures

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(cast, settings, tmp_path):
    settings.FACTS_FOLDER = tmp_path
    taught(
        cast, date(2026, 3, 3), [(cast.bakery, cast.ilze), (cast.bakery, cast.janis)], [(9, True, ""), (4, False, "")]
    )
    return {"what": "verify", "edition": cast.edition.code, "programme": None, "json": False}


def test_everything_agrees(asked, capsys):
    figures(Namespace(**asked))
    told = capsys.readouterr().out
    assert "people_trained" in told
    assert "none differ" in told
    figures(Namespace(**asked | {"json": True}))
    assert json.loads(capsys.readouterr().out)["agrees"] is True


def test_a_file_that_somebody_changed_is_found(asked, tmp_path, capsys):
    manifest = export_facts(tmp_path)
    answers, others = (manifest.files(tmp_path)[name][0] for name in ("answer", "participation"))
    answers.write_bytes(others.read_bytes())
    with pytest.raises(SystemExit, match="is not the file that was written"):
        figures(Namespace(**asked))


def test_what_is_not_there_is_told(asked):
    with pytest.raises(SystemExit, match="There are: live"):
        figures(Namespace(**asked | {"edition": "x"}))
    with pytest.raises(SystemExit, match="no x here"):
        figures(Namespace(**asked | {"edition": None, "programme": "x", "what": "show"}))


def test_figures_are_shown_and_those_that_nobody_is_asked_for_say_so(asked, capsys):
    figures(Namespace(**asked | {"what": "show"}))
    lines = {line.split()[0]: line for line in capsys.readouterr().out.splitlines()}
    assert lines["people_trained"].split()[1] == "2"
    assert "not asked" in lines["projects_implemented"]
