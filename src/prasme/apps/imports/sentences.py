"""Why a file cannot be read, in words."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from prasme.engines.tabular import NotRead

REASONS: dict[str, Promise] = {
    "empty": _("There is nothing in the file. Save the sheet again and choose that file."),
    "binary": _("This is no CSV and no XLSX. Save the sheet as one of them."),
    "encoding": _("The file is not written in this encoding. Choose another, or let it be found."),
    "quotes": _("A quotation mark is opened and never closed. Save the sheet as XLSX."),
    "damaged": _("The workbook is damaged and cannot be opened. Save it once more as XLSX."),
    "locked": _("The workbook has a password or an old format. Save it as XLSX without a password."),
    "macros": _("The workbook has macros. Save it as XLSX, without them."),
    "large": _(
        "The sheet is too large: at most 50 000 rows and 250 columns are taken. Delete what is empty, or divide it."
    ),
    "sheets": _("The workbook has no sheet that can be seen."),
}


def why_not_read(problem: NotRead) -> str:
    return str(REASONS.get(problem.reason, REASONS["damaged"]))
