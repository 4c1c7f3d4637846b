"""usos_checks.py HTTP HTTPS FOLDER GROUP: calls the local store's blobbox with requests-oauthlib, whose signatures are
those of oauthlib; exits 1 at the first answer that is wrong."""

import base64
import hashlib
import json
import os
import re
import sys
import time

import requests
from oauthlib.oauth1 import SIGNATURE_HMAC_SHA1, SIGNATURE_PLAINTEXT
from requests_oauthlib import OAuth1

HTTP, HTTPS, FOLDER, GROUP = sys.argv[1:]
CERTIFICATE = FOLDER + "/tls-certificate.pem"
OWNER, OTHER, ORDINARY = [account["usos"] for account in json.load(open(FOLDER + "/accounts.json"))["accounts"][:3]]
USER = OWNER["users"][0]
TEXT = "Zażółć = 50% + ~*\n"
UNKNOWN = "0" * 32


def expect(what, was, wanted):
    if was != wanted:
        sys.exit(f"{what}: {was!r} instead of {wanted!r}")


def oauth(who=OWNER, method=SIGNATURE_HMAC_SHA1, user=None, secret=None, **more):
    return OAuth1(
        who["consumerKey"],
        client_secret=secret or who["consumerSecret"],
        resource_owner_key=user and user["token"],
        resource_owner_secret=user and user["tokenSecret"],
        signature_method=method,
        **more,
    )


def send(verb, path, base=HTTP, auth=None, **more):
    return requests.request(verb, f"{base}/services/{path}", auth=auth, verify=CERTIFICATE, timeout=60, **more)


def call(method, who=OWNER, base=HTTP, auth=None, **parameters):
    return send("POST", "blobbox/" + method, base, auth or oauth(who), data=parameters)


def ok(answer):
    if answer.status_code != 200:
        sys.exit(f"{answer.request.url}: {answer.status_code} {answer.text}")
    return answer.json()


def outcome(answer):
    body = answer.json()
    assert body["message"], answer.text
    return " ".join([str(answer.status_code)] + [body[key] for key in ("error", "reason", "param_name") if key in body])


def new(data=TEXT, **options):
    return ok(call("put_text", data=data.encode(), **options))["blob_id"]


def content(blob, who=OWNER, base=HTTP):
    return call("get", who, base, blob_id=blob)


def facts(blob, fields):
    return ok(call("blob", blob_id=blob, fields=fields))


def statistics(fields, who=OWNER):
    return ok(call("consumer", who, fields=fields))


def put(data, name="blob.bin", base=HTTPS, method=SIGNATURE_PLAINTEXT, **options):
    return send("POST", "blobbox/put", base, oauth(method=method), data=options, files={"data": (name, data)})


def put_unsigned(data, **more):
    return send("POST", "blobbox/put_unsigned", files={"data": ("blob.bin", data)}, **more)


def put_sha1(data, size=None):
    size = len(data) if size is None else size
    return call("put_sha1", sha1=hashlib.sha1(data).hexdigest(), datasize=size)


def until(what, test):
    end = time.monotonic() + 20
    while not test():
        if time.monotonic() > end:
            sys.exit(what + ": not within 20 seconds")
        time.sleep(0.2)


def signatures():
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}", send("GET", "apisrv/now").json())
    unsigned = send("GET", "blobbox/consumer")
    expect("unsigned", outcome(unsigned), "401 method_forbidden consumer_missing")
    assert unsigned.headers["WWW-Authenticate"].startswith("OAuth realm=")
    wrong = call("consumer", auth=oauth(secret="wrong"))
    expect("wrong secret", (wrong.status_code, wrong.json()["message"]), (401, "Invalid signature."))
    expect("unknown key", call("consumer", {**OWNER, "consumerKey": "unknown"}).status_code, 401)
    expect("ordinary key", outcome(call("consumer", ORDINARY)), "403 method_forbidden administrative_only")
    for base in (HTTP, HTTPS):
        for where in ("AUTH_HEADER", "QUERY", "BODY"):
            ok(call("consumer", base=base, auth=oauth(signature_type=where), fields="all_count"))
    request = requests.Request("GET", HTTP + "/services/blobbox/consumer", auth=oauth()).prepare()
    with requests.Session() as session:
        expect("first time", session.send(request).status_code, 200)
        expect("replayed", outcome(session.send(request)), "401 method_forbidden nonce_used")
    now = int(time.time())
    expect("old", outcome(call("consumer", auth=oauth(timestamp=str(now - 310)))), "401 method_forbidden timestamp_refused")
    ok(call("consumer", auth=oauth(timestamp=str(now - 250))))
    expect("PUT", send("PUT", "blobbox/blob", auth=oauth()).status_code, 405)
    expect("secrets over HTTP", outcome(call("blob", auth=oauth(method=SIGNATURE_PLAINTEXT))), "403 method_forbidden ssl_required")
    blob = new()
    ok(call("blob", base=HTTPS, auth=oauth(method=SIGNATURE_PLAINTEXT), blob_id=blob))
    ok(call("consumer", unknown="1"))
    request = requests.Request("GET", HTTP + "/services/blobbox/consumer", auth=oauth()).prepare()
    request.url += "?x=1"
    with requests.Session() as session:
        expect("added later", session.send(request).status_code, 401)
    ok(call("delete", blob_ids=blob))


