"""The private servers, tried by clients that share no code with Regulars: python3 servers_test.py"""

import base64
import imaplib
import json
import os
import pathlib
import shutil
import smtplib
import socketserver
import ssl
import subprocess
import tempfile
import threading
import time
import unittest
import urllib.request
from email.message import EmailMessage

HERE = pathlib.Path(__file__).parent
ANNA = "anna@customers.example"


class Server:
    """A script beside this file, running until its standard input closes."""

    def __init__(self, script, folder, *arguments, **environment):
        self.folder = folder
        self.process = subprocess.Popen(
            [HERE / script, "run", folder, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ | environment,
        )
        self.says = json.loads(self.process.stdout.readline())

    def end(self):
        self.process.stdin.close()
        status = self.process.wait(20)
        self.process.stdout.close()
        return status


class Sink(socketserver.StreamRequestHandler):
    """An SMTP listener that takes one mail, as Regulars would."""

    mails = []

    def handle(self):
        self.answer("220 sink")
        while line := self.rfile.readline():
            verb = line.strip().upper()
            if verb == b"DATA":
                self.answer("354 go on")
                self.mails.append(b"".join(iter(self.rfile.readline, b".\r\n")))
                self.answer("250 stored")
            elif verb == b"QUIT":
                return self.answer("221 bye")
            else:
                self.answer("250 ok")

    def answer(self, text):
        self.wfile.write(text.encode() + b"\r\n")


def mail(to, subject, size=0):
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = ANNA, to, subject
    message.set_content("Where is my parcel?")
    if size:
        message.add_attachment(bytes(size), maintype="application", subtype="octet-stream", filename="big.bin")
    return message


def eventually(what, seconds=15):
    until = time.monotonic() + seconds
    while not (result := what()):
        if time.monotonic() > until:
            raise AssertionError("did not happen in time")
        time.sleep(0.05)
    return result


def folder():
    return pathlib.Path(tempfile.mkdtemp(prefix="regulars-servers-"))


class MailTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.sink = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Sink)
        threading.Thread(target=cls.sink.serve_forever, daemon=True).start()
        route = f"support.example={cls.sink.server_address[1]}"
        cls.dovecot = Server("dovecot", folder(), ANNA, "ben@customers.example")
        cls.postfix = Server("postfix", folder(), "--customers", cls.dovecot.folder, "--route", route)

    @classmethod
    def tearDownClass(cls):
        assert cls.postfix.end() == 0 and cls.dovecot.end() == 0
        assert not cls.postfix.folder.exists() and not cls.dovecot.folder.exists()
        cls.sink.shutdown()
        cls.sink.server_close()

    def send(self, message):
        with smtplib.SMTP("127.0.0.1", self.postfix.says["smtp"]) as smtp:
            smtp.send_message(message)

    def inbox(self, address, subject):
        with imaplib.IMAP4("127.0.0.1", self.dovecot.says["imap"]) as imap:
            imap.login(address, "secret")
            imap.select("INBOX")
            return imap.search(None, "SUBJECT", f'"{subject}"')[1][0].split()

    def test_a_mail_to_a_customer_is_in_the_inbox_once(self):
        self.send(mail(ANNA, "Your order"))

        self.assertEqual(1, len(eventually(lambda: self.inbox(ANNA, "Your order"))))
        self.assertEqual([], self.inbox("ben@customers.example", "Your order"))

    def test_a_plus_address_reaches_the_same_mailbox(self):
        self.send(mail("anna+shop@customers.example", "Plus"))

        eventually(lambda: self.inbox(ANNA, "Plus"))

    def test_a_mail_of_30_megabytes_passes(self):
        self.send(mail(ANNA, "Big", 22 * 1024 * 1024))

        eventually(lambda: self.inbox(ANNA, "Big"))

    def test_a_mail_to_the_shop_is_handed_to_our_listener(self):
        self.send(mail("help@support.example", "To the shop"))

        eventually(lambda: any(b"To the shop" in received for received in Sink.mails))

    def test_a_route_can_be_added_while_it_runs(self):
        route = f"second.example={self.sink.server_address[1]}"
        subprocess.run([HERE / "postfix", "route", self.postfix.folder, route], check=True)

        def is_taken():
            try:
                self.send(mail("help@second.example", "Second shop"))
                return True
            except smtplib.SMTPRecipientsRefused:
                return False

        eventually(is_taken)
        eventually(lambda: any(b"Second shop" in received for received in Sink.mails))

    def test_everybody_else_is_refused(self):
        for stranger in "someone@elsewhere.example", "nobody@customers.example":
            with self.subTest(stranger), self.assertRaises(smtplib.SMTPRecipientsRefused):
                self.send(mail(stranger, "Out"))

    def test_a_wrong_password_is_refused(self):
        with imaplib.IMAP4("127.0.0.1", self.dovecot.says["imap"]) as imap:
            with self.assertRaises(imaplib.IMAP4.error):
                imap.login(ANNA, "guess")


class EncryptedMailTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        where = folder()
        cls.certificate = str(where / "server.pem")
        names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
        key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", str(where / "key.pem")]
        made = ["openssl", "req", "-x509", "-days", "2", *key, *names, "-out", cls.certificate]
        subprocess.run(made, check=True, capture_output=True)
        with open(cls.certificate, "a") as both:
            both.write((where / "key.pem").read_text())
        cls.dovecot = Server("dovecot", folder(), ANNA, REGULARS_CERTIFICATE=cls.certificate)
        cls.postfix = Server(
            "postfix", folder(), "--customers", cls.dovecot.folder, "--certificate", cls.certificate
        )
        cls.trust = ssl.create_default_context(cafile=cls.certificate)

    @classmethod
    def tearDownClass(cls):
        assert cls.postfix.end() == 0 and cls.dovecot.end() == 0
        shutil.rmtree(pathlib.Path(cls.certificate).parent)

    def test_who_signed_in_over_starttls_sends_a_mail_that_is_read_over_tls(self):
        with smtplib.SMTP("localhost", self.postfix.says["submission"]) as smtp:
            smtp.starttls(context=self.trust)
            smtp.login(ANNA, "secret")
            smtp.send_message(mail(ANNA, "Encrypted"))

        def inbox():
            with imaplib.IMAP4_SSL("localhost", self.dovecot.says["imaps"], ssl_context=self.trust) as imap:
                imap.login(ANNA, "secret")
                imap.select("INBOX")
                return imap.search(None, "SUBJECT", "Encrypted")[1][0].split()

        eventually(inbox)

    def test_nobody_submits_in_the_clear_or_without_a_login(self):
        with smtplib.SMTP("localhost", self.postfix.says["submission"]) as smtp:
            with self.assertRaises(smtplib.SMTPSenderRefused):
                smtp.send_message(mail(ANNA, "Clear"))
            smtp.starttls(context=self.trust)
            with self.assertRaises(smtplib.SMTPRecipientsRefused):
                smtp.send_message(mail(ANNA, "Unknown"))


class DiskTest(unittest.TestCase):
    def test_it_runs_full_and_is_gone_when_its_caller_is(self):
        try:
            server = Server("disk", folder(), "8")
        except json.JSONDecodeError:
            self.skipTest("no disk can be mounted here")
        with self.assertRaises(OSError):
            (pathlib.Path(server.says["folder"]) / "filler").write_bytes(bytes(9 * 1024 * 1024))

        self.assertEqual(0, server.end())
        self.assertFalse(server.folder.exists())


class PostgresTest(unittest.TestCase):
    def run_verb(self, verb, where):
        return subprocess.run([HERE / "postgres", verb, where], check=True, capture_output=True, text=True).stdout

    def query(self, where, sql):
        port = (where / "port").read_text().strip()
        command = ["psql", "-h", "127.0.0.1", "-p", port, "-U", "regulars", "-tAc", sql]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()

    def test_what_was_committed_survives_stop_and_kill(self):
        where = folder()
        first = self.run_verb("start", where)
        try:
            self.query(where, "create table t as select 1")
            self.run_verb("stop", where)
            self.assertEqual(first, self.run_verb("start", where))
            self.query(where, "insert into t values (2)")
            self.run_verb("kill", where)
            self.assertEqual(first, self.run_verb("start", where))
            self.assertEqual("2", self.query(where, "select count(*) from t"))
            self.assertEqual("on", self.query(where, "show fsync"))
        finally:
            self.run_verb("stop", where)
            shutil.rmtree(where)

    def test_it_ends_and_cleans_up_when_its_caller_is_gone(self):
        server = Server("postgres", folder())

        self.assertEqual(0, server.end())
        self.assertFalse(server.folder.exists())


class MedusaTest(unittest.TestCase):
    def ask(self, server, path):
        key = base64.b64encode(f"{server.says['secretKey']}:".encode()).decode()
        request = urllib.request.Request(server.says["address"] + path, headers={"Authorization": f"Basic {key}"})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def test_two_run_beside_each_other_with_what_was_sold_there_and_end_with_their_caller(self):
        if not os.environ.get("REGULARS_TEST_MEDUSA") and os.environ.get("CI") != "true":
            self.skipTest("Medusa could not be installed")
        servers = [Server("medusa", folder()), Server("medusa", folder())]
        for server in servers:
            self.assertEqual(11, self.ask(server, "/admin/orders?limit=1&fields=id")["count"])
            self.assertTrue(server.says["address"].startswith("http://127.0.0.1:"))

        for server in servers:
            self.assertEqual(0, server.end())
            self.assertFalse(server.folder.exists())
            with self.assertRaises(OSError):
                self.ask(server, "/health")


if __name__ == "__main__":
    unittest.main()
