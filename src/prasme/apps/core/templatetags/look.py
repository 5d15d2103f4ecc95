"""What the components in templates/cotton/ need: icons, the controls of form fields, QR codes."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import segno
from django import forms, template
from django.forms.boundfield import BoundField
from django.forms.utils import flatatt
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy

register = template.Library()

ICONS = Path(__file__).resolve().parent.parent / "icons.json"


@cache
def icon_paths() -> dict[str, str]:
    """The outline of each icon by its name at Tabler Icons."""
    return json.loads(ICONS.read_text())


@register.simple_tag
def icon_path(name: str) -> str:
    """The outline of an icon. A name that is not in icons.json is a mistake in a template: it raises."""
    return icon_paths()[name]


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """The icon; without a label it says nothing that the text beside it does not say."""
    said = format_html('role="img" aria-label="{}"', label) if label else mark_safe('aria-hidden="true"')
    return format_html('<svg class="icon" viewBox="0 0 24 24" {}><path d="{}"/></svg>', said, icon_path(name))


# One colour and one icon for one meaning, and a word where the record has none of its own.
STATES = {
    "saved": ("pencil", gettext_lazy("Saved")),
    "submitted": ("send", gettext_lazy("Submitted")),
    "verified": ("shield-check", gettext_lazy("Verified")),
    "needs": ("alert-triangle", gettext_lazy("Needs you")),
    "refused": ("x", gettext_lazy("Refused")),
}


@register.simple_tag
def state(kind: str, word: str = "") -> SafeString:
    mark, name = STATES[kind]
    return format_html('<span class="state state-{}">{}{}</span>', kind, icon(mark), word or name)


@register.filter
def control_kind(field: BoundField) -> str:
    """How a field is laid out: hidden, checkbox, choices (one of or many of several), or control (one box to fill)."""
    if field.is_hidden:
        return "hidden"
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    return "choices" if isinstance(widget, forms.RadioSelect) else "control"


@register.simple_tag
def control(field: BoundField, described_by: str = "") -> SafeString:
    """The field's own widget with our class and what describes it."""
    widget = field.field.widget
    attrs: dict[str, Any] = {}
    if not isinstance(widget, forms.CheckboxInput):
        attrs["class"] = "form-select" if isinstance(widget, forms.Select) else "form-control"
    if widget.attrs.get("placeholder") == field.label:
        attrs["placeholder"] = False  # the label stands above: said twice it reads like an answer
    if described_by:
        attrs["aria-describedby"] = described_by
    if field.errors:
        attrs["aria-invalid"] = "true"
    if type(widget) is forms.Select:
        return _select(field, attrs)
    return field.as_widget(attrs=attrs)


def _select(field: BoundField, attrs: dict[str, Any]) -> SafeString:
    """Django's own takes a template for each option: most of the time of a page that offers 119 municipalities."""
    widget = field.field.widget
    given = field.build_widget_attrs({"id": field.auto_id, **attrs}, widget)
    context = widget.get_context(field.html_name, field.value(), given)["widget"]
    return format_html(
        '<select name="{}"{}>{}</select>', context["name"], flatatt(context["attrs"]), _options(context["optgroups"])
    )


def _options(groups: Iterable[tuple[str | None, list[dict[str, Any]], int]]) -> SafeString:
    parts = []
    for name, options, _index in groups:
        inner = "".join(map(_option, options))
        parts.append(f'<optgroup label="{escape(name)}">{inner}</optgroup>' if name else inner)
    return mark_safe("".join(parts))  # noqa: S308 - every part of it is escaped


def _option(option: dict[str, Any]) -> str:
    attrs = flatatt(option["attrs"]) if option["attrs"] else ""
    return f'<option value="{escape(option["value"])}"{attrs}>{escape(option["label"])}</option>'


@register.simple_tag
def described_by(field: BoundField, hint: str = "", ok: str = "") -> str:
    """The ids of what stands beside the control: its hint, its error, its good news."""
    parts = {"hint": hint, "error": field.errors, "ok": ok}
    return " ".join(f"{field.auto_id}-{part}" for part, said in parts.items() if said)


@register.filter
def target_id(field: BoundField) -> str:
    """Where a link to the field leads: its control, or the first of its choices."""
    if control_kind(field) == "choices":
        return f"{field.auto_id}_0"
    return field.auto_id


# The first that is found counts: most browsers also claim to be the ones after them.
BROWSERS = {
    "Edg": "Edge",
    "OPR": "Opera",
    "Firefox": "Firefox",
    "FxiOS": "Firefox",
    "Chrome": "Chrome",
    "CriOS": "Chrome",
    "Safari": "Safari",
}
SYSTEMS = {
    "Android": "Android",
    "iPhone": "iPhone",
    "iPad": "iPad",
    "Windows": "Windows",
    "Mac OS": "macOS",
    "Linux": "Linux",
}


@register.filter
def browser_name(user_agent: str) -> str:
    """`Firefox, Windows` of what a browser says about itself; what it says, shortened, when we do not know it."""
    browser = next((name for mark, name in BROWSERS.items() if mark in user_agent), "")
    system = next((name for mark, name in SYSTEMS.items() if mark in user_agent), "")
    return ", ".join(filter(None, [browser, system])) or user_agent[:60]


@register.simple_tag
def qr_code(address: str, label: str) -> SafeString:
    """The address as a QR code drawn inline: one path of dark modules on a quiet ground of two."""
    matrix = segno.make(address, error="m", micro=False).matrix
    runs = [
        f"M{start} {row}h{length}v1h-{length}z"
        for row, cells in enumerate(matrix)
        for start, length in dark_runs(cells)
    ]
    size = len(matrix) + 4
    return format_html(
        '<svg class="qr" viewBox="-2 -2 {0} {0}" role="img" aria-label="{1}" shape-rendering="crispEdges">'
        '<path d="{2}"/></svg>',
        size,
        label,
        "".join(runs),
    )


def dark_runs(cells: bytearray) -> list[tuple[int, int]]:
    """Start and length of each unbroken run of dark modules in a row."""
    runs: list[tuple[int, int]] = []
    for column, dark in enumerate(cells):
        if not dark:
            continue
        if runs and sum(runs[-1]) == column:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((column, 1))
    return runs
