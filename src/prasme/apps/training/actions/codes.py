"""New codes of certificates."""

import secrets

from prasme.apps.training import rules


def new_code() -> str:
    # 26^12 codes: a second use is refused by the database, and will not be seen.
    return rules.certificate_code([secrets.randbelow(len(rules.ALPHABET)) for _number in range(rules.CODE_LENGTH)])