def storing():
    expect("empty", ok(call("consumer")), {"hard_count": 0, "hard_vsize": 0})
    blob = new()
    assert len(blob) <= 32 and "|" not in blob
    expect("text", hashlib.sha1(content(blob).content).hexdigest(), "28b9f2663c57099d1c55cf1d945300c1c4a329dc")
    # oauthlib signs bytes that are no text as if they were others, so the secrets themselves have to do.
    no_text = call("put_text", base=HTTPS, auth=oauth(method=SIGNATURE_PLAINTEXT), data=b"\xff\xfe")
    expect("no text", outcome(no_text), "400 param_invalid not_utf8 data")
    new("x" * (1 << 20))
    expect("long text", outcome(call("put_text", data="x" * ((1 << 20) + 1))), "400 param_invalid data_too_big data")
    every = bytes(range(256))
    blob = ok(call("put_base64", data=base64.b64encode(every)))["blob_id"]
    expect("base64", content(blob).content, every)
    expect("no base64", call("put_base64", data="?").status_code, 400)
    expect("long base64", call("put_base64", data=base64.b64encode(bytes((1 << 20) + 1))).status_code, 400)
    for data, name in ((b"", "empty"), (b"x", "zażółć.bin"), (os.urandom(5_000_000), "large")):
        blob = ok(put(data, name, max_age=3600))["blob_id"]
        for base in (HTTP, HTTPS):
            expect("file", content(blob, base=base).content, data)
    expect("file over HTTP", outcome(put(b"x", base=HTTP)), "403 method_forbidden ssl_required")
    signed = put(b"x", method=SIGNATURE_HMAC_SHA1)
    expect("signed file", outcome(signed), "400 param_invalid plaintext_required oauth_signature_method")
    nameless = send("POST", "blobbox/put", HTTPS, oauth(method=SIGNATURE_PLAINTEXT), files={"data": (None, b"x")})
    expect("file without name", nameless.status_code, 400)


def linking():
    data = os.urandom(100_000)
    before = statistics("all_count")
    expect("unsigned", ok(put_unsigned(data)), {"success": True})
    expect("garbage", put_unsigned(data, headers={"Authorization": 'OAuth oauth_nonce="x"'}).status_code, 200)
    expect("count", statistics("all_count"), before)
    expect("wrong size", outcome(put_sha1(data, 99_999)), "400 object_not_found content_not_found sha1")
    expect("unknown", put_sha1(b"nobody has this").status_code, 400)
    blob = ok(put_sha1(data))["blob_id"]
    expect("linked", content(blob).content, data)
    before = statistics("all_vsize")["all_vsize"]
    for _ in range(2):
        ok(put(data))
    ok(put_sha1(data))
    expect("vsize", statistics("all_vsize")["all_vsize"], before + 300_000)
    files = [os.path.join(at, name) for at, _, names in os.walk(FOLDER) for name in names]
    expect("files", sum(os.path.getsize(file) == len(data) for file in files), 1)


def reading():
    blob = new()
    fresh = ok(call("blob", blob_id=blob))
    expect("fields", list(fresh), ["size", "user_id", "read_access", "date_created", "date_last_read", "times_read", "expires_after", "expires_before"])
    expect("unread", (fresh["times_read"], fresh["date_last_read"]), (0, None))
    for _ in range(2):
        expect("read", content(blob).status_code, 200)
    read = facts(blob, "times_read|date_last_read")
    expect("times", read["times_read"], 2)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", read["date_last_read"])
    nope = call("blob", blob_id=blob, fields="nope")
    expect("no field", (outcome(nope), nope.json()["field_name"]), ("400 field_not_found", "nope"))
    expect("subfield", outcome(call("blob", blob_id=blob, fields="size[x]")), "400 field_invalid")
    foreign = ok(call("put_text", OTHER, data="x"))["blob_id"]
    many = ok(call("blobs", blob_ids=f"{blob}|{UNKNOWN}|{foreign}", fields="size"))
    expect("blobs", many, {blob: {"size": 22}, UNKNOWN: None, foreign: None})
    expect("no fields", call("blobs", blob_ids=blob).status_code, 400)
    ids = "|".join("%032x" % number for number in range(500))
    expect("500", len(ok(call("blobs", blob_ids=ids, fields="size"))), 500)
    expect("501", call("blobs", blob_ids=ids + "|" + blob, fields="size").status_code, 400)
    by_get = send("GET", "blobbox/blobs", auth=oauth(), params={"blob_ids": ids, "fields": "size"})
    expect("500 by GET", len(ok(by_get)), 500)


