"""KakaoTalk commerce cards. Prices are whole numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from sinch.models.typed import NotRequired, Required, TypedDict

__all__ = [
    "KakaoTalkAppLinkButton",
    "KakaoTalkBotKeywordButton",
    "KakaoTalkButton",
    "KakaoTalkCarousel",
    "KakaoTalkCarouselCommerce",
    "KakaoTalkCarouselHead",
    "KakaoTalkCarouselTail",
    "KakaoTalkCommerce",
    "KakaoTalkCommerceCard",
    "KakaoTalkCoupon",
    "KakaoTalkFixedDiscountCoupon",
    "KakaoTalkFixedDiscountProduct",
    "KakaoTalkFreeCoupon",
    "KakaoTalkImage",
    "KakaoTalkPercentageDiscountCoupon",
    "KakaoTalkPercentageDiscountProduct",
    "KakaoTalkProduct",
    "KakaoTalkRegularPriceProduct",
    "KakaoTalkShippingDiscountCoupon",
    "KakaoTalkUpCoupon",
    "KakaoTalkWebLinkButton",
]


class KakaoTalkWebLinkButton(TypedDict):
    """A button that opens a web page."""

    type: Literal["WL"]
    #: At most 8 characters.
    name: str
    #: Web page on a phone.
    link_mo: str
    #: Web page on a computer.
    link_pc: NotRequired[str]


class KakaoTalkAppLinkButton(TypedDict):
    """A button that opens an app."""

    type: Literal["AL"]
    #: At most 8 characters.
    name: str
    #: Link that opens an app on iOS.
    scheme_ios: str
    #: Link that opens an app on Android.
    scheme_android: str


class KakaoTalkBotKeywordButton(TypedDict):
    """A button that sends its name to the bot."""

    type: Literal["BK"]
    #: At most 8 characters.
    name: str


#: A button of a card; ``type`` says which kind.
KakaoTalkButton = KakaoTalkWebLinkButton | KakaoTalkAppLinkButton | KakaoTalkBotKeywordButton


class KakaoTalkImage(TypedDict):
    """The picture of a product."""

    image_url: str
    #: Opened by a tap on the picture.
    image_link: NotRequired[str]


class KakaoTalkRegularPriceProduct(TypedDict):
    """A product at its usual price."""

    type: Literal["REGULAR_PRICE_COMMERCE"]
    #: At most 30 characters.
    title: str
    #: 0 to 99999999.
    regular_price: int


class KakaoTalkFixedDiscountProduct(TypedDict):
    """A product with an amount off."""

    type: Literal["FIXED_DISCOUNT_COMMERCE"]
    #: At most 30 characters.
    title: str
    #: 0 to 99999999.
    regular_price: int
    #: 0 to 99999999.
    discount_price: int
    #: Amount off.
    discount_fixed: int


class KakaoTalkPercentageDiscountProduct(TypedDict):
    """A product with a percentage off."""

    type: Literal["PERCENTAGE_DISCOUNT_COMMERCE"]
    #: At most 30 characters.
    title: str
    #: 0 to 99999999.
    regular_price: int
    #: 0 to 99999999.
    discount_price: int
    #: Percent.
    discount_rate: int


#: A product and its price; ``type`` says which kind of price.
KakaoTalkProduct = KakaoTalkRegularPriceProduct | KakaoTalkFixedDiscountProduct | KakaoTalkPercentageDiscountProduct


class KakaoTalkFixedDiscountCoupon(TypedDict, total=False):
    """A coupon for an amount off."""

    type: Required[Literal["FIXED_DISCOUNT_COUPON"]]
    #: At most 12 characters.
    description: str
    #: Web page on a phone.
    link_mo: str
    #: Web page on a computer.
    link_pc: str
    #: Link that opens an app on Android.
    scheme_android: str
    #: Link that opens an app on iOS.
    scheme_ios: str
    #: Amount off.
    discount_fixed: Required[int]


class KakaoTalkPercentageDiscountCoupon(TypedDict, total=False):
    """A coupon for a percentage off."""

    type: Required[Literal["PERCENTAGE_DISCOUNT_COUPON"]]
    #: At most 12 characters.
    description: str
    #: Web page on a phone.
    link_mo: str
    #: Web page on a computer.
    link_pc: str
    #: Link that opens an app on Android.
    scheme_android: str
    #: Link that opens an app on iOS.
    scheme_ios: str
    #: Percent.
    discount_rate: Required[int]


class KakaoTalkShippingDiscountCoupon(TypedDict, total=False):
    """A coupon for cheaper shipping."""

    type: Required[Literal["SHIPPING_DISCOUNT_COUPON"]]
    #: At most 12 characters.
    description: str
    #: Web page on a phone.
    link_mo: str
    #: Web page on a computer.
    link_pc: str
    #: Link that opens an app on Android.
    scheme_android: str
    #: Link that opens an app on iOS.
    scheme_ios: str


class KakaoTalkFreeCoupon(TypedDict, total=False):
    """A coupon for something free."""

    type: Required[Literal["FREE_COUPON"]]
    #: At most 12 characters.
    description: str
    #: Web page on a phone.
    link_mo: str
    #: Web page on a computer.
    link_pc: str
    #: Link that opens an app on Android.
    scheme_android: str
    #: Link that opens an app on iOS.
    scheme_ios: str
    #: At most 7 characters.
    title: Required[str]


class KakaoTalkUpCoupon(TypedDict, total=False):
    """A coupon for an upgrade."""

    type: Required[Literal["UP_COUPON"]]
    #: At most 12 characters.
    description: str
    #: Web page on a phone.
    link_mo: str
    #: Web page on a computer.
    link_pc: str
    #: Link that opens an app on Android.
    scheme_android: str
    #: Link that opens an app on iOS.
    scheme_ios: str
    #: At most 7 characters.
    title: Required[str]


#: A coupon; ``type`` says which kind. It needs ``link_mo`` or one of the app links.
KakaoTalkCoupon = (
    KakaoTalkFixedDiscountCoupon
    | KakaoTalkPercentageDiscountCoupon
    | KakaoTalkShippingDiscountCoupon
    | KakaoTalkFreeCoupon
    | KakaoTalkUpCoupon
)


class KakaoTalkCommerceCard(TypedDict, total=False):
    """A card in a row of commerce cards."""

    #: 1 or 2.
    buttons: Required[Sequence[KakaoTalkButton]]
    #: At most 34 characters.
    additional_content: str
    image: Required[KakaoTalkImage]
    #: Price of the product.
    commerce: KakaoTalkProduct
    coupon: KakaoTalkCoupon


class KakaoTalkCommerce(TypedDict, total=False):
    """One commerce card."""

    #: True when left out.
    push_alarm: bool
    #: False when left out.
    adult: bool
    #: 1 or 2.
    buttons: Required[Sequence[KakaoTalkButton]]
    #: At most 34 characters.
    additional_content: str
    image: Required[KakaoTalkImage]
    #: Price of the product.
    commerce: KakaoTalkProduct
    coupon: KakaoTalkCoupon


class KakaoTalkCarouselHead(TypedDict, total=False):
    """What stands before the cards of a row."""

    #: At most 20 characters.
    header: Required[str]
    #: At most 50 characters.
    content: Required[str]
    image_url: Required[str]
    #: Web page on a phone.
    link_mo: str
    #: Web page on a computer.
    link_pc: str
    #: Link that opens an app on iOS.
    scheme_ios: str
    #: Link that opens an app on Android.
    scheme_android: str


class KakaoTalkCarouselTail(TypedDict, total=False):
    """What stands after them: a button for more."""

    #: Web page on a phone.
    link_mo: Required[str]
    #: Web page on a computer.
    link_pc: str
    #: Link that opens an app on iOS.
    scheme_ios: str
    #: Link that opens an app on Android.
    scheme_android: str


class KakaoTalkCarousel(TypedDict, total=False):
    """A row of cards."""

    head: KakaoTalkCarouselHead
    #: 2 to 10 cards.
    list: Required[Sequence[KakaoTalkCommerceCard]]
    tail: KakaoTalkCarouselTail


class KakaoTalkCarouselCommerce(TypedDict, total=False):
    """A row of commerce cards as a message."""

    #: True when left out.
    push_alarm: bool
    #: False when left out.
    adult: bool
    carousel: Required[KakaoTalkCarousel]
