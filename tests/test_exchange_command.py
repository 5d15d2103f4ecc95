"""`prasme figures export|import` and `prasme evidence verify`, as somebody types them."""

import json
from datetime import date

import pytest

from prasme.apps.reporting.models import ForeignFigures
from prasme.apps.reporting.tests.conftest import taught
from prasme.cli import parser
from prasme.config.evidencing import verify
from prasme.config.figuring import figures
from prasme.engines.packs.tests.test_packs import a_pack

pytestmark = pytest.mark.django_db


def typed(*words):
    return parser().parse_args([str(word) for word in words])


def test_sums_go_out_and_come_in(cast, tmp_path, capsys):
    taught(cast, date(2026, 3, 3), [(cast.bakery, cast.ilze)])
    file = tmp_path / "figures.json"
    figures(typed("figures", "export", "--edition", cast.edition.code, file))
    assert "signed with" in capsys.readouterr().out
    figures(typed("figures", "import", file))
    figures(typed("figures", "import", file))
    assert "known already" in capsys.readouterr().out
    assert ForeignFigures.objects.get().code == cast.edition.code
    told = json.loads(file.read_text()) | {"installation": "https://other.example"}
    file.write_text(json.dumps(told))
    with pytest.raises(SystemExit, match="does not hold"):
        figures(typed("figures", "import", file))
    with pytest.raises(SystemExit, match="There are: live"):
        figures(typed("figures", "export", "--edition", "x", file))


def test_a_pack_is_checked_by_its_file_alone(tmp_path, capsys):
    pack = tmp_path / "pack.zip"
    pack.write_bytes(a_pack()[0])
    verify(typed("evidence", "verify", pack))
    assert "Everything is as it was made." in capsys.readouterr().out
    pack.write_bytes(a_pack(base=9)[0])
    with pytest.raises(SystemExit):
        verify(typed("evidence", "verify", pack, "--json"))
    assert json.loads(capsys.readouterr().out)["holds"] is False
    pack.write_bytes(b"no pack")
    with pytest.raises(SystemExit, match="is no pack of evidence"):
        verify(typed("evidence", "verify", pack))
