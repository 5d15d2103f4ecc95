"""From a figure down to the paper, and what the live edition shows on its day."""

import hashlib

import pytest
from django.conf import settings

from prasme.apps.accounts.roles import Role
from prasme.apps.demo import actions, links
from prasme.apps.demo.models import Demonstration
from prasme.apps.demo.tests.loaded.conftest import TODAY, rows
from prasme.apps.enterprises.models import Organisation
from prasme.apps.evidence.models import Document, DocumentKind
from prasme.apps.occasions.models import Feedback, Seat, SeatState, Session, Sheet
from prasme.apps.occasions.queries import taken_and_waiting
from prasme.apps.programmes.models import Edition
from prasme.apps.reporting import lists, queries
from prasme.apps.reporting.catalogue import counted, indicators
from prasme.apps.training.models import Agreement, Application, Certificate, Participation, Run, RunState

pytestmark = pytest.mark.usefixtures("loaded")
BEGINS = {"application/pdf": b"%PDF-", "image/jpeg": b"\xff\xd8"}


def test_every_session_of_the_closed_editions_has_its_signed_sheet_whose_file_is_the_one_that_was_hashed():
    without = Session.objects.filter(occasion__edition__state="closed", occasion__run__isnull=False, sheets=None)
    assert not without.exists()
    documents = Document.objects.filter(kind=DocumentKind.SIGNED_SHEET, sheets__session__occasion__run__isnull=False)
    papers = {document.pk: document for document in documents}
    runs = Run.objects.filter(occasion__edition__state="closed").count()
    assert len(papers) == runs + 3 > 800  # with those of the live edition: two completed groups, and a photograph
    for document in papers.values():
        content = (settings.MEDIA_ROOT / document.file.name).read_bytes()
        assert content.startswith(BEGINS[document.media_type])
        assert (len(content), hashlib.sha256(content).hexdigest()) == (document.size, document.sha256)


def test_a_figure_is_walked_to_a_municipality_a_firm_a_person_and_the_paper():
    indicator = indicators()["enterprises_trained"]
    scope = queries.scope_of(Edition.objects.get(code="likta-2012"))
    cells = queries.breakdown(indicator, scope, "municipality")
    town = next(cell for cell in cells if cell.label == "Kuldīgas novads")
    found = lists.listed(indicator, queries.records(indicator, scope, {"municipality": town.key}))
    assert found.count() == town.value
    line = found.order_by("enterprise_name")[0]
    firm = Organisation.objects.get(pk=line.enterprise_id)
    person = Participation.objects.get(pk=line.pk).person
    assert person.employments.filter(enterprise=firm).exists()
    sheet = Document.objects.get(pk=line.sheet_id)
    assert sheet.name == f"{line.run_code}.pdf"
    assert set(Sheet.objects.filter(document=sheet).values_list("session__occasion__run__code", flat=True)) == {
        line.run_code
    }


def test_the_period_of_the_first_edition_is_frozen_and_nothing_has_changed_since():
    period = queries.periods_of(Edition.objects.get(code="likta-2012")).get()
    changes = queries.changes_since_freeze(period)
    assert len(changes) == len(counted())
    assert not [change for change in changes if change.entered or change.left or change.moved]


# ---------------------------------------------------------------- the live edition


@pytest.fixture
def edition(loaded):
    return Edition.objects.select_related("programme__adapted_from").get(code=f"start-{TODAY.year}")


def test_the_live_edition_is_a_programme_of_its_own_adapted_from_the_first(edition):
    assert edition.programme.code == "start"
    assert edition.programme.adapted_from.code == "likta"
    others = set(Edition.objects.exclude(pk=edition.pk).values_list("programme__code", flat=True))
    assert others == {"likta", "dih", "partners"}


