"""`briefing serve` against nginx: the same folder, asked for the same files, in turn."""

import contextlib
import os
import pathlib
import pwd
import shutil
import socket
import string
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from typing import NamedTuple

from measuring import Failed
from program import Program, in_turn
from wrk import Load, load

_ROUNDS = 3
_PATHS = {
    "a pack's page": "packs/aldershot/index.html",
    "its contacts.vcf": "packs/aldershot/contacts.vcf",
    "the index": "index.html",
}


class Contest(NamedTuple):
    """What was asked for, and how each `briefing` and nginx bore it, in each round."""

    name: str
    programs: list[list[Load]]
    nginx: list[Load]


def contests(
    programs: list[Program], root: pathlib.Path, tools: pathlib.Path
) -> list[Contest]:
    ports = [_free_port() for _ in [*programs, "nginx"]]
    commands = [
        [program.path, "serve", "--output", str(root), "--port", str(port)]
        for program, port in zip(programs, ports)
    ]
    commands.append(_nginx(root, ports[-1], tools))
    with contextlib.ExitStack() as running:
        for command, port in zip(commands, ports):
            running.enter_context(_server(command, port, tools))
        return [_contest(name, path, ports, root) for name, path in _PATHS.items()]


def _contest(name: str, path: str, ports: list[int], root: pathlib.Path) -> Contest:
    loads: dict[int, list[Load]] = {port: [] for port in ports}
    for turn in range(_ROUNDS):
        for port in in_turn(ports, turn):
            address = f"http://127.0.0.1:{port}/{path.removesuffix('index.html')}"
            with urllib.request.urlopen(address) as answer:
                if answer.read() != (root / path).read_bytes():
                    raise Failed(f"{address} is not {path}")
            loads[port].append(load(address))
    *of_programs, of_nginx = loads.values()
    return Contest(name, of_programs, of_nginx)


def _nginx(root: pathlib.Path, port: int, tools: pathlib.Path) -> list[str]:
    template = pathlib.Path(__file__).with_name("nginx.conf").read_text(encoding="utf-8")
    configuration = tools / "nginx.conf"
    user = pwd.getpwuid(os.getuid()).pw_name
    configuration.write_text(string.Template(template).substitute(
        user=user, folder=tools, root=root, port=port), encoding="utf-8")
    # Where it stands, which is not among the paths of everybody.
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    return [program, "-e", str(tools / "nginx.log"), "-c", str(configuration)]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


@contextlib.contextmanager
def _server(command: list[str], port: int, tools: pathlib.Path) -> Iterator[None]:
    """Runs a server from the moment at which it listens."""
    log = tools / f"server-{port}.log"
    with log.open("wb") as file:
        try:
            process = subprocess.Popen(command, stdout=file, stderr=file)
        except FileNotFoundError:
            raise Failed(f"there is no '{command[0]}'") from None
    try:
        _wait_until_listening(process, port, log)
        yield
    finally:
        process.terminate()
        process.wait()


def _wait_until_listening(process: subprocess.Popen[bytes], port: int, log: pathlib.Path) -> None:
    for _ in range(200):
        with contextlib.suppress(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port)).close()
            return
        if process.poll() is not None:
            break
        time.sleep(0.05)
    raise Failed(f"a server does not listen: {log.read_text(errors='replace')}")
