"""Addresses and embed codes of every site that can be embedded, and what they are read as."""

from tests.embedded import VIDEO, YOUTUBE_FRAME

EPISODE = "episode/4rOoJ6Egrf8K2IrywzwOMk"


DID = "did:plc:z72i7hdynmk6r22z27h6tvur"


PFBID = "pfbid0RTQoYtNqtR4duBP3xrWoQK521ZKPE5z3GBzctsB"


POST = "7304286962587242496"


SHOW, ACAST = "66d847f49c7d98a7f877df3d", "6650b1b4f3a0d0001243e5a1"


BOX = "16.2%2C48.1,16.4%2C48.3"


# As Google writes it: the distance, longitude and latitude of what is looked at, and a place.
VIEW = (
    "!1m18!1m12!1m3!1d105762.6!2d-77.95766!3d34.225714!2m3!1f0!2f0!3f0!3m2!1i1024!2i768"
    "!4f13.1!3m3!1m2!1s0x89a9f5a20debaed5%3A0x5e66493884093032!2sThe%20dam!5e0!3m2!1sen!2sus"
)


# By an address, the provider's key and the id.
READ = {
    f"https://www.youtube.com/watch?v={VIDEO}": ("youtube", VIDEO),
    f"http://youtube.com/watch?v={VIDEO}&t=43&si=who-sent-it": ("youtube", VIDEO),
    f"https://m.youtube.com/watch?app=desktop&v={VIDEO}#comments": ("youtube", VIDEO),
    f"https://www.youtube.com/embed/{VIDEO}?rel=0": ("youtube", VIDEO),
    f"https://www.youtube.com/shorts/{VIDEO}": ("youtube", VIDEO),
    f"https://www.youtube.com/live/{VIDEO}?feature=share": ("youtube", VIDEO),
    f"https://www.youtube-nocookie.com/embed/{VIDEO}": ("youtube", VIDEO),
    f"https://youtu.be/{VIDEO}?si=who-sent-it": ("youtube", VIDEO),
    f"youtu.be/{VIDEO}": ("youtube", VIDEO),
    f"HTTPS://WWW.YouTube.com/watch?v={VIDEO}": ("youtube", VIDEO),
    "https://vimeo.com/76979871": ("vimeo", "76979871"),
    "https://vimeo.com/channels/staffpicks/76979871": ("vimeo", "76979871"),
    "https://vimeo.com/823141156/90e6d75118?share=copy": (
        "vimeo",
        "823141156/90e6d75118",
    ),
    "https://player.vimeo.com/video/76979871": ("vimeo", "76979871"),
    "https://player.vimeo.com/video/823141156?h=90e6d75118&badge=0": (
        "vimeo",
        "823141156/90e6d75118",
    ),
    "https://www.tiktok.com/@arn.rescue/video/6718335390845095173?lang=de": (
        "tiktok",
        "@arn.rescue/video/6718335390845095173",
    ),
    "https://soundcloud.com/radio-arn/dam-interview": (
        "soundcloud",
        "radio-arn/dam-interview",
    ),
    "https://soundcloud.com/radio-arn/sets/flood-night": (
        "soundcloud",
        "radio-arn/sets/flood-night",
    ),
    f"https://open.spotify.com/{EPISODE}?si=who-sent-it": ("spotify", EPISODE),
    f"https://open.spotify.com/intl-de/{EPISODE}": ("spotify", EPISODE),
    f"https://open.spotify.com/embed/{EPISODE}": ("spotify", EPISODE),
    "https://podcasts.apple.com/de/podcast/the-valley/id1473854035?i=1000479125753": (
        "apple",
        "de/podcast/id1473854035?i=1000479125753",
    ),
    "https://bsky.app/profile/arn.example/post/3l6oveex3ii2l": (
        "bluesky",
        "arn.example/post/3l6oveex3ii2l",
    ),
    f"https://bsky.app/profile/{DID}/post/3l6oveex3ii2l": (
        "bluesky",
        f"{DID}/post/3l6oveex3ii2l",
    ),
    "https://x.com/ArnRescue/status/1234567890123456789?s=20": (
        "x",
        "ArnRescue/status/1234567890123456789",
    ),
    "https://twitter.com/ArnRescue/status/1234567890123456789/photo/1": (
        "x",
        "ArnRescue/status/1234567890123456789",
    ),
    "https://www.instagram.com/p/DZTir79OU3j/?igsh=who-sent-it": (
        "instagram",
        "DZTir79OU3j",
    ),
    "https://www.instagram.com/arn_rescue/reel/DZTir79OU3j/": (
        "instagram",
        "DZTir79OU3j",
    ),
    # The same things of each, and who added what to follow its readers.
    "https://omny.fm/shows/valley-radio/the-dam?in_playlist=who-sent-it": (
        "omny",
        "valley-radio/the-dam",
    ),
    "https://omny.fm/shows/valley-radio/the-dam/embed?style=artwork": (
        "omny",
        "valley-radio/the-dam",
    ),
    "https://omny.fm/shows/valley-radio/playlists/podcast/embed": (
        "omny",
        "valley-radio/playlists/podcast",
    ),
    f"https://embed.acast.com/{SHOW}/{ACAST}?cover=false": ("acast", f"{SHOW}/{ACAST}"),
    f"https://embed.acast.com/$/{SHOW}/{ACAST}": ("acast", f"{SHOW}/{ACAST}"),
    "https://embed.acast.com/varvet/-247-the-dam": ("acast", "varvet/-247-the-dam"),
    "https://play.acast.com/s/varvet/the-dam": ("acast", "varvet/the-dam"),
    "https://shows.acast.com/varvet/episodes/the-dam": ("acast", "varvet/the-dam"),
    "https://playlist.megaphone.fm/?e=VMP8395182908": ("megaphone", "VMP8395182908"),
    "https://playlist.megaphone.fm?e=VMP8395182908&light=true": (
        "megaphone",
        "VMP8395182908",
    ),
    "https://player.megaphone.fm/VMP8395182908": ("megaphone", "VMP8395182908"),
    "https://www.buzzsprout.com/2531619/episodes/17727894-the-dam": (
        "buzzsprout",
        "2531619/episodes/17727894",
    ),
    "https://www.buzzsprout.com/2531619/17727894?client_source=small_player": (
        "buzzsprout",
        "2531619/episodes/17727894",
    ),
    "https://www.threads.net/@arn.rescue/post/C6CpowuPJ4N/?xmt=who-sent-it": (
        "threads",
        "@arn.rescue/post/C6CpowuPJ4N",
    ),
    "https://www.threads.com/@arn.rescue/post/C6CpowuPJ4N/embed": (
        "threads",
        "@arn.rescue/post/C6CpowuPJ4N",
    ),
    "https://t.me/arn_rescue/68?single": ("telegram", "arn_rescue/68"),
    "t.me/s/arn_rescue/68": ("telegram", "arn_rescue/68"),
    f"https://www.linkedin.com/posts/arn-rescue_dam-activity-{POST}-2Ao8?utm_source=x": (
        "linkedin",
        f"urn:li:activity:{POST}",
    ),
    f"https://www.linkedin.com/feed/update/urn:li:share:{POST}/": (
        "linkedin",
        f"urn:li:share:{POST}",
    ),
    f"https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A{POST}": (
        "linkedin",
        f"urn:li:ugcPost:{POST}",
    ),
    f"https://www.facebook.com/ArnRescue/posts/{PFBID}?rdid=who-sent-it": (
        "facebook",
        f"ArnRescue/posts/{PFBID}",
    ),
    f"https://m.facebook.com/ArnRescue/posts/der-damm-h%C3%A4lt/{POST}/": (
        "facebook",
        f"ArnRescue/posts/{POST}",
    ),
    f"https://www.facebook.com/permalink.php?id=100064&story_fbid={PFBID}&ref=x": (
        "facebook",
        f"permalink.php?story_fbid={PFBID}&id=100064",
    ),
    "https://www.facebook.com/photo/?fbid=834344582027375&set=a.1": (
        "facebook",
        "photo.php?fbid=834344582027375",
    ),
    "https://www.facebook.com/ArnRescue/photos/a.12/834344582027375/": (
        "facebook",
        "ArnRescue/photos/834344582027375",
    ),
    "https://www.facebook.com/ArnRescue/videos/the-dam/834344582027375/": (
        "facebook-video",
        "ArnRescue/videos/834344582027375",
    ),
    "https://www.facebook.com/watch/?v=834344582027375&ref=sharing": (
        "facebook-video",
        "video.php?v=834344582027375",
    ),
    "https://www.facebook.com/reel/834344582027375?s=who-sent-it": (
        "facebook-video",
        "reel/834344582027375",
    ),
    "https://mastodon.social/@ArnRescue/113598226841723005": (
        "mastodon",
        "mastodon.social/@ArnRescue/113598226841723005",
    ),
    "https://mastodon.social/deck/@ArnRescue/113598226841723005": (
        "mastodon",
        "mastodon.social/@ArnRescue/113598226841723005",
    ),
    "https://mastodon.social/users/ArnRescue/statuses/113598226841723005": (
        "mastodon",
        "mastodon.social/@ArnRescue/113598226841723005",
    ),
    "https://datawrapper.dwcdn.net/aBcD9/3/": ("datawrapper", "aBcD9"),
    "https://datawrapper.dwcdn.net/aBcD9": ("datawrapper", "aBcD9"),
    "https://www.datawrapper.de/_/aBcD9/?v=3": ("datawrapper", "aBcD9"),
    "https://public.flourish.studio/visualisation/24243729/?utm_source=who-sent-it": (
        "flourish",
        "visualisation/24243729",
    ),
    "https://flo.uri.sh/story/24243/embed?auto=1": ("flourish", "story/24243"),
    f"https://www.google.com/maps/embed?pb={VIEW}": (
        "google-maps",
        VIEW.replace("%3A", ":").replace("%20", " "),
    ),
    "https://www.google.com/maps/d/u/0/viewer?mid=1Rhr_6JXxPQgEBGSyI0g&ll=1%2C2": (
        "google-maps",
        "d/1Rhr_6JXxPQgEBGSyI0g",
    ),
    f"https://www.openstreetmap.org/export/embed.html?bbox={BOX}&layer=hot&marker=48.2,-16.3": (
        "openstreetmap",
        "16.2,48.1,16.4,48.3/hot/48.2,-16.3",
    ),
    f"https://www.openstreetmap.org/export/embed.html?bbox={BOX}": (
        "openstreetmap",
        "16.2,48.1,16.4,48.3//",
    ),
    "https://www.documentcloud.org/documents/20417938-the-dam/?mode=text": (
        "documentcloud",
        "20417938-the-dam",
    ),
    "https://embed.documentcloud.org/documents/20417938/?embed=1": (
        "documentcloud",
        "20417938",
    ),
}


