from liveblog import extension


class StaticMirrorConfig(extension.Extra):
    name = "liveblog.extras.static_mirror"

    def worker_rounds(self):
        from .mirror import StaticMirror

        return [(StaticMirror().keep_up, 2)]
