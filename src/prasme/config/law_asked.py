"""`prasme law check`: a lawyer's questions answered by the engine. Needs no database."""

import json
import os
import sys
from pathlib import Path

from prasme.engines.law.asking import Answered, UnreadableLine, answer, read_questions

AS_EXPECTED, NOT_AS_EXPECTED, UNREADABLE = range(3)
MARKS = {True: "as expected", False: "NOT AS EXPECTED", None: "answered"}


def check(file: Path, *, as_json: bool) -> int:
    """Print every answer. Returns how the command ends: 0 as expected, 1 something is not, 2 the file is unreadable."""
    try:
        asked = list(read_questions(file.read_text(encoding="utf-8-sig").splitlines()))
    except UnreadableLine as problem:
        print(f"prasme: {file}, {problem}", file=sys.stderr)
        return UNREADABLE
    except (OSError, UnicodeDecodeError) as problem:
        print(f"prasme: {file}: {problem}", file=sys.stderr)
        return UNREADABLE
    answers = [answer(one) for one in asked]
    try:
        for one in answers:
            _print(one, as_json=as_json)
    except BrokenPipeError:  # whoever reads has seen enough, as `head` does; nothing more is written on leaving
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return NOT_AS_EXPECTED if any(one.as_expected is False for one in answers) else AS_EXPECTED


def _print(one: Answered, *, as_json: bool) -> None:
    data = one.as_data()
    if as_json:
        print(json.dumps(data, ensure_ascii=False))
        return
    print(f"{one.id:<8} {MARKS[one.as_expected]}: {json.dumps(data['answer'], ensure_ascii=False)}")
    for reason in data["reasons"]:
        doubt = "" if reason["confirmed"] else ", not confirmed"
        print(f"         {reason['text']}" + (f" ({reason['source']}{doubt})" if reason["source"] else ""))
