"""Runs libFuzzer on all that reads what others wrote: `make fuzz`.

It begins with the tests' files and the project's own, and keeps what reached new code for the next
time. No input may end the program, take two seconds or a gigabyte; one that does is kept, and is to
become a test.
"""

import fnmatch
import hashlib
import os
import pathlib
import subprocess
import sys
import zipfile

PROJECT = pathlib.Path(__file__).parent.parent.parent
# The letters of `Readers.swift`, by what the files of each are called.
READERS = {
    "c": "*/constituencies.csv",
    "s": "*.csv",
    "x": "*.xlsx",
    "y": "*.yml",
    "m": "*/Content/guidance/*.md",
    "h": "*Templates/*.html",
    "t": "*Templates/*.txt",
    "v": "*Templates/*.vcf",
    "i": "*Templates/*.ics",
    "H": "*-expected/*.html",
    "T": "*-expected/*.txt",
    "V": "*-expected/*.vcf",
    "I": "*-expected/*.ics",
    "E": "*-expected/*.eml",
}
PARTS = {"w": "worksheets/sheet1.xml", "S": "sharedStrings.xml", "F": "styles.xml"}
REQUESTS = [
    b"GET /packs/bryn-test/ HTTP/1.1\r\nHost: localhost:8080\r\n\r\n",
    b"HEAD /index.html?a=b HTTP/1.1\r\nHost: [::1]\r\nAccept-Encoding: gzip;q=0.5, *;q=0\r\n\r\n",
    b'GET http://localhost/ HTTP/1.1\r\nHost: x\r\nIf-None-Match: W/"a", "b"\r\n'
    b'Range: bytes=0-4\r\nIf-Range: "b"\r\nIf-Modified-Since: Sat, 08 Jun 2024 00:00:00 GMT\r\n\r\n',
    b"GET /packs/%C3%A9 HTTP/1.0\r\nContent-Length: 0\r\nConnection: close\r\n\r\n",
]
# What the readers take for more than text.
WORDS = [
    b"{{#", b"}}", b"{{/", b"{{> ", b"{{^", b"<!--", b"-->", b"](", b"&a", b"*a", b"---\n", b"```",
    b"\xe2\x80\xa8", b"&#", b"\xee\x80\x80", b"1. ", b"=?utf-8?q?", b"BEGIN:VCARD\n", b"<title>",
    b"<a href='tel:", b"nation.england", b"constituency.name", b"<style>", b"</a>", b"_x000D_",
    b'<c t="inlineStr"><is><t>', b"<mergeCell ref=", b"dxfId=", b"| - | - |\n", b"[!WARNING]",
]


def seeds():
    for folder in ("Content", "Templates", "Tests"):
        for path in sorted((PROJECT / folder).rglob("*")):
            # Links among the invalid projects lead out of them.
            if path.is_symlink() or not path.is_file():
                continue
            for letter, pattern in READERS.items():
                if fnmatch.fnmatch(str(path.relative_to(PROJECT)), pattern):
                    yield letter, path.read_bytes()
            if path.suffix == ".xlsx" and zipfile.is_zipfile(path):
                workbook = zipfile.ZipFile(path)
                for letter, name in PARTS.items():
                    if "xl/" + name in workbook.namelist():
                        yield letter, workbook.read("xl/" + name)
    for request in REQUESTS:
        yield "r", request


def main():
    program, minutes = pathlib.Path(sys.argv[1]).resolve(), float(sys.argv[2])
    work = PROJECT / ".build" / "fuzz"
    corpus, finds = work / "corpus", work / "finds"
    for folder in (corpus, finds):
        folder.mkdir(parents=True, exist_ok=True)
    for letter, data in seeds():
        data = letter.encode() + data
        (corpus / hashlib.sha1(data).hexdigest()).write_bytes(data)
    words = ("".join(f"\\x{byte:02x}" for byte in word) for word in WORDS)
    (work / "words").write_text("".join(f'"{word}"\n' for word in words))
    known = set(finds.iterdir())

    limits = ["-timeout=2", "-rss_limit_mb=1024"]
    # Swift's own report of a crash would wait for somebody to read it.
    environment = {"SWIFT_BACKTRACE": "enable=no", "ASAN_OPTIONS": "detect_leaks=0:quarantine_size_mb=16"}
    subprocess.run(
        [
            program, corpus, *limits, f"-max_total_time={int(minutes * 60)}", "-max_len=16384",
            f"-dict={work / 'words'}", f"-artifact_prefix={finds}/", "-fork=1", "-ignore_crashes=1",
            "-ignore_timeouts=1", "-ignore_ooms=1", "-print_funcs=0",
        ],
        cwd=PROJECT, env={**os.environ, **environment}, check=False,
    )
    new = sorted(set(finds.iterdir()) - known)
    for find in new:
        settings = " ".join(f"{name}={value}" for name, value in environment.items())
        print(f"to see it again: {settings} {program} {' '.join(limits)} {find}")
    print(f"{len(new)} finds")
    sys.exit(1 if new else 0)


main()
