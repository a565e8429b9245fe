"""Import path of sinch 1.x; the actions live in :mod:`sinch.models.svaml.actions`."""

from __future__ import annotations

from sinch.models.model import SinchRequestBaseModel as SinchRequestBaseModel
from sinch.models.svaml.actions import Action as Action
from sinch.models.svaml.actions import ConnectConfAction as ConnectConfAction
from sinch.models.svaml.actions import ConnectMxpAction as ConnectMxpAction
from sinch.models.svaml.actions import ConnectPstnAction as ConnectPstnAction
from sinch.models.svaml.actions import ConnectSipAction as ConnectSipAction
from sinch.models.svaml.actions import ContinueAction as ContinueAction
from sinch.models.svaml.actions import HangupAction as HangupAction
from sinch.models.svaml.actions import MenuOption as MenuOption
from sinch.models.svaml.actions import Option as Option
from sinch.models.svaml.actions import ParkAction as ParkAction
from sinch.models.svaml.actions import RunMenuAction as RunMenuAction
from sinch.models.voice import AnsweringMachineDetection as AnsweringMachineDetection
from sinch.models.voice import CallHeader as CallHeader
from sinch.models.voice import ConferenceDTMFOptions as ConferenceDTMFOptions
from sinch.models.voice import Destination as Destination

__all__ = [
    "Action",
    "AnsweringMachineDetection",
    "CallHeader",
    "ConnectConfAction",
    "ConnectMxpAction",
    "ConnectPstnAction",
    "ConnectSipAction",
    "ContinueAction",
    "HangupAction",
    "MenuOption",
    "Option",
    "ParkAction",
    "RunMenuAction",
]
