"""Who is talked to, and over what: certificates, plain HTTP, credentials."""

from __future__ import annotations

import pickle
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
import trustme

from sinch import RetryPolicy, SinchClient, SinchClientAsync, TransportException, ValidationException
from sinch.aio import AiohttpDriver, ThreadsDriver
from sinch.core.configuration import Configuration
from sinch.core.drivers import Urllib3Driver
from sinch.core.messages import Answered, NotSent, Outcome, Send
from tests.aio.stage import play
from tests.fakes import PROJECT, TOKEN, RecordingDriver
from tests.faults.wires import GOOD, saying
from tests.servers import SocketServer


class Authorities:
    """Two authorities, and files of what they have issued."""

    def __init__(self, folder: Path) -> None:
        self.ours, self.theirs = trustme.CA(), trustme.CA()
        self.bundle = folder / "ca.pem"
        self.ours.cert_pem.write_to_path(str(self.bundle))
        self.mine, self.foreign = folder / "mine.pem", folder / "foreign.pem"
        for file, authority in ((self.mine, self.ours), (self.foreign, self.theirs)):
            authority.issue_cert("client@example.com").private_key_and_cert_chain_pem.write_to_path(str(file))
        certificate = self.ours.issue_cert("client@example.com")
        self.pair = (folder / "chain.pem", folder / "key.pem")
        certificate.cert_chain_pems[0].write_to_path(str(self.pair[0]))
        certificate.private_key_pem.write_to_path(str(self.pair[1]))

    def server(self, name: str = "127.0.0.1", *, theirs: bool = False, asks: bool = False) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        (self.theirs if theirs else self.ours).issue_cert(name).configure_cert(context)  # pyright: ignore[reportUnknownMemberType]
        if asks:
            context.verify_mode = ssl.CERT_REQUIRED
            # With TLS 1.3 a server looks at the certificate when the handshake is over for the client.
            context.maximum_version = ssl.TLSVersion.TLSv1_2
            self.ours.configure_trust(context)  # pyright: ignore[reportUnknownMemberType]
        return context


@pytest.fixture(scope="module")
def authorities(tmp_path_factory: pytest.TempPathFactory) -> Authorities:
    return Authorities(tmp_path_factory.mktemp("certificates"))


Options = dict[str, object]


def synchronously(url: str, options: Options) -> Outcome:
    driver = Urllib3Driver(**options)  # type: ignore[arg-type]
    try:
        return driver.send(Send("POST", url, "/x", {"A": "b"}, b"{}", (10, 10, None)))
    finally:
        driver.close()


def natively(url: str, options: Options) -> Outcome:
    async def scene() -> Outcome:
        driver = AiohttpDriver(**options)  # type: ignore[arg-type]
        try:
            return await driver.send(Send("POST", url, "/x", {"A": "b"}, b"{}", (10, 10, None)))
        finally:
            await driver.aclose()

    return play(scene())


SENDERS = [synchronously, natively]
Sender = Callable[[str, Options], Outcome]


@pytest.mark.parametrize("send", SENDERS)
class TestCertificates:
    def test_verified(self, send: Sender, authorities: Authorities) -> None:
        trusting: Options = {"ca_bundle": authorities.bundle}
        good = authorities.server()
        wrong: list[tuple[ssl.SSLContext, Options]] = [
            (good, {}),  # not signed by an authority of the system
            (authorities.server("elsewhere.example.com"), trusting),
            (authorities.server(theirs=True), trusting),
        ]
        with SocketServer(saying("200 OK", GOOD), good) as server:
            assert isinstance(send(server.url, trusting), Answered)
        for context, options in wrong:
            with SocketServer(saying("200 OK", GOOD), context) as server:
                assert isinstance(send(server.url, options), NotSent)
                assert not server.requests

    def test_client_certificate(self, send: Sender, authorities: Authorities) -> None:
        trusting: Options = {"ca_bundle": authorities.bundle}
        with SocketServer(saying("200 OK", GOOD), authorities.server(asks=True)) as server:
            assert isinstance(send(server.url, {**trusting, "client_cert": authorities.mine}), Answered)
            assert isinstance(send(server.url, {**trusting, "client_cert": authorities.pair}), Answered)
            assert isinstance(send(server.url, trusting), NotSent)
            assert isinstance(send(server.url, {**trusting, "client_cert": authorities.foreign}), NotSent)
            assert len(server.requests) == 2


