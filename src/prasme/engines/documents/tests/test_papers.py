"""What stands on our papers, read back from the PDF."""

import re
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from prasme.engines import documents
from prasme.engines.documents import CannotRender, UnknownTemplate, render
from prasme.engines.documents.rendering import TEMPLATES
from prasme.engines.documents.tests.papers import AT, certificate, sheet

LATVIAN = "āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ"


def paper(template, data, language="lv", at=AT):
    return PdfReader(BytesIO(render(template, data, language=language, at=at)))


def text_of(reader):
    return re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))


def test_a_sheet_shows_who_is_expected_where_and_when():
    text = text_of(paper("attendance_sheet", sheet()))

    for words in (
        "Attendance sheet LV-2026-014",
        "Cloud services: from the cupboard to the cloud",
        "Zemgales mācību centrs",
        "Akadēmijas iela 26",
        "Tue 3 March 2026",
        "13:30–17:00",
        "Jānis Ķirsis-Šņore",
        "Елена Иванова",
        "SIA Maizes krāsns 12",
        "Ēriks Vītols",
        "https://prasme.example/runs/LV-2026-014",
        "Page 1 of 1",
    ):
        assert words in text


@pytest.mark.parametrize(("parts", "lying"), [(2, False), (6, False), (8, True), (12, True)])
def test_a_sheet_lies_down_when_there_are_many_half_days(parts, lying):
    page = paper("attendance_sheet", sheet(parts=parts)).pages[0]

    assert (page.mediabox.width > page.mediabox.height) == lying


@pytest.mark.parametrize(("parts", "pages"), [(4, 2), (10, 2)])
def test_thirty_people_and_their_trainer_all_stand_on_the_pages(parts, pages):
    reader = paper("attendance_sheet", sheet(people=30, parts=parts))

    assert len(reader.pages) == pages
    text = text_of(reader)
    assert all(f"SIA Maizes krāsns {number} " in text for number in range(1, 31))
    assert text.count("Trainer") == 1
    assert all("09:00–12:30" in page.extract_text() for page in reader.pages), "the head of the table comes again"


def test_more_half_days_than_a_page_holds_go_on_a_further_sheet_with_all_people():
    reader = paper("attendance_sheet", sheet(people=5, parts=16))

    assert len(reader.pages) == 2
    for page in reader.pages:
        assert "Anna Bērziņa" in page.extract_text()
    assert "Tue 52 March 2026" in reader.pages[1].extract_text()


def test_a_very_long_name_grows_its_row_and_stays_whole():
    long = "Marija Antonija Karolīna Vilhelmīne fon Grīnvalde-Šternberga-Ozoliņa no Mazsalacas"
    data = sheet(people=2)
    data["people"][0]["name"] = long

    assert long in text_of(paper("attendance_sheet", data)).replace("- ", "-")


def test_an_empty_sheet_has_no_strokes_and_a_signed_one_says_that_it_is_invented():
    empty = render("attendance_sheet", sheet(), language="lv", at=AT)
    signed = render("attendance_sheet", sheet(is_signed=True), language="lv", at=AT)

    assert len(signed) > len(empty)
    assert "INVENTED" not in text_of(PdfReader(BytesIO(empty)))
    text = text_of(PdfReader(BytesIO(signed)))
    assert "INVENTED A demonstration: no such people, no such course." in text
    assert text.count("INVENTED") == 2, "at the top and at the foot"


def test_another_number_draws_another_stroke():
    one, other = sheet(people=1, is_signed=True), sheet(people=1, is_signed=True)
    other["people"][0]["marks"][0] = 99_999_999_999

    assert render("attendance_sheet", one, language="lv", at=AT) != render(
        "attendance_sheet", other, language="lv", at=AT
    )


def test_a_certificate_says_who_learnt_what_and_where_to_check_it():
    reader = paper("certificate", certificate())
    text = text_of(reader)

    assert len(reader.pages) == 1
    for words in (
        "Jānis Ķirsis-Šņore",
        "Mākoņpakalpojumi mazam uzņēmumam",
        "24 h (face to face: 16 h; self-paced: 8 h)",
        "3 March – 24 March 2026",
        "DigComp 3.0",
        "1.2 Managing data",
        "PR-7K2M-9QXD",
        "https://prasme.example/check/PR-7K2M-9QXD",
        "Latvian association of the invented",
    ):
        assert words in text
    assert "INVENTED" not in text


def test_a_certificate_of_the_demonstration_says_so():
    assert "INVENTED A demonstration: no such person" in text_of(paper("certificate", certificate(demonstration=True)))


def test_a_certificate_with_twenty_competences_and_a_long_course_stays_one_page():
    competences = [{"code": f"{number}", "name": "Protecting personal data and privacy"} for number in range(20)]

    reader = paper("certificate", certificate(competences=competences, course="Digital tools " * 9, demonstration=True))

    assert len(reader.pages) == 1


@pytest.mark.parametrize("template", ["attendance_sheet", "certificate"])
def test_every_latvian_letter_comes_back_from_the_paper(template):
    data = sheet(people=1, provider=LATVIAN) if template == "attendance_sheet" else certificate(provider=LATVIAN)

    assert LATVIAN in text_of(paper(template, data))


@pytest.mark.parametrize(
    "evil", ["#evil[x]", "$x^2$", '"; #panic("no")', "*not bold* _nor slanted_", "= Heading", "<label>"]
)
def test_markup_in_the_data_stays_text(evil):
    assert evil in text_of(paper("certificate", certificate(course=evil)))
    assert evil in text_of(paper("attendance_sheet", sheet(course=evil)))


@pytest.mark.parametrize("template", ["attendance_sheet", "certificate"])
def test_the_same_input_gives_the_same_bytes_and_another_moment_others(template):
    data = sheet(is_signed=True) if template == "attendance_sheet" else certificate()
    first = render(template, data, language="lv", at=AT)
    documents.rendering._of_thread.__dict__.clear()

    assert render(template, data, language="lv", at=AT) == first
    assert render(template, data, language="lv", at=datetime(2026, 3, 4, tzinfo=UTC)) != first


@pytest.mark.parametrize("template", ["attendance_sheet", "certificate"])
def test_a_paper_is_tagged_and_knows_its_language_title_and_standards(template):
    data = sheet(is_signed=True) if template == "attendance_sheet" else certificate()
    reader = paper(template, data)

    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in reader.trailer["/Root"]
    assert reader.trailer["/Root"]["/Lang"] == "lv"
    assert data["labels"]["title"] in reader.metadata.title
    xmp = reader.trailer["/Root"]["/Metadata"].get_data().decode()
    assert "<pdfuaid:part>1" in xmp
    assert "<pdfaid:part>3" in xmp
    assert "<pdfaid:conformance>A" in xmp


def test_an_unknown_template_a_naive_moment_and_missing_data_are_named():
    with pytest.raises(UnknownTemplate, match="no_such"):
        render("no_such", {}, language="en", at=AT)
    with pytest.raises(UnknownTemplate):
        render("../rendering", {}, language="en", at=AT)
    with pytest.raises(ValueError, match="no time zone"):
        render("certificate", certificate(), language="en", at=datetime(2026, 1, 1))  # noqa: DTZ001
    incomplete = certificate()
    del incomplete["course"]
    with pytest.raises(CannotRender, match="course"):
        render("certificate", incomplete, language="en", at=AT)


def test_the_mark_on_paper_is_the_mark_on_the_pages():
    static = Path(documents.__file__).parents[2] / "static" / "mark.svg"

    assert (TEMPLATES / "mark.svg").read_bytes() == static.read_bytes()
