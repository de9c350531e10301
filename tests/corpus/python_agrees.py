"""
Asks Python's email package about every mail of the corpus: its sender, its subject and the sizes of its files must be the expected ones.
python3 tests/corpus/python_agrees.py [--results FILE]
"""
import email
import json
import pathlib
import sys
from email import policy, utils
from email.message import EmailMessage
from xml.sax.saxutils import quoteattr

HERE = pathlib.Path(__file__).parent
EXCEPTIONS = json.loads((HERE / "python_differs.json").read_text(encoding="utf-8"))


class Mail(EmailMessage):
    """A mail inside the mail is one file, whose bytes the package would otherwise take apart and write anew."""

    def get_content_type(self):
        return super().get_content_type().replace("message/", "application/message-")

    def get_content_maintype(self):
        return self.get_content_type().partition("/")[0]


def readable(value):
    """The package keeps raw bytes of a header as half surrogates."""
    raw = value.encode("utf-8", "surrogateescape")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def raw_header(mail, name):
    return next((readable(value) for key, value in mail.raw_items() if key.lower() == name), "")


def sender(mail, expected):
    for name in ("from", "sender", "reply-to"):
        found = [address.addr_spec for address in getattr(mail.get(name), "addresses", ())] + [utils.parseaddr(raw_header(mail, name))[1]]
        for address in map(readable, found):
            if "@" in address[1:]:
                return address
    return expected.get("envelope", {}).get("from")


def subject(mail):
    text = str(mail.get("subject") or "")
    text = raw_header(mail, "subject") if "\ufffd" in text else text
    return " ".join("".join(" " if ord(letter) < 32 or ord(letter) == 127 else letter for letter in text).split())


def leaves(part, parent=None):
    """Parts that hold no parts, each with what holds it."""
    if part.get_content_maintype() == "multipart" and part.is_multipart():
        for child in part.get_payload():
            yield from leaves(child, part)
    else:
        yield part, parent


def is_body(part, parent):
    is_named = bool(part.get_filename())
    is_alternative = parent is None or parent.get_content_subtype() == "alternative"
    return (part.get_content_type() in ("text/plain", "text/html") and part.get_content_disposition() != "attachment"
            and (is_alternative or not is_named))


def sizes(mail):
    if mail.get_content_maintype() == "multipart" and not mail.is_multipart():
        return []
    return sorted(len(part.get_payload(decode=True) or b"") for part, parent in leaves(mail) if not is_body(part, parent))


def expected_sizes(expected):
    return sorted(file["size"] for file in expected["attachments"] for _ in range(file.get("times", 1)))


def differences(file):
    expected = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
    mail = email.message_from_bytes(file.read_bytes(), _class=Mail, policy=policy.default)
    pairs = {"sender": (expected["from"]["address"], sender(mail, expected)), "subject": (" ".join(expected["subject"].split()), subject(mail))}
    if all(attachment["size"] is not None for attachment in expected["attachments"]):
        pairs["sizes"] = (expected_sizes(expected), sizes(mail))
    for what, (wanted, found) in pairs.items():
        is_excepted = what in EXCEPTIONS.get(file.stem, {})
        if wanted != found and not is_excepted:
            yield f"{file.parent.name}/{file.stem}: {what} is {wanted!r}, Python says {found!r}"
        if wanted == found and is_excepted:
            yield f"{file.parent.name}/{file.stem}: {what} is listed in python_differs.json, but Python agrees"


def failure(file):
    try:
        return "; ".join(differences(file))
    except Exception as error:  # the package raises all kinds on mails it cannot read: each is one mail's failure, not the end of the run
        return f"{file.parent.name}/{file.stem}: Python cannot read it: {error!r}"


def write_results(path, failures):
    cases = "".join(
        f"<testcase name={quoteattr(file.stem)} classname='python_agrees'>{f'<failure message={quoteattr(why)}/>' if why else ''}</testcase>\n"
        for file, why in failures.items())
    pathlib.Path(path).write_text(f"<testsuites><testsuite name='python_agrees'>\n{cases}</testsuite></testsuites>\n", encoding="utf-8")


def main():
    failures = {file: failure(file) for file in sorted(HERE.glob("*/*.eml"))}
    if "--results" in sys.argv:
        write_results(sys.argv[sys.argv.index("--results") + 1], failures)
    failed = [why for why in failures.values() if why]
    print("\n".join([*failed, f"{len(failures) - len(failed)} passed, {len(failed)} failed"]))
    return 1 if failed or not failures else 0


sys.exit(main())
