"""What sorts of origin there are."""

from enum import StrEnum


class OriginKind(StrEnum):
    """Where a claim comes from in the end."""

    AGENCY = "agency"
    COMMUNIQUE = "communique"
    STATE_MEDIUM = "state_medium"
    OUTLET = "outlet"
    OFFICIAL = "official"
    ANONYMOUS = "anonymous"
    UNKNOWN = "unknown"
