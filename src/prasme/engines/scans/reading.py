"""Draws pages of a PDF with PDFium, opens photographs, and reads QR codes with ZXing."""

from __future__ import annotations

import io
import threading

import pypdfium2
import zxingcpp
from PIL import Image, ImageOps

PDF = "application/pdf"
MOST_PAGES = 60
MOST_PIXELS = 60_000_000  # of a photograph; a phone makes twelve to fifty million
QR = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
SHARP, SHARPER = 2000, 3500  # pixels along the longer side: enough for most codes; for small and pale ones

# PDFium keeps state of its own and is not made for threads.
_one_at_a_time = threading.Lock()


class CannotRead(Exception):
    """The file cannot be opened or is too large. The text is for the log."""


def pages_of(content: bytes, media_type: str) -> int:
    """How many pages there are; a photograph is one. Raises CannotRead."""
    if media_type != PDF:
        _photograph(content)
        return 1
    with _one_at_a_time, _document(content) as document:
        pages = len(document)
    if not 0 < pages <= MOST_PAGES:
        raise CannotRead(f"{pages} pages")
    return pages


def draw(content: bytes, media_type: str, number: int, *, side: int = 1600) -> bytes:
    """A page as JPEG, upright as it was taken. number: from 1; side: pixels along the longer side."""
    image = _image(content, media_type, number, side).convert("L" if media_type == PDF else "RGB")
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return out.getvalue()


def codes_on(content: bytes, media_type: str, number: int) -> list[str]:
    """What the QR codes on a page say; looked for once more, sharper, when none is found."""
    for side in (SHARP, SHARPER):
        image = _image(content, media_type, number, side).convert("L")
        found = [one.text for one in zxingcpp.read_barcodes(image, formats=QR) if one.text]
        if found:
            return list(dict.fromkeys(found))
    return []


def _image(content: bytes, media_type: str, number: int, side: int) -> Image.Image:
    if media_type != PDF:
        image = _photograph(content)
        image.thumbnail((side, side))
        return image
    with _one_at_a_time, _document(content) as document:
        page = document[number - 1]
        scale = side / max(page.get_width(), page.get_height(), 1)
        try:
            return page.render(scale=scale, grayscale=True).to_pil().copy()
        except pypdfium2.PdfiumError as problem:
            raise CannotRead(str(problem)) from problem


def _document(content: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as problem:
        raise CannotRead(str(problem)) from problem


def _photograph(content: bytes) -> Image.Image:
    try:
        image = Image.open(io.BytesIO(content), formats=["JPEG", "PNG"])
        if image.width * image.height > MOST_PIXELS:
            raise CannotRead(f"{image.width} x {image.height} pixels")
        return ImageOps.exif_transpose(image)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as problem:
        raise CannotRead(str(problem)) from problem
