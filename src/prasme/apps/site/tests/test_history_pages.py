"""History is a tab on each record."""

import pytest
from django.urls import reverse

from prasme.apps.accounts.roles import Role, ScopeKind
from prasme.apps.conftest import OVER, a_user, an_edition
from prasme.apps.cooperation.actions import Party, record_cooperation
from prasme.apps.enterprises.actions import edit_organisation
from prasme.apps.site.queries.history import KINDS


def address(kind, key):
    return reverse("site:history", args=[kind, key])


@pytest.fixture
def keys(cast, walked):
    return {
        "enterprise": cast.bakery.pk,
        "person": cast.ilze.pk,
        "edition": "live",
        "course": cast.course.pk,
        "run": walked.run.code,
        "application": walked.application.number,
        "record": walked.participation.pk,
        "cooperation": record_cooperation(
            kind="project",
            edition=cast.edition,
            subject="Web shop",
            on=OVER.date(),
            at=OVER,
            by=None,
            parties=[Party(organisation=cast.bakery), Party(organisation=cast.garage)],
        ).pk,
    }


def test_each_kind_of_record_has_its_history(client, cast, keys):
    client.force_login(cast.auditor)

    assert set(keys) == set(KINDS)
    for kind, key in keys.items():
        answer = client.get(address(kind, key))
        assert answer.status_code == 200, kind
        assert "added" in answer.content.decode(), kind


def test_a_record_of_another_edition_tells_nothing(client, cast, keys):
    other = an_edition(cast.programme, "elsewhere")
    client.force_login(a_user("else@prasme.example", Role.OPERATOR, other, kind=ScopeKind.EDITION))

    for kind in ("edition", "run", "application", "record"):
        assert client.get(address(kind, keys[kind])).status_code == 404, kind


@pytest.mark.parametrize(("kind", "key"), [("enterprise", "x"), ("person", "1"), ("nothing", "1"), ("record", "99999")])
def test_what_there_is_not_has_no_history(client, cast, kind, key):
    client.force_login(cast.auditor)

    assert client.get(address(kind, key)).status_code == 404


def test_it_reads_who_when_before_and_after(client, cast):
    firm = cast.bakery
    edit_organisation(organisation=firm, seen=firm.version, name="SIA Maize", email="", phone="",
                      registration_number=firm.registration_number, by=cast.operator)  # fmt: skip
    client.force_login(cast.auditor)
    page = client.get(address("enterprise", firm.pk)).content.decode()

    assert cast.operator.name in page
    assert "<del>SIA Maizes krāsns</del> → SIA Maize" in page
