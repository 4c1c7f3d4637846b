"""Talks to the local store's KBase dialect with requests and requests_toolbelt, as KBase's own Python services do."""

import hashlib
import os
import sys

import requests
from requests_toolbelt.multipart.encoder import MultipartEncoder

URL, TOKEN, FRIEND, FRIEND_TOKEN, FILE = sys.argv[1:]
MINE = {"Authorization": "OAuth " + TOKEN}
FRIENDS = {"Authorization": "Oauth " + FRIEND_TOKEN}


def data(answer):
    body = answer.json()
    assert answer.status_code == body["status"] == 200, answer.text
    assert sorted(body) == ["data", "error", "status"] and body["error"] is None, answer.text
    return body["data"]


def refused(answer, status, sentence):
    assert answer.status_code == status, answer.text
    assert answer.json() == {"data": None, "error": [sentence], "status": status}, answer.text


assert requests.get(URL + "/").json()["id"] == "Shock"

# The upload part says its own length, without which it is refused.
size = os.path.getsize(FILE)
with open(FILE, "rb") as file:
    form = MultipartEncoder(fields={"upload": ("größe (1).bin", file, None, {"Content-Length": str(size)})})
    node = data(requests.post(URL + "/node", headers=MINE | {"Content-Type": form.content_type}, data=form))
with open(FILE, "rb") as file:
    md5 = hashlib.md5(file.read()).hexdigest()
assert node["file"] == {"checksum": {"md5": md5}, "name": "größe (1).bin", "size": size}, node
with open(FILE, "rb") as file:
    form = MultipartEncoder(fields={"upload": ("f", file, None, {})})
    refused(
        requests.post(URL + "/node", headers=MINE | {"Content-Type": form.content_type}, data=form),
        400,
        "Valid Content-Length header >= 0 required for upload form part",
    )

here = URL + "/node/" + node["id"]
assert data(requests.get(here, headers=MINE)) == node
refused(requests.get(here), 401, "User Unauthorized")
refused(requests.get(here, headers={"Authorization": "Bearer x"}), 400, "Invalid authorization header or content")
refused(requests.get(URL + "/node"), 405, "Method Not Allowed")

whole = requests.get(here + "?download_raw", headers=MINE, stream=True)
assert hashlib.md5(whole.raw.read()).hexdigest() == md5
some = requests.get(here, params={"download_raw": "", "seek": 7, "length": 5}, headers=MINE)
with open(FILE, "rb") as file:
    file.seek(7)
    assert some.content == file.read(5)

# Access, as the handle service and the workspace ask for it.
acl = data(requests.get(here + "/acl/?verbosity=full", headers=MINE))
assert acl["owner"] == acl["read"][0] and acl["public"]["read"] is False, acl
refused(requests.get(here, headers=FRIENDS), 401, "User Unauthorized")
acl = data(requests.put(here + "/acl/read?users=" + FRIEND + ";verbosity=full", headers=MINE))
assert [reader["username"] for reader in acl["read"]] == [acl["owner"]["username"], FRIEND], acl
assert data(requests.get(here, headers=FRIENDS)) == node
refused(
    requests.put(here + "/acl/public_read", headers=FRIENDS),
    400,
    "Users that are not node owners can only delete themselves from ACLs.",
)
assert data(requests.put(here + "/acl/public_read", headers=MINE))["public"]["read"] is True
assert data(requests.get(here)) == node

# Copies, by address and by form.
copy = data(requests.post(here + "/copy", headers=FRIENDS))
assert copy["file"] == node["file"] and copy["id"] != node["id"], copy
form = MultipartEncoder(fields={"copy_data": node["id"]})
second = data(requests.post(URL + "/node", headers=FRIENDS | {"Content-Type": form.content_type}, data=form))
assert second["file"] == node["file"], second

refused(requests.delete(here, headers=FRIENDS), 401, "User Unauthorized")
assert data(requests.delete(here, headers=MINE)) is None
refused(requests.get(here, headers=MINE), 404, "Node not found")
assert requests.get(URL + "/node/" + copy["id"] + "?download&del", headers=FRIENDS).status_code == 200
refused(requests.get(URL + "/node/" + copy["id"], headers=FRIENDS), 404, "Node not found")
