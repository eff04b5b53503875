from liveblog import extension


class IndexNowConfig(extension.Extra):
    name = "liveblog.extras.indexnow"
    public_urls = "liveblog.extras.indexnow.urls"

    def worker_rounds(self):
        from .telling import Engines

        return [(Engines().tell, 5)]
