"""How an app reaches its channels. Everything here is secret."""

from __future__ import annotations

from sinch.models.conversation.enums.apps import ChannelIntegrationStatusLike
from sinch.models.conversation.enums.channels import ConversationChannelLike
from sinch.models.typed import NotRequired, Required, TypedDict

__all__ = [
    "AppleBcChannelCredentials",
    "AppleBcCredentials",
    "BasicAuth",
    "ChannelCredentials",
    "ChannelCredentialsObject",
    "ChannelIntegrationState",
    "InstagramChannelCredentials",
    "InstagramCredentials",
    "KakaoTalkChannelCredentials",
    "KakaoTalkChatChannelCredentials",
    "KakaoTalkChatCredentials",
    "KakaoTalkCredentials",
    "LineChannelCredentials",
    "LineCredentials",
    "LineEnterpriseChannelCredentials",
    "LineEnterpriseCredentials",
    "LineEnterpriseCredentialsObject",
    "LineEnterpriseToken",
    "LineJapanCredentials",
    "LineThailandCredentials",
    "MmsChannelCredentials",
    "MmsCredentials",
    "StaticBearer",
    "StaticBearerChannelCredentials",
    "StaticToken",
    "StaticTokenChannelCredentials",
    "TelegramChannelCredentials",
    "TelegramCredentials",
    "WeChatChannelCredentials",
    "WeChatCredentials",
]


class StaticBearer(TypedDict):
    """An identity and its token."""

    #: Service plan, sender or bot.
    claimed_identity: str
    token: str


class StaticToken(TypedDict):
    """A token."""

    token: str


class BasicAuth(TypedDict):
    """User and password."""

    username: str
    password: str


class MmsCredentials(TypedDict):
    """An MMS account."""

    account_id: str
    api_key: str
    basic_auth: NotRequired[BasicAuth]
    default_sender: NotRequired[str]


class KakaoTalkCredentials(TypedDict):
    """A KakaoTalk business channel."""

    #: Id of the KakaoTalk channel.
    kakaotalk_plus_friend_id: str
    kakaotalk_sender_key: str


class KakaoTalkChatCredentials(TypedDict):
    """A KakaoTalk consultation chat."""

    #: Id of the KakaoTalk channel.
    kakaotalk_plus_friend_id: str
    api_key: NotRequired[str]


class TelegramCredentials(TypedDict):
    """A Telegram bot."""

    token: str


class LineCredentials(TypedDict):
    """A LINE channel."""

    token: str
    secret: str
    #: The account that is used when several fit.
    is_default: NotRequired[bool]


class LineEnterpriseToken(TypedDict):
    """Token and secret in one country."""

    token: str
    secret: str


class _LineEnterpriseCredentialsKeys(TypedDict, total=False):
    """What LINE enterprise accounts have in every country."""

    #: The account that is used when several fit.
    is_default: bool


class LineJapanCredentials(_LineEnterpriseCredentialsKeys):
    """A LINE enterprise account in Japan."""

    line_japan: LineEnterpriseToken


class LineThailandCredentials(_LineEnterpriseCredentialsKeys):
    """A LINE enterprise account in Thailand."""

    line_thailand: LineEnterpriseToken


#: A LINE enterprise account: exactly one country.
LineEnterpriseCredentials = LineJapanCredentials | LineThailandCredentials


class LineEnterpriseCredentialsObject(_LineEnterpriseCredentialsKeys, total=False):
    """``LineEnterpriseCredentials`` in answers."""

    line_japan: LineEnterpriseToken
    line_thailand: LineEnterpriseToken


class WeChatCredentials(TypedDict):
    """A WeChat account."""

    app_id: str
    app_secret: str
    token: str
    aes_key: str


class InstagramCredentials(TypedDict):
    """An Instagram account."""

    token: str
    business_account_id: NotRequired[str]


class AppleBcCredentials(TypedDict, total=False):
    """An Apple Messages for Business account."""

    business_chat_account_id: Required[str]
    #: For Apple Pay.
    merchant_id: str
    apple_pay_certificate_reference: str
    apple_pay_certificate_password: str


class ChannelIntegrationState(TypedDict):
    """Whether the channel works."""

    status: ChannelIntegrationStatusLike
    #: Why it fails.
    description: NotRequired[str]


class _ChannelCredentialsKeys(TypedDict, total=False):
    """What every channel of an app has."""

    channel: Required[ConversationChannelLike]
    #: Signs what the channel sends to the API; at most 256 characters.
    callback_secret: str
    #: 0 to 255: the order of several LINE accounts.
    credential_ordinal_number: int
    #: In answers only.
    state: ChannelIntegrationState
    #: What the channel calls the account. In answers only.
    channel_known_id: str


class StaticBearerChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of WhatsApp, RCS, SMS or Viber Business Messages."""

    static_bearer: StaticBearer


class StaticTokenChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of Messenger or a Viber bot."""

    static_token: StaticToken


class MmsChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of MMS."""

    mms_credentials: MmsCredentials


class KakaoTalkChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of KakaoTalk."""

    kakaotalk_credentials: KakaoTalkCredentials


class KakaoTalkChatChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of KakaoTalk chat."""

    kakaotalkchat_credentials: KakaoTalkChatCredentials


class TelegramChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of Telegram."""

    telegram_credentials: TelegramCredentials


class LineChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of LINE."""

    line_credentials: LineCredentials


class LineEnterpriseChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of a LINE enterprise account."""

    line_enterprise_credentials: LineEnterpriseCredentials


class WeChatChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of WeChat."""

    wechat_credentials: WeChatCredentials


class InstagramChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of Instagram."""

    instagram_credentials: InstagramCredentials


class AppleBcChannelCredentials(_ChannelCredentialsKeys):
    """Credentials of Apple Messages for Business."""

    applebc_credentials: AppleBcCredentials


#: A channel of an app: exactly one kind of credentials. The order of the list is the channel priority of the app.
ChannelCredentials = (
    StaticBearerChannelCredentials
    | StaticTokenChannelCredentials
    | MmsChannelCredentials
    | KakaoTalkChannelCredentials
    | KakaoTalkChatChannelCredentials
    | TelegramChannelCredentials
    | LineChannelCredentials
    | LineEnterpriseChannelCredentials
    | WeChatChannelCredentials
    | InstagramChannelCredentials
    | AppleBcChannelCredentials
)


class ChannelCredentialsObject(_ChannelCredentialsKeys, total=False):
    """``ChannelCredentials`` in answers, where secrets may be masked."""

    static_bearer: StaticBearer
    static_token: StaticToken
    mms_credentials: MmsCredentials
    kakaotalk_credentials: KakaoTalkCredentials
    kakaotalkchat_credentials: KakaoTalkChatCredentials
    telegram_credentials: TelegramCredentials
    line_credentials: LineCredentials
    line_enterprise_credentials: LineEnterpriseCredentialsObject
    wechat_credentials: WeChatCredentials
    instagram_credentials: InstagramCredentials
    applebc_credentials: AppleBcCredentials