def test_each_state_of_a_run_is_at_work(edition):
    runs = Run.objects.filter(occasion__edition=edition)
    certificates = Certificate.objects.filter(participation__run__in=runs.filter(state=RunState.COMPLETED))
    assert certificates.filter(participation__enterprise__isnull=False).count() == 8
    assert certificates.filter(participation__enterprise=None).count() == 4
    assert not certificates.filter(document=None).exists()

    late = runs.exclude(state__in=[RunState.COMPLETED, RunState.CANCELLED]).filter(ends_on__lt=TODAY)
    assert [run.occasion.sessions.filter(sheets=None).count() for run in late] == [1]

    today = runs.get(state=RunState.RUNNING, occasion__sessions__starts_at__date=TODAY)
    leader = today.occasion.sessions.get(starts_at__date=TODAY).leader
    assert leader.name == "Līga Bērziņa"

    planned = {run: taken_and_waiting(run.occasion) for run in runs.filter(state=RunState.PLANNED)}
    assert (8, 2) in [counts for run, counts in planned.items() if counts[0] == run.occasion.capacity]
    assert [run for run, (taken, _waiting) in planned.items() if 0 < taken < run.occasion.minimum]
    assert runs.filter(state=RunState.CANCELLED).count() == 2  # without another date, and with places kept on one


def test_each_state_of_an_application_is_at_work(edition):
    states = dict(
        rows("select state, count(*) from training_application where edition_id = %s group by state", edition.pk)
    )
    assert set(states) == {"draft", "submitted", "in_check", "returned", "refused", "approved"}
    assert states["submitted"] >= 2
    approved = Application.objects.filter(edition=edition, state="approved")
    assert 0 < Agreement.objects.filter(application__in=approved).count() < approved.count()


def test_the_bakery_has_seats_to_name_and_its_learner_an_answer_to_give(edition):
    bakery = Organisation.objects.get(name="Maizes Krasts, SIA")
    assert Seat.objects.filter(holder=bakery, person=None, state=SeatState.RESERVED).count() >= 2
    to_answer = Seat.objects.get(holder=bakery, state=SeatState.COMPLETED, has_answered=False)
    assert to_answer.person.user.email == "learner@demo.invalid"
    assert Feedback.objects.filter(occasion=to_answer.occasion).count() == 7


# ---------------------------------------------------------------- loading, and signing in


def test_loading_twice_changes_nothing():
    def counts():
        return Run.objects.count(), Participation.objects.count(), Document.objects.count()

    before = counts()
    actions.load_demonstration(say=lambda _text, work: work())
    assert counts() == before
    assert Demonstration.objects.count() == 1


def test_each_role_has_one_link_and_the_main_names_are_known():
    found = links.sign_in_links()
    assert [role for role, _name, _path in found] == [str(role.label) for role in Role]
    names = {role: name for role, name, _path in found}
    assert (names["Trainer"], names["Enterprise manager"]) == ("Līga Bērziņa", "Inese Ozola")


def test_every_link_signs_in_on_this_machine_and_nowhere_else(client):
    for _role, name, path in links.sign_in_links():
        assert client.get(path, REMOTE_ADDR="192.0.2.7").status_code == 404
        assert client.get(path, headers={"X-Forwarded-For": "127.0.0.1"}).status_code == 404
        assert "_auth_user_id" not in client.session
        answer = client.get(path, REMOTE_ADDR="127.0.0.1")
        assert answer.status_code == 302
        assert name in client.get("/").content.decode()
        client.logout()


def test_a_link_that_was_changed_or_has_lost_its_demonstration_is_refused(client):
    path = links.sign_in_links()[0][2]
    pk, signature = path.rstrip("/").rsplit("/", 1)[1].split(":", 1)
    assert client.get(path.replace(f"{pk}:", f"{int(pk) + 1}:")).status_code == 404
    assert client.get(path.replace(signature, signature[::-1])).status_code == 404
    assert "_auth_user_id" not in client.session
    Demonstration.objects.all().delete()
    assert client.get(path).status_code == 404
