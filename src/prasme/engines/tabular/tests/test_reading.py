"""Any office's way to write a sheet leads to the same cells."""

import csv
import io
import json
from contextlib import suppress
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from prasme.engines.tabular import Ignored, NotRead, read

FILES = Path(__file__).resolve().parents[3] / "apps" / "imports" / "tests" / "files"
LATVIAN = ["Nr.p.k.", "Vārds", "Uzvārds", "Dzimšanas datums", "Uzņēmums", "E-pasts"]
BULGARIAN = ["№", "Име", "Фамилия", "Дата на раждане", "Фирма", "Имейл"]
NORWEGIAN = ["Nr", "Fornavn", "Etternavn", "Fødselsdato", "Bedrift", "E-post"]
FRENCH = ["N°", "Prénom", "Nom de famille", "Date de naissance", "Société", "Courriel"]
VOCABULARY = frozenset(
    {
        "vards", "uzvards", "dzimsanas datums", "uznemums", "e pasts", "име", "фамилия", "дата на раждане", "фирма",
        "имеил", "fornavn", "etternavn", "fodselsdato", "bedrift", "e post", "prenom", "nom de famille",
        "date de naissance", "societe", "courriel",
    }
)  # fmt: skip
PEOPLE = {
    "lv": (
        LATVIAN,
        ["Elīna", "Kārlis", "Ģirts", "Žanete"],
        ["Ķēniņa", "Bērziņš", "Šmite", "Liepiņa"],
        "SIA Ķekavas logi",
    ),
    "bg": (BULGARIAN, ["Димитър", "Иван", "Цветелина"], ["Желязков", "Георгиева", "Петров"], "ЕТ Желязков"),
    "no": (NORWEGIAN, ["Bjørn", "Åse", "Kåre"], ["Sørensen", "Bjørnstad", "Næss"], "Ålesund Bakeri AS"),
    "fr": (FRENCH, ["Éloïse", "François", "Hélène"], ["Müller", "Lefèvre", "Bérénice"], "Boulangerie Centrale Sàrl"),
}
ENCODINGS = {"lv": "windows-1257", "bg": "windows-1251", "no": "windows-1252", "fr": "windows-1252"}


@st.composite
def sheets(draw):
    """Lines as an office makes them, and what is data among them."""
    language = draw(st.sampled_from(sorted(PEOPLE)))
    headings, given_names, families, firm = PEOPLE[language]
    count = draw(st.integers(5, 30))
    rows = [
        [
            str(number), draw(st.sampled_from(given_names)), draw(st.sampled_from(families)),
            f"{draw(st.integers(13, 28)):02}.{draw(st.integers(1, 12)):02}.19{draw(st.integers(50, 99))}.", firm,
            draw(st.sampled_from(["", "-", "nav", "a@piemers.lv", "b.c@example.com; d@example.com"])),
        ]
        for number in range(1, count + 1)
    ]  # fmt: skip
    before = draw(st.lists(st.sampled_from([[], [firm], ["", firm], ["2026"]]), max_size=12))
    total = "Kopā:" if language == "lv" else "Общо" if language == "bg" else "Total"
    after = draw(st.sampled_from([[], [[]], [[], [total, "", "", "", "", "16"]], [["", total, "", "", "", "30"]]]))
    return language, headings, rows, before, after


def written(lines, separator):
    out = io.StringIO()
    csv.writer(out, delimiter=separator, lineterminator="\r\n").writerows(lines)
    return out.getvalue()


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    sheets(), st.sampled_from([",", ";", "\t"]), st.sampled_from(["own", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
)
def test_a_text_is_read_in_every_encoding_and_with_every_separator(sheet, separator, encoding):
    language, headings, rows, before, after = sheet
    codec = ENCODINGS[language] if encoding == "own" else encoding
    text = written([*before, headings, *rows, *after], separator)

    found = read(text.replace("№", "Nr").encode(codec) if encoding == "own" else text.encode(codec), VOCABULARY)

    names = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16"}
    assert found.encoding == names.get(codec, codec)
    assert found.separator == {"\t": "tab"}.get(separator, separator)
    assert found.header_line == len(before) + 1
    assert [list(row.cells) for row in found.rows] == rows
    assert [row.number for row in found.rows] == list(range(len(before) + 2, len(before) + 2 + len(rows)))


@settings(max_examples=30, deadline=None)
@given(sheets())
def test_a_workbook_is_read_from_any_line(sheet):
    _language, headings, rows, before, after = sheet
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        page = book.add_worksheet("Dati")
        for number, line in enumerate([*before, headings, *rows, *after]):
            page.write_row(number, 0, line)

    found = read(out.getvalue(), VOCABULARY)

    assert found.header_line == len(before) + 1
    assert [[*row.cells][1:3] for row in found.rows] == [row[1:3] for row in rows]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_do_more_than_be_refused(content):
    with suppress(NotRead):
        assert read(content, VOCABULARY).header_line >= 1


@pytest.mark.parametrize("name", ["apmeklejums.xlsx", "meetingAttendanceList.csv", "dalibnieki.csv", "uchastnici.csv"])
def test_files_as_offices_send_them(name):
    told = json.loads((FILES / "expected.json").read_text(encoding="utf-8"))[name]
    words = {"vards uzvards", "piezimes", "full name", "user action", "timestamp", "име и фамилия", "фирма", "еик"}

    found = read((FILES / name).read_bytes(), VOCABULARY | words)

    assert found.header_line == told.get("header_line", 1)
    assert found.encoding == told.get("encoding")
    assert found.separator == told.get("separator")
    assert len(found.rows) == told.get("data_rows", len(found.rows))


def test_lines_that_are_no_data_are_told_apart():
    text = (
        "Dalībnieki;;\n\nNr.;Vārds;Uzvārds\n1;2;3\n1;Anna;Liepa\nNr.;Vārds;Uzvārds\n2;Juris;Koks\n3;;\n;Kopā;2\n\n"
        ";Sagatavoja: A. Liepa;\n"
    )

    found = read(text.encode(), VOCABULARY)

    assert [row.number for row in found.rows] == [5, 7, 11][: len(found.rows)]
    assert dict(found.ignored)[4] is Ignored.NUMBERS
    assert dict(found.ignored)[6] is Ignored.HEADINGS
    assert dict(found.ignored)[8] is Ignored.BLANKS
    assert dict(found.ignored)[9] is Ignored.TOTAL
