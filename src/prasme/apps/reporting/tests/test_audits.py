"""A period is closed, frozen, handed over; its evidence is packed and checked; samples and findings."""

import io
import json
import zipfile
from datetime import date

import pytest
from django.urls import reverse
from pypdf import PdfReader

from prasme.apps.conftest import OVER
from prasme.apps.outbox.models import Message
from prasme.apps.reporting import actions, queries, rules
from prasme.apps.reporting.catalogue import definitions
from prasme.apps.reporting.models import Pack, PackState, Remark, Sample
from prasme.apps.reporting.tasks import make_pack
from prasme.apps.worklist.queries import items_for
from prasme.engines.packs import verify_pack


@pytest.fixture
def period(cast, walked):
    return actions.open_period(
        edition=cast.edition, title="Spring", starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 31), by=cast.operator
    )


@pytest.fixture
def frozen(cast, period):
    actions.freeze_period(period=period, at=OVER, by=cast.operator)
    return period


def signed_in(client, user):
    client.force_login(user)
    return client


# ---------------------------------------------------------------- steps and exceptions


def test_a_period_goes_from_step_to_step_and_each_is_kept(client, cast, period):
    operator = signed_in(client, cast.operator)
    move = reverse("reporting:move-period", args=[period.pk])
    assert operator.post(move, {"to": "accepted"}).status_code == 302  # told, and nothing done
    period.refresh_from_db()
    assert period.state == "open"
    operator.post(move, {"to": "closed"})
    refused = operator.post(move, {"to": "open"})
    assert refused.status_code == 422
    assert "Say why" in refused.content.decode()
    operator.post(reverse("reporting:freeze-period", args=[period.pk]))
    operator.post(move, {"to": "submitted", "note": "By mail."})
    operator.post(move, {"to": "queried", "note": "Where is sheet 3?"})
    operator.post(move, {"to": "submitted"})
    operator.post(move, {"to": "accepted"})
    period.refresh_from_db()
    assert period.state == "accepted"
    steps = list(period.steps.order_by("pk").values_list("state", "note"))
    assert steps == [
        ("closed", ""), ("frozen", ""), ("submitted", "By mail."), ("queried", "Where is sheet 3?"),
        ("submitted", ""), ("accepted", ""),
    ]  # fmt: skip
    page = operator.get(reverse("reporting:period", args=[period.pk])).content.decode()
    assert "Where is sheet 3?" in page


def test_exceptions_name_what_is_not_as_it_should_be(client, cast, run, period):
    found = {group.kind: group.count for group in queries.exceptions_of(period)}
    assert found == {
        "no_signature": 0, "open_session": 0, "absent": 0, "ceiling": 0, "duplicates": 0, "incomplete": 0,
    }  # fmt: skip
    from prasme.apps.conftest import a_run

    a_run(cast, "LV-OPEN", days=[date(2026, 3, 20)])
    cast.edition.participant_data = "esf_plus"
    cast.edition.save(update_fields=["participant_data"])
    period.edition.refresh_from_db()
    found = {group.kind: group.count for group in queries.exceptions_of(period)}
    assert (found["no_signature"], found["open_session"], found["incomplete"]) == (1, 1, 1)
    page = signed_in(client, cast.operator).get(reverse("reporting:period", args=[period.pk])).content.decode()
    assert "Sessions without a signed sheet: 1" in page
    assert "LV-OPEN" in page


def test_two_periods_are_compared_record_by_record(client, cast, period):
    beside = actions.open_period(
        edition=cast.edition, title="April", starts_on=date(2026, 4, 1), ends_on=date(2026, 4, 30), by=cast.operator
    )
    address = reverse("reporting:compare", args=[period.pk, beside.pk])
    told = signed_in(client, cast.auditor).get(address + "?figure=trainings_provided").content.decode()
    assert "its day lies before “April”" in told
    assert client.get(address + "?figure=nonsense").status_code == 404


# ---------------------------------------------------------------- packs


def test_evidence_is_packed_and_anybody_can_check_it(client, cast, frozen, walked, tmp_path):
    auditor = signed_in(client, cast.auditor)
    answer = auditor.post(reverse("reporting:ask-for-pack", args=[frozen.pk]))
    pack = Pack.objects.get()
    assert answer["Location"] == reverse("reporting:pack", args=[pack.pk])
    assert "It waits for a worker" in auditor.get(answer["Location"]).content.decode()
    assert actions.ask_for_pack(period=frozen, at=OVER, by=cast.auditor) == pack
    make_pack.func(pack_id=pack.pk)
    pack.refresh_from_db()
    assert (pack.state, pack.done) == (PackState.DONE, pack.of)
    [letter] = Message.objects.filter(kind="pack-ready")
    assert (letter.to_address, pack.document.sha256 in letter.text) == (cast.auditor.email, True)
    file = auditor.get(reverse("evidence:document", args=[pack.document_id]))
    content = b"".join(file.streaming_content)
    path = tmp_path / "pack.zip"
    path.write_bytes(content)
    verdict = verify_pack(path)
    assert verdict.problems == []
    with zipfile.ZipFile(io.BytesIO(content)) as files:
        names = set(files.namelist())
        assert {"cover.pdf", "figures.json", "figures.xlsx", "period.json", "manifest.json"} <= names
        assert f"scans/{walked.sheet.pk}.pdf" in names
        assert files.read(f"scans/{walked.sheet.pk}.pdf") == b"%PDF-1.7 signed"
        assert f"decisions/aid-{walked.seat.aid_id}.json" in names
        assert "Ilze Bērziņa" in files.read("records/trainings_provided.csv").decode()
        assert not [name for name in names if "EECO12" in name]
        cover = PdfReader(io.BytesIO(files.read("cover.pdf")))
        assert cover.trailer["/Root"]["/MarkInfo"]["/Marked"]
        text = "".join(page.extract_text() for page in cover.pages)
        assert frozen.freeze.document.sha256 in text.replace("\n", "")
        assert verdict.manifest["contents_sha256"] in text.replace("\n", "")
    other = tmp_path / "other.zip"
    other.write_bytes(content.replace(b"scans/", b"scons/"))
    assert not verify_pack(other).holds


