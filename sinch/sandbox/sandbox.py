"""The sandbox as a Python object."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from sinch.sandbox.callbacks import Callback
from sinch.sandbox.callbacks.controls import check_url
from sinch.sandbox.callbacks.sender import Sender
from sinch.sandbox.conversation.inbounds import receive
from sinch.sandbox.credentials import Credentials
from sinch.sandbox.faults import DEFAULT_RETRY_AFTER, Fault, FaultKind
from sinch.sandbox.journal import Received
from sinch.sandbox.service import Service
from sinch.sandbox.sms.rules import is_number, is_sender
from sinch.sandbox.state import State
from sinch.sandbox.traffic import Json, JsonObject, Refusal
from sinch.sandbox.verification.rules import number_of
from sinch.sandbox.voice.phone_call import PhoneCall
from sinch.sandbox.voice.state import FIRST_NUMBERS

if TYPE_CHECKING:
    import os
    from logging import Logger
    from types import TracebackType

    from typing_extensions import Self

    from sinch.aio.client import SinchClientAsync
    from sinch.client import SinchClient
    from sinch.core.async_drivers import AsyncDriver
    from sinch.core.drivers import Driver
    from sinch.core.options import RetryPolicy, Timeout
    from sinch.sandbox.server import Server

_KNOWN = Credentials()


class Sandbox:
    """A local stand-in for the Sinch APIs, listening on this machine while the ``with`` block runs.

    >>> with Sandbox() as sandbox:
    ...     client = sandbox.client()
    ...     batch = client.sms.batches.send(body="Hi", delivery_report="none", to=["+12025550134"])

    See the package ``sinch.sandbox`` for what it can do. All methods may be called from any thread.

    :param port: port to listen on; 0 takes a free one
    :param host: address to listen on
    :param settle: seconds after which messages have come to their end and numbers are configured
    :param strict_query: refuse unknown query parameters, which the real APIs ignore
    :param callbacks_anywhere: send callbacks to other machines than this one too
    """

    project_id: Final = _KNOWN.project_id
    key_id: Final = _KNOWN.key_id
    key_secret: Final = _KNOWN.key_secret
    application_key: Final = _KNOWN.application_key
    application_secret: Final = _KNOWN.application_secret
    service_plan_id: Final = _KNOWN.service_plan_id
    sms_api_token: Final = _KNOWN.sms_api_token

    #: The number of the application, which ``incoming_call`` calls.
    voice_number: Final = FIRST_NUMBERS[0][0]

    def __init__(
        self,
        port: int = 0,
        *,
        host: str = "127.0.0.1",
        settle: float = 0.05,
        strict_query: bool = False,
        callbacks_anywhere: bool = False,
    ) -> None:
        self._wanted_port = port
        self._host = host
        self._server: Server | None = None
        self._sender: Sender | None = None
        self._callbacks_anywhere = callbacks_anywhere
        self.state: State = State(_KNOWN, settle=settle, strict_query=strict_query)
        self.service: Service = Service(self.state)

    def __repr__(self) -> str:
        return f"<Sandbox on {self.url}>" if self._server is not None else "<Sandbox, stopped>"

    # Running

    def start(self) -> Self:
        """Start to listen; returns when requests are accepted. Does nothing when it is running.

        :raises ImportError: when the extra ``sandbox`` is not installed
        :raises OSError: when the port is taken
        """
        if self._server is None:
            try:
                from sinch.sandbox.server import Server
            except ModuleNotFoundError as error:
                if error.name is not None and error.name.startswith("sinch"):
                    raise
                message = f'the sandbox needs {error.name}: pip install "sinch[sandbox]"'
                raise ImportError(message, name=error.name) from error
            self._server = Server(self.service, self._host, self._wanted_port)
            self.state.origin = self.url
            self._sender = Sender(self.state, anywhere=self._callbacks_anywhere)
        return self

    def stop(self) -> None:
        """Stop to listen and to call back; connections are cut. What is remembered stays. May be called twice."""
        server, self._server = self._server, None
        sender, self._sender = self._sender, None
        if sender is not None:
            sender.stop()
        if server is not None:
            server.stop()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def port(self) -> int:
        """Give the port it listens on."""
        if self._server is None:
            raise RuntimeError("the sandbox is not running")
        return self._server.port

    @property
    def url(self) -> str:
        """Give its origin, to be used as ``base_url``: ``http://127.0.0.1:`` and the port."""
        return f"http://{self._host}:{self.port}"

    # Clients

    def client(
        self,
        *,
        service_plan: bool = False,
        key_id: str | None = None,
        key_secret: str | None = None,
        project_id: str | None = None,
        application_key: str | None = None,
        application_secret: str | None = None,
        service_plan_id: str | None = None,
        sms_api_token: str | None = None,
        logger_name: str | None = None,
        logger: Logger | None = None,
        timeout: float | Timeout | None = None,
        retry: RetryPolicy | None = None,
        pool_size: int | None = None,
        proxy: str | None = None,
        ca_bundle: str | os.PathLike[str] | None = None,
        driver: Driver | None = None,
    ) -> SinchClient:
        """Make a client of this sandbox, with the credentials that the sandbox knows.

        The arguments are those of ``SinchClient``; a credential of None is the sandbox's own.

        :param service_plan: use the service plan for SMS instead of the project; giving ``service_plan_id``
            or ``sms_api_token`` does so too
        """
        from sinch.client import SinchClient

        with_plan = service_plan or service_plan_id is not None or sms_api_token is not None
        plan_id = self.service_plan_id if service_plan_id is None else service_plan_id
        api_token = self.sms_api_token if sms_api_token is None else sms_api_token
        return SinchClient(
            self.key_id if key_id is None else key_id,
            self.key_secret if key_secret is None else key_secret,
            self.project_id if project_id is None else project_id,
            logger_name,
            logger,
            self.application_key if application_key is None else application_key,
            self.application_secret if application_secret is None else application_secret,
            plan_id if with_plan else None,
            api_token if with_plan else None,
            timeout=timeout,
            retry=retry,
            pool_size=pool_size,
            proxy=proxy,
            ca_bundle=ca_bundle,
            base_url=self.url,
            driver=driver,
        )

    def client_async(
        self,
        *,
        service_plan: bool = False,
        key_id: str | None = None,
        key_secret: str | None = None,
        project_id: str | None = None,
        application_key: str | None = None,
        application_secret: str | None = None,
        service_plan_id: str | None = None,
        sms_api_token: str | None = None,
        logger_name: str | None = None,
        logger: Logger | None = None,
        timeout: float | Timeout | None = None,
        retry: RetryPolicy | None = None,
        pool_size: int | None = None,
        proxy: str | None = None,
        ca_bundle: str | os.PathLike[str] | None = None,
        driver: AsyncDriver | None = None,
    ) -> SinchClientAsync:
        """Make an asynchronous client of this sandbox; the arguments are those of :meth:`client`.

        The sandbox itself stays synchronous: it runs in a thread of its own, and its methods answer at once.
        """
        from sinch.aio.client import SinchClientAsync

        with_plan = service_plan or service_plan_id is not None or sms_api_token is not None
        plan_id = self.service_plan_id if service_plan_id is None else service_plan_id
        api_token = self.sms_api_token if sms_api_token is None else sms_api_token
        return SinchClientAsync(
            self.key_id if key_id is None else key_id,
            self.key_secret if key_secret is None else key_secret,
            self.project_id if project_id is None else project_id,
            logger_name,
            logger,
            self.application_key if application_key is None else application_key,
            self.application_secret if application_secret is None else application_secret,
            plan_id if with_plan else None,
            api_token if with_plan else None,
            timeout=timeout,
            retry=retry,
            pool_size=pool_size,
            proxy=proxy,
            ca_bundle=ca_bundle,
            base_url=self.url,
            driver=driver,
        )

    # Control

    def reset(self) -> None:
        """Forget everything but the credentials: the clock runs normally, access tokens stay valid."""
        with self.state.lock:
            self.state.reset()

    def advance(self, seconds: float) -> None:
        """Move the sandbox's clock on, instead of waiting.

        Batches for later go out, messages arrive, numbers are charged or given back, access tokens expire.

        :param seconds: not negative
        """
        with self.state.lock:
            self.state.advance(seconds)

    @property
    def requests(self) -> list[Received]:
        """List the requests that have arrived, oldest first, token requests included (at most 1000)."""
        with self.state.lock:
            return self.state.journal.all()

    def fault(
        self,
        kind: FaultKind,
        *,
        times: int | None = 1,
        method: str | None = None,
        path: str | None = None,
        operation: str | None = None,
        status: int = 503,
        body: Json | bytes = None,
        headers: Mapping[str, str] | None = None,
        seconds: float = 0.0,
        retry_after: str | float | None = DEFAULT_RETRY_AFTER,
    ) -> Fault:
        """Ask for a fault: the next requests that fit are struck by it.

        Faults are tried in the order in which they were asked for, and one request is struck by one fault.
        Without ``path`` and ``operation`` token requests are spared.

        :param kind: what goes wrong, see ``sinch.sandbox.faults.FaultKind``
        :param times: requests to strike; None: all, until ``clear_faults`` or ``reset``
        :param method: only requests with this method
        :param path: only requests whose path contains this, for example ``/batches`` or ``/oauth2/token``
        :param operation: only this operation, for example ``sms.batches.send``
        :param status: status of a fault of kind ``status``, from 200 to 599
        :param body: body instead of the API's own, for ``status`` and ``throttle``: JSON, or bytes sent as they are
        :param headers: headers that the answer gets besides its own
        :param seconds: waits as long before the request is handled, with every kind
        :param retry_after: Retry-After of ``throttle``: seconds or an HTTP date; None: no such header
        :return: the fault; its ``struck`` counts the requests struck so far
        """
        fault = Fault(
            kind,
            times=times,
            method=method,
            path=path,
            operation=operation,
            status=status,
            body=body,
            headers=dict(headers or {}),
            seconds=seconds,
            retry_after=None if retry_after is None else str(retry_after),
        )
        with self.state.lock:
            self.state.faults.add(fault)
        return fault

    def clear_faults(self) -> None:
        """Forget all faults."""
        with self.state.lock:
            self.state.faults.clear()

    def receive_sms(
        self,
        from_: str,
        to: str,
        body: str,
        *,
        operator_id: str | None = None,
        client_reference: str | None = None,
    ) -> JsonObject:
        """Let a text message come in, as if a phone had sent it; keywords make it join or leave groups.

        :param from_: the phone's number, E.164
        :param to: the number or short code that it was sent to
        :return: the message as ``sms.inbounds.get`` answers it
        """
        if not is_number(from_) or not is_sender(to):
            raise ValueError("from_ must be a phone number, to a phone number or short code")
        with self.state.lock:
            inbound = self.state.sms.receive(
                from_, to, body, operator_id=operator_id, client_reference=client_reference
            )
            return dict(inbound.shown)

    @property
    def verifications(self) -> list[JsonObject]:
        """List the attempts to verify numbers with their codes, newest first; ``code`` and ``text`` among others."""
        with self.state.lock:
            return [attempt.as_control() for attempt in reversed(self.state.verification.all())]

    def verification_code(self, of: str) -> str:
        """Give what the user of the latest attempt has to report.

        :param of: a phone number, or the id of an attempt
        :return: the code; of a flash call, the number that calls
        :raises KeyError: when there is no such attempt
        """
        with self.state.lock:
            number = number_of(of)
            known = self.state.verification
            attempt = known.by_id(of) if number is None else known.by_identity(number)
            if attempt is None:
                raise KeyError(f"there is no verification of {of!r}")
            return attempt.code

    def set_verification_code(self, endpoint: str, code: str) -> None:
        """Use this code for every attempt for a number that starts from now on, until ``reset``.

        :param endpoint: phone number, E.164
        :param code: up to 20 characters; for a flash call, the number that calls
        :raises ValueError: for what is no phone number, or no code
        """
        with self.state.lock:
            self.state.verification.set_code(endpoint, code)

    def receive_message(
        self,
        app_id: str,
        channel: str,
        identity: str,
        message: str | Mapping[str, Json],
        *,
        sender_id: str | None = None,
    ) -> JsonObject:
        """Let a Conversation message come in, as if a contact had written it; STOP and START opt out and in.

        In CONVERSATION mode it makes the contact and opens the conversation where there are none.

        :param app_id: an app that has credentials for the channel
        :param channel: for example ``WHATSAPP``
        :param identity: the contact's address on the channel: a phone number, or the channel's own id
        :param message: a text, or an object with one of the keys of a contact message, for example
            ``{"choice_response_message": {"message_id": ..., "postback_data": ...}}``
        :param sender_id: the number or id that was written to; None: the one of the app's credentials
        :return: the message as ``conversation.message.get`` answers it
        :raises ValueError: when there is no such app, or something in the message is wrong
        """
        asked: JsonObject = {"app_id": app_id, "channel": channel, "identity": identity, "sender_id": sender_id}
        if isinstance(message, str):
            asked["text"] = message
        else:
            asked["contact_message"] = {**message}
        with self.state.lock:
            try:
                record = receive(self.state.conversation, asked)
            except Refusal as refusal:
                raise ValueError(refusal.reply.reason) from None
            return record.as_message()

    def deliver_sms(
        self, batch_id: str, status: str, *, recipient: str | None = None, code: int | None = None
    ) -> int:
        """Give messages of a dispatched batch a delivery status, for good.

        :param status: for example ``Delivered`` or ``Failed``
        :param recipient: number of one recipient; None: all of the batch
        :param code: delivery receipt code; None: the usual one of the status
        :return: how many messages have changed
        :raises KeyError: when there is no such batch or recipient
        :raises ValueError: for an unknown status, or when the batch has not been dispatched yet
        """
        with self.state.lock:
            return self.state.sms.deliver(batch_id, status, recipient, code)

    def deliver_message(self, message_id: str, status: str, *, code: str = "", description: str = "") -> None:
        """Give a Conversation message or event that was sent a delivery status, and call back about it.

        :param message_id: of a message or event
        :param status: ``QUEUED_ON_CHANNEL``, ``DELIVERED``, ``READ``, ``FAILED`` or ``SWITCHING_CHANNEL``
        :param code: why it failed, for example ``RECIPIENT_NOT_REACHABLE``
        :raises KeyError: when there is no such message
        :raises ValueError: for an unknown status
        """
        with self.state.lock:
            self.state.conversation.notices.deliver(message_id, status, code, description)

    # Callbacks

    @property
    def callbacks(self) -> list[Callback]:
        """List the callbacks, sent or waiting, oldest first (at most 1000); see ``sinch.sandbox.callbacks``."""
        with self.state.lock:
            return [callback.copy() for callback in self.state.outbox.all()]

    def wait_for_callbacks(self, timeout: float = 10.0) -> list[Callback]:
        """Wait until every callback that is due has been answered or given up, then list them all.

        What waits for the clock, to be repeated or to happen, is not waited for: see ``advance``.

        :param timeout: seconds
        :raises TimeoutError: when it takes longer
        """
        with self.state.lock:
            if not self.state.outbox.quiet.wait_for(lambda: self.state.outbox.idle, timeout):
                raise TimeoutError("there are callbacks that have not been answered")
            return self.callbacks

    def repeat_callback(self, callback_id: str) -> None:
        """Send a callback once more, as Sinch does when it missed the answer.

        :raises KeyError: when there is no such callback
        """
        with self.state.lock:
            self.state.outbox.repeat(callback_id)

    def set_sms_callback(self, url: str | None, *, secret: str | None = None) -> None:
        """Say where the callbacks of the service plan go: received messages, and reports of batches without a URL.

        :param url: None: nowhere
        :param secret: to sign all SMS callbacks with; None: they are not signed, as is usual
        :raises ValueError: for what is no URL
        """
        with self.state.lock:
            self.state.sms.callback_url, self.state.sms.callback_secret = check_url(url), secret

    def set_verification_callback(self, url: str | None) -> None:
        """Say where Verification callbacks go; from then on the application is asked whether an attempt may start.

        :param url: None: nowhere
        :raises ValueError: for what is no URL
        """
        with self.state.lock:
            self.state.verification.callback_url = check_url(url)

    def set_voice_callback(self, url: str | None, *, fallback: str | None = None) -> None:
        """Say where Voice callbacks go, as ``voice.applications.update_callback_urls`` does.

        :param url: None: nowhere
        :param fallback: tried when the first one does not answer
        :raises ValueError: for what is no URL
        """
        given = {"primary": check_url(url), "fallback": check_url(fallback)}
        with self.state.lock:
            self.state.voice.urls[self.application_key] = {
                name: value for name, value in given.items() if value is not None
            }

    def call_webhooks(self, app_id: str, trigger: str, content: Mapping[str, Json]) -> int:
        """Call the Conversation webhooks of an app that have asked for a trigger, with any content.

        For what does not happen here by itself: ``UNSUPPORTED``, ``CHANNEL_EVENT``, ``SMART_CONVERSATION``,
        ``RECORD_NOTIFICATION``, ``BATCH_STATUS_UPDATE``.

        :param content: what stands under the key of the trigger
        :return: how many are called
        :raises ValueError: for an unknown trigger
        """
        with self.state.lock:
            try:
                return self.state.conversation.notices.tell(trigger, {**content}, app_id=app_id)
            except KeyError:
                raise ValueError(f"{trigger!r} is no trigger") from None

    # Calls

    def incoming_call(
        self,
        to: str | None = None,
        from_: str | None = "+46701234567",
        inputs: Sequence[str | None] = (),
        *,
        custom: str | None = None,
        timeout: float = 10.0,
    ) -> PhoneCall:
        """Let somebody call a number of the application, and wait until all that follows has happened.

        The application is asked what to do (ICE), its SVAML is carried out, menus get the inputs (PIE), and at the
        end it is told (DICE). Somebody who is connected, in a conference or parked stays there until the clock is
        moved on, the API ends the call, or ``PhoneCall.hang_up``.

        :param to: None: ``voice_number``
        :param from_: who calls; None: a private number
        :param inputs: what the caller presses, one for each prompt of a menu, for example ``["1", "4711"]``; in a
            menu that listens also words. None: nothing. ``"hangup"``: the caller hangs up. When there is no more,
            the caller lets one menu pass and hangs up in the next.
        :param custom: text that comes with every event
        :param timeout: seconds to wait for the application; 0: do not wait
        :raises ValueError: when the number is not the application's, or that has no callback URL
        """
        with self.state.lock:
            number = self.voice_number if to is None else to
            call = PhoneCall(self.state, self.state.voice.receive(number, from_, inputs, custom))
        if self._sender is not None:
            call.wait(timeout)
        return call

    def phone_call(self, call_id: str) -> PhoneCall:
        """Give a call as the person on the phone knows it, for example one that a callout has placed.

        :raises KeyError: when there is no such call
        """
        with self.state.lock:
            return PhoneCall(self.state, self.state.voice.calls[call_id])

    def set_phone_inputs(self, endpoint: str, inputs: Sequence[str | None]) -> None:
        """Say what whoever answers callouts to a number presses; see ``incoming_call``.

        Without it nobody presses anything in the menus of an inline ``ace``, and the callee hangs up after a while.

        :param endpoint: phone number, user name or SIP address
        """
        with self.state.lock:
            self.state.voice.phones[endpoint] = [*inputs]