def access():
    blob = new()
    expect("foreign", content(blob, ORDINARY).text, content(UNKNOWN, ORDINARY).text)
    ok(call("chmod", blob_id=blob, read_access="public"))
    expect("public", content(blob, ORDINARY).content, TEXT.encode())
    expect("counted", facts(blob, "times_read"), {"times_read": 1})
    for method in ("blob", "chmod", "delete"):
        expect(method, call(method, ORDINARY, blob_id=blob, blob_ids=blob).status_code, 403)
    for method in ("blob", "chmod"):
        expect(method, call(method, OTHER, blob_id=blob).status_code, 400)
    expect("delete", ok(call("delete", OTHER, blob_ids=blob)), {"matched": []})
    foreign = ok(call("put_text", OTHER, data="x"))["blob_id"]
    mine = new()
    list_of_five = f"{mine}|{foreign}|{UNKNOWN}|{blob}|{mine}"
    expect("deleted", ok(call("delete", blob_ids=list_of_five)), {"matched": [mine, blob]})
    expect("deleted again", ok(call("delete", blob_ids=list_of_five)), {"matched": []})


def expiry():
    soft, gone = new(min_age=1), new(max_age=1)
    until("soft", lambda: soft in statistics("soft_blob_ids")["soft_blob_ids"])
    expect("soft is readable", content(soft).status_code, 200)
    ok(call("chmod", blob_id=soft, min_age=600))
    assert soft in statistics("hard_blob_ids")["hard_blob_ids"]
    ok(call("chmod", blob_id=soft, min_age="none"))
    expect("unlimited", facts(soft, "expires_after"), {"expires_after": None})
    until("gone", lambda: content(gone).status_code == 400)
    expect("gone", ok(call("blobs", blob_ids=gone, fields="size")), {gone: None})
    expect("gone", ok(call("delete", blob_ids=gone)), {"matched": []})
    for age in ("-1", "abc", "1.5", "skip"):
        expect(age, outcome(call("put_text", data="x", max_age=age)), "400 param_invalid max_age")
    sums = statistics("all_count|hard_count|soft_count")
    expect("sum", sums["all_count"], sums["hard_count"] + sums["soft_count"])


def users():
    blob = ok(call("put_text", auth=oauth(user=USER), data="abc"))["blob_id"]
    expect("user", facts(blob, "user_id"), {"user_id": USER["id"]})
    ok(call("put_text", data="def", as_user_id=USER["id"]))
    two = {"hard_count": 2, "hard_vsize": 6}
    expect("user", ok(call("user", user_id=USER["id"])), two)
    expect("users", ok(call("users", user_ids=USER["id"] + "|unknown")), {USER["id"]: two, "unknown": None})
    expect("users_all", ok(call("users_all")), {USER["id"]: two})
    expect("unknown", outcome(call("user", user_id="unknown")), "400 object_not_found user_not_found user_id")


def formats():
    expect("jsonp", call("consumer", fields="soft_count", format="jsonp", callback="f").text, 'f({"soft_count":0});')
    expect("no callback", call("consumer", format="jsonp").status_code, 400)
    xml = call("consumer", fields="soft_count", format="xmlmap2").text
    assert xml.endswith('<object><number key="soft_count">0</number></object>'), xml
    expect("error", outcome(call("blob", blob_id="x", format="xmlmap2")), "400 object_not_found blob_not_found blob_id")
    index = send("GET", "apiref/method_index").json()
    assert {"services/blobbox/" + name for name in ("put", "users_all")} < {method["name"] for method in index}
    expect("consumer", ok(send("GET", "apisrv/consumer?fields=is_verified", auth=oauth())), {"is_verified": True})


def listing():
    mine = [new(f"blob {number}") for number in range(1203)]
    ids = statistics("all_blob_ids")["all_blob_ids"]
    assert set(mine) <= set(ids) and len(set(ids)) == len(ids)
    listed = {}
    for start in range(0, len(ids), 500):
        listed.update(ok(call("blobs", blob_ids="|".join(ids[start : start + 500]), fields="size|times_read")))
    expect("unread", {listed[blob]["times_read"] for blob in mine}, {0})


def lenient():
    """A store for tests: secrets over HTTP, and uploads that nobody takes up gone after a second."""
    expect("file over HTTP", put(b"x", base=HTTP).status_code, 200)
    put_unsigned(b"not taken up")
    seconds = set()
    # The second after the next is one more than a second away.
    until("two seconds", lambda: len(seconds) > 2 or seconds.add(send("GET", "apisrv/now").json()[:19]))
    expect("not taken up", put_sha1(b"not taken up").status_code, 400)


globals()[GROUP]()
