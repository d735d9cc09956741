"""The outside of an index file: what says that it is one, whole, and of a version that can be read.

    8 bytes   89 6c 69 63 65 74 0d 0a     (`licet`, between a byte that is no text and a line end that transfers spoil)
    2 bytes   the version of the format
    2 bytes   the oldest version of a reader that reads it rightly
    4 bytes   nothing: zeros
    8 bytes   how many bytes the content has when it is unpacked
    8 bytes   how many bytes follow the checksum
    32 bytes  SHA-256 of the 32 bytes before it and of all bytes after it
    …         the content: JSON in UTF-8, packed by zlib

Numbers have their highest byte first. docs/index-format.md says what the content is.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from licet.runtime.errors import FileProblem, IndexFileError

MAGIC = b"\x89licet\r\n"
VERSION = 1  # of the format that is written, and of this reader
LARGEST = 32 * 1024 * 1024  # bytes, packed and unpacked
HEAD = 64
# JSON may take much more room once it is read than as text: the brackets and commas in it are counted before.
MOST_LISTS, MOST_VALUES = 250_000, 1_000_000

_AGAIN = "make it again with `licet index -o FILE`, and copy it as it is"


class Packed(NamedTuple):
    """An index file's content, and its size."""

    content: bytes
    version: int
    size: int


def pack(content: bytes, *, version: int = VERSION, reader: int = VERSION) -> bytes:
    """The file with this content. The same content gives the same file, to the byte, by the same zlib."""
    import hashlib
    import zlib

    packed = zlib.compress(content, 9)
    head = b"".join(
        (
            MAGIC,
            version.to_bytes(2, "big"),
            reader.to_bytes(2, "big"),
            bytes(4),
            len(content).to_bytes(8, "big"),
            len(packed).to_bytes(8, "big"),
        )
    )
    return head + hashlib.sha256(head + packed).digest() + packed


def read(path: str | os.PathLike[str], largest: int = LARGEST) -> bytes:
    """The bytes of a file, up to a bound. Raises FileProblem, IndexFileError."""
    try:
        with open(path, "rb") as file:
            data = file.read(HEAD)
            if data.startswith(MAGIC):  # else it may be anything, of any size
                data += file.read(largest + 1)
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or str(error)
        raise FileProblem(f"the index `{os.fspath(path)!s}` cannot be read: {said.lower()}", "check its name") from None
    return data


def unpack(data: bytes, largest: int = LARGEST) -> Packed:
    """The content of a file. Raises IndexFileError for one that is no index, is damaged, is too new or too large."""
    import hashlib
    import zlib

    if data[:8] != MAGIC:
        if data[:6] == MAGIC[:6]:
            raise IndexFileError(
                "E0761", "the index was changed on its way, as text", f"copy it as a binary file, or {_AGAIN}"
            )
        raise IndexFileError("E0760", "this is no index of licet", "name a file that `licet index -o FILE` has written")
    if len(data) < HEAD:
        raise IndexFileError("E0761", f"the index is cut off: its head has {HEAD} bytes, here are {len(data)}", _AGAIN)
    version, reader = int.from_bytes(data[8:10], "big"), int.from_bytes(data[10:12], "big")
    size, follow = int.from_bytes(data[16:24], "big"), int.from_bytes(data[24:32], "big")
    packed = memoryview(data)[HEAD:]
    if len(data) > largest + HEAD:
        raise IndexFileError(
            "E0764", f"the index has more than {largest} bytes", "allow it with `most=`, if you trust its source"
        )
    digest = hashlib.sha256(data[:32])
    digest.update(packed)
    if digest.digest() != data[32:HEAD]:
        if follow > len(packed):
            raise IndexFileError(
                "E0761", f"the index is cut off: {follow - len(packed)} of its bytes are missing", _AGAIN
            )
        raise IndexFileError("E0761", "the index is damaged: its checksum is another", _AGAIN)
    if reader > VERSION:
        help = "read it with a newer licet, or make it with this one"
        raise IndexFileError("E0762", f"the index needs a reader of version {reader}, and this one is {VERSION}", help)
    if version < 1 or any(data[12:16]) or follow != len(packed):
        raise IndexFileError("E0763", "the index is not well-formed: its head contradicts itself", _AGAIN)
    if size > largest:
        help = "allow it with `most=`, if you trust its source"
        raise IndexFileError("E0764", f"the index would take {size} bytes unpacked, and {largest} are allowed", help)
    machine = zlib.decompressobj()
    try:
        content = machine.decompress(packed, size + 1)
    except zlib.error:
        raise IndexFileError("E0763", "the index is not well-formed: its content cannot be unpacked", _AGAIN) from None
    if len(content) != size or not machine.eof or machine.unused_data:
        raise IndexFileError(
            "E0763", "the index is not well-formed: its content has another size than its head says", _AGAIN
        )
    # Two bytes of JSON can become fifty bytes of memory: what cannot be an index is not read.
    if content.count(b"[") + content.count(b"{") > MOST_LISTS or content.count(b",") > MOST_VALUES:
        raise IndexFileError("E0764", "the index has more parts than a reader takes", "divide the catalogue")
    return Packed(content, version, len(data))
