"""Make the picture that the example's package carries. It shows nothing real.

Run: python examples/loikaw/make_picture.py examples/loikaw/exhibits/made-for-the-example.png
"""

import struct
import sys
import zlib
from pathlib import Path

WIDTH, HEIGHT = 320, 200


def pixel(x: int, y: int) -> bytes:
    """Sky, hills and ground in flat colours, with a frame in which no camera takes pictures."""
    if min(x, y, WIDTH - 1 - x, HEIGHT - 1 - y) < 6:
        return bytes((200, 40, 40)) if (x + y) // 8 % 2 else bytes((250, 250, 250))
    if y > 150:
        return bytes((120, 110 + (x * 7 + y * 13) % 9, 80))
    hill = 150 - 50 * (1 - abs(x - 190) / 130) if abs(x - 190) < 130 else 150
    return bytes((90, 110, 90)) if y > hill else bytes((150, 180 - y // 4, 215 - y // 3))


def chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk of a PNG file. Source: PNG specification, section 5.3."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture() -> bytes:
    """The file's bytes; stored without compression, so that they are the same everywhere."""
    rows = b"".join(b"\x00" + b"".join(pixel(x, y) for x in range(WIDTH)) for y in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    note = b"Description\x00Made for the ihl_docs example; shows nothing real."
    body = chunk(b"IHDR", header) + chunk(b"tEXt", note) + chunk(b"IDAT", zlib.compress(rows, 0)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


if __name__ == "__main__":
    Path(sys.argv[1]).write_bytes(picture())
