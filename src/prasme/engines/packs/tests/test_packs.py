"""A pack that was written holds; one that anybody touched does not."""

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest

from prasme.engines.packs import NotAPack, Writer, verify_pack

AT = datetime(2026, 3, 10, 15, 30, tzinfo=UTC)


def a_pack(base=2):
    out = io.BytesIO()
    writer = Writer(out, at=AT)
    figures = {"figures": [{"id": "people", "base": base, "records": ["1", "2"]}]}
    writer.add("figures.json", json.dumps(figures).encode())
    writer.add("scans/1.pdf", b"%PDF signed")
    told = writer.contents_sha256
    sha256 = writer.finish({"edition": "live"}, cover=("cover.pdf", f"contents {told}".encode()))
    return out.getvalue(), sha256


def touched(content, change):
    """The same pack with its files changed by hand, the manifest as it was."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w") as after:
        for name, data in change({name: before.read(name) for name in before.namelist()}).items():
            after.writestr(name, data)
    return out.getvalue()


def test_what_was_written_holds_and_is_the_same_each_time(tmp_path):
    content, sha256 = a_pack()
    assert content == a_pack()[0]
    (tmp_path / "pack.zip").write_bytes(content)
    verdict = verify_pack(tmp_path / "pack.zip")
    assert (verdict.holds, verdict.files, verdict.figures, verdict.manifest_sha256) == (True, 3, 1, sha256)
    assert verdict.manifest["edition"] == "live"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda files: files | {"scans/1.pdf": b"%PDF other"}, ("scans/1.pdf", "is not the file of the manifest")),
        (lambda files: {k: v for k, v in files.items() if k != "scans/1.pdf"}, ("scans/1.pdf", "is missing")),
        (lambda files: files | {"extra.txt": b"x"}, ("extra.txt", "is not in the manifest")),
    ],
)
def test_a_touched_pack_says_which_file(tmp_path, change, told):
    (tmp_path / "pack.zip").write_bytes(touched(a_pack()[0], change))
    verdict = verify_pack(tmp_path / "pack.zip")
    assert not verdict.holds
    assert verdict.problems == [told]


def test_a_value_without_all_its_records_is_told(tmp_path):
    (tmp_path / "pack.zip").write_bytes(a_pack(base=3)[0])
    assert verify_pack(tmp_path / "pack.zip").problems == [("figures.json", "people: 3 records, 2 are listed")]


def test_another_file_is_no_pack(tmp_path):
    (tmp_path / "pack.zip").write_bytes(b"no zip")
    with pytest.raises(NotAPack):
        verify_pack(tmp_path / "pack.zip")


def test_a_file_goes_in_once():
    writer = Writer(io.BytesIO(), at=AT)
    writer.add("a", b"1")
    with pytest.raises(ValueError, match="already"):
        writer.add("a", b"2")
