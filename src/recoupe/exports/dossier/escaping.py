"""Makes foreign text safe and honest to show: nothing hidden, nothing that runs."""

import re
from html import escape
from urllib.parse import urlsplit

# Controls that reorder or hide what a reader sees, those that HTML forbids, and lone surrogates.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff]"
)


def visible(text: str) -> str:
    """Returns the text with every hidden control written out, as in `⟨U+202E⟩`."""
    return _HIDDEN.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", text)


def markup(text: str) -> str:
    """Returns the text fit for HTML and SVG, in content or in a quoted attribute."""
    return escape(visible(text), quote=True)


def host_of(url: str) -> str:
    """Returns the site of a web address that `safe_url` let through."""
    return urlsplit(url).netloc.removeprefix("www.")


def safe_url(url: str | None) -> str | None:
    """Returns the address if it is a plain web address, else None (`javascript:`, `data:`, …)."""
    if not url or _HIDDEN.search(url) or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None
