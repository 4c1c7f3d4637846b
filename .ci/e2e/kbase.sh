# KBase's dialect of the local store as its users reach it: curl in the two forms that its manual names, and Python with
# the libraries of KBase's own services.

kbase=$CI_OUT/kbase
mkdir -p "$kbase"
head -c 3000000 /dev/urandom >"$kbase/up.bin"

kbase_account() {
  python3 -c 'import json,sys; print(json.load(open(sys.argv[1] + "/accounts.json"))["accounts"][int(sys.argv[2])]["kbase"][sys.argv[3]])' \
    "$kbase/data" "$1" "$2"
}

kbase_serve() {
  ./blobfish account add friend --data "$kbase/data" >"$kbase/friend.json"
  serve "$kbase/data"
  KBASE_URL=$(json "$kbase/data.ready" kbase)
  KBASE_TOKEN=$(kbase_account 0 token)
  KBASE_FRIEND=$(kbase_account 1 user)
  KBASE_FRIEND_TOKEN=$(kbase_account 1 token)
}

# kbase_curl PATH ARGUMENTS...: as the owner; fails when the store refuses.
kbase_curl() {
  local path=$1
  shift
  curl -sS --fail-with-body -H "Authorization: OAuth $KBASE_TOKEN" "$@" "$KBASE_URL/$path"
}

kbase_field() { python3 -c 'import json,sys; print(json.load(sys.stdin)["data"]'"$1"')'; }

kbase_curl_body() {
  local id
  id=$(kbase_curl 'node?filename=up%20(1).bin&format=binary' -X POST --data-binary "@$kbase/up.bin" | kbase_field '["id"]')
  kbase_curl "node/$id" | shows '"name": "up \(1\).bin"'
  kbase_curl "node/$id?download" -OJ --output-dir "$kbase"
  cmp "$kbase/up.bin" "$kbase/up (1).bin"
  [ "$(kbase_curl "node/$id?download_raw&seek=100&length=7" | cmp -n 7 -i 0:100 - "$kbase/up.bin" && echo same)" = same ]
  kbase_curl "node/$id/acl?verbosity=full" | shows '"username"'
  refuses curl -sf "$KBASE_URL/node/$id"
  kbase_curl "node/$id/acl/public_read" -X PUT | shows '"read": true'
  curl -sf -o "$kbase/public.bin" "$KBASE_URL/node/$id?download_raw"
  cmp "$kbase/up.bin" "$kbase/public.bin"
  kbase_curl "node/$id/copy" -X POST | shows '"format": "binary"'
  kbase_curl "node/$id" -X DELETE | shows '"data": null'
  refuses kbase_curl "node/$id"
}

kbase_curl_form() {
  local id
  id=$(kbase_curl node -F "upload=@$kbase/up.bin;headers=\"Content-Length: 3000000\"" | kbase_field '["id"]')
  kbase_curl "node/$id?download_raw" -o "$kbase/form.bin"
  cmp "$kbase/up.bin" "$kbase/form.bin"
  refuses kbase_curl node -F "upload=@$kbase/up.bin"
  refuses kbase_curl node -F "upload=@$kbase/up.bin;headers=\"Content-Length: 2999999\""
  kbase_curl node -F format=binary -F "upload=@$kbase/up.bin;headers=\"Content-Length: 3000000\"" \
    | shows '"format": "binary"'
}

kbase_curl_stdin() {
  refuses kbase_curl node -T - -o "$kbase/stdin.json" <"$kbase/up.bin"
  shows 'Length Required' <"$kbase/stdin.json"
}

kbase_python() {
  /usr/bin/python3 .ci/e2e/kbase_checks.py "$KBASE_URL" "$KBASE_TOKEN" "$KBASE_FRIEND" "$KBASE_FRIEND_TOKEN" "$kbase/up.bin"
}

kbase_did_not_start() { cat "$kbase/data.log"; return 1; }

if kbase_serve; then
  step 'kbase, curl: a body up and down, part of it, access, copy, delete' kbase_curl_body
  step 'kbase, curl: a form with the length of its file, and none without' kbase_curl_form
  step 'kbase, curl: a body of unknown length is refused' kbase_curl_stdin
  step 'kbase, requests: forms, access of others, copies, deletion by download' kbase_python
  kill -TERM "$SERVE_PID"
  wait "$SERVE_PID"
else
  step 'kbase: serve starts' kbase_did_not_start
fi
