# Shaken Fist's dialect of the local store, with the requests of its Python client, sent by the library that it is built on.

shakenfist=$CI_OUT/shakenfist
mkdir -p "$shakenfist"

shakenfist_key() {
  python3 -c 'import json,sys
for account in json.load(open(sys.argv[1] + "/accounts.json"))["accounts"]:
    if account["name"] == sys.argv[2]:
        side = account["shakenfist"]
        print(side["namespace"], next(iter(side["keys"].values())))' "$shakenfist/data" "$1"
}

shakenfist_serve() {
  ./blobfish account add tenant --data "$shakenfist/data" >"$shakenfist/tenant.json"
  ./blobfish account add chief --admin --data "$shakenfist/data" >"$shakenfist/chief.json"
  serve "$shakenfist/data"
  SHAKENFIST_URL=$(json "$shakenfist/data.ready" shakenfist)
}

# Each step is a function of the script, and begins anew: with the root page and a token.
shakenfist_checks() {
  # shellcheck disable=SC2046 # a namespace and a key, neither with a blank
  /usr/bin/python3 .ci/e2e/shakenfist_checks.py "$SHAKENFIST_URL" "$1" $(shakenfist_key "${2:-tenant}")
}

shakenfist_did_not_start() { cat "$shakenfist/data.log"; return 1; }

if shakenfist_serve; then
  step 'shaken fist: page, token, refusals' shakenfist_checks enters
  step 'shaken fist: upload in chunks, show, download, instant upload' shakenfist_checks uploads
  step 'shaken fist: files of JSON and of digits arrive intact' shakenfist_checks json_files
  step 'shaken fist: versions, pruning, references, delete' shakenfist_checks versions
  step 'shaken fist: the administrator lists, shares, makes namespaces' shakenfist_checks administers chief
  kill -TERM "$SERVE_PID"
  wait "$SERVE_PID"
else
  step 'serve starts for Shaken Fist' shakenfist_did_not_start
fi
