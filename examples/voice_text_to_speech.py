"""Call somebody, read a text, and see what became of the call. On a real account this costs money."""

from __future__ import annotations

import os

from where import client

from sinch import VoiceException
from sinch.models.svaml import ssml, tts

CALLEE = os.environ.get("CALLEE", "+12025550134")
CALLER = os.environ.get("CALLER", "+12025550100")


def main() -> None:
    with client() as sinch:
        try:
            started = sinch.voice.callouts.text_to_speech(
                destination={"type": "number", "endpoint": CALLEE},
                cli=CALLER,
                locale="en-US",
                text="Hello, your parcel has arrived.",
                custom="parcel 17",
            )
        except VoiceException as error:
            print(f"No call: {error}")
            return
        call = sinch.voice.calls.get(started.call_id)
        print(f"Call {call.call_id} is {call.status}, the result is {call.result}")
        if call.debit is not None:
            print(f"It cost {call.debit.amount} {call.debit.currency_id}")

        # Several prompts in place of one text, with marks for the voice.
        prompts = ";".join([tts("Your code is"), ssml("<say-as interpret-as='digits'>4711</say-as>")])
        again = sinch.voice.callouts.text_to_speech(
            {"type": "number", "endpoint": CALLEE}, CALLER, prompts=prompts, locale="Joanna", enable_dice=True
        )
        print(f"Call {again.call_id} reads a code")


if __name__ == "__main__":
    main()
