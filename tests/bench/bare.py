"""The least that this server can do: granian's own 204, to be measured beside."""


def application(environ, start_response):
    start_response("204 No Content", [])
    return []
