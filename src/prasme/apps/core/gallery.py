"""Every component with its states, for those who build. All names and numbers on it are invented."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from prasme.apps.core.cells import written
from prasme.apps.core.tables import Column, Table
from prasme.apps.core.templatetags.look import state
from prasme.apps.core.templatetags.writing import money

HASH = "9f2c41d706aea1b2c3d4e5f60718293a4b5c6d7e8f9012345678901234b80eff"


class ExampleForm(forms.Form):
    name = forms.CharField(label="Enterprise", help_text="As in the register")
    number = forms.RegexField(
        r"^\d{11}$",
        label="Registration number",
        error_messages={"invalid": "10 digits, 11 are needed"},
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    people = forms.IntegerField(
        label="People", error_messages={"invalid": "Enter a number, such as 9"}, widget=forms.TextInput
    )
    seat = forms.ChoiceField(label="Where is your enterprise?", choices=[("a", "Cēsu novads"), ("b", "Rīga")])
    links = forms.ChoiceField(
        label="Does another firm own half of yours, or you half of one?",
        choices=[("no", "No"), ("yes", "Yes, or I am not sure")],
        widget=forms.RadioSelect,
    )
    wants = forms.MultipleChoiceField(
        label="What would help?",
        required=False,
        choices=[("shop", "An online shop"), ("data", "Order in our data")],
        widget=forms.CheckboxSelectMultiple,
    )
    since = forms.DateField(label="Working since", widget=forms.DateInput(attrs={"type": "date"}), required=False)
    note = forms.CharField(label="Note", required=False, widget=forms.Textarea(attrs={"rows": 2}))
    rate = forms.CharField(label="Aid intensity", disabled=True, initial="70 %", help_text="Set by the edition")
    agreed = forms.BooleanField(
        label="I have read what happens to my data", error_messages={"required": "Tick this to go on"}
    )


class SheetForm(forms.Form):
    sheet = forms.FileField(label="Signed sheet")


def wrong_form() -> ExampleForm:
    typed = {"name": "Maizes Krasts, SIA", "number": "4120305518", "people": "nine", "seat": "a", "links": "no"}
    return ExampleForm(typed)


def table(request: HttpRequest) -> Table:
    rows = [
        {"name": "Piebalgas Lini, SIA", "code": "A-2026-0415", "seats": 3, "aid": Decimal(588), "state": "submitted"},
        {"name": "Sēlijas Koks, SIA", "code": "A-2026-0412", "seats": 8, "aid": Decimal(1568), "state": "needs"},
        {"name": "Vidus Grāmatvedība, SIA", "code": "A-2026-0418", "seats": 5, "aid": Decimal(980), "state": "saved"},
    ]
    columns = [
        Column("name", sort="name", label="Enterprise"),
        Column("seats", sort="seats", label="Seats", css="number"),
        Column("aid", label="Aid", show=written("aid", money), css="number"),
        Column("state", label="State", show=lambda row: state(row["state"])),
    ]
    return Table(request, columns, rows, total=614, page=2, pages=13, sort="name", descending=False)


def areas() -> list[dict[str, Any]]:
    """Eleven invented districts in three rows, one of them a small town."""
    values = [402, 96, 88, 84, 77, None, 57, 41, 36, None, 12]
    bands = ["q5", "q4", "q4", "q3", "q3", "q0", "q2", "q2", "q1", "q0", "q1"]
    drawn = []
    for place, (value, band) in enumerate(zip(values, bands, strict=True)):
        x, y = 160 * (place % 4), 130 * (place // 4)
        drawn.append(
            {
                "code": f"D{place + 1}",
                "name": f"District {place + 1}",
                "path": f"M{x} {y}h120l40 30v70l-30 30h-130z",
                "x": x + 75,
                "y": y + 65,
                "value": value,
                "band": band,
                "href": "#",
                "is_small": place == 10,
            }
        )
    return drawn


@login_not_required
def gallery(request: HttpRequest) -> HttpResponse:
    form = wrong_form()
    context = {
        "crumbs": [{"name": "Today", "href": "/"}, {"name": "Components"}],
        "form": form,
        "form_errors": form.errors,  # validated here, so that no field is drawn before its error is known
        "sheet_form": SheetForm(),
        "table": table(request),
        "waits": {"title": "Decide on an application", "detail": "start-0012", "due": date(2026, 3, 3), "href": "#w1"},
        "empty_table": Table(request, [], [], total=0, page=1, pages=1, sort="", descending=False),
        "chips": [
            {"name": "In check", "href": "?", "on": True, "removes": True},
            {"name": "Vidzeme", "href": "?r=vz", "count": 6},
            {"name": "Micro", "href": "?s=micro", "count": 1109},
        ],
        "frozen_at": datetime(2026, 1, 16, 14, 40, tzinfo=UTC),
        "hash": HASH,
        "day": date(2026, 3, 10),
        "price": Decimal(280),
        "aid": Decimal(196),
        "share": Decimal(84),
        "sizes": [("Self-employed", 154), ("Micro, 1–9 people", 718), ("Small, 10–49 people", 408)],
        "quarters": [
            {"name": name, "value": value}
            for name, value in zip(
                ["I 2024", "II", "III", "IV", "I 2025", "II", "III", "IV"],
                [88, 231, 362, 604, 842, 1043, 1187, 1280],
                strict=True,
            )
        ],
        "owner_nodes": [
            {"key": "a", "name": "Daugavas Mežs Holding", "level": 1, "is_self": False},
            {"key": "b", "name": "Zemgales Tehnika", "level": 1, "is_self": False},
            {"key": "c", "name": "Sēlijas Koks", "level": 0, "is_self": True},
        ],
        "owner_edges": [
            {"owner": "a", "owned": "c", "kind": "linked", "share": "62 %"},
            {"owner": "b", "owned": "c", "kind": "partner", "share": "30 %"},
        ],
        "maturity": [
            {"name": "Strategy", "before": 42, "after": 50},
            {"name": "Online sales", "before": 35, "after": 47},
            {"name": "Orders", "before": 31, "after": 52},
            {"name": "People", "before": 48, "after": 56},
            {"name": "Data", "before": 22, "after": 38},
            {"name": "Safety", "before": 55, "after": 60},
        ],
        "areas": areas(),
        "legend": [
            {"band": "q0", "text": "none"},
            {"band": "q1", "text": "12–36"},
            {"band": "q2", "text": "41–57"},
            {"band": "q3", "text": "77–84"},
            {"band": "q4", "text": "88–96"},
            {"band": "q5", "text": "402"},
        ],
        "steps": [
            {"name": "Enterprise", "href": "#s1", "done": True, "note": "Saved 08:41"},
            {"name": "Linked firms", "href": "#s2", "done": True, "note": "Saved 08:44"},
            {"name": "Courses and seats", "here": True},
            {"name": "Declaration"},
        ],
        "events": [
            {"what": "Submitted", "date": "Tue 24 February 2026, 07:40", "by": "Andris Kalns"},
            {"what": "In check", "date": "Mon 2 March 2026", "by": "Dace Liepa"},
            {"what": "Decision", "date": "due Tue 3 March 2026", "ahead": True},
        ],
        "lost": ["4 reserved seats of 3 enterprises", "€ 784.00 of reserved aid goes back to the budget"],
        "facts": [
            {"name": "Register", "value": "40003987120", "note": "Jēkabpils novads"},
            {"name": "Own people", "value": "18, turnover € 1,420,000.00", "note": "annual report 2025"},
        ],
        "half_days": [
            {"name": "Morning", "times": "09:00–12:15", "counts": "12 of 12 sent", "href": "?part=1"},
            {"name": "Afternoon", "times": "13:00–16:15", "counts": "2 of 3", "href": "?part=2", "here": True},
        ],
        "sheet_columns": ["No.", "Name", "Enterprise", "Morning", "Afternoon"],
        "sheet_rows": [
            ["1", "Agnese Lapiņa", "Cēsu Velo, SIA", "", ""],
            ["2", "Edgars Pūce", "Auciema Galdnieki, SIA", "", ""],
        ],
    }
    return render(request, "core/components.html", context)
