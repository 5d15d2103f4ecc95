"""What a spreadsheet file is called and what it is, by its content."""

from prasme.engines.tabular import is_workbook

CSV, XLSX = "text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST = 15 * 2**20  # bytes


def media_type_of(content: bytes) -> str:
    return XLSX if is_workbook(content) else CSV


def safe_name(name: str, media_type: str) -> str:
    """The name to keep: no path, no control characters, at most 150 letters, with the ending of its content."""
    stem = name.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0]
    stem = "".join(letter for letter in stem if letter.isprintable()).strip()[:140] or "import"
    return stem + (".xlsx" if media_type == XLSX else ".csv")
