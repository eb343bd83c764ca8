"""Ids are hashes of content, so the same content has the same id in every run."""

import hashlib


def content_id(prefix: str, *content: object) -> str:
    """A short stable id: the prefix, an underscore and 12 hexadecimal digits of the content's SHA-256."""
    joined = "\x1f".join(map(str, content))
    return f"{prefix}_{hashlib.sha256(joined.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"
