"""What a programme is called in other languages."""

import pytest
from django.urls import reverse
from django.utils import translation

from prasme.apps.accounts.roles import Role
from prasme.apps.conftest import a_user, an_edition
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.programmes.actions import adapt_programme, translate_texts
from prasme.apps.programmes.models import Programme
from prasme.apps.programmes.texts import digest, texts_of


@pytest.fixture
def chief(client, cast):
    client.force_login(a_user("visur@prasme.example", Role.OPERATOR))
    return client


def address(programme, language="lv"):
    return reverse("programmes:texts", args=[programme.code, language])


def typed(programme, language="lv", **changes):
    there = texts_of(programme)
    return {one.key: one.in_language(language) for one in there} | {"seen": digest(there, language)} | changes


def test_a_course_is_told_in_the_language_of_the_reader(chief, cast):
    key = f"course-{cast.course.pk}-title"
    answer = chief.post(address(cast.programme), typed(cast.programme, **{key: "Mākoņpakalpojumi"}))
    assert answer.status_code == 302
    cast.course.refresh_from_db()
    assert cast.course.translations == {"lv": {"title": "Mākoņpakalpojumi"}}
    with translation.override("lv"):
        assert str(cast.course) == "Mākoņpakalpojumi"
    with translation.override("en"):
        assert str(cast.course) == cast.course.title


def test_an_emptied_text_is_shown_as_it_was_first_written(chief, cast):
    key = f"course-{cast.course.pk}-title"
    translate_texts(programme=cast.programme, language="lv", texts={key: "Mākoņi"}, by=None)
    chief.post(address(cast.programme), typed(cast.programme, **{key: ""}))
    cast.course.refresh_from_db()
    with translation.override("lv"):
        assert str(cast.course) == cast.course.title


def test_of_two_translators_the_second_is_told_and_keeps_what_was_typed(chief, cast):
    key = f"course-{cast.course.pk}-title"
    late = typed(cast.programme, **{key: "Otrais"})
    translate_texts(programme=cast.programme, language="lv", texts={key: "Pirmais"}, by=None)
    answer = chief.post(address(cast.programme), late)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Somebody else saved this record" in page
    assert "Otrais" in page
    cast.course.refresh_from_db()
    assert cast.course.translations["lv"]["title"] == "Pirmais"
    with pytest.raises(ChangedMeanwhile):
        translate_texts(programme=cast.programme, language="lv", texts={key: "x"}, seen="another", by=None)


def test_each_change_of_a_translation_is_in_the_history(chief, cast):
    key = f"course-{cast.course.pk}-title"
    before = cast.course.events.count()
    for text in ("Viens", "Divi", "Divi"):
        translate_texts(programme=cast.programme, language="lv", texts={key: text}, by=None)
    assert cast.course.events.count() == before + 2


def test_an_adaptation_takes_the_translations_of_its_courses_but_not_the_title(chief, cast):
    outcome = cast.course.outcomes.create(competence="1.1", text="Finds things")
    programme = cast.programme
    programme.goal = "A goal"
    programme.save()
    said = {
        f"course-{cast.course.pk}-title": "Mākoņi", f"outcome-{outcome.pk}-text": "Atrod lietas",
        f"programme-{programme.pk}-title": "Mazie", f"programme-{programme.pk}-goal": "Mērķis",
    }  # fmt: skip
    translate_texts(programme=programme, language="lv", texts=said, by=None)
    programme = Programme.objects.get(pk=programme.pk)
    made = adapt_programme(
        programme=programme, code="other", title="Other", owner=programme.owner, territory=None,
        blocks=list(programme.blocks.all()), price_factor=1, by=None,
    )  # fmt: skip
    told = {one.written: one.in_language("lv") for one in texts_of(made)}
    assert (told["A goal"], told["Other"], told["Finds things"]) == ("Mērķis", "", "Atrod lietas")
    assert told[cast.course.title] == "Mākoņi"


def test_lists_tell_titles_in_the_language_of_the_reader(chief, cast):
    edition = an_edition(cast.programme, code="pavasaris")
    said = {f"edition-{edition.pk}-title": "Pavasara kārta", f"programme-{cast.programme.pk}-title": "Mazie uzņēmumi"}
    translate_texts(programme=cast.programme, language="lv", texts=said, by=None)
    for page in ("programmes:editions", "programmes:programmes"):
        shown = chief.get(reverse(page), headers={"accept-language": "lv"}).content.decode()
        assert "Mazie uzņēmumi" in shown
    found = chief.get(reverse("programmes:editions") + "?q=pavasara", headers={"accept-language": "lv"})
    assert "Pavasara kārta" in found.content.decode()
    none = chief.get(reverse("programmes:editions") + "?q=nothing-like-it")
    assert "No edition fits" in none.content.decode()


def test_a_language_that_the_product_does_not_speak_has_no_page(chief, cast):
    assert chief.get(address(cast.programme, "xx")).status_code == 404
