"""A DNS server that changes its mind, and who asks it."""

import socket
import struct
import threading
from contextlib import contextmanager

A, IN = 1, 1
LONGEST = 4096


class NameServer:
    """Answers the first question with the first of `answers`, and the last one for ever."""

    def __init__(self, answers):
        self.answers, self.asked = [list(each) for each in answers], []
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.address = self.socket.getsockname()
        self.thread = threading.Thread(target=self._serve)
        self.thread.start()

    def _serve(self):
        while True:
            question, asker = self.socket.recvfrom(LONGEST)
            if not question:
                return
            name, end = _name_in(question, 12)
            self.asked.append(name)
            found = self.answers[min(len(self.asked), len(self.answers)) - 1]
            self.socket.sendto(_answer(question, end, found), asker)

    def stop(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as last:
            last.sendto(b"", self.address)
        self.thread.join()
        self.socket.close()

    def look_up(self, host, port):
        """As the client has a name looked up: asks this server anew each time."""
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
            line.settimeout(20)
            line.sendto(_question(host), self.address)
            return _addresses_in(line.recv(LONGEST))


@contextmanager
def name_server(*answers):
    server = NameServer(answers)
    try:
        yield server
    finally:
        server.stop()


def _question(host):
    head = struct.pack("!6H", 7, 0x0100, 1, 0, 0, 0)
    name = b"".join(bytes([len(each)]) + each.encode() for each in host.split("."))
    return head + name + b"\0" + struct.pack("!2H", A, IN)


def _name_in(packet, at):
    """The name that begins there, and where it ends."""
    labels = []
    while length := packet[at]:
        labels.append(packet[at + 1 : at + 1 + length].decode())
        at += 1 + length
    return ".".join(labels), at + 1


def _answer(question, end, addresses):
    number = question[:2]
    head = number + struct.pack("!5H", 0x8180, 1, len(addresses), 0, 0)
    asked = question[12 : end + 4]
    # The name is where the question has it; nobody may keep the answer.
    told = struct.pack("!3HIH", 0xC00C, A, IN, 0, 4)
    return head + asked + b"".join(told + socket.inet_aton(each) for each in addresses)


def _addresses_in(answer):
    count = struct.unpack("!H", answer[6:8])[0]
    _, end = _name_in(answer, 12)
    at = end + 4
    return [socket.inet_ntoa(answer[at + 16 * n + 12 :][:4]) for n in range(count)]
