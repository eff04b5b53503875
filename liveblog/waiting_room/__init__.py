"""Where polls wait for news: one process beside the web process, without Django in it.

A page asks with the second until which it is ready to wait (long polling). As soon as its blog
has gone on, or at that second, what the web process says to the plain poll is handed out.
"""
