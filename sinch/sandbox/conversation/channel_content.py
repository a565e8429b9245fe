"""The shapes of ``channel_specific_message``: WhatsApp flows and payments, KakaoTalk commerce, LINE templates."""

from __future__ import annotations

from sinch.sandbox.conversation.shapes import Shape, anything, flag, many, tagged, text, whole, within, word

_GIVEN = text(1)
_ANY = text()

# WhatsApp


_LINK = within(Shape({"link": _GIVEN}))
_FRAME = {
    "header": tagged(
        "type",
        {
            "text": Shape({"text": _GIVEN}),
            "image": Shape({"image": _LINK}),
            "document": Shape({"document": _LINK}),
            "video": Shape({"video": _LINK}),
        },
    ),
    "body": within(Shape({"text": text(1, 1024)})),
    "footer": within(Shape({"text": text(1, 60)})),
}
_FLOW = Shape(
    {"flow_id": _GIVEN, "flow_cta": text(1, 20)},
    {
        **_FRAME,
        "flow_token": _ANY,
        "flow_mode": word("draft", "published"),
        "flow_action": word("navigate", "data_exchange"),
        "flow_action_payload": within(Shape(optional={"screen": _ANY, "data": anything})),
    },
)
_PIX = Shape(
    {
        "code": _GIVEN,
        "merchant_name": _GIVEN,
        "key": _GIVEN,
        "key_type": word("CPF", "CNPJ", "EMAIL", "PHONE", "EVP"),
    }
)
_PAYMENT_LINK = Shape({"uri": _GIVEN})
_BOLETO = Shape({"digitable_line": _GIVEN})
_ORDER_ITEM = Shape(
    {"retailer_id": _GIVEN, "name": _GIVEN, "amount_value": whole(0), "quantity": whole(1)},
    {"sale_amount_value": whole(0)},
)
_ORDER = Shape(
    {"subtotal_value": whole(0), "tax_value": whole(0), "items": many(within(_ORDER_ITEM), 1)},
    {
        "shipping_value": whole(0),
        "discount_value": whole(0),
        **dict.fromkeys(
            (
                "catalog_id",
                "expiration_time",
                "expiration_description",
                "tax_description",
                "shipping_description",
                "discount_description",
                "discount_program_name",
            ),
            _ANY,
        ),
    },
)
_ORDER_DETAILS = Shape(
    {
        "payment": within(
            Shape(
                {
                    "type": word("br", "sg"),
                    "reference_id": _GIVEN,
                    "type_of_goods": word("digital-goods", "physical-goods"),
                    "total_amount_value": whole(0),
                    "order": within(_ORDER),
                },
                {
                    "payment_settings": within(
                        Shape(
                            optional={
                                "dynamic_pix": within(_PIX),
                                "payment_link": within(_PAYMENT_LINK),
                                "boleto": within(_BOLETO),
                            },
                            one_of=("dynamic_pix", "payment_link", "boleto"),
                        )
                    ),
                    "payment_buttons": many(
                        tagged("type", {"pix_dynamic_code": _PIX, "payment_link": _PAYMENT_LINK, "boleto": _BOLETO}),
                        1,
                        2,
                    ),
                },
            )
        )
    },
    _FRAME,
)
_ORDER_STATES = ("pending", "processing", "partially-shipped", "shipped", "completed", "canceled")
_ORDER_STATUS = Shape(
    {
        "payment": within(
            Shape(
                {
                    "reference_id": _GIVEN,
                    "order": within(Shape({"status": word(*_ORDER_STATES)}, {"description": text(0, 120)})),
                }
            )
        )
    },
    _FRAME,
)

# KakaoTalk