# By an address, the frame.
FRAMES = {
    f"https://youtu.be/{VIDEO}": YOUTUBE_FRAME,
    "https://vimeo.com/76979871": (
        "https://player.vimeo.com/video/76979871?dnt=1&autoplay=1"
    ),
    "https://vimeo.com/823141156/90e6d75118": (
        "https://player.vimeo.com/video/823141156?h=90e6d75118&dnt=1&autoplay=1"
    ),
    "https://www.tiktok.com/@arn.rescue/video/6718335390845095173": (
        "https://www.tiktok.com/player/v1/6718335390845095173?autoplay=1"
    ),
    "https://soundcloud.com/radio-arn/dam-interview": (
        "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fradio-arn"
        "%2Fdam-interview&auto_play=true"
    ),
    f"https://open.spotify.com/{EPISODE}": f"https://open.spotify.com/embed/{EPISODE}",
    "https://podcasts.apple.com/de/podcast/id1473854035?i=1000479125753": (
        "https://embed.podcasts.apple.com/de/podcast/id1473854035?i=1000479125753"
    ),
    "https://bsky.app/profile/arn.example/post/3l6oveex3ii2l": (
        "https://embed.bsky.app/embed/arn.example/app.bsky.feed.post/3l6oveex3ii2l"
        "?colorMode=system"
    ),
    "https://x.com/ArnRescue/status/1234567890123456789": (
        "https://platform.twitter.com/embed/Tweet.html?id=1234567890123456789&dnt=true"
    ),
    "https://www.instagram.com/p/DZTir79OU3j/": (
        "https://www.instagram.com/p/DZTir79OU3j/embed/captioned/"
    ),
    "https://omny.fm/shows/valley-radio/the-dam": (
        "https://omny.fm/shows/valley-radio/the-dam/embed"
    ),
    "https://shows.acast.com/varvet/episodes/the-dam": (
        "https://embed.acast.com/varvet/the-dam"
    ),
    "https://player.megaphone.fm/VMP8395182908": (
        "https://playlist.megaphone.fm/?e=VMP8395182908"
    ),
    "https://www.buzzsprout.com/2531619/episodes/17727894-the-dam": (
        "https://www.buzzsprout.com/2531619/episodes/17727894"
        "?client_source=small_player&iframe=true"
    ),
    "https://www.threads.net/@arn.rescue/post/C6CpowuPJ4N": (
        "https://www.threads.com/@arn.rescue/post/C6CpowuPJ4N/embed"
    ),
    "https://t.me/s/arn_rescue/68": "https://t.me/arn_rescue/68?embed=1",
    f"https://www.linkedin.com/posts/arn-rescue_dam-activity-{POST}-2Ao8": (
        f"https://www.linkedin.com/embed/feed/update/urn:li:activity:{POST}"
    ),
    f"https://www.facebook.com/permalink.php?story_fbid={PFBID}&id=100064": (
        "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com"
        f"%2Fpermalink.php%3Fstory_fbid%3D{PFBID}%26id%3D100064&show_text=true"
    ),
    "https://www.facebook.com/reel/834344582027375": (
        "https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com"
        "%2Freel%2F834344582027375&show_text=false"
    ),
    "https://mastodon.social/users/ArnRescue/statuses/113598226841723005": (
        "https://mastodon.social/@ArnRescue/113598226841723005/embed"
    ),
    "https://www.datawrapper.de/_/aBcD9/": "https://datawrapper.dwcdn.net/aBcD9/",
    "https://public.flourish.studio/visualisation/24243729/": (
        "https://flo.uri.sh/visualisation/24243729/embed"
    ),
    f"https://www.google.com/maps/embed?pb={VIEW}": (
        f"https://www.google.com/maps/embed?pb={VIEW}"
    ),
    "https://www.google.com/maps/d/viewer?mid=1Rhr_6JXxPQgEBGSyI0g": (
        "https://www.google.com/maps/d/embed?mid=1Rhr_6JXxPQgEBGSyI0g"
    ),
    f"https://www.openstreetmap.org/?bbox={BOX}&marker=48.2,-16.3": (
        "https://www.openstreetmap.org/export/embed.html"
        "?bbox=16.2,48.1,16.4,48.3&marker=48.2,-16.3"
    ),
    "https://www.documentcloud.org/documents/20417938-the-dam/": (
        "https://embed.documentcloud.org/documents/20417938-the-dam/"
        "?embed=1&responsive=1&title=1"
    ),
}


