"""Checks a pack against its own manifest, without a database: hashes, sizes, and that each value has its records."""

import hashlib
import json
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from prasme.engines.packs.writing import FORMAT, MANIFEST, contents_hash

FIGURES = "figures.json"


class NotAPack(Exception):
    """The file is no pack of evidence, or of a later kind."""


@dataclass
class Verdict:
    """problems: each a name of a file and what is wrong with it."""

    manifest: dict[str, Any]
    manifest_sha256: str
    files: int
    figures: int = 0
    problems: list[tuple[str, str]] = field(default_factory=list)

    @property
    def holds(self) -> bool:
        return not self.problems


def verify_pack(path: Path) -> Verdict:
    """Raises NotAPack."""
    try:
        with zipfile.ZipFile(path) as pack:
            return _verified(pack)
    except (zipfile.BadZipFile, KeyError, ValueError, UnicodeDecodeError) as problem:
        raise NotAPack(str(problem)) from problem


def _verified(pack: zipfile.ZipFile) -> Verdict:
    content = pack.read(MANIFEST)
    manifest = json.loads(content)
    if manifest["format"] != FORMAT:
        raise NotAPack(f"format {manifest['format']}, this reads {FORMAT}")
    files: dict[str, dict[str, Any]] = manifest["files"]
    verdict = Verdict(manifest, hashlib.sha256(content).hexdigest(), len(files))
    names = [name for name in pack.namelist() if name != MANIFEST]
    for name in sorted(set(names) - files.keys()):
        verdict.problems.append((name, "is not in the manifest"))
    for name in sorted({name for name in names if names.count(name) > 1}):
        verdict.problems.append((name, "is there twice"))
    for name, said in sorted(files.items()):
        if name not in names:
            verdict.problems.append((name, "is missing"))
            continue
        found = hashlib.sha256()
        size = 0
        try:
            with pack.open(name) as file:
                while block := file.read(1 << 20):
                    found.update(block)
                    size += len(block)
        except zipfile.BadZipFile:
            verdict.problems.append((name, "cannot be read"))
            continue
        if found.hexdigest() != said["sha256"] or size != said["size"]:
            verdict.problems.append((name, "is not the file of the manifest"))
    besides = frozenset({manifest["cover"]} if manifest.get("cover") else ())
    if contents_hash(files, besides=besides) != manifest["contents_sha256"]:
        verdict.problems.append((MANIFEST, "the hash of the contents does not follow from the files"))
    if FIGURES in names:
        verdict.figures = _check_figures(json.loads(pack.read(FIGURES)), verdict)
    return verdict


def _check_figures(frozen: dict[str, Any], verdict: Verdict) -> int:
    """Each value has as many records as it says, none twice."""
    for figure in frozen["figures"]:
        records = figure["records"]
        is_worked_out = bool(figure.get("made_of"))
        if not is_worked_out and (len(records) != figure["base"] or len(set(records)) != len(records)):
            verdict.problems.append((FIGURES, f"{figure['id']}: {figure['base']} records, {len(records)} are listed"))
    return len(frozen["figures"])
