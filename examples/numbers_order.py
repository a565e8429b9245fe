"""Order numbers in a country that wants documents: details, a document, the review."""

from __future__ import annotations

from where import client

from sinch import NumbersException
from sinch.models.number_orders import NumberOrderState

# What a country asks for differs: ``lookup_requirements`` says it.
DETAILS = {"companyName": "Kookaburra Pty Ltd", "contactName": "Ada Marsh", "email": "ada@example.com"}
DOCUMENT = b"%PDF-1.7 a passport"


def main() -> None:
    with client() as sinch:
        orders = sinch.numbers.number_orders
        needed = orders.lookup_requirements("AU", "MOBILE")
        print("Details:", ", ".join(needed.fields or {}))
        mandatory = [document for document in needed.attachments or [] if document.get("mandatory")]
        print("Documents:", ", ".join(document.get("title", "") for document in mandatory))

        order = orders.create("AU", "MOBILE", quantity_order_option={"requestedQuantity": 2})
        order_id = order.id_number_order
        for number in order.order_numbers or []:
            print(f"  {number.get('phoneNumber')} is reserved until {order.expire_time}")

        try:
            orders.submit(order_id)
        except NumbersException as error:
            print(f"Too early: {error.code}")
        orders.update_registration(order_id, DETAILS)
        for document in mandatory:
            kinds = document.get("allowedDocumentTypes")
            orders.upload_attachment(
                order_id,
                document.get("id", ""),
                DOCUMENT,
                document_type=kinds[0] if kinds else None,
                filename="passport.pdf",
            )

        print(f"Handed in: {orders.submit(order_id).state}")
        reviewed = orders.get(order_id)
        print(f"A little later: {reviewed.state}")
        if reviewed.state == NumberOrderState.REJECTED:
            for log in orders.get_registration(order_id).logs or []:
                print(f"  {log.get('message')}")


if __name__ == "__main__":
    main()
