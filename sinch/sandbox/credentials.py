"""The credentials that a sandbox knows from the start. They open nothing else."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Credentials:
    """One project with its access key, one application, one SMS service plan."""

    project_id: str = "6f1d4f0a-2f0e-4a3c-9b57-2c9d8f3f4a11"
    key_id: str = "0b9c7a52-8d3e-4f64-a1c8-5e2f90b7d6c3"
    key_secret: str = "sandbox~Vq3kTz8mWd1xLr5pYc7nHb2u"
    application_key: str = "d2a8f6c4-1b3e-4d5f-8a7c-9e0b1f2a3c4d"
    application_secret: str = "c2FuZGJveC1hcHBsaWNhdGlvbi1zZWNyZXQ="
    service_plan_id: str = "4c1e7a90b35d4f2e8d6a0f9b21c873e5"
    sms_api_token: str = "5a0dc1b7e2f84c6fa9d3b60e7c41f258"
