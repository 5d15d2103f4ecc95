"""After an erasure the name is nowhere: every table, every column, and every file that no hold names."""

import io
import zipfile

import pghistory.models
import pytest
from django.core.files.storage import default_storage
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from prasme.apps.accounts.models import Membership, SignIn, User
from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import NOW, OVER, a_user, an_employee, an_enterprise
from prasme.apps.enterprises.actions.merging import merge_people
from prasme.apps.enterprises.models import Employment, Identity, SizeClass
from prasme.apps.evidence.models import Document
from prasme.apps.outbox.models import Message
from prasme.apps.participants.models import Answers, ApartAnswers
from prasme.apps.privacy import actions
from prasme.apps.privacy.models import Erasure
from prasme.apps.privacy.queries.holds import holds_of
from prasme.apps.privacy.queries.traces import found_in, pattern_of
from prasme.apps.privacy.tests.conftest import EMAIL, NAMES, PHONE
from prasme.apps.reporting.models import FrozenFigure
from prasme.apps.training.models import Participation

SAID = {"ground": "objection", "reason": "Asked by letter of 2 May."}


def erase(person, by):
    return actions.erase_person(person=person, by=by, at=timezone.now(), **SAID)


def rows_with(words):
    """Every row of every table, as text: whatever column it stands in, of whatever type."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            for word in words:
                cursor.execute(f'SELECT count(*) FROM "{table}" t WHERE t::text ILIKE %s', [f"%{word}%"])  # noqa: S608
                if count := cursor.fetchone()[0]:
                    found[table, word] = count
    return found


def test_before_the_erasure_the_name_is_in_many_tables(ilze):
    tables = {table for table, _word in rows_with(NAMES)}

    for table in (
        "enterprises_identity", "enterprises_identityevent", "accounts_user", "accounts_userevent", "outbox_message",
        "imports_change", "imports_answer", "search_savedview", "participants_look",
    ):  # fmt: skip
        assert table in tables


def test_after_it_no_table_holds_name_address_or_phone(cast, ilze):
    erase(ilze, cast.operator)

    assert rows_with(NAMES) == {}
    assert found_in(pattern_of(NAMES)) == {}


def test_after_it_no_file_holds_the_name_but_those_that_a_hold_names(cast, ilze, walked):
    held = {pk for hold in holds_of(ilze, on=NOW.date()) for pk in hold.documents}
    certificate = walked.certificate.document
    assert str(walked.sheet.pk) in held
    assert str(certificate.pk) not in held
    assert default_storage.exists(certificate.file.name)
    erase(ilze, cast.operator)

    assert not default_storage.exists(certificate.file.name)
    for document in Document.objects.exclude(pk__in=held):
        if document.file.storage.exists(document.file.name):
            with document.file.open("rb") as file:
                assert "Bērziņa".encode() not in file.read(), document.kind
    with walked.sheet.file.open("rb") as file:
        assert file.read().startswith(b"%PDF")


def test_it_says_who_when_on_what_ground_and_what_stays(cast, ilze):
    done = erase(ilze, cast.operator)

    assert (done.state, done.decided_by, done.ground, done.reason) == (
        "done", cast.operator, "objection", "Asked by letter of 2 May.",
    )  # fmt: skip
    by_rule = {hold["rule"]: hold["until"] for hold in done.held}
    assert by_rule["participation"] == "2031-12-31"  # the edition ends in 2026
    assert by_rule["aid"].startswith("2036-")
    assert by_rule["frozen"] == ""
    assert done.gone["files"] == 2  # the certificate and its badge
    assert done.gone["sensitive"] == 1
    context = pghistory.models.Context.objects.filter(metadata__reason=done.reason).first()
    assert context.metadata["user"] == cast.operator.pk


def test_figures_and_records_stay_under_their_keys(cast, ilze):
    before = list(FrozenFigure.objects.values_list("indicator", "value", "base").order_by("pk"))
    erase(ilze, cast.operator)

    assert list(FrozenFigure.objects.values_list("indicator", "value", "base").order_by("pk")) == before
    assert Participation.objects.get().person_id == ilze.pk
    answers = Answers.objects.get()
    assert (answers.state, answers.said) == ("submitted", {})
    assert not ApartAnswers.objects.exists()


def test_the_certificate_s_page_says_erased_and_search_finds_nothing(client, cast, ilze, walked):
    erase(ilze, cast.operator)

    page = client.get(reverse("training:certificate", args=[walked.certificate.code])).content.decode()
    assert "erased" in page
    assert "Ilze" not in page
    client.force_login(cast.operator)
    assert "Bērziņa" not in client.get(reverse("search:search"), {"q": "berzina"}).content.decode()
    assert "erased" not in client.get(reverse("enterprises:people")).content.decode()
    assert "erased" in client.get(reverse("site:person", args=[ilze.pk])).content.decode()
    assert client.get(reverse("training:certificate-pdf", args=[walked.certificate.code])).status_code == 404


def test_the_account_opens_nothing(client, cast, ilze):
    client.force_login(cast.learner_user)
    erase(ilze, cast.operator)

    user = User.objects.get(pk=cast.learner_user.pk)
    assert (user.is_active, user.name, user.email) == (False, "", f"erased-{user.pk}@erased.invalid")
    assert not SignIn.objects.filter(user=user).exists()
    assert not Membership.objects.filter(user=user, ended_at=None).exists()
    assert client.get(reverse("worklist:worklist")).status_code == 302


def test_letters_that_have_not_left_do_not_leave(cast, ilze):
    erase(ilze, cast.operator)

    mine = Message.objects.get(key="test:0")
    assert (mine.to_address, mine.text) == ("nobody@erased.invalid", "[erased]")
    firm = Message.objects.get(key="test:1")
    assert firm.to_address == "inese@maize.example"
    assert "[erased]" in firm.text
    assert "Bakery" in firm.text or "Cloud" in firm.text  # the rest of the letter stays


def test_append_only_tables_refuse_change_again(cast, ilze):
    erase(ilze, cast.operator)
    events = Identity.events.rel.related_model

    for write in (lambda: events.objects.update(given_name="x"), lambda: Document.objects.update(name="x")):
        with pytest.raises(DatabaseError, match="Cannot"), transaction.atomic():
            write()


# ---------------------------------------------------------------- other people


def test_a_namesake_keeps_the_name(cast, ilze):
    other = an_employee(cast.garage, "Ilze Bērziņa")
    erase(ilze, cast.operator)

    other.identity.refresh_from_db()
    assert str(other.identity) == "Ilze Bērziņa"
    assert "Ilze Bērziņa" in Message.objects.get(key="test:1").text  # whose name it is, nobody can tell


def test_the_firm_keeps_an_address_that_is_its_own(cast, ilze):
    cast.bakery.email = EMAIL
    cast.bakery.save(update_fields=["email"])
    erase(ilze, cast.operator)

    cast.bakery.refresh_from_db()
    assert cast.bakery.email == EMAIL


def test_a_record_that_was_merged_into_the_person_goes_too(cast, ilze):
    double = an_employee(cast.bakery, "Ilzīte Bērziņš-Ozola")
    merge_people(survivor=ilze, retired=double, at=NOW, by=cast.operator)
    erase(ilze, cast.operator)

    assert rows_with(("Ilzīte", "Bērziņš-Ozola")) == {}


def test_a_self_employed_person_s_firm_is_held_as_long_as_its_aid(cast, ilze):
    firm = an_enterprise("Ilze Bērziņa, pašnodarbināta", size=SizeClass.SELF_EMPLOYED)
    Employment.objects.create(person=ilze, enterprise=firm, started_on=NOW.date())
    [aid] = [hold for hold in holds_of(ilze, on=NOW.date()) if hold.rule == "aid"]

    assert aid.names
    erase(ilze, cast.operator)
    firm.refresh_from_db()
    assert firm.name == "Ilze Bērziņa, pašnodarbināta"
    left = {table for table, _word in rows_with(("Ilze Bērziņa",))}
    assert left <= {"enterprises_organisation", "enterprises_organisationevent"}


# ---------------------------------------------------------------- refusals


def test_a_reason_that_names_the_person_is_refused(cast, ilze):
    for reason in ("ilze berzina asked", "Bērziņa wrote", f"Called from {PHONE}"):
        with pytest.raises(actions.NamesThePerson):
            actions.erase_person(person=ilze, ground="objection", reason=reason, by=cast.operator, at=OVER)


def test_somebody_who_signs_in_for_a_firm_is_not_erased_before_that_ends(cast, ilze):
    a_user(cast.learner_user.email, Role.MANAGER, cast.bakery)

    with pytest.raises(actions.RolesStand, match="Enterprise manager"):
        erase(ilze, cast.operator)
    assert not ilze.identity.erased_at


def test_nobody_is_erased_twice(cast, ilze):
    erase(ilze, cast.operator)
    ilze.identity.refresh_from_db()

    with pytest.raises(actions.ErasedAlready):
        erase(ilze, cast.operator)
    assert Erasure.objects.count() == 1


def test_everything_or_nothing(cast, ilze, monkeypatch):
    def broken(*_args, **_kwargs):
        raise RuntimeError("the machine stops")

    monkeypatch.setattr("prasme.apps.privacy.actions.texts.sweep", broken)
    with pytest.raises(RuntimeError):
        erase(ilze, cast.operator)

    ilze.identity.refresh_from_db()
    assert ilze.identity.given_name == "Ilze"
    assert ApartAnswers.objects.exists()


def test_the_file_of_all_data_has_every_group(client, cast, ilze):
    client.force_login(cast.learner_user)
    answer = client.post(reverse("privacy:export", args=[ilze.pk]))

    with zipfile.ZipFile(io.BytesIO(answer.content)) as files:
        data, page = files.read("data.json").decode(), files.read("data.html").decode()
    for text in (EMAIL, PHONE, "Do you have a disability?", "LV-2026-001", "Art. 82", "row 7"):
        assert text in data, text
    assert "Do you have a disability?" in page
