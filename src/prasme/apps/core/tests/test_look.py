"""The style sheets survive hashing, the gallery shows every component, and no page needs inline style or script."""

import re
from pathlib import Path

import pytest
from django import forms
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.template import Context, Template
from django.template.loader import render_to_string
from django.urls import reverse

from prasme.apps.core.templatetags import look

COTTON = Path(settings.CODE) / "templates" / "cotton"
# Drawn by base.html and public.html around every page, or by other components within themselves.
AROUND = {"public_head", "messages", "password_pair", "crumb", "chip", "event", "swatch", "pager", "optional"}


def test_the_style_sheet_and_all_that_it_names_get_hashed_names(settings, tmp_path):
    settings.STATIC_ROOT = str(tmp_path)
    storage = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": storage}
    call_command("collectstatic", interactive=False, verbosity=0)
    sheet = next(file for file in tmp_path.glob("css/prasme.*.css"))
    named = re.findall(r'url\("(\.\./[^"]+)"\)', sheet.read_text())
    assert len(named) == 4
    for name in named:
        assert re.search(r"\.[0-9a-f]{12}\.(css|woff2)$", name)
        assert (sheet.parent / name).exists()


def test_the_style_sheet_stays_readable():
    assert len(Path(finders.find("css/prasme.css")).read_text().splitlines()) <= 500


@pytest.mark.django_db
def test_the_gallery_draws_every_component_and_nothing_inline(client):
    page = client.get(reverse("gallery")).content.decode()
    assert "<c-" not in page
    assert " style=" not in page
    assert not re.search(r"<script(?![^>]*\bsrc=)|\son\w+=", page)
    sources = "".join(file.read_text() for file in COTTON.glob("*.html"))
    sources += (Path(settings.CODE) / "apps/core/templates/core/components.html").read_text()
    sources += (Path(settings.CODE) / "templates/base.html").read_text()
    used = {name.replace("-", "_") for name in re.findall(r"<c-([a-z-]+)", sources)}
    assert {file.stem for file in COTTON.glob("*.html")} - used <= AROUND


def test_every_icon_that_a_template_names_is_there():
    for folder in (Path(settings.CODE) / "templates", Path(settings.CODE) / "apps"):
        for file in folder.rglob("*.html"):
            for name in re.findall(r'(?:<c-icon name|\sicon)="([a-z-]+)"', file.read_text()):
                assert name in look.icon_paths(), f"{file}: {name}"


FIELD = '{% cotton field :field="field" / %}'


def draw(source, **context):
    return Template(source).render(Context(context))


class SeatForm(forms.Form):
    people = forms.IntegerField(
        label="People", help_text="Count yourself", error_messages={"invalid": "Enter a number"}
    )
    kind = forms.ChoiceField(label="Kind", choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect)
    note = forms.CharField(label="Note", required=False)


def test_a_wrong_answer_is_told_at_its_field_and_what_was_typed_stays():
    form = SeatForm({"people": "<nine>", "kind": "a"})
    page = draw(FIELD, field=form["people"])
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="id_people-hint id_people-error"' in page
    assert 'value="&lt;nine&gt;"' in page
    assert re.search(r'id="id_people-error">.*Enter a number', page, re.DOTALL)


def test_only_what_is_optional_is_marked():
    form = SeatForm()
    told = {name: "(optional)" in draw(FIELD, field=form[name]) for name in form.fields}
    assert told == {"people": False, "kind": False, "note": True}


def test_the_error_summary_leads_to_the_first_choice_of_a_group():
    form = SeatForm({"people": "9"})
    assert look.target_id(form["kind"]) == "id_kind_0"
    assert 'id="id_kind_0"' in str(form["kind"])
    page = draw('{% cotton error-summary :form="form" / %}', form=form)
    assert 'href="#id_kind_0"' in page
    assert "One answer needs a look" in page


def test_a_qr_code_is_one_path_that_a_name_explains():
    drawn = draw("{% load look %}{% qr_code address label %}", address="https://prasme.example/x", label='"x" <b>')
    assert drawn.count("<path") == 1
    assert 'aria-label="&quot;x&quot; &lt;b&gt;"' in drawn


def test_dark_runs_of_a_row_are_joined():
    assert look.dark_runs(bytearray([1, 1, 0, 1, 0, 0, 1, 1, 1])) == [(0, 2), (3, 1), (6, 3)]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36",
            "Chrome, Linux",
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0",
            "Edge, Windows",
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("curl/8.5.0", "curl/8.5.0"),
    ],
)
def test_a_browser_is_named_as_its_user_knows_it(said, name):
    assert look.browser_name(said) == name


def test_an_unknown_icon_is_a_mistake():
    with pytest.raises(KeyError):
        look.icon_path("no-such-icon")


@pytest.mark.parametrize("name", ["400", "403_csrf", "500", "503"])
def test_a_page_for_trouble_needs_no_database_and_no_request(name):
    page = render_to_string(f"{name}.html")
    assert "<h1>" in page
    assert 'href="/"' in page
