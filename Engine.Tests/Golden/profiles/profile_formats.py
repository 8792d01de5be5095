"""Writes one small profile in every format that has no public sample, from the layouts as published.

Heights are n_i * 0.001 um with n_i = round(1000 * (50 sin(i/5) - 0.02 i^2)), i = 0..39, every 2.5 um; row r lies 100 um * r higher.
Point 7 is invalid where the format can say so. Run: python3 profile_formats.py (standard library only).
"""
import hashlib
import math
import struct
import zipfile
import zlib
from pathlib import Path

HERE = Path(__file__).parent
N, ROWS, GAP = 40, 3, 7
DX_MM = 0.0025


def count(i, row=0):
    return round(1000 * (50 * math.sin(i / 5) - 0.02 * i * i)) + 100000 * row


def um(i, row=0):
    return count(i, row) / 1000


def sur_header(kind, magic, bits, points, lines, special, objects=1, packed=0, comment=b"", private=b""):
    h = bytearray(512)

    def put(at, fmt, *values):
        struct.pack_into("<" + fmt, h, at, *values)

    lowest, highest = -2 ** (bits - 1) + 2, 2 ** (bits - 1) - 1
    put(0, "12s", magic)
    put(12, "hhhh", 0, objects, 1, kind)
    put(20, "30s", b"roller 7")
    put(50, "30s", b"inspector")
    put(82, "h", 1)
    put(86, "h", 1 if special else 0)
    put(98, "h", bits)
    put(100, "iiiii", lowest, highest, points, lines, points * lines)
    put(120, "fff", 2.5, 1.0, 1.0 if bits == 32 else 10.0)
    put(132, "16s16s16s", b"X", b"Y", b"Z")
    put(180, "16s16s16s", b"\xb5m", b"\xb5m", b"nm")
    put(228, "16s16s16s", b"mm", b"mm", b"\xb5m")
    put(306, "hhhhhhh", 0, 0, 12, 5, 3, 2024, 2)
    put(324, "I", packed)
    put(334, "hh", len(comment), len(private))
    put(338, "128s", b"quality lab")
    return bytes(h) + comment + private


