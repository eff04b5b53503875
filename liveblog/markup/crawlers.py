"""The programs that read pages for artificial intelligence, by what they do with them.

By the names to which they answer in robots.txt, as their operators tell, as of December 2026. Who
adds one says in the CHANGELOG that robots.txt changes for who refuses its group.
"""

CRAWLERS = {
    # What they read becomes part of a model.
    "training": (
        *("AI2Bot", "Ai2Bot-Dolma", "Amazonbot", "anthropic-ai", "Applebot-Extended"),
        *("Bytespider", "CCBot", "ClaudeBot", "cohere-training-data-crawler"),
        *("Diffbot", "FacebookBot", "Google-Extended", "GPTBot", "ImagesiftBot"),
        *("meta-externalagent", "omgili", "omgilibot", "PanguBot", "Timpibot"),
        *("Webzio-Extended",),
    ),
    # They keep an index, of which answers with links are made.
    "answers": (
        *("Claude-SearchBot", "DuckAssistBot", "OAI-SearchBot", "PerplexityBot"),
        *("YouBot",),
    ),
    # They come when somebody asks about a page.
    "visits": (
        *("ChatGPT-User", "Claude-User", "meta-externalfetcher", "MistralAI-User"),
        *("Perplexity-User",),
    ),
}
