# Our own client against a store that we did not write: S3Proxy, from Maven Central.

foreign=$CI_OUT/foreign
mkdir -p "$foreign/files"
head -c 1 /dev/urandom >"$foreign/files/one.bin"
head -c 5242880 /dev/urandom >"$foreign/files/five.bin"
head -c 104857600 /dev/urandom >"$foreign/files/hundred.bin"
export BLOBFISH_PASSPHRASE=only-for-this-check

in_foreign_home() { ./blobfish --home "$foreign/home" "$@"; }
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

foreign_store() {
  bench/peers/s3proxy.sh install "$foreign/libraries"
  bench/peers/s3proxy.sh start "$foreign/store" "$1" "$foreign/libraries" "$blobfish_jdk"
  FOREIGN_SECRET=bench-secret in_foreign_home profile add foreign --dialect s3 --endpoint "http://127.0.0.1:$1" --access-key bench --secret-env FOREIGN_SECRET
}

foreign_round_trip() {
  in_foreign_home mkdir foreign:bucket
  in_foreign_home cp "$foreign/files/one.bin" "$foreign/files/five.bin" "$foreign/files/hundred.bin" foreign:bucket/
  in_foreign_home ls foreign:bucket/ | shows hundred.bin
  in_foreign_home stat foreign:bucket/five.bin --json | shows 5242880
  in_foreign_home cp foreign:bucket/hundred.bin foreign:bucket/copy.bin
  in_foreign_home cp -r foreign:bucket "$foreign/back"
  cmp "$foreign/files/one.bin" "$foreign/back/one.bin"
  cmp "$foreign/files/five.bin" "$foreign/back/five.bin"
  cmp "$foreign/files/hundred.bin" "$foreign/back/copy.bin"
}

foreign_range() {
  curl -sf -r 5-11 -o "$foreign/range" "$(in_foreign_home share foreign:bucket/five.bin)"
  cmp "$foreign/range" <(head -c 12 "$foreign/files/five.bin" | tail -c 7)
}

foreign_access() {
  in_foreign_home access set public-read foreign:bucket/one.bin
  in_foreign_home access get foreign:bucket/one.bin | shows 'public-read'
  in_foreign_home access set private foreign:bucket/one.bin
  in_foreign_home access get foreign:bucket/one.bin | shows 'private'
}

foreign_removal() {
  in_foreign_home rm -r --yes foreign:bucket
  refuses in_foreign_home ls foreign:bucket/
}

step 'a foreign store, and a connection to it' foreign_store "$(free_port)"
step 'foreign: bucket, uploads, listing, copy, downloads' foreign_round_trip
step 'foreign: a range by a link' foreign_range
step 'foreign: access' foreign_access
step 'foreign: all is removed' foreign_removal
kill "$(cat "$foreign/store/pids")"