def sur(name, kind, bits, rows, special=False, packed=False, comment=b"", private=b"", magic=None):
    scale = 1 if bits == 32 else 10  # int16 counts are 10 nm
    invalid = -2 ** (bits - 1)
    values = [invalid if special and i == GAP else round(count(i, r) / scale) for r in rows for i in range(N)]
    raw = struct.pack(f"<{len(values)}{'i' if bits == 32 else 'h'}", *values)
    body = raw
    if packed:
        cut = 4 * (len(raw) // 10)  # two streams that end inside a row
        parts = [raw[:cut], raw[cut:]]
        streams = [zlib.compress(part) for part in parts]
        body = struct.pack("<I", len(parts))
        body += b"".join(struct.pack("<II", len(p), len(s)) for p, s in zip(parts, streams)) + b"".join(streams)
    code = magic or (b"DSCOMPRESSED" if packed else b"DIGITAL SURF")
    head = sur_header(kind, code, bits, N, len(rows), special, 1, len(body) if packed else 0, comment, private)
    (HERE / name).write_bytes(head + body)


def sur_series(name):
    out = b""
    for r in range(ROWS):
        head = sur_header(4, b"DIGITAL SURF", 32, N, 1, False, ROWS, 0, b"profile %d" % (r + 1))
        out += head + struct.pack(f"<{N}i", *(count(i, r) for i in range(N)))
    (HERE / name).write_bytes(out)


SDF_TYPES = {1: ("H", 1e-7), 2: ("I", 1e-9), 3: ("f", 1e-6), 5: ("h", 1e-7), 6: ("i", 1e-9), 7: ("d", 1e-6), 0: ("B", 1e-6), 4: ("b", 1e-6)}


def sdf(name, kind):
    code, scale = SDF_TYPES[kind]
    head = struct.pack("<8s10s12s12sHHddddbbb", b"bISO-1.0", b"maker     ", b"120320240930", b"120320240931",
                       N, ROWS, DX_MM * 1e-3, 1e-6, scale, -1.0, 0, kind, 0)
    assert len(head) == 81
    values = []
    for r in range(ROWS):
        for i in range(N):
            z = um(i, r) * 1e-6 / scale
            if code in "HIB":
                z = (um(i, r) + 200) * 1e-6 / scale  # unsigned: everything 200 um higher
            if code == "B" or code == "b":
                z = i + r * (10 if code == "b" else 40)  # one byte: a ramp in whole um
            if i == GAP and code in "hifd":
                z = {"h": -2 ** 15, "i": -2 ** 31}.get(code, math.nan)
            values.append(z if code in "fd" else round(z))
    body = struct.pack(f"<{len(values)}{code}", *values)
    (HERE / name).write_bytes(head + body + b"<Root><OperatorName>Ada</OperatorName></Root>")


def smd(name, damaged=False):
    lines = ["ISO 5436 - 2000\0PRF\0" + name, "PRF\0" + "0\0roller",
             "CX\0I\0%d\0mm\0001.0E0\0D\0%.6f" % (N, DX_MM), "CZ\0A\0%d\0um\0001.0E0\0D" % N]
    text = "\r\n".join(lines) + "\r\n\x03\r\n" + "DATE\t2024-03-05\r\n\x03\r\n"
    text += "".join("%.3f\r\n" % um(i) for i in range(N)) + "\x03\r\n"
    total = sum(text.encode("latin-1")) % 65535
    text += "%d\r\n\x03\r\n" % (total + (1 if damaged else 0))
    (HERE / name).write_bytes(text.encode("latin-1"))


def mahr(name, along_y=False):
    text = "[PROFILE_HEADER]\nNAME=roller 7\nPROF_TYPE=3002\nNO_POINTS=%d\n[PROFILE_HISTORY]\nProbeName=PCV 350\nOBJECT=roller\n" % N
    text += "[PROFILE_VALUES]\n// X,Y,Z,C,Lock\n"
    for i in range(N):
        x, y = (4.0, 10 + i * DX_MM) if along_y else (10 + i * DX_MM, 4.0)
        text += "%d=%.9f %.9f %.9f 0.0 0\n" % (i, x, y, um(i) / 1000)
    (HERE / name).write_text(text, newline="\n")


def accretech(name):
    text = "%.6f\r\n%d\r\n" % (DX_MM * (N - 1), N) + "".join("%.4f\r\n" % um(i) for i in range(N))
    (HERE / name).write_text(text, newline="")


def mitutoyo_csv(name):
    results = ["Ra     3.308  \u00b5m      ", "Rq     3.959  \u00b5m      ", "Rk\u00b5    2.463          ", "Mr2    92.617 %       "]
    settings = ["CUT 2.5mm", "N 4"]
    rows = []
    for i in range(N):
        a = results[i] if i < len(results) else ""
        b = settings[i] if i < len(settings) else ""
        rows.append("%s,%s,%g,%d,%.4f,%.3f,0,%d" % (a, b, i / 10, 99 - i, (i + 1) * DX_MM, um(i), 99 - i))
    (HERE / name).write_bytes("\r\n".join(rows).encode("latin-1"))


def x3p(name, layers, absolute=False, kind="PRF", rows=1, typ="D", packed=True):
    size = {"D": "d", "F": "f", "L": "i", "I": "h"}[typ]
    scale = {"D": 1e-6, "F": 1e-6, "L": 1e-9, "I": 1e-7}[typ]
    total = layers * rows
    data, bits = b"", bytearray((N * total + 7) // 8)
    for r in range(total):
        for i in range(N):
            k = r * N + i
            if i != GAP:
                bits[k // 8] |= 1 << (k % 8)
            if absolute:
                data += struct.pack("<d", 1e-6 * (2.5 * i + (0.4 if i % 2 else 0)))
            z = um(i, r) * 1e-6 / scale
            data += struct.pack("<" + size, z * scale if size in "df" else round(z))
    axis_x = "<AxisType>A</AxisType><DataType>D</DataType>" if absolute else \
        "<AxisType>I</AxisType><DataType>D</DataType><Increment>2.5E-6</Increment><Offset>1E-3</Offset>"
    axis_z = "<AxisType>A</AxisType><DataType>%s</DataType>" % typ
    if size in "ih":
        axis_z += "<Increment>%g</Increment><Offset>-0.002</Offset>" % scale
    main = ('<?xml version="1.0" encoding="UTF-8"?>\n<p:ISO5436_2 xmlns:p="http://www.opengps.eu/2008/ISO5436_2"><Record1>'
            "<Revision>ISO5436 - 2000</Revision><FeatureType>%s</FeatureType><Axes><CX>%s</CX>"
            "<CY><AxisType>I</AxisType><DataType>D</DataType><Increment>1E-5</Increment><Offset>0</Offset></CY><CZ>%s</CZ></Axes></Record1>"
            "<Record3><MatrixDimension><SizeX>%d</SizeX><SizeY>%d</SizeY><SizeZ>%d</SizeZ></MatrixDimension><DataLink>"
            "<PointDataLink>bindata/data.bin</PointDataLink><MD5ChecksumPointData>%s</MD5ChecksumPointData>"
            "<ValidPointsLink>bindata/valid.bin</ValidPointsLink><MD5ChecksumValidPoints>%s</MD5ChecksumValidPoints></DataLink></Record3>"
            "<Record4><ChecksumFile>md5checksum.hex</ChecksumFile></Record4></p:ISO5436_2>"
            % (kind, axis_x, axis_z, N, rows, layers, hashlib.md5(data).hexdigest(), hashlib.md5(bits).hexdigest())).encode()
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as z:
        for part, content in (("main.xml", main), ("bindata/data.bin", data), ("bindata/valid.bin", bytes(bits)),
                              ("md5checksum.hex", (hashlib.md5(main).hexdigest() + " *main.xml\n").encode())):
            z.writestr(zipfile.ZipInfo(part, (2024, 3, 5, 12, 0, 0)), content)


sur("profile.pro", 1, 32, [0], comment=b"ground face", private=b"\x01\x02\x03")
sur("profile16.pro", 1, 16, [0], special=True)
sur("surface.sur", 2, 32, range(ROWS), special=True)
sur("surface-packed.sur", 2, 32, range(ROWS), packed=True)
sur("surface-as-profile.sur", 1, 16, range(ROWS))
sur("surfaces.sur", 5, 32, range(ROWS))
sur_series("series.pro")
for k in SDF_TYPES:
    sdf("type%d.sdf" % k, k)
smd("softgauge.smd")
smd("softgauge-changed.smd", damaged=True)
mahr("mahr.txt")
mahr("mahr-along-y.txt", along_y=True)
accretech("accretech.tx1")
mitutoyo_csv("mitutoyo.csv")
x3p("profile.x3p", 1)
x3p("layers.x3p", ROWS, typ="L")
x3p("absolute.x3p", 1, absolute=True, packed=False)
x3p("rows.x3p", 1, kind="SUR", rows=ROWS, typ="F")
x3p("rows16.x3p", 1, kind="SUR", rows=ROWS, typ="I")
