vcl 4.1;

# Varnish 7 in the place of nginx: the rules of nginx.conf, which says why; and polls that wait for the
# same are one at the waiting room. tests/test_varnish.py runs this file. Start it with
#   PURGE_SECRET=… varnishd -a :80 -f /etc/varnish/varnish.vcl -s malloc,512m
#     -p thread_queue_limit=20000 -p timeout_idle=75
# All who have waited ask again at once: by default 20 of them would be queued, and the others
# disconnected; and connections closed after five seconds, just when a page polls.
# TLS ends before it. It hands over what is sent as it comes, and counts no connections: what is
# before it must collect what is sent (nginx does: proxy_request_buffering).

import std;

# Readers' pages and polls. While it does not answer, they have the last answer at once.
backend public_pages {
  .host = "web";
  .port = "8000";
  .connect_timeout = 2s;
  .first_byte_timeout = 4s;
  .probe = {
    # What pages need: while the database hangs, readers would else wait one after the other.
    .url = "/readyz";
    .interval = 1s;
    .timeout = 2s;
    .window = 1;
    .threshold = 1;
    .initial = 1;
  }
}

# The desk, and pictures that may have to be made first.
backend newsroom {
  .host = "web";
  .port = "8000";
  .connect_timeout = 2s;
  .first_byte_timeout = 120s;
}

backend waiting_room {
  .host = "room";
  .port = "8001";
  .connect_timeout = 2s;
  # Longer than any HOLD_SECONDS.
  .first_byte_timeout = 130s;
}

sub vcl_recv {
  if (req.restarts == 0) {
    unset req.http.X-Failed;
    unset req.http.X-Stale;
    unset req.http.X-Plain-Poll;
    set req.http.X-Request-ID = "varnish-" + req.xid;
    # What a proxy before this one said of the scheme; else plain http, as no TLS ends here.
    if (req.http.X-Forwarded-Proto != "https") {
      set req.http.X-Forwarded-Proto = "http";
    }
  }
  # Who is signed in: never kept.
  if (req.url ~ "^/(desk|accounts|api)([/?]|$)") {
    set req.backend_hint = newsroom;
    return (pass);
  }
  # What watches the newsroom asks the web process itself.
  if (req.url ~ "^/(metrics|readyz)([/?]|$)") {
    return (synth(404));
  }
  # What a reader sends, such as a question: never kept. It says from where it comes, and its kind.
  if (req.method == "POST" && req.url ~ "^/live/[-a-zA-Z0-9_]+/[a-z]+/([-_:a-zA-Z0-9]+/)?send/$") {
    unset req.http.Cookie;
    set req.backend_hint = newsroom;
    return (pass);
  }
  call of_nobody;
  call one_address;
  if (req.method == "PURGE") {
    # An empty secret is nobody's.
    if (std.getenv("PURGE_SECRET") == "" || req.http.X-Purge-Secret != std.getenv("PURGE_SECRET")) {
      return (synth(403));
    }
    return (purge);
  }
  unset req.http.X-Purge-Secret;
  set req.backend_hint = public_pages;
  if (req.method != "GET" && req.method != "HEAD") {
    # An open page says that it is open, of which nothing of who says it is passed on.
    if (req.url ~ "^/live/[-a-zA-Z0-9_]+/here/$") {
      unset req.http.X-Forwarded-For;
    }
    return (pass);
  }
  if (req.url ~ "^/(live/[-a-zA-Z0-9_]+|front)/since/[0-9]+/until/[0-9]+/$") {
    set req.backend_hint = waiting_room;
    set req.http.X-Plain-Poll = regsub(req.url, "until/[0-9]+/$", "");
    unset req.http.X-Forwarded-For;
  } else if (req.url ~ "^/live/[-a-zA-Z0-9_]+/stream/(now|[0-9]{15})/wait/[0-9]{1,12}/$") {
    # One long poll each: there is no answer that says how long to keep it.
    set req.backend_hint = waiting_room;
    set req.http.X-Plain-Poll = regsub(
      req.url, "/stream/([^/]+)/wait/.*$", "/stream.json?live=long-poll&offset=\1"
    );
    unset req.http.X-Forwarded-For;
    return (pass);
  } else if (req.method == "HEAD" && req.url ~ "^/live/[-a-zA-Z0-9_]+/stream\.json(\?|$)") {
    # It asks where the stream ends, a GET from an offset on.
    return (pass);
  } else if (req.url ~ "^/(media/|live/.*\.(png|jpg)$)") {
    set req.backend_hint = newsroom;
  } else if (req.url ~ "^/recordings/") {
    # Players ask for parts; one that was taken out is gone at once.
    set req.backend_hint = newsroom;
    return (pass);
  }
  # An old answer is for when there is no other: the reader of a quiet blog would else have the
  # answer of one poll ago.
  set req.grace = 1d;
  if (std.healthy(req.backend_hint) && !req.http.X-Stale) {
    set req.grace = 0s;
  }
  return (hash);
}

