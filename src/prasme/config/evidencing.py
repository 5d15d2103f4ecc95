"""`prasme evidence verify PACK`: whether a pack is whole and as it was made."""

import argparse
import json
import sys

from prasme.engines.packs import NotAPack, verify_pack


def verify(options: argparse.Namespace) -> None:
    """Ends with 1 where a file is missing, changed or added."""
    try:
        verdict = verify_pack(options.pack)
    except NotAPack as problem:
        sys.exit(f"prasme: {options.pack} is no pack of evidence ({problem})")
    about = verdict.manifest
    if options.json:
        told = {
            "holds": verdict.holds, "files": verdict.files, "figures": verdict.figures,
            "manifest_sha256": verdict.manifest_sha256, "contents_sha256": about["contents_sha256"],
            "edition": about.get("edition"), "period": about.get("period"), "problems": verdict.problems,
        }  # fmt: skip
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print(f"{about.get('edition')}, packed {about['made_at']}: {verdict.files} files, {verdict.figures} figures")
        print(f"contents {about['contents_sha256']}\nmanifest {verdict.manifest_sha256}")
        for name, what in verdict.problems:
            print(f"  {name}: {what}")
        print("Everything is as it was made." if verdict.holds else "The pack is not as it was made.")
    if not verdict.holds:
        sys.exit(1)
