"""Latvian is complete, and what collects the messages finds them where they stand."""

import gettext
import os
import re

import pytest

from prasme import messages
from prasme.messages import Missing


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_nothing_is_untranslated_fuzzy_stale_or_asks_for_what_is_not_given(language):
    faults = [str(fault) for fault in messages.missing(language)]

    assert faults == [], "run `prasme messages`, then translate what is empty"


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_the_catalogue_is_as_the_collector_writes_it(language):
    catalogue = messages.read(language)
    catalogue.update(messages.in_code(), no_fuzzy_matching=True)

    assert messages.catalogue_file(language).read_text(encoding="utf-8") == messages.written(catalogue, language)


def test_what_translates_is_called_by_a_name_that_the_collector_knows():
    renamed = re.compile(r"gettext\w* as (\w+)")
    names = {name for file in messages.CODE.rglob("*.py") for name in renamed.findall(file.read_text(encoding="utf-8"))}

    assert names <= messages.KEYWORDS.keys()


@pytest.fixture
def tree(tmp_path):
    code, locales = tmp_path / "code", tmp_path / "locale"
    (code / "templates" / "cotton").mkdir(parents=True)
    (code / "tests").mkdir()
    (code / "words.py").write_text(
        "from django.utils.translation import gettext as _, gettext_lazy, ngettext, pgettext\n"
        "a = _('Seats')\nb = gettext_lazy('Runs')\nd = pgettext('a group', 'Run')\n"
        "def c(n): return ngettext('%(count)s seat', '%(count)s seats', n) % {'count': n}\n"
        "e = phrase('Aid starts at %(share)s.')\n"
    )
    (code / "tests" / "test_words.py").write_text("_('Not shown to anybody')\n")
    (code / "templates" / "page.html").write_text(
        '<c-page title="{% translate "My seats" %}">\n'
        "  <c-field label=\"{% translate 'Name' %}\" hint='{% translate \"As in the passport\" %}' />\n"
        "    {% blocktranslate trimmed with firm=enterprise.name %}\n      It's {{ firm }}'s\n      turn.\n"
        "    {% endblocktranslate %}\n"
        '  {{ _("Constant") }} {% translate "Open" context "a door" %} 100 % of "people" aren\'t\n'
        "{% blocktranslate count counter=n %}One person{% plural %}{{ counter }} people{% endblocktranslate %}\n"
        "</c-page>\n"
    )
    return code, locales


def found(catalogue):
    return {(message.id, message.context) for message in catalogue if message.id}


def test_messages_are_found_in_python_templates_and_attributes_of_components(tree):
    assert found(messages.in_code(tree[0])) == {
        ("Seats", None),
        ("Runs", None),
        ("Run", "a group"),
        (("%(count)s seat", "%(count)s seats"), None),
        ("Aid starts at %(share)s.", None),
        ("My seats", None),
        ("Name", None),
        ("As in the passport", None),
        ("It's %(firm)s's turn.", None),
        ("Constant", None),
        ("Open", "a door"),
        (("One person", "%(counter)s people"), None),
    }


def test_collecting_keeps_what_is_translated_and_drops_what_nobody_says_any_more(tree):
    code, locales = tree
    messages.collect(code, locales)
    file = messages.catalogue_file("lv", locales)
    file.write_text(file.read_text().replace('msgid "Seats"\nmsgstr ""', 'msgid "Seats"\nmsgstr "Vietas"'))
    (code / "words.py").write_text("_('Seats')\n_('New')\n")

    changed = messages.collect(code, locales)

    assert changed == [file]
    text = file.read_text()
    assert 'msgid "Seats"\nmsgstr "Vietas"' in text
    assert 'msgid "New"\nmsgstr ""' in text
    assert "Runs" not in text


def test_a_second_collection_changes_nothing_and_no_line_number_or_date_is_written(tree):
    code, locales = tree
    messages.collect(code, locales)
    (code / "words.py").write_text("\n\n\n" + (code / "words.py").read_text())

    assert messages.collect(code, locales) == []
    text = messages.catalogue_file("lv", locales).read_text()
    assert "#: words.py\n" in text
    assert "Date" not in text


def test_a_compiled_catalogue_speaks_with_latvian_plurals(tree):
    code, locales = tree
    messages.collect(code, locales)
    file = messages.catalogue_file("lv", locales)
    file.write_text(
        file.read_text().replace(
            'msgid_plural "%(count)s seats"\nmsgstr[0] ""\nmsgstr[1] ""\nmsgstr[2] ""',
            'msgid_plural "%(count)s seats"\n'
            'msgstr[0] "%(count)s vieta"\nmsgstr[1] "%(count)s vietas"\nmsgstr[2] "%(count)s vietu"',
        )
    )

    (compiled,) = messages.compile_all(locales)

    with compiled.open("rb") as source:
        latvian = gettext.GNUTranslations(source)
    said = [latvian.ngettext("%(count)s seat", "%(count)s seats", n) % {"count": n} for n in (0, 1, 2, 11, 21)]
    assert said == ["0 vietu", "1 vieta", "2 vietas", "11 vietas", "21 vieta"]


def test_only_a_catalogue_that_is_newer_is_compiled_again(tree):
    code, locales = tree
    messages.collect(code, locales)
    (compiled,) = messages.compile_all(locales)

    assert messages.compile_all(locales) == []
    later = compiled.stat().st_mtime + 5
    os.utime(messages.catalogue_file("lv", locales), (later, later))
    assert messages.compile_all(locales) == [compiled]
    assert [file.suffix for file in compiled.parent.iterdir() if file.suffix not in (".po", ".mo")] == []


def test_each_fault_of_a_translation_has_a_name(tree):
    code, locales = tree
    (code / "templates" / "page.html").unlink()
    (code / "words.py").write_text("_('Good %(n)s')\n_('Empty')\n_('Unsure')\n_('Gap %(n)s')\n")
    file = messages.catalogue_file("lv", locales)
    file.parent.mkdir(parents=True)
    file.write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgid "Good %(n)s"\nmsgstr "Labs %(n)s"\n\nmsgid "Empty"\nmsgstr ""\n\n'
        '#, fuzzy\nmsgid "Unsure"\nmsgstr "Varbūt"\n\nmsgid "Gap %(n)s"\nmsgstr "Trūkst %(m)s"\n\n'
        'msgid "Gone"\nmsgstr "Projām"\n'
    )

    assert messages.missing("lv", code, locales) == [
        Missing(fault="untranslated", text="Empty", context=None),
        Missing(fault="placeholders", text="Gap %(n)s", context=None),
        Missing(fault="stale", text="Gone", context=None),
        Missing(fault="fuzzy", text="Unsure", context=None),
    ]


def test_a_template_that_cannot_be_read_is_named(tree):
    (tree[0] / "templates" / "page.html").write_text("{% blocktranslate %}{% if x %}{% endblocktranslate %}")

    with pytest.raises(messages.UnreadableTemplate, match=r"page\.html"):
        messages.in_code(tree[0])