_SCHEMES = {"link_pc": _ANY, "scheme_ios": _ANY, "scheme_android": _ANY}
_LABEL = text(1, 8)
_BUTTONS = many(
    tagged(
        "type",
        {
            "WL": Shape({"name": _LABEL, "link_mo": _GIVEN}, {"link_pc": _ANY}),
            "AL": Shape({"name": _LABEL, "scheme_ios": _GIVEN, "scheme_android": _GIVEN}),
            "BK": Shape({"name": _LABEL}),
        },
    ),
    1,
    2,
)
_REGULAR_PRICE = {"title": text(1, 30), "regular_price": whole(0, 99_999_999)}
_DISCOUNT_PRICE = {**_REGULAR_PRICE, "discount_price": whole(0, 99_999_999)}
_PRODUCT = tagged(
    "type",
    {
        "REGULAR_PRICE_COMMERCE": Shape(_REGULAR_PRICE),
        "FIXED_DISCOUNT_COMMERCE": Shape({**_DISCOUNT_PRICE, "discount_fixed": whole(0, 999_999)}),
        "PERCENTAGE_DISCOUNT_COMMERCE": Shape({**_DISCOUNT_PRICE, "discount_rate": whole(0, 100)}),
    },
)
_COUPON = {"description": text(0, 12), "link_mo": _ANY, **_SCHEMES}
_LINKS = ("link_mo", "scheme_android", "scheme_ios")
_COUPONS = tagged(
    "type",
    {
        "FIXED_DISCOUNT_COUPON": Shape({"discount_fixed": whole(0)}, _COUPON, any_of=_LINKS),
        "PERCENTAGE_DISCOUNT_COUPON": Shape({"discount_rate": whole(0, 100)}, _COUPON, any_of=_LINKS),
        "SHIPPING_DISCOUNT_COUPON": Shape({}, _COUPON, any_of=_LINKS),
        "FREE_COUPON": Shape({"title": text(1, 7)}, _COUPON, any_of=_LINKS),
        "UP_COUPON": Shape({"title": text(1, 7)}, _COUPON, any_of=_LINKS),
    },
)
_CARD_REQUIRED = {"buttons": _BUTTONS, "image": within(Shape({"image_url": _GIVEN}, {"image_link": _ANY}))}
_CARD_OPTIONAL = {"additional_content": text(0, 34), "commerce": _PRODUCT, "coupon": _COUPONS}
_SETTINGS = {"push_alarm": flag, "adult": flag}
_CAROUSEL = Shape(
    {"list": many(within(Shape(_CARD_REQUIRED, _CARD_OPTIONAL)), 2, 10)},
    {
        "head": within(
            Shape(
                {"header": text(1, 20), "content": text(1, 50), "image_url": _GIVEN},
                {"link_mo": _ANY, **_SCHEMES},
            )
        ),
        "tail": within(Shape({"link_mo": _GIVEN}, _SCHEMES)),
    },
)

# LINE


def _line_item(high: int) -> Shape:
    return Shape({"item_key": _GIVEN, "content": text(1, high)})


_LINE_TEMPLATE = Shape(
    {"template_key": _GIVEN},
    {
        "body": within(
            Shape(
                optional={
                    "emphasized_item": within(_line_item(15)),
                    "items": many(within(_line_item(300)), high=15),
                    "buttons": many(within(Shape({"button_key": _GIVEN, "url": text(1, 1000)})), high=2),
                }
            )
        )
    },
)

#: What stands beside ``message_type``, by its value.
CHANNEL_SPECIFIC = {
    "FLOWS": Shape({"message": within(_FLOW)}),
    "ORDER_DETAILS": Shape({"message": within(_ORDER_DETAILS)}),
    "ORDER_STATUS": Shape({"message": within(_ORDER_STATUS)}),
    "COMMERCE": Shape({"message": within(Shape(_CARD_REQUIRED, {**_CARD_OPTIONAL, **_SETTINGS}))}),
    "CAROUSEL_COMMERCE": Shape({"message": within(Shape({"carousel": within(_CAROUSEL)}, _SETTINGS))}),
    "NOTIFICATION_MESSAGE_TEMPLATE": Shape({"message": within(_LINE_TEMPLATE)}),
}
