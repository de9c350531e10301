"""Writes the mails of this folder again: python3 make.py. TNEF is binary, so nobody can write it with an editor."""
import base64
import pathlib
import struct

HERE = pathlib.Path(__file__).parent
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"

MESSAGE, ATTACHMENT = 1, 2
TNEF_VERSION, CODE_PAGE, MESSAGE_CLASS, MESSAGE_PROPERTIES = 0x89006, 0x69007, 0x78008, 0x69003
RENDERING, TITLE, DATA, PROPERTIES = 0x69002, 0x18010, 0x6800F, 0x69005
BINARY, TEXT8, TEXT16 = 0x102, 0x1E, 0x1F
BODY_TEXT, BODY_RTF, BODY_HTML, LONG_FILE_NAME = 0x1000, 0x1009, 0x1013, 0x3707


def attribute(level, tag, data):
    return struct.pack("<BII", level, tag, len(data)) + data + struct.pack("<H", sum(data) & 0xFFFF)


def properties(*values):
    packed = struct.pack("<I", len(values))
    for kind, number, data in values:
        packed += struct.pack("<HHII", kind, number, 1, len(data)) + data + b"\0" * (-len(data) % 4)
    return packed


def tnef(*attributes):
    start = [
        attribute(MESSAGE, TNEF_VERSION, struct.pack("<I", 0x10000)),
        attribute(MESSAGE, CODE_PAGE, struct.pack("<II", 1252, 0)),
        attribute(MESSAGE, MESSAGE_CLASS, b"IPM.Microsoft Mail.Note\0"),
    ]
    return struct.pack("<IH", 0x223E9F78, 1) + b"".join([*start, *attributes])


def body(kind, number, data):
    return attribute(MESSAGE, MESSAGE_PROPERTIES, properties((kind, number, data)))


def file(title, data, *more):
    rendering = struct.pack("<HIHHI", 1, 0xFFFFFFFF, 0, 0, 0)
    parts = [attribute(ATTACHMENT, RENDERING, rendering), attribute(ATTACHMENT, TITLE, title + b"\0"), attribute(ATTACHMENT, DATA, data)]
    return b"".join([*parts, *([attribute(ATTACHMENT, PROPERTIES, properties(*more))] if more else [])])


def stored_rtf(text):
    """Compressed RTF has a form that compresses nothing."""
    return struct.pack("<IIII", len(text) + 12, len(text), 0x414C454D, 0) + text


def write(name, sender, subject, text, packed, file_name="winmail.dat", media_type="application/ms-tnef"):
    number = name[:3]
    lines = base64.encodebytes(packed).decode().rstrip("\n")
    said = ["--cut", "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", text] if text else []
    mail = [
        f"From: {sender}", "To: help@lumen.example", f"Subject: {subject}", f"Message-ID: <{number}@corpus.example>",
        f"Date: Mon, 09 Nov 2026 11:{number[1:]}:00 +0100", "MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=cut", "",
        *said, "--cut", f"Content-Type: {media_type}; name={file_name}", f"Content-Disposition: attachment; filename={file_name}",
        "Content-Transfer-Encoding: base64", "", lines, "--cut--", "",
    ]
    (HERE / f"{name}.eml").write_bytes("\n".join(mail).replace("\n", "\r\n").encode())


whole = tnef(file(b"bill.pdf", PDF))
write("125-one-file-inside", "Horst Amt <horst@amt.example>", "Rechnung", "Anbei die Rechnung.", whole)
write("126-text-only-as-rtf", "Inge Amt <inge@amt.example>", "Umtausch", "",
      tnef(body(BINARY, BODY_RTF, stored_rtf(rb"{\rtf1\ansi\ansicpg1252 Bitte die Lampe umtauschen, sie ist zu gro\'df.\par}"))))
write("127-text-only-as-html", "Lutz Amt <lutz@amt.example>", "Lieferung", "",
      tnef(body(BINARY, BODY_HTML, b"<html><body><p>Die <b>Lieferung</b> fehlt.</p></body></html>")))
write("128-long-name-beside-the-short-one", "Nina Amt <nina@amt.example>", "Plan", "Der Plan.",
      tnef(file(b"GRUNDR~1.PDF", PDF, (TEXT16, LONG_FILE_NAME, "Grundriß Küche.pdf\0".encode("utf-16-le")))))
write("129-cut-off", "Veit Amt <veit@amt.example>", "Kaputt", "Die Datei ist vielleicht kaputt.", whole[:len(whole) - 40])
write("130-the-letter-once-more", "Rosa Amt <rosa@amt.example>", "Nur Text", "Nur dieser Satz.",
      tnef(body(BINARY, BODY_RTF, stored_rtf(rb"{\rtf1\ansi Nur dieser Satz.\par}"))))
write("131-other-name-and-type", "Emil Amt <emil@amt.example>", "Zwei Dateien", "Zwei Dateien anbei.",
      tnef(file(b"a.csv", b"1;2"), file(b"b.pdf", PDF)), "ATT00001.dat", "application/vnd.ms-tnef")
