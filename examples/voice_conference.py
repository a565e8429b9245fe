"""Bring two people together in a conference, mute one, and end it. On a real account this costs money."""

from __future__ import annotations

import os
import secrets

from where import client

from sinch import NotFoundException

PEOPLE = os.environ.get("PEOPLE", "+12025550134,+12025550135").split(",")
CALLER = os.environ.get("CALLER", "+12025550100")


def main() -> None:
    room = f"board-{secrets.token_hex(4)}"
    with client() as sinch:
        calls = [
            sinch.voice.conferences.call(
                destination={"type": "number", "endpoint": person},
                conference_id=room,
                cli=CALLER,
                greeting="Welcome to the board.",
                locale="en-US",
                moh_class="music1",
                conference_dtmf_options={"mode": "detect", "max_digits": 1},
            )
            for person in PEOPLE
        ]
        try:
            for one in sinch.voice.conferences.get(room).participants:
                print(f"{one.cli} has been in {room} for {one.duration} s, muted: {one.muted}")

            sinch.voice.conferences.manage_participant(calls[0].call_id, room, "mute")
            sinch.voice.conferences.manage_participant(calls[-1].call_id, room, "onhold", "music2")
            sinch.voice.conferences.kick_participant(calls[0].call_id, room)
            sinch.voice.conferences.kick_all(room)
        except NotFoundException:
            print(f"Nobody is in {room}: phones take a while to be answered")
            return
        print(f"{room} is empty")


if __name__ == "__main__":
    main()
