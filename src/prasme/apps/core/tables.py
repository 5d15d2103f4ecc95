"""Every list: search, filter, sort, page and export, with its state in the address."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import xlsxwriter
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.functional import Promise

from prasme.apps.core.lately import lately

PAGE = 50
COUNTED = 10_000
FEW = 1000
NARROW = 1000
CHUNK = 2000


@dataclass(frozen=True)
class Column:
    """A column of a list and of its export.

    key: the value's name in a row and the column's stable name in an export. sort: what to order by, if anything.
    write: the value as a cell of an export. label: its heading; a column without one is only exported.
    show: what stands in the cell of a row, text or marked-up; without it the value. css: `number` or `code`.
    of_page: made for the page alone; neither read nor exported. quiet: its heading is read aloud, not shown.
    """

    key: str
    sort: str | None = None
    write: Callable[[Any], Any] = lambda value: value
    label: str | Promise = ""
    show: Callable[[dict[str, Any]], Any] | None = None
    css: str = ""
    of_page: bool = False
    quiet: bool = False


@dataclass
class Table:
    """One page of a list, with the addresses that lead on from it."""

    request: HttpRequest
    columns: Sequence[Column]
    rows: list[dict[str, Any]]
    total: int
    page: int
    pages: int
    sort: str
    descending: bool
    size: int = PAGE
    is_more: bool = False  # than were counted; the export has them all

    @property
    def q(self) -> str:
        return self.request.GET.get("q", "")

    def href(self, **changes: object) -> str:
        query = self.request.GET.copy()
        query.pop("format", None)
        for name, value in changes.items():
            if value in (None, ""):
                query.pop(name, None)
            else:
                query[name] = str(value)
        return f"{self.request.path}?{query.urlencode()}" if query else self.request.path

    @property
    def address(self) -> str:
        """Of the list as it is filtered and sorted, without its page."""
        return self.href(page=None)

    @property
    def export_csv_href(self) -> str:
        return self.href(format="csv", page=None)

    @property
    def export_xlsx_href(self) -> str:
        return self.href(format="xlsx", page=None)

    @property
    def first(self) -> int:
        return (self.page - 1) * self.size + 1 if self.total else 0

    @property
    def last(self) -> int:
        return min(self.page * self.size, self.total)

    @property
    def page_numbers(self) -> list[int | None]:
        """The numbers worth offering, None where some are left out."""
        near = {1, self.pages, *range(max(1, self.page - 1), min(self.pages, self.page + 1) + 1)}
        numbers: list[int | None] = []
        for number in sorted(near):
            if numbers and numbers[-1] is not None and number - numbers[-1] > 1:
                numbers.append(None)
            numbers.append(number)
        return numbers


def _order(request: HttpRequest, columns: Sequence[Column], default: str) -> tuple[str, bool, str]:
    asked = request.GET.get("sort") or default
    descending = asked.startswith("-")
    key = asked.lstrip("-")
    by_key = {column.key: column.sort for column in columns if column.sort}
    if key not in by_key:
        key, descending = default.lstrip("-"), default.startswith("-")
    return key, descending, ("-" if descending else "") + str(by_key[key])


def _narrowed(queryset: QuerySet) -> QuerySet | None:
    """What a search left over, when it is little: found first and put in order then.

    With an order and a limit in one query the database walks the order until it has met enough hits, which for a rare
    word is the whole table.
    """
    found = list(queryset.order_by().values_list("pk", flat=True)[: NARROW + 1])
    return queryset.filter(pk__in=found) if len(found) <= NARROW else None


def _counted(request: HttpRequest, queryset: QuerySet) -> int:
    """How many there are, up to one more than COUNTED: nobody turns two hundred pages.

    Counting goes through every row, so a number of thousands is remembered for half a minute, for the same reader and
    the same filters.
    """
    few = queryset[: FEW + 1].count()
    if few <= FEW:
        return few
    asked = request.GET.copy()
    for name in ("page", "sort"):
        asked.pop(name, None)
    about = f"count {request.path} {asked.urlencode()}"
    return lately(request.user, about, lambda: queryset[: COUNTED + 1].count())


def table_of(
    request: HttpRequest,
    queryset: QuerySet,
    columns: Sequence[Column],
    *,
    sort: str,
    tie: str = "pk",
    size: int = PAGE,
) -> Table:
    """The asked page of a queryset as plain rows (dictionaries of the columns' keys, and `pk`).

    Three queries: order, count and page, and one more to count thousands; a list that fits on one page is not counted.
    An unknown sort or page falls back to the first.
    """
    key, descending, order = _order(request, columns, sort)
    narrowed = _narrowed(queryset) if request.GET.get("q") else None
    ordered = (queryset if narrowed is None else narrowed).order_by(order, tie).values_list("pk", flat=True)
    asked = request.GET.get("page", "1")
    page = max(1, int(asked)) if asked.isdecimal() else 1
    keys = list(ordered[:size]) if page == 1 else []
    total = len(keys) if 0 < len(keys) < size else _counted(request, ordered.order_by())
    is_more = total > COUNTED
    total = min(total, COUNTED)
    pages = max(1, -(-total // size))
    if page > 1:
        page = min(page, pages)
        keys = list(ordered[(page - 1) * size : page * size])
    # What a row shows is computed for the rows of the page alone, not for all that are sorted.
    names = ["pk", *(column.key for column in columns if column.key != "pk" and not column.of_page)]
    rows = {row["pk"]: row for row in queryset.order_by().filter(pk__in=keys).values(*names)}
    shown = [rows[pk] for pk in keys]
    return Table(request, columns, shown, total, page, pages, key, descending, size, is_more=is_more)


def export_of(
    request: HttpRequest, queryset: QuerySet, columns: Sequence[Column], *, name: str, sort: str, tie: str = "pk"
) -> HttpResponse | StreamingHttpResponse | None:
    """The whole list as CSV or XLSX when the address asks for one (`?format=csv`), else None."""
    wanted = request.GET.get("format")
    if wanted not in ("csv", "xlsx"):
        return None
    _, _, order = _order(request, columns, sort)
    columns = [column for column in columns if not column.of_page]
    keys = [column.key for column in columns]
    rows = (
        [column.write(value) for column, value in zip(columns, row, strict=True)]
        for row in queryset.order_by(order, tie).values_list(*keys).iterator(chunk_size=CHUNK)
    )
    return csv_file(name, keys, rows) if wanted == "csv" else xlsx_file(name, keys, rows)


def _safe(value: Any) -> Any:
    """A cell that a spreadsheet would run as a formula is written as text (OWASP: CSV injection)."""
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t", "\r") else value


class _Echo:
    def write(self, value: str) -> str:
        return value


def csv_file(name: str, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> StreamingHttpResponse:
    writer = csv.writer(_Echo())

    def lines() -> Iterable[str]:
        yield "\ufeff"  # spreadsheets take a file without it for another encoding
        yield writer.writerow(header)
        for row in rows:
            yield writer.writerow([_safe(value) for value in row])

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response


def xlsx_file(name: str, header: Sequence[str], rows: Iterable[Sequence[Any]]) -> HttpResponse:
    out = io.BytesIO()
    options = {"in_memory": True, "remove_timezone": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        book.formats[0].set_font_size(11)
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, header, book.add_format({"bold": True}))
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                if hasattr(value, "isoformat"):
                    sheet.write_datetime(number, column, value, day)
                elif value is not None:
                    sheet.write(number, column, value if isinstance(value, (int, float, bool)) else _cell(value))
    response = HttpResponse(
        out.getvalue(), content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    )
    response["Content-Disposition"] = f'attachment; filename="{name}.xlsx"'
    return response


def _cell(value: Any) -> Any:
    from decimal import Decimal

    return value if isinstance(value, (str, Decimal)) else str(value)