def test_a_pack_is_taken_back_and_none_is_made_of_what_is_not_frozen(client, cast, frozen):
    pack = actions.ask_for_pack(period=frozen, at=OVER, by=cast.operator)
    signed_in(client, cast.operator).post(reverse("reporting:cancel-pack", args=[pack.pk]))
    make_pack.func(pack_id=pack.pk)
    pack.refresh_from_db()
    assert (pack.state, pack.document) == (PackState.CANCELLED, None)
    later = actions.open_period(
        edition=cast.edition, title="April", starts_on=date(2026, 4, 1), ends_on=date(2026, 4, 30), by=cast.operator
    )
    answer = client.post(reverse("reporting:ask-for-pack", args=[later.pk]), follow=True)
    assert "Freeze the period first" in answer.content.decode()


def test_sensitive_answers_are_in_the_freeze_by_number_and_not_by_record(cast, period):
    actions.freeze_period(period=period, at=OVER, by=cast.operator)
    with period.freeze.document.file.open("rb") as file:
        told = {one["id"]: one for one in json.load(file)["figures"]}
    assert told["EECO12"]["records"] == []
    assert "EECO01" in told


# ---------------------------------------------------------------- samples and findings


def test_a_sample_is_drawn_for_good_and_its_records_are_talked_about(client, cast, frozen, walked):
    auditor = signed_in(client, cast.auditor)
    asked = {"indicator": "trainings_provided", "kind": "risk", "size": "25", "seed": "2026"}
    answer = auditor.post(reverse("reporting:draw-sample", args=[frozen.pk]), asked)
    sample = Sample.objects.get()
    assert answer["Location"] == reverse("reporting:sample", args=[sample.pk])
    key = str(walked.participation.pk)
    assert (sample.frame, sample.frame_sha256) == (1, rules.frame_hash([key]))
    item = sample.items.get()
    assert item.record == key
    said = {"kind": "finding", "text": "Whose hand is this?"}
    auditor.post(reverse("reporting:remark-on-record", args=[item.pk]), said)
    finding = Remark.objects.get()
    assert [item.kind for item in items_for(cast.operator, at=OVER, keys=["findings", "answers"])] == ["findings"]
    operator = signed_in(client, cast.operator)
    page = operator.get(reverse("reporting:sample", args=[sample.pk])).content.decode()
    assert reverse("site:participation", args=[key]) in page
    assert "Whose hand is this?" in page
    answer_at = reverse("reporting:answer-remark", args=[finding.pk])
    operator.post(answer_at, {"kind": "answer", "text": "The trainer’s."})
    assert items_for(cast.operator, at=OVER, keys=["findings", "answers"]) == []
    [waits] = items_for(cast.auditor, at=OVER, keys=["answers"])
    assert waits.href.endswith(f"#remark-{finding.pk}")
    signed_in(client, cast.auditor).post(answer_at, {"kind": "settled", "text": "Seen."})
    late = operator.post(answer_at, {"kind": "answer", "text": "Once more"}, follow=True).content.decode()
    assert "settled before" in late
    assert finding.answers.count() == 2
    assert items_for(cast.auditor, at=OVER, keys=["answers"]) == []
    with pytest.raises(Exception, match="append_only"):
        Sample.objects.update(seed="other")


@pytest.mark.parametrize(
    ("changes", "told"), [({"size": "0"}, "greater than or equal to 1"), ({"indicator": "quality"}, "no record of it")]
)
def test_a_sample_that_cannot_be_drawn_is_told_at_the_field(client, cast, frozen, changes, told):
    asked = {"indicator": "trainings_provided", "kind": "random", "size": "5", "seed": "1"} | changes
    answer = signed_in(client, cast.auditor).post(reverse("reporting:draw-sample", args=[frozen.pk]), asked)
    assert answer.status_code == 422
    assert told in answer.content.decode()
    assert not Sample.objects.exists()


def test_risk_knows_what_is_not_signed(cast, period, walked):
    indicator = definitions()["trainings_provided"]
    keys = [str(walked.participation.pk)]
    assert queries.risks_of(indicator, keys) == {}
    from prasme.apps.reporting.tests.conftest import taught

    other = taught(cast, date(2026, 3, 20), [(cast.garage, cast.janis)])
    late = str(other.participations.get().pk)
    assert queries.risks_of(indicator, [*keys, late])[late] == ["no_sheet"]
