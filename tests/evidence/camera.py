"""Pictures that say something of themselves: Exif fields, and Content Credentials by a signer of the tests' own."""

import io
import struct
import zlib
from pathlib import Path

from tests.evidence.authority import openssl

CONFIGURATION = """\
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[unit]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, emailProtection
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    """A picture of one black dot, with more chunks after the first."""
    first, last = (b"IHDR", struct.pack(">2L5B", 1, 1, 8, 0, 0, 0, 0)), (b"IEND", b"")
    parts = [first, *chunks, (b"IDAT", zlib.compress(b"\0\0")), last]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">L", len(data)) + kind + data + struct.pack(">L", zlib.crc32(kind + data)) for kind, data in parts
    )


def tiff(fields: dict[int, bytes], order: str = "<") -> bytes:
    """A TIFF structure with fields of text."""
    head = struct.pack(f"{order}2sHL", b"II" if order == "<" else b"MM", 42, 8)
    directory = struct.pack(f"{order}H", len(fields))
    after = 8 + 2 + 12 * len(fields) + 4
    values = b""
    for tag, value in sorted(fields.items()):
        text = value + b"\0"
        if len(text) <= 4:
            directory += struct.pack(f"{order}HHL", tag, 2, len(text)) + text.ljust(4, b"\0")
        else:
            directory += struct.pack(f"{order}HHLL", tag, 2, len(text), after + len(values))
            values += text
    return head + directory + b"\0" * 4 + values


def jpeg(exif: bytes) -> bytes:
    """The beginning of a JPEG file with Exif in it."""
    part = b"Exif\0\0" + exif
    return b"\xff\xd8\xff\xe1" + struct.pack(">H", len(part) + 2) + part + b"\xff\xda\0\2\xff\xd9"


class Camera:
    """It signs what it takes; `root` is the certificate of its maker."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.root = folder, folder / "root.pem"
        (folder / "openssl.cnf").write_text(CONFIGURATION)
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
        made = ("req", "-x509", "-days", "3650", "-config", "openssl.cnf", *key)
        by = ("-CA", "root.pem", "-CAkey", "root.key")
        for name, signed in (("root", ()), ("unit", by)):
            subject = ("-extensions", name, "-subj", f"/CN=Camera {name}/O=Maker")
            openssl(*made, *subject, *signed, "-keyout", f"{name}.key", "-out", f"{name}.pem", folder=folder)

    def taken(self) -> bytes:
        """A picture with a signed manifest."""
        import c2pa

        chain = (self.folder / "unit.pem").read_bytes() + self.root.read_bytes()
        key = (self.folder / "unit.key").read_bytes()
        info = c2pa.C2paSignerInfo(alg=b"es256", sign_cert=chain, private_key=key, ta_url=None)
        source = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
        action = {"action": "c2pa.created", "when": "2022-01-11T10:00:00Z", "digitalSourceType": source}
        manifest = {
            "claim_generator_info": [{"name": "A camera", "version": "7"}],
            "title": "house.png",
            "format": "image/png",
            "assertions": [{"label": "c2pa.actions", "data": {"actions": [action]}}],
        }
        settings = {"verify": {"verify_after_sign": False}, "builder": {"thumbnail": {"enabled": False}}}
        into = io.BytesIO()
        with (
            c2pa.Context.from_dict(settings) as context,
            c2pa.Signer.from_info(info) as signer,
            c2pa.Builder(manifest, context=context) as builder,
        ):
            builder.sign(signer, "image/png", io.BytesIO(png()), into)
        return into.getvalue()
