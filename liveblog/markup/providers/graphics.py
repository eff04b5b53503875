"""Sites of maps, charts and documents."""

import re
from urllib.parse import quote

from .provider import Provider, at

DEGREES = r"-?[0-9]{1,3}(?:\.[0-9]{1,17})?"
# Google's description of a view, as its embed codes have it: fields that begin with "!". The
# first ones are the distance, the longitude and the latitude of what is looked at.
GOOGLE_NUMBER = r"-?[0-9]{1,12}(?:\.[0-9]{1,20})?"
GOOGLE_FIELD = r"![0-9]{1,3}[a-z][\w .,:;()/&'+*%=@|#~$?-]{0,200}"
GOOGLE_VIEW = (
    rf"!1m[0-9]{{1,2}}!1m[0-9]{{1,2}}!1m3!1d{GOOGLE_NUMBER}!2d{GOOGLE_NUMBER}!3d{GOOGLE_NUMBER}"
    rf"(?:{GOOGLE_FIELD}){{0,60}}"
)
GOOGLE_CENTRE = re.compile(rf"!2d({GOOGLE_NUMBER})!3d({GOOGLE_NUMBER})")


def _google_page(id: str) -> str:
    if id.startswith("d/"):
        return f"https://www.google.com/maps/d/viewer?mid={id[2:]}"
    # Google's frames refuse to be a page. Its maps take what we add to read the id again.
    longitude, latitude = GOOGLE_CENTRE.findall(id)[0]
    where = f"api=1&map_action=map&center={latitude},{longitude}"
    return f"https://www.google.com/maps/@?{where}&pb={quote(id, safe='!')}"


def _google_frame(id: str) -> str:
    if id.startswith("d/"):
        return f"https://www.google.com/maps/d/embed?mid={id[2:]}"
    return f"https://www.google.com/maps/embed?pb={quote(id, safe='!')}"


def _openstreetmap_parameters(id: str) -> str:
    box, layer, marker = id.split("/")
    parts = [
        f"bbox={box}",
        f"layer={layer}" if layer else "",
        marker and f"marker={marker}",
    ]
    return "&".join(filter(None, parts))


def _openstreetmap_page(id: str) -> str:
    # Its pages know a box and a marker's two degrees; the other names are for reading it again.
    latitude, _comma, longitude = id.rpartition("/")[2].partition(",")
    marker = f"&mlat={latitude}&mlon={longitude}" if longitude else ""
    return f"https://www.openstreetmap.org/?{_openstreetmap_parameters(id)}{marker}"


def _openstreetmap_frame(id: str) -> str:
    return f"https://www.openstreetmap.org/export/embed.html?{_openstreetmap_parameters(id)}"


DATAWRAPPER = Provider(
    key="datawrapper",
    name="Datawrapper",
    thing="chart",
    shape="chart",
    addresses=(
        at(
            "datawrapper.dwcdn.net",
            r"/([A-Za-z0-9]{5})(?:/[0-9]{1,5})?(?:/(?:index\.html|embed\.js|full\.png)?)?",
        ),
        at("datawrapper.de www.datawrapper.de", r"/_/([A-Za-z0-9]{5})/?"),
    ),
    page="https://www.datawrapper.de/_/{}/".format,
    # Leads to the version that was published last.
    frame="https://datawrapper.dwcdn.net/{}/".format,
    frame_hosts=("datawrapper.dwcdn.net",),
)
FLOURISH = Provider(
    key="flourish",
    name="Flourish",
    thing="chart",
    shape="chart",
    addresses=(
        at(
            "public.flourish.studio flo.uri.sh",
            r"/((?:visualisation|story)/[0-9]{3,12})(?:/(?:embed|thumbnail)?)?/?",
        ),
    ),
    page="https://public.flourish.studio/{}/".format,
    frame="https://flo.uri.sh/{}/embed".format,
    frame_hosts=("flo.uri.sh",),
    oembed="https://app.flourish.studio/api/v1/oembed?format=json&url=",
    attribute=("data-src", "https://public.flourish.studio/"),
)
GOOGLE_MAPS = Provider(
    key="google-maps",
    name="Google Maps",
    thing="map",
    shape="map",
    addresses=(
        at(
            "google.com www.google.com maps.google.com",
            rf"/maps/(?:embed|@)\?pb=(?=.{{1,400}}$)({GOOGLE_VIEW})",
            "pb",
        ),
        # A map of one's own: "My Maps".
        at(
            "google.com www.google.com",
            r"/maps/d/(?:u/[0-9]/)?(?:embed|viewer)\?mid=([A-Za-z0-9_.-]{10,80})",
            "mid",
            made_of=r"d/\1",
        ),
    ),
    page=_google_page,
    frame=_google_frame,
    frame_hosts=("www.google.com",),
)
OPENSTREETMAP = Provider(
    key="openstreetmap",
    name="OpenStreetMap",
    thing="map",
    shape="map",
    addresses=(
        at(
            "openstreetmap.org www.openstreetmap.org",
            rf"(?:/export/embed\.html|/)\?bbox=({DEGREES}(?:,{DEGREES}){{3}})"
            rf"(?:&layer=([a-z]{{3,20}}))?(?:&marker=({DEGREES},{DEGREES}))?",
            *("bbox", "layer", "marker"),
            made_of=r"\1/\2/\3",
        ),
    ),
    page=_openstreetmap_page,
    frame=_openstreetmap_frame,
    frame_hosts=("www.openstreetmap.org",),
)
DOCUMENTCLOUD = Provider(
    key="documentcloud",
    name="DocumentCloud",
    thing="document",
    shape="post",
    addresses=(
        at(
            "documentcloud.org www.documentcloud.org beta.documentcloud.org"
            " embed.documentcloud.org",
            r"/documents/([0-9]{3,10}(?:-[A-Za-z0-9_-]{1,200})?)(?:\.html)?/?",
        ),
    ),
    page="https://www.documentcloud.org/documents/{}/".format,
    frame="https://embed.documentcloud.org/documents/{}/?embed=1&responsive=1&title=1".format,
    frame_hosts=("embed.documentcloud.org",),
)

GRAPHICS = (DATAWRAPPER, FLOURISH, GOOGLE_MAPS, OPENSTREETMAP, DOCUMENTCLOUD)
