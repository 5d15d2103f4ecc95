"""Writes a pack: the same files and the same moment give the same bytes."""

import hashlib
import json
import zipfile
from datetime import datetime
from typing import IO, Any

MANIFEST = "manifest.json"
FORMAT = 1


def contents_hash(files: dict[str, dict[str, Any]], *, besides: frozenset[str] = frozenset()) -> str:
    """SHA-256 over lines of “hash  name”, sorted by name: `sha256sum` of every file, hashed."""
    lines = [f"{one['sha256']}  {name}" for name, one in sorted(files.items()) if name not in besides]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


class Writer:
    """Files go in one by one; `finish` adds what prints the hash of all others, and the manifest."""

    def __init__(self, out: IO[bytes], *, at: datetime) -> None:
        self._zip = zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED)
        self._at = at
        self.files: dict[str, dict[str, Any]] = {}

    def add(self, name: str, content: bytes) -> None:
        if name in self.files or name == MANIFEST:
            raise ValueError(f"{name} is in the pack already")
        self._write(name, content)
        self.files[name] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}

    @property
    def contents_sha256(self) -> str:
        """Of what is there now: for the cover, which cannot have its own hash on it."""
        return contents_hash(self.files)

    def finish(self, about: dict[str, Any], *, cover: tuple[str, bytes] | None = None) -> str:
        """Close the pack; the SHA-256 of its manifest. cover: its name and content, which tells `contents_sha256`."""
        contents = self.contents_sha256
        if cover:
            self.add(*cover)
        manifest = {
            "format": FORMAT, "made_at": self._at.isoformat(), **about, "cover": cover[0] if cover else None,
            "contents_sha256": contents, "files": self.files,
        }  # fmt: skip
        content = json.dumps(manifest, ensure_ascii=False, indent=1, sort_keys=True).encode()
        self._write(MANIFEST, content)
        self._zip.close()
        return hashlib.sha256(content).hexdigest()

    def _write(self, name: str, content: bytes) -> None:
        info = zipfile.ZipInfo(name, date_time=self._at.timetuple()[:6])
        info.compress_type = zipfile.ZIP_DEFLATED
        info.external_attr = 0o644 << 16
        self._zip.writestr(info, content)
