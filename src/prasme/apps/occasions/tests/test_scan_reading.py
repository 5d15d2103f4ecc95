"""Codes are read from what a scanner or a phone makes of a sheet."""

import io
from datetime import UTC, datetime

import pytest
from PIL import Image, ImageFilter

from prasme.engines.documents import render
from prasme.engines.documents.tests.papers import ADDRESS, sheet
from prasme.engines.scans import CannotRead, codes_on, draw, pages_of

PDF, JPEG = "application/pdf", "image/jpeg"


@pytest.fixture(scope="module")
def paper():
    return render("attendance_sheet", sheet(people=12, parts=16), language="lv", at=datetime(2026, 3, 3, tzinfo=UTC))


def photographed(page, *, turn=0.0, blur=0.0, quality=70):
    """What a phone makes of the sheet on a table: turned, a little out of focus, on something dark."""
    image = Image.open(io.BytesIO(page)).convert("L").rotate(turn, expand=True, fillcolor=90)
    image = image.filter(ImageFilter.GaussianBlur(blur))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def test_each_page_of_a_pdf_is_drawn_and_its_code_read(paper):
    assert pages_of(paper, PDF) == 2
    assert [codes_on(paper, PDF, number) for number in (1, 2)] == [[ADDRESS], [ADDRESS]]
    assert draw(paper, PDF, 1)[:3] == b"\xff\xd8\xff"


@pytest.mark.parametrize(("turn", "blur"), [(0, 0), (3, 1), (-8, 1), (90, 0), (180, 1)])
def test_a_photograph_may_be_turned_and_a_little_out_of_focus(paper, turn, blur):
    photo = photographed(draw(paper, PDF, 1, side=2400), turn=turn, blur=blur)

    assert codes_on(photo, JPEG, 1) == [ADDRESS]


def test_a_page_without_a_code_says_nothing():
    out = io.BytesIO()
    Image.new("L", (800, 1000), 255).save(out, "PNG")

    assert codes_on(out.getvalue(), "image/png", 1) == []


@pytest.mark.parametrize(("content", "media_type"), [(b"%PDF-1.7 no more", PDF), (b"\xff\xd8\xff\xe0", JPEG)])
def test_a_damaged_file_is_named_as_such(content, media_type):
    with pytest.raises(CannotRead):
        pages_of(content, media_type)