# Of a provider's host, and not one thing.
NOT_ONE_THING = [
    "https://www.youtube.com/",
    "https://www.youtube.com/@ArnRescue",
    "https://www.youtube.com/elevenchars",
    "https://www.youtube.com/watch?v=short",
    f"https://www.youtube.com/watch?v={VIDEO}x",
    f"https://www.youtube.com/watch?v={VIDEO}%22",
    f"https://www.youtube.com/watch?v=%0a{VIDEO}",
    f"https://www.youtube.com/watch?x={VIDEO}",
    f"https://www.youtube.com/watch?={VIDEO}",
    f"https://www.youtube.com/embed/../{VIDEO}",
    "https://www.youtube.com/embed/videoseries?list=PL1",
    "https://www.youtube.com/embed/live_stream?channel=UC1",
    "https://youtu.be/watch",
    "https://vimeo.com/arnrescue",
    "https://vimeo.com/823141156/javascript:1",
    "https://www.tiktok.com/@arn.rescue",
    "https://soundcloud.com/radio-arn",
    "https://soundcloud.com/radio-arn/sets",
    "https://soundcloud.com/search/sounds",
    "https://open.spotify.com/user/arn",
    "https://open.spotify.com/episode/short",
    "https://podcasts.apple.com/de/podcast/the-valley/id1473854035",
    "https://podcasts.apple.com/de/podcast/x/id1473854035?i=1%22onload",
    "https://bsky.app/profile/arn.example",
    "https://bsky.app/profile/../post/3l6oveex3ii2l/more",
    "https://x.com/ArnRescue",
    "https://x.com/ArnRescue/status/%31234567890",
    "https://www.instagram.com/arn_rescue/",
    "https://omny.fm/shows/valley-radio",
    "https://omny.fm/shows/valley-radio/playlists",
    "https://omny.fm/shows/valley-radio/playlists/podcast.rss",
    "https://embed.acast.com/varvet",
    "https://embed.acast.com/varvet/../the-dam",
    "https://shows.acast.com/varvet/about/the-dam",
    "https://playlist.megaphone.fm/?e=VMP8395182908%26x=1",
    "https://playlist.megaphone.fm/?p=VMP8395182908",
    "https://www.buzzsprout.com/2531619",
    "https://www.buzzsprout.com/2531619/episodes/17727894/../1",
    "https://www.threads.com/@arn.rescue",
    "https://www.threads.com/arn.rescue/post/C6CpowuPJ4N",
    "https://t.me/arn_rescue",
    "https://t.me/c/1234567/68",
    "https://t.me/arn_rescue/68/more",
    "https://www.linkedin.com/in/arn-rescue",
    f"https://www.linkedin.com/feed/update/urn:li:comment:{POST}",
    f"https://www.linkedin.com/embed/feed/update/urn:li:share:{POST}%22",
    "https://www.facebook.com/ArnRescue",
    "https://www.facebook.com/share/p/1AbCdEfGhI/",
    "https://www.facebook.com/ArnRescue/posts/%2e%2e",
    f"https://www.facebook.com/permalink.php?story_fbid={PFBID}",
    f"https://www.facebook.com/plugins/post.php?href=https://evil.example/a/posts/{POST}",
    f"https://www.facebook.com/plugins/post.php?href=https://facebook.com.evil.example/a/posts/{POST}",
    f"https://www.facebook.com/plugins/post.php?href=https://facebook.com@evil.example/a/posts/{POST}",
    f"https://www.facebook.com/plugins/post.php?href=javascript:facebook.com/a/posts/{POST}",
    "https://www.facebook.com/plugins/videos/834344582027375",
    "https://mastodon.social/@ArnRescue",
    "https://mastodon.social/@ArnRescue@other.example/113598226841723005",
    "https://datawrapper.dwcdn.net/aBcD9/3/dataset.csv",
    "https://datawrapper.dwcdn.net/aBcD/",
    "https://public.flourish.studio/resources/embed.js",
    "https://flo.uri.sh/visualisation/24243729/../1",
    "https://www.google.com/search?q=dam",
    "https://www.google.com/maps/place/Arn/@48.2,16.3,12z",
    "https://www.google.com/maps/embed?pb=!1m2!1m1",
    f"https://www.google.com/maps/embed?pb={VIEW}%22%3E",
    f"https://www.google.com/maps/embed?pb={VIEW}%3Cscript%3E",
    f"https://www.google.com/maps/embed?pb={VIEW}!2s" + "a" * 400,
    f"https://www.google.com/maps/embed?pb={VIEW}" + "!2s%F0%9F%98%80" * 30,
    f"https://www.google.com/maps/embed?pb={VIEW}" + "!2s%C3%BC" * 60,
    "https://www.google.com/maps/d/viewer?mid=../../a-b-c-d",
    "https://www.openstreetmap.org/#map=12/48.2/16.3",
    "https://www.openstreetmap.org/export/embed.html?bbox=1,2,3",
    f"https://www.openstreetmap.org/export/embed.html?bbox={BOX}&marker=x",
    f"https://www.openstreetmap.org/export/embed.html?bbox={BOX}&layer=%22",
    "https://www.documentcloud.org/documents/",
    "https://www.documentcloud.org/documents/20417938-the-dam/annotations/1",
    # Longer than the columns are.
    "https://soundcloud.com/radio-arn/" + "a" * 480,
]


