"""What the server runs."""

from .app import Application
from .options import Options

application = Application(Options.from_environment())