# The same for everybody. (VCL cannot remove all headers: these are the ones that our answers, or
# programs on the way, might be changed by.)
sub of_nobody {
  unset req.http.Authorization;
  unset req.http.Cookie;
  unset req.http.Accept;
  unset req.http.Accept-Language;
  unset req.http.CF-Connecting-IP;
  unset req.http.Content-Type;
  unset req.http.Forwarded;
  unset req.http.Has-Waited;
  unset req.http.HX-Current-URL;
  unset req.http.HX-Request;
  unset req.http.HX-Target;
  unset req.http.HX-Trigger;
  unset req.http.Known-Revision;
  unset req.http.Origin;
  unset req.http.Referer;
  unset req.http.User-Agent;
  unset req.http.X-Forwarded-Host;
  unset req.http.X-HTTP-Method-Override;
  unset req.http.X-Real-IP;
  # Of a name neither its case nor a port.
  set req.http.Host = regsub(std.tolower(req.http.Host), "\.?(:[0-9]*)?$", "");
}

# No query but of /oembed, WebFinger and a stream; a cursor that no blog reaches as the largest,
# none with zeros before it.
sub one_address {
  if (req.url ~ "^/live/[-a-zA-Z0-9_]+/stream\.json\?") {
    call one_stream;
  } else if (req.url !~ "^/(oembed|\.well-known/webfinger)\?") {
    set req.url = regsub(req.url, "\?.*$", "");
  }
  set req.url = regsub(
    req.url, "^(/live/[-a-zA-Z0-9_]+/(?:since|after)/)0*[1-9][0-9]{12,14}(/|\.json)$", "\1999999999999999\2"
  );
  set req.url = regsub(
    req.url, "^(/live/[-a-zA-Z0-9_]+/(?:since|after)/)0+([0-9]+(?:/|\.json))$", "\1\2"
  );
}

# What of its query the web process knows, in one order. A long poll is a path of the waiting room.
sub one_stream {
  set req.http.X-Offset = "";
  set req.http.X-Live = "";
  if (req.url ~ "[?&]offset=") {
    set req.http.X-Offset = regsub(req.url, "^.*?[?&]offset=([^&]*).*$", "\1");
  }
  if (req.http.X-Offset !~ "^(-1|now|[0-9]{15}(?:-[0-9]{15})?)?$") {
    set req.http.X-Offset = "x";
  }
  if (req.url ~ "[?&]live=long-poll(&|$)") {
    set req.http.X-Live = "long-poll";
  } else if (req.url ~ "[?&]live=[^&]") {
    set req.http.X-Live = "x";
  }
  # Once: where the room has not answered, the web process is asked. A HEAD has nothing to wait for.
  if (
    req.method == "GET" && req.restarts == 0 &&
    req.http.X-Live == "long-poll" && req.http.X-Offset ~ "^(now|[0-9]{15})$"
  ) {
    if (req.url !~ "[?&]cursor=[0-9]{1,12}(&|$)") {
      set req.url = req.url + "&cursor=0";
    }
    set req.url = regsub(req.url, "stream\.json.*[?&]cursor=([0-9]{1,12})(&.*)?$", "wait/\1/");
    set req.url = regsub(req.url, "/wait/", "/stream/" + req.http.X-Offset + "/wait/");
  } else if (req.http.X-Live != "") {
    set req.url = regsub(req.url, "\?.*$", "?live=" + req.http.X-Live + "&offset=" + req.http.X-Offset);
  } else if (req.http.X-Offset != "") {
    set req.url = regsub(req.url, "\?.*$", "?offset=" + req.http.X-Offset);
  } else {
    set req.url = regsub(req.url, "\?.*$", "");
  }
  unset req.http.X-Offset;
  unset req.http.X-Live;
}

