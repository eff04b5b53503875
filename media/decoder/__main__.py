"""Started by `media.decoding` as `python -I <this file> <number of its socket>`."""

import socket
import sys
from pathlib import Path

if __name__ == "__main__":
    # -I keeps the working folder and PYTHONPATH out: nobody else's module is imported.
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from media.decoder.server import serve

    serve(socket.socket(fileno=int(sys.argv[1])))