@pytest.mark.parametrize("kind", [Urllib3Driver, AiohttpDriver])
class TestOptions:
    @pytest.mark.parametrize(
        "given", ["/none", 5, (), ("/none", "/none"), ("a",), b"x", ["/none", "/none"], "ca", "encrypted"]
    )
    def test_client_certificates_that_make_no_sense(
        self, kind: type[Urllib3Driver], given: object, authorities: Authorities
    ) -> None:
        if given == "ca":  # a certificate without its key
            given = authorities.bundle
        elif given == "encrypted":
            given = authorities.bundle.with_name("encrypted.pem")
            # OpenSSL wants a password for such a file, whatever is in it.
            given.write_text(
                authorities.pair[0].read_text() + "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIGjMF8G\n"
                "-----END ENCRYPTED PRIVATE KEY-----\n"
            )
        with pytest.raises(ValidationException, match="client_cert"):
            kind(client_cert=given)  # type: ignore[arg-type]

    @pytest.mark.parametrize("given", [0, -1, True, "5", 1.5, None])
    def test_limits_that_make_no_sense(self, kind: type[Urllib3Driver], given: object) -> None:
        with pytest.raises(ValidationException, match="max_response"):
            kind(max_response=given)  # type: ignore[arg-type]

    def test_pickled(self, kind: type[Urllib3Driver], authorities: Authorities) -> None:
        driver = kind(client_cert=authorities.mine, max_response=77)
        copied = pickle.loads(pickle.dumps(driver))
        assert copied.max_response == 77
        assert copied._client_cert == (str(authorities.mine), str(authorities.mine))


class TestPlainHttp:
    @pytest.mark.parametrize(
        "origin",
        ["http://127.0.0.1:1", "http://127.1.2.3", "http://localhost:99/x", "http://LOCALHOST", "http://[::1]:8000",
         "http://sandbox.localhost:8000", "http://0.0.0.0:8000"],
    )  # fmt: skip
    def test_to_this_machine(self, origin: str) -> None:
        assert Configuration(base_url=origin).origin("sms").startswith("http://")

    @pytest.mark.parametrize(
        "origin",
        ["http://sms.example.com", "http://127.0.0.1.example.com", "http://127.example.com:80", "http://localhost.example",
         "http://10.0.0.1:8000", "http://[fe80::1]:80", "http://127.0.0.x", "http://notlocalhost", "HTTP://a:80/prefix"],
    )  # fmt: skip
    def test_to_others_needs_permission(self, origin: str) -> None:
        configuration = Configuration(base_url=origin)
        with pytest.raises(ValidationException, match=r"base_url is plain HTTP.*disable_https"):
            configuration.origin("sms")
        configuration.disable_https = True
        assert configuration.origin("sms").startswith("http://")
        configuration.disable_https = False
        with pytest.raises(ValidationException, match="base_url is plain HTTP"):
            configuration.origin("sms")

    def test_nothing_is_sent_without_it(self) -> None:
        driver = RecordingDriver()
        client = SinchClient("k", "s", PROJECT, driver=driver, base_url="http://sms.example.com")
        with pytest.raises(ValidationException, match="base_url"):
            client.sms.batches.get("x")
        client.configuration.base_url = None
        client.configuration.auth_origin = "http://auth.example.com"
        with pytest.raises(ValidationException, match="auth_origin"):
            client.sms.batches.get("x")
        assert not driver.sent
        assert not driver.token_requests

    def test_names_without_a_scheme_mean_https(self) -> None:
        configuration = Configuration(base_url="sms.example.com")
        assert configuration.origin("sms") == "https://sms.example.com"


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_server_without_tls_gets_nothing(asynchronous: bool) -> None:
    """A host that spoke TLS yesterday and does not today is not spoken to in plain text."""
    once = RetryPolicy(attempts=1)
    with SocketServer(saying("200 OK", GOOD)) as server:
        origin = server.url.replace("http:", "https:")
        if asynchronous:

            async def scene() -> object:
                async with SinchClientAsync(
                    "k", "s", PROJECT, base_url=origin, driver=ThreadsDriver(), timeout=0.2, retry=once
                ) as client:
                    client.configuration.token_manager.set_auth_token(TOKEN)
                    return await client.sms.batches.get("x")

            with pytest.raises(TransportException):
                play(scene())
        else:
            made = SinchClient("k", "s", PROJECT, base_url=origin, timeout=0.2, retry=once)
            with made as client, pytest.raises(TransportException):
                client.sms.batches.get("x")
        assert not server.requests
