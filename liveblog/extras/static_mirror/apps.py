from liveblog import extension


class StaticMirrorConfig(extension.Extra):
    name = "liveblog.extras.static_mirror"

    def worker_rounds(self):
        from .mirror import StaticMirror

        return [(StaticMirror().keep_up, 2)]

    def copied_files(self, slug):
        from .pages import page_names

        return list(page_names(slug))

    def read_copy(self, name):
        from .target import target

        return target().read(name)
