"""Files from outside: the content decides what they are, and the answer says what to do."""

import io

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pypdf import PdfWriter

from prasme.apps.evidence import rules
from prasme.apps.evidence.uploads import UploadField


class Paper(forms.Form):
    sheet = UploadField()


def told(content, name="sheet.pdf"):
    """The form's answer to a file: what it cleans to, or its sentence."""
    form = Paper(files={"sheet": SimpleUploadedFile(name, content)})
    return form.cleaned_data["sheet"] if form.is_valid() else form.errors["sheet"][0]


def pdf(password=""):
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(width=72, height=72)
    if password:
        writer.encrypt(password)
    writer.write(out)
    return out.getvalue()


def picture(kind):
    out = io.BytesIO()
    Image.new("L", (4, 4)).save(out, kind)
    return out.getvalue()


def test_a_scan_is_taken_with_its_type():
    content = pdf()

    assert told(content) == ("sheet.pdf", "application/pdf", content)


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "sheet.jpg"), ("PNG", "sheet.png")])
def test_the_name_follows_the_content(kind, name):
    assert told(picture(kind), "sheet.pdf")[0] == name


def test_another_type_is_refused_with_what_was_found():
    assert told(b"MZ\x90\x00 not a paper") == (
        "This is not a PDF, JPEG or PNG (its first bytes are 4d 5a 90 00). Scan or photograph the sheet."
    )


def test_a_file_that_is_too_large_is_refused_with_its_size(monkeypatch):
    monkeypatch.setattr(rules, "LARGEST", 2**20)

    assert told(b"%PDF-" + b" " * 2**21) == ("The file has 2.0 MB; at most 1 MB are taken. Scan in grey at 200 dpi.")


def test_a_pdf_with_a_password_is_refused():
    assert told(pdf("secret")) == "The PDF is protected by a password. Save it without one."


def test_a_picture_that_lies_about_its_type_is_refused():
    assert told(b"\x89PNG\r\n\x1a\n" + b"<script>alert(1)</script>", "sheet.png").startswith("The file is damaged")


def test_a_broken_pdf_is_refused():
    assert told(b"%PDF-1.7 and then nothing").startswith("The file is damaged")


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\scans\\lapa.PDF", "lapa.pdf"),
        ("a\x00b\n.pdf", "ab.pdf"),
        (".pdf", "document.pdf"),
        ("š" * 300, "š" * 140 + ".pdf"),
    ],
)
def test_a_name_is_made_safe(given, kept):
    assert rules.safe_name(given, rules.PDF) == kept
