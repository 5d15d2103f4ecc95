"""A list as a table: its heading and rows from the columns. Built in: no template loads it.

Written in Python, since a template that asks for fifty rows of seven cells takes most of the time of a page.
"""

from collections.abc import Iterator

from django import template
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from prasme.apps.core.tables import Column, Table
from prasme.apps.core.templatetags.look import icon

register = template.Library()


@register.simple_tag
def page_href(table: Table, page: int) -> str:
    return table.href(page=page)


@register.simple_tag
def sort_href(table: Table, key: str) -> str:
    """Sorts by the column; a second click turns the order round."""
    turned = table.sort == key and not table.descending
    return table.href(sort=f"-{key}" if turned else key, page=None)


def _heading(table: Table, column: Column) -> SafeString:
    sorted_by = table.sort == column.key and not column.of_page
    mark = icon("chevron-down" if table.descending else "chevron-up") if sorted_by else ""
    name: object = column.label
    if column.quiet:
        name = format_html('<span class="visually-hidden">{}</span>', column.label)
    elif column.sort:
        name = format_html('<a href="{}">{}{}</a>', sort_href(table, column.key), column.label, mark)
    css = mark_safe(' class="number"') if column.css == "number" else ""
    order = "descending" if table.descending else "ascending"
    said = format_html(' aria-sort="{}"', order) if sorted_by else ""
    return format_html('<th scope="col"{}{}>{}</th>', css, said, name)


@register.simple_tag
def table_head(table: Table) -> SafeString:
    return format_html_join("", "{}", ((_heading(table, column),) for column in table.columns if column.label))


def _rows(table: Table) -> Iterator[str]:
    shown = [column for column in table.columns if column.label]
    first = next(column for column in shown if not column.of_page)
    opening = {}
    for column in shown:
        css = f' class="{column.css}"' if column.css else ""
        label = format_html(' data-label="{}"', column.label)
        opening[column.key] = f'<th scope="row"{css}>' if column is first else f"<td{css}{label}>"
    for row in table.rows:
        yield "<tr>"
        for column in shown:
            value = column.show(row) if column.show else row[column.key]
            yield opening[column.key]
            yield "" if value is None else conditional_escape(value)
            yield "</th>" if column is first else "</td>"
        yield "</tr>\n"


@register.simple_tag
def table_rows(table: Table) -> SafeString:
    """The first column is what the row is about. Every cell is escaped unless it is marked up already."""
    return mark_safe("".join(_rows(table)))  # noqa: S308 - every part of it is escaped above
