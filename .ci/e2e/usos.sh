# The local store's USOS dialect as consumers reach it: Python with the OAuth library most of them use, over HTTP and over
# HTTPS with the store's own certificate, and curl.

usos=$CI_OUT/usos
mkdir -p "$usos"
echo '{"usos": {"plaintextTransport": true, "stagingSeconds": 1}}' >"$usos/lenient.json"

# Who owns the blobs, another administrative consumer, and an ordinary one.
usos_accounts() {
  ./blobfish account add other --data "$1" >/dev/null
  ./blobfish account add ordinary --data "$1" >/dev/null
  python3 - "$1/accounts.json" <<'PYTHON'
import json, sys
accounts = json.load(open(sys.argv[1]))
accounts["accounts"][2]["usos"]["administrative"] = False
json.dump(accounts, open(sys.argv[1], "w"))
PYTHON
}

usos_serve() {
  usos_accounts "$usos/data"
  serve "$usos/data"
}

usos_python() {
  # A bundle of certificates that a machine names there would take the place of the store's.
  env -u REQUESTS_CA_BUNDLE -u CURL_CA_BUNDLE /usr/bin/python3 .ci/e2e/usos_checks.py \
    "$(json "$1.ready" usos)" "$(json "$1.ready" usosTls)" "$1" "$2"
}

usos_curl() {
  local tls
  tls=$(json "$usos/data.ready" usosTls)
  curl -sSf --cacert "$usos/data/tls-certificate.pem" "$tls/services/apisrv/now" | shows '^"20'
  curl -sSf --cacert "$usos/data/tls-certificate.pem" "https://localhost:${tls##*:}/services/apisrv/now" | shows '^"20'
  refuses curl -sf "$tls/services/apisrv/now"
  [ "$(stat -c %a "$usos/data/tls-key.pem")" = 600 ]
}

# usos_serve_lenient DIR ARGUMENTS...: like serve, with the settings for tests.
usos_serve_lenient() {
  local data=$1
  shift
  : >"$data.ready"
  ./blobfish serve --data "$data" --port 0 --config "$usos/lenient.json" "$@" >"$data.ready" 2>>"$data.log" </dev/null &
  SERVE_PID=$!
  wait_until 120 test -s "$data.ready"
}

usos_refuses_strangers() {
  refuses timeout 60 ./blobfish serve --data "$usos/open" --port 0 --host 0.0.0.0 --config "$usos/lenient.json" \
    2>"$usos/open.err"
  shows plaintextTransport <"$usos/open.err"
}

usos_did_not_start() { cat "$usos"/*.log; return 1; }

if usos_serve; then
  step 'usos, requests-oauthlib: statistics of an empty store, text, base64, files' usos_python "$usos/data" storing
  step 'usos, requests-oauthlib: signatures in three places, replay, clock, transport' usos_python "$usos/data" signatures
  step 'usos, requests-oauthlib: unsigned uploads taken up by SHA-1, equal bytes once' usos_python "$usos/data" linking
  step 'usos, requests-oauthlib: facts of blobs, reads counted, 500 ids' usos_python "$usos/data" reading
  step 'usos, requests-oauthlib: access of others, deletion' usos_python "$usos/data" access
  step 'usos, requests-oauthlib: soft and hard expiry' usos_python "$usos/data" expiry
  step 'usos, requests-oauthlib: users by token and by name' usos_python "$usos/data" users
  step 'usos, requests-oauthlib: formats, method index' usos_python "$usos/data" formats
  step 'usos, requests-oauthlib: 1,203 blobs listed in four calls' usos_python "$usos/data" listing
  step 'usos, curl: the certificate holds for address and name, and no other does' usos_curl
  kill -TERM "$SERVE_PID"
  wait "$SERVE_PID"
else
  step 'usos: serve starts' usos_did_not_start
fi

usos_accounts "$usos/lenient"
if usos_serve_lenient "$usos/lenient"; then
  step 'usos: a store for tests takes secrets over a loopback address' usos_python "$usos/lenient" lenient
  kill -TERM "$SERVE_PID"
  wait "$SERVE_PID"
else
  step 'usos: serve starts with settings for tests' usos_did_not_start
fi
step 'usos: no store for tests listens to other machines' usos_refuses_strangers
