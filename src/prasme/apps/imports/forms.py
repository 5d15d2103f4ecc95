"""What may be said about a file: its kind, how it is written, what its columns are, what is meant in a row."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from prasme.apps.accounts.models import User
from prasme.apps.imports.files import LARGEST, media_type_of, safe_name
from prasme.apps.imports.kinds import Kind, Name, kinds, kinds_for
from prasme.apps.imports.models import ImportedRow
from prasme.apps.imports.opening import read_sheet
from prasme.apps.imports.report import say
from prasme.apps.imports.sentences import why_not_read
from prasme.engines import tabular
from prasme.engines.tabular import NotRead, Sheet

FOUND = gettext_lazy("as found")
SEPARATORS = [
    (",", gettext_lazy("comma")), (";", gettext_lazy("semicolon")), ("tab", gettext_lazy("tab")), ("|", "|"),
]  # fmt: skip
ORDERS = [
    ("dmy", gettext_lazy("day, month, year")), ("mdy", gettext_lazy("month, day, year")),
    ("ymd", gettext_lazy("year, month, day")),
]  # fmt: skip
OPEN = "-"  # not an empty value: nothing is optional here
NOT_TAKEN = gettext_lazy("not taken over")


class SpreadsheetField(forms.FileField):
    """A CSV or XLSX. Cleans to (name, media type, content); whether it can be read depends on the kind."""

    widget = forms.FileInput(attrs={"accept": ".csv,.txt,.tsv,.xlsx"})

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if not file:
            return None
        if file.size > LARGEST:
            size = {"size": round(file.size / 2**20, 1), "largest": LARGEST // 2**20}
            text = _("The file has %(size)s MB; at most %(largest)s MB are taken. Divide it into several.")
            raise forms.ValidationError(text, code="large", params=size)
        content = file.read()
        media_type = media_type_of(content)
        return safe_name(file.name, media_type), media_type, content


class UploadForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("What is in the file?"), widget=forms.RadioSelect)
    file = SpreadsheetField(
        label=pgettext_lazy("import", "File"),
        help_text=gettext_lazy("CSV or XLSX, as it is: titles, blank lines and totals do no harm."),
    )

    def __init__(self, user: User, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(kind.name, f"{kind.title}. {kind.lead}") for kind in kinds_for(user)]
        self.fields["kind"].choices = choices  # type: ignore[attr-defined]
        if len(choices) == 1:
            self.initial.setdefault("kind", choices[0][0])

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("file") and values.get("kind"):
            try:
                read_sheet(kinds()[values["kind"]], values["file"][2], {})
            except NotRead as problem:
                self.add_error("file", why_not_read(problem))
        return values


class ReadingForm(forms.Form):
    """How the file is written, where it was not found rightly."""

    encoding = forms.ChoiceField(
        label=gettext_lazy("Encoding"),
        required=False,
        choices=[("", FOUND), *((one, one) for one in tabular.ENCODINGS)],
    )
    separator = forms.ChoiceField(label=gettext_lazy("Columns are separated by"), choices=[(OPEN, FOUND), *SEPARATORS])
    sheet = forms.ChoiceField(label=gettext_lazy("Sheet"))
    header_line = forms.IntegerField(
        label=gettext_lazy("Line of the headings"), required=False, min_value=1, max_value=500,
        help_text=gettext_lazy("Empty: as found"), widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    date_order = forms.ChoiceField(label=gettext_lazy("Days are written"), choices=[(OPEN, FOUND), *ORDERS])

    def __init__(self, sheet: Sheet, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sheet"].choices = [(OPEN, FOUND), *((name, name) for name in sheet.sheets)]  # type: ignore[attr-defined]
        for name in ("sheet",) if sheet.encoding else ("encoding", "separator"):
            del self.fields[name]
        if len(sheet.sheets) < 2:
            self.fields.pop("sheet", None)

    def asked(self) -> dict[str, Any]:
        """What was said; what is to be found is left out."""
        return {name: value for name, value in self.cleaned_data.items() if value not in (OPEN, None)}


class ColumnsForm(forms.Form):
    """For each column the field that it fills; no field twice."""

    def __init__(self, kind: Kind, sheet: Sheet, places: Mapping[str, int], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.sheet = kind, sheet
        fields = {place: name for name, place in places.items()}
        for place, heading in enumerate(sheet.headings):
            letters = tabular.column_letters(place + 1)
            self.fields[f"column-{place}"] = forms.ChoiceField(
                label=f"{letters}: {heading}" if heading else letters,
                choices=[(OPEN, NOT_TAKEN), *((field.name, field.label) for field in kind.fields)],
                initial=fields.get(place, OPEN),
                help_text=", ".join(self._examples(place)),
            )

    def _examples(self, place: int) -> list[str]:
        texts = (tabular.clean(row.cells[place])[:40] for row in self.sheet.rows[:40])
        return list(dict.fromkeys(text for text in texts if text))[:3]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        found: dict[str, str] = {}
        for column, name in list(values.items()):
            if name == OPEN:
                continue
            if name in found:
                self.add_error(column, _("Two columns fill the same field. Leave one of them out."))
            else:
                found[name] = column
        if not any(set(names) <= set(found) for names in self.kind.enough):
            least = min(self.kind.enough, key=lambda names: len(set(names) - set(found)))
            missing = [str(self.kind.field(name).label) for name in least if name not in found]
            self.add_error(None, _("No column is chosen for: %s.") % ", ".join(missing))
        return values

    def places(self) -> dict[str, int]:
        return {name: int(column.partition("-")[2]) for column, name in self.cleaned_data.items() if name != OPEN}


class AnswersForm(forms.Form):
    """What is meant: in cells that are unclear or wrong, of people who look alike, of names that nobody knows."""

    def __init__(
        self, kind: Kind, rows: Sequence[ImportedRow], names: Sequence[Name], known: Mapping[tuple[int, str], str],
        written: Mapping[tuple[int, str], str], *args: Any, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.kind, self.names = kind, names
        self.rows: list[dict[str, Any]] = []
        for row in rows:
            for remark in row.remarks:
                self._add(row, remark, known, written)
        for place, name in enumerate(names):
            choices = [("", _("not said")), ("-", _("none of these")), *name.choices]
            self.fields[f"name-{place}"] = forms.ChoiceField(
                label=f"{kind.field(name.field).label}: {name.text}", choices=choices, required=False
            )

    def _add(self, row: ImportedRow, remark: Any, known: Any, written: Any) -> None:
        level, field = remark["level"], remark["field"]
        key = f"row-{row.number}-{'same' if level == 'suspected' else field}"
        is_name = remark["code"].endswith("_unknown")  # asked once, for all rows that have it
        if level not in ("question", "error", "suspected") or key in self.fields or not field or is_name:
            return
        text = say(self.kind, remark)
        if level == "suspected":
            choices = [("new", _("Two people: add the new one")), ("same", _("The same person"))]
            made: forms.Field = forms.ChoiceField(
                label=text, choices=choices, widget=forms.RadioSelect, required=False,
                initial=known.get((row.number, "same"), "new"),
            )  # fmt: skip
        else:
            initial = known.get((row.number, field), "") or written.get((row.number, field), "")
            made = forms.CharField(
                label=str(self.kind.field(field).label), help_text=text, required=False, max_length=200, initial=initial
            )
        self.fields[key] = made
        if not self.rows or self.rows[-1]["number"] != row.number:
            self.rows.append({"number": row.number, "keys": []})
        self.rows[-1]["keys"].append(key)

    def answers(self, written: Mapping[tuple[int, str], str]) -> dict[tuple[int, str], str]:
        """What differs from what the file says."""
        found = {}
        for key, text in self.cleaned_data.items():
            if key.startswith("row-"):
                _row, number, field = key.split("-", 2)
                found[int(number), field] = "" if text == written.get((int(number), field)) else text
        return found

    def said_names(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for place, name in enumerate(self.names):
            if key := self.cleaned_data.get(f"name-{place}"):
                found.setdefault(name.field, {})[tabular.words(name.text)] = key
        return found