# All that answers vary by, but for being compressed. A picture is the same under every name.
sub vcl_hash {
  hash_data(req.url);
  if (req.url !~ "^/media/") {
    hash_data(req.http.Host);
    hash_data(req.http.X-Forwarded-Proto);
  }
  return (lookup);
}

# It has just failed, and nothing is kept of it.
sub vcl_miss {
  if (req.http.X-Stale == "away") {
    return (synth(503));
  }
  if (req.http.X-Stale == "error") {
    # For its own page of the error.
    return (pass);
  }
}

sub vcl_backend_fetch {
  unset bereq.http.X-Failed;
  unset bereq.http.X-Plain-Poll;
  unset bereq.http.X-Stale;
  if (bereq.url !~ "^/(desk|accounts|api)([/?]|$)" && bereq.url !~ "^/live/[-a-zA-Z0-9_]+/[a-z]+/([-_:a-zA-Z0-9]+/)?send/$") {
    unset bereq.body;
  }
  if (bereq.url ~ "^/(media/|live/.*\.(png|jpg)$)") {
    set bereq.first_byte_timeout = 20s;
  }
}

sub vcl_backend_response {
  if (bereq.uncacheable) {
    return (deliver);
  }
  # Not in the place of what is kept. vcl_synth goes on.
  if (beresp.status >= 500) {
    return (abandon);
  }
  # So long an answer may be given while there is no other; one to a poll that waits never.
  set beresp.grace = 1d;
  if (bereq.backend == waiting_room) {
    set beresp.grace = 0s;
    set beresp.keep = 0s;
  }
}

sub vcl_backend_error {
  # It takes the place of nothing, and vcl_deliver goes on.
  set beresp.http.X-Away = "1";
  set beresp.ttl = 0s;
  set beresp.grace = 0s;
}

sub vcl_deliver {
  if (resp.http.X-Away) {
    set req.http.X-Failed = "away";
    call without_it;
  }
  unset resp.http.X-Away;
  unset resp.http.X-Varnish;
  unset resp.http.Via;
  set resp.http.X-Cache = "MISS";
  if (obj.hits > 0) {
    set resp.http.X-Cache = "HIT";
  }
}

sub vcl_synth {
  if (resp.status == 503 && req.http.X-Stale != "away") {
    set req.http.X-Failed = "error";
    call without_it;
  }
  # A page of yours, as `manage.py error_pages` writes it, is std.fileread("/srv/errors/503.html").
  set resp.http.Content-Type = "text/plain";
  set resp.body = resp.reason;
  if (resp.status == 503) {
    set resp.http.Retry-After = "5";
  }
  return (deliver);
}

# A poll that would wait is then a plain one. Of all else the last answer is looked for.
sub without_it {
  if (req.method != "GET" && req.method != "HEAD") {
    return (deliver);
  }
  if (req.url ~ "^/(desk|accounts|api)([/?]|$)" || req.http.X-Stale) {
    return (deliver);
  }
  if (req.http.X-Plain-Poll) {
    set req.url = req.http.X-Plain-Poll;
    unset req.http.X-Plain-Poll;
  } else {
    set req.http.X-Stale = req.http.X-Failed;
  }
  return (restart);
}
