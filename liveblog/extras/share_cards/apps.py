from liveblog import extension


class ShareCardsConfig(extension.Extra):
    name = "liveblog.extras.share_cards"
    public_urls = "liveblog.extras.share_cards.urls"

    def share_image(self, shown):
        from .image import share_image

        return share_image(shown)
