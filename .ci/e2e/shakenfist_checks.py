"""shakenfist_checks.py ENDPOINT STEP NAMESPACE KEY: what sf-client asks of a server; exits 1 at the first wrong answer."""

import hashlib
import json
import os
import sys

import requests

ENDPOINT, STEP, NAMESPACE, KEY = sys.argv[1:]
AGENT = "Mozilla/5.0 (Ubuntu; Linux x86_64) Shaken Fist/0.7.5"


def expect(what, was, wanted):
    if was != wanted:
        sys.exit(f"{what}: {was!r} instead of {wanted!r}")


class Client:
    """One session, as the client keeps it: the root page twice, then a token."""

    def __init__(self, namespace=NAMESPACE, key=KEY):
        self.capabilities = requests.get(ENDPOINT).text
        self.session = requests.Session()
        self.session.headers["User-Agent"] = AGENT
        root = self.session.get(ENDPOINT, allow_redirects=False)
        expect("root page", root.status_code, 200)
        token = self.json("POST", "/auth", {"namespace": namespace, "key": key})
        expect("life of a token", token["expires_in"], 900)
        self.session.headers["Authorization"] = f"Bearer {token['access_token']}"

    def send(self, method, path, body=None, binary=False):
        if binary:
            headers = {"Content-Type": "application/octet-stream"}
        else:
            headers = {"Content-Type": "application/json"} if body is not None else {}
            body = None if body is None else json.dumps(body, indent=4, sort_keys=True)
        return self.session.request(method, ENDPOINT + path, data=body, headers=headers, allow_redirects=False)

    def json(self, method, path, body=None):
        answer = self.send(method, path, body)
        expect(f"{method} {path}: {answer.text}", answer.status_code, 200)
        expect("end of a line", answer.text[-1], "\n")
        return answer.json()

    def refused(self, method, path, status, error, body=None):
        answer = self.send(method, path, body)
        expect(f"{method} {path}", (answer.status_code, answer.json()["error"]), (status, error))

    def upload(self, name, content, chunk=4096):
        """As `artifact upload`: asks by digest first, and sends only what is not there."""
        known = self.json("GET", f"/blob_checksums/sha512/{hashlib.sha512(content).hexdigest()}")
        request = {"namespace": None, "shared": False, "source_url": None}
        if known:
            return self.json("POST", f"/artifacts/upload/{name}", request | {"blob_uuid": known["uuid"]})
        upload = self.json("POST", "/upload")["uuid"]
        sent = 0
        while sent < len(content):
            piece = content[sent : sent + chunk]
            sent += len(piece)
            answer = self.send("POST", f"/upload/{upload}", piece, binary=True)
            expect("size so far", answer.text, f"{sent}\n")
            chunk = min(chunk * 4, 2 * 1024 * 1024)
        return self.json("POST", f"/artifacts/upload/{name}", request | {"upload_uuid": upload})

    def download(self, blob, size):
        """As `artifact download`, interrupted once."""
        begun = self.send("GET", f"/blobs/{blob}/data?offset=0&limit={size // 3}").content
        rest = self.send("GET", f"/blobs/{blob}/data?offset={len(begun)}")
        expect("behind the end", self.send("GET", f"/blobs/{blob}/data?offset={size}").content, b"")
        return begun + rest.content


def enters():
    client = Client()
    for token in ("blob-search-by-hash", "blob-metadata", "artifact-metadata", "artifact-upload-types"):
        expect(token, token in client.capabilities, True)
    expect("blob-data-limit", "blob-data-limit" in client.capabilities, False)
    client.refused("GET", "/blobs", 401, "unauthorized", {"node": None})
    client.refused("GET", "/blobs/none", 404, "blob not found")
    client.refused("POST", "/auth", 401, "unauthorized", {"namespace": NAMESPACE, "key": "wrong"})
    client.session.headers["Authorization"] = "Bearer nonsense"
    client.refused("GET", "/artifacts", 401, "invalid JWT in Authorization header")


def uploads():
    client = Client()
    content = os.urandom(5_000_000)
    made = client.upload("large", content)
    blob = client.json("GET", f"/blobs/{made['blob_uuid']}")
    expect("size", blob["size"], len(content))
    expect("digest", blob["sha512"], hashlib.sha512(content).hexdigest())
    expect("content", client.download(blob["uuid"], len(content)), content)
    twin = client.upload("twin", content)
    expect("instant upload", twin["blob_uuid"], made["blob_uuid"])
    expect("references", client.json("GET", f"/blobs/{blob['uuid']}")["reference_count"], 2)
    found = client.json("GET", f"/blob_checksums/sha256/{hashlib.sha256(content).hexdigest()}")
    expect("found by SHA-256", found["uuid"], blob["uuid"])
    expect("set metadata", client.json("PUT", f"/blobs/{blob['uuid']}/metadata/colour", {"value": "grün"}), None)
    expect("metadata", client.json("GET", f"/blobs/{blob['uuid']}/metadata"), {"colour": "grün"})


def json_files():
    client = Client()
    for number, content in enumerate((b'{"a": 1}', b"31415926535", b"[1, 2]", b"true", b'{"upload_uuid": "x"}')):
        made = client.upload(f"json-{number}", content)
        expect("content", client.download(made["blob_uuid"], len(content)), content)
    upload = client.json("POST", "/upload")["uuid"]
    client.send("POST", f"/upload/{upload}", b"12345\0", binary=True)
    expect("truncate", client.json("POST", f"/upload/{upload}/truncate/5"), None)
    expect("size", client.send("POST", f"/upload/{upload}", b"", binary=True).text, "5\n")


def versions():
    client = Client()
    for number in range(5):
        made = client.upload("versioned", b"version %d" % number)
    expect("index", made["index"], 5)
    expect("kept", list(made["blobs"]), ["3", "4", "5"])
    expect("same again", client.upload("versioned", b"version 4")["index"], 5)
    expect("keep one", client.json("POST", "/artifacts/versioned/versions", {"max_versions": 1}), None)
    kept = client.json("GET", "/artifacts/versioned/versions")
    expect("versions", [version["index"] for version in kept], [5])
    gone = client.json("DELETE", "/artifacts/versioned/versions/5")
    expect("last version", (gone["state"], gone["index"], gone["blobs"]), ("deleted", 0, {}))
    expect("its blob", client.json("GET", f"/blobs/{kept[0]['uuid']}")["state"], "deleted")
    client.refused("GET", "/artifacts/versioned", 404, "artifact not found")
    client.upload("short-lived", b"short-lived")
    expect("delete", client.json("DELETE", "/artifacts/short-lived")["state"], "deleted")


def administers():
    client = Client()
    expect("namespace", NAMESPACE, "system")
    made = client.upload("for-all", b"for all")
    expect("share", client.json("POST", f"/artifacts/{made['uuid']}/share")["shared"], True)
    blobs = client.json("GET", "/blobs", {"node": None})
    expect("listed", made["blob_uuid"] in [blob["uuid"] for blob in blobs], True)
    client.json("POST", "/auth/namespaces", {"namespace": "guests", "key_name": "door", "key": "sesame"})
    guest = Client("guests", "sesame")
    expect("shared", guest.json("GET", f"/artifacts/{made['uuid']}")["uuid"], made["uuid"])
    expect("machines", guest.json("GET", "/instances", {"all": False}), [])
    expect("delete namespace", client.json("DELETE", "/auth/namespaces/guests"), None)
    guest.refused("GET", "/artifacts", 401, "")


{step.__name__: step for step in (enters, uploads, json_files, versions, administers)}[STEP]()
