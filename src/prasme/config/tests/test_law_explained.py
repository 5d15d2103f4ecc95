"""`prasme law explain` tells a decision from its record."""

import json
from decimal import Decimal

import pytest

from prasme.apps.conftest import NOW, TODAY
from prasme.apps.funding import actions
from prasme.apps.programmes.models import Edition
from prasme.config.law_explained import explain_decision


@pytest.fixture
def aid(cast):
    Edition.objects.update(legal_basis="de_minimis", aid_intensity=Decimal("0.800"), aid_budget=None)
    cast.edition.refresh_from_db()
    return actions.reserve_aid(
        edition=cast.edition, enterprise=cast.bakery, price=Decimal(500), on=TODAY, by=None, at=NOW
    )


def test_a_decision_is_told_with_its_day_reasons_and_sources(aid, capsys):
    explain_decision(f"A-{aid.pk}", as_json=False)
    told = capsys.readouterr().out
    assert "SIA Maizes krāsns" in told
    assert f"Decided by the law of {TODAY.isoformat()}." in told
    assert "within the ceiling of" in told
    assert "Reg. (EU) 2023/2831" in told


def test_the_record_comes_as_it_is_kept(aid, capsys):
    explain_decision(str(aid.pk), as_json=True)
    assert json.loads(capsys.readouterr().out) == aid.decision


@pytest.mark.parametrize("number", ["A-999999999", "x", ""])
def test_a_number_that_there_is_not_is_told(aid, number):
    with pytest.raises(SystemExit, match="there is no decision on aid with the number"):
        explain_decision(number, as_json=False)
