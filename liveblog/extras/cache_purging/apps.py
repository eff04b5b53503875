from prometheus_client.core import GaugeMetricFamily

from liveblog import extension


class CachePurgingConfig(extension.Extra):
    name = "liveblog.extras.cache_purging"

    def worker_rounds(self):
        from .purging import relay_the_journal

        return [(relay_the_journal, 0.5)]

    def metrics(self):
        from liveblog.models import JournalLine

        waiting = JournalLine.objects.not_relayed().count()
        words = "Public changes that caches wait to hear of."
        name = "liveblog_journal_lines_not_relayed"
        return [GaugeMetricFamily(name, words, value=waiting)]
