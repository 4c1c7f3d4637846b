# kill -9 in the middle of a copy, and of the local store; what was accepted arrives all the same.

killed=$CI_OUT/killnine
mkdir -p "$killed"
head -c 800000000 /dev/urandom >"$killed/large.bin"
export BLOBFISH_PASSPHRASE=only-for-this-check

in_home() { ./blobfish --home "$killed/home" "$@"; }

sent_parts() {
  sqlite3 "file:$killed/home/library.db?mode=ro" "select count(*) from part" 2>/dev/null || echo 0
}

some_parts_sent() { [ "$(sent_parts)" -ge 2 ]; }

prepare() {
  KILLNINE_SECRET=$S3_SECRET in_home profile add remote --dialect s3 --endpoint "$S3_URL" --access-key "$S3_KEY" --secret-env KILLNINE_SECRET
  in_home mkdir remote:crash
}

# Large enough to be in the middle of when two parts are there.
killed_copy_is_finished() {
  setsid ./blobfish --home "$killed/home" cp "$killed/large.bin" remote:crash/ >"$killed/cp.log" 2>&1 &
  local copying=$!
  wait_until 60 some_parts_sent
  kill -9 "-$copying"
  wait "$copying" || true
  in_home transfers list
  [ "$(sent_parts)" -lt "$((800000000 / 8388608))" ]
  in_home transfers resume --all --wait
  in_home cp remote:crash/large.bin "$killed/back.bin"
  cmp "$killed/large.bin" "$killed/back.bin"
}

killed_store_keeps_what_it_acknowledged() {
  kill -9 "$SERVE_PID"
  wait_until 10 gone "$SERVE_PID"
  serve "$killed/store" "${S3_URL##*:}"
  rm -f "$killed/back.bin"
  in_home cp remote:crash/large.bin "$killed/back.bin"
  cmp "$killed/large.bin" "$killed/back.bin"
}

secrets_stay_secret() {
  refuses grep -rF "$S3_SECRET" "$killed/home" "$killed/store.log"
}

serve "$killed/store"
step 'a store, and a connection to it' prepare
step 'a copy killed with -9 goes on from its last part' killed_copy_is_finished
step 'a store killed with -9 has all it acknowledged' killed_store_keeps_what_it_acknowledged
step 'no secret in library, logs or home' secrets_stay_secret
kill "$(cat "$killed/store.pid")"
rm -f "$killed"/*.bin