# By an embed code, the provider's key.
CODES = {
    f'<iframe width="560" height="315" src="https://www.youtube.com/embed/{VIDEO}?si=x'
    '&amp;start=3" title="YouTube video player" frameborder="0"></iframe>': "youtube",
    f"<IFRAME SRC='//www.youtube.com/embed/{VIDEO}'></IFRAME>": "youtube",
    '<div><iframe src="https://player.vimeo.com/video/823141156?h=90e6d75118&amp;dnt=1">'
    '</iframe></div><script src="https://player.vimeo.com/api/player.js"></script>': (
        "vimeo"
    ),
    '<iframe src="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/'
    'tracks/1"></iframe><a href="https://soundcloud.com/radio-arn">Radio Arn</a> · '
    '<a href="https://soundcloud.com/radio-arn/dam-interview">Dam</a>': "soundcloud",
    '<blockquote class="twitter-tweet"><p>Up. <a href="https://t.co/abc">pic</a></p>'
    '<a href="https://twitter.com/ArnRescue/status/1234567890?ref_src=x">Nov 24</a>'
    "</blockquote>": "x",
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@arn.rescue/video/'
    '6718335390845095173"></blockquote>': "tiktok",
    '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook'
    f'.com%2FArnRescue%2Fposts%2F{PFBID}%3Fref%3Dx&show_text=true&width=500" width="500">'
    "</iframe>": "facebook",
    '<iframe src="https://www.facebook.com/plugins/video.php?height=314&amp;href=https%3A%2F'
    '%2Fwww.facebook.com%2FArnRescue%2Fvideos%2F834344582027375%2F&amp;show_text=false">'
    "</iframe>": "facebook-video",
    f'<div class="fb-post" data-href="https://www.facebook.com/ArnRescue/posts/{POST}/"'
    "></div>": "facebook",
    '<blockquote class="text-post-media" data-text-post-permalink="x"><a href="https://www.'
    'threads.com/@arn.rescue/post/C6CpowuPJ4N" target="_blank">View</a></blockquote>'
    '<script async src="https://www.threads.com/embed.js"></script>': "threads",
    '<blockquote class="mastodon-embed" data-embed-url="https://mastodon.social/@ArnRescue/'
    '113598226841723005/embed"><a href="https://mastodon.social/@ArnRescue/'
    '113598226841723005">Post</a></blockquote>'
    '<script src="https://mastodon.social/embed.js" async></script>': "mastodon",
    '<script async src="https://telegram.org/js/telegram-widget.js?22" '
    'data-telegram-post="arn_rescue/68" data-width="100%"></script>': "telegram",
    f'<iframe src="https://www.linkedin.com/embed/feed/update/urn:li:share:{POST}?collapsed=1"'
    ' height="640"></iframe>': "linkedin",
    '<iframe title="Levels" id="datawrapper-chart-aBcD9" src="https://datawrapper.dwcdn.net/'
    'aBcD9/1/" height="581"></iframe><script>!function(){}();</script>': "datawrapper",
    '<div id="datawrapper-vis-aBcD9"><script defer src="https://datawrapper.dwcdn.net/aBcD9/'
    'embed.js" data-target="#datawrapper-vis-aBcD9"></script></div>': "datawrapper",
    '<div class="flourish-embed flourish-chart" data-src="visualisation/24243729"><script '
    'src="https://public.flourish.studio/resources/embed.js"></script></div>': "flourish",
    "<iframe src='https://flo.uri.sh/visualisation/24243729/embed' class='flourish-embed-"
    "iframe'></iframe>": "flourish",
    f'<iframe src="https://www.google.com/maps/embed?pb={VIEW}" width="600" loading="lazy">'
    "</iframe>": "google-maps",
    '<iframe src="https://www.openstreetmap.org/export/embed.html?bbox=16.2%2C48.1%2C16.4%2C'
    '48.3&amp;layer=mapnik"></iframe><br/><small><a href="https://www.openstreetmap.org/#map='
    '12/48.2/16.3">View Larger Map</a></small>': "openstreetmap",
    '<iframe src="https://embed.documentcloud.org/documents/20417938-the-dam/?embed=1&amp;'
    'responsive=1&amp;title=1" sandbox="allow-scripts"></iframe>': "documentcloud",
    '<iframe src="https://omny.fm/shows/valley-radio/the-dam/embed?style=artwork"></iframe>': (
        "omny"
    ),
    f'<iframe src="https://embed.acast.com/$/{SHOW}/{ACAST}?" height="190"></iframe>': "acast",
    '<iframe height="200" src="https://playlist.megaphone.fm/?e=VMP8395182908"></iframe>': (
        "megaphone"
    ),
    '<div id="buzzsprout-player-17727894"></div><script src="https://www.buzzsprout.com/'
    "2531619/episodes/17727894-the-dam.js?container_id=buzzsprout-player-17727894&player="
    'small"></script>': "buzzsprout",
}
