"""Languages of contacts, and how contacts are merged."""

from __future__ import annotations

from typing import Literal

from sinch.models.model import WireEnum

__all__ = ["ContactLanguage", "ContactLanguageLike", "MergeStrategy", "MergeStrategyLike"]


class ContactLanguage(WireEnum):
    """Language of a contact, with a country where it matters. ``UNSPECIFIED`` occurs in answers."""

    AF = "AF"
    SQ = "SQ"
    AR = "AR"
    AZ = "AZ"
    BN = "BN"
    BG = "BG"
    CA = "CA"
    ZH = "ZH"
    ZH_CN = "ZH_CN"
    ZH_HK = "ZH_HK"
    ZH_TW = "ZH_TW"
    HR = "HR"
    CS = "CS"
    DA = "DA"
    NL = "NL"
    EN = "EN"
    EN_GB = "EN_GB"
    EN_US = "EN_US"
    ET = "ET"
    FIL = "FIL"
    FI = "FI"
    FR = "FR"
    DE = "DE"
    EL = "EL"
    GU = "GU"
    HA = "HA"
    HE = "HE"
    HI = "HI"
    HU = "HU"
    ID = "ID"
    GA = "GA"
    IT = "IT"
    JA = "JA"
    KN = "KN"
    KK = "KK"
    KO = "KO"
    LO = "LO"
    LV = "LV"
    LT = "LT"
    MK = "MK"
    MS = "MS"
    ML = "ML"
    MR = "MR"
    NB = "NB"
    FA = "FA"
    PL = "PL"
    PT = "PT"
    PT_BR = "PT_BR"
    PT_PT = "PT_PT"
    PA = "PA"
    RO = "RO"
    RU = "RU"
    SR = "SR"
    SK = "SK"
    SL = "SL"
    ES = "ES"
    ES_AR = "ES_AR"
    ES_ES = "ES_ES"
    ES_MX = "ES_MX"
    SW = "SW"
    SV = "SV"
    TA = "TA"
    TE = "TE"
    TH = "TH"
    TR = "TR"
    UK = "UK"
    UR = "UR"
    UZ = "UZ"
    VI = "VI"
    ZU = "ZU"
    UNSPECIFIED = "UNSPECIFIED"


class MergeStrategy(WireEnum):
    """How two contacts become one. There is one way: the destination wins."""

    MERGE = "MERGE"


#: What arguments take: a member, its text, or a value newer than this package.
ContactLanguageLike = (
    ContactLanguage
    | Literal[
        "AF",
        "SQ",
        "AR",
        "AZ",
        "BN",
        "BG",
        "CA",
        "ZH",
        "ZH_CN",
        "ZH_HK",
        "ZH_TW",
        "HR",
        "CS",
        "DA",
        "NL",
        "EN",
        "EN_GB",
        "EN_US",
        "ET",
        "FIL",
        "FI",
        "FR",
        "DE",
        "EL",
        "GU",
        "HA",
        "HE",
        "HI",
        "HU",
        "ID",
        "GA",
        "IT",
        "JA",
        "KN",
        "KK",
        "KO",
        "LO",
        "LV",
        "LT",
        "MK",
        "MS",
        "ML",
        "MR",
        "NB",
        "FA",
        "PL",
        "PT",
        "PT_BR",
        "PT_PT",
        "PA",
        "RO",
        "RU",
        "SR",
        "SK",
        "SL",
        "ES",
        "ES_AR",
        "ES_ES",
        "ES_MX",
        "SW",
        "SV",
        "TA",
        "TE",
        "TH",
        "TR",
        "UK",
        "UR",
        "UZ",
        "VI",
        "ZU",
        "UNSPECIFIED",
    ]
    | str
)
MergeStrategyLike = MergeStrategy | Literal["MERGE"] | str
