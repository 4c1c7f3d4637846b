# What a user gets who has no JDK: the package is made, unpacked where no Java is in reach, run, installed and removed.

installed=$CI_OUT/installer
mkdir -p "$installed/unpacked" "$installed/home" "$installed/folder"
head -c 9000000 /dev/urandom >"$installed/folder/large.bin"
echo hello >"$installed/folder/note.txt"
installer_display=:88

# Nothing of this shell's world but a place to write: no PATH to find a Java on, no JAVA_HOME.
alone() {
  env -i PATH="$installed/no-java" HOME="$installed/home" LANG=C.UTF-8 BLOBFISH_PASSPHRASE=only-for-this-check "$@"
}
unpacked() { alone "$installed/unpacked/opt/blobfish/bin/blobfish" "$@"; }

make_package() {
  ./mvnw -q -B -Pdist -DskipTests -pl packaging -am package
  dpkg-deb --info packaging/target/dist/blobfish_*.deb | shows libgtk-3-0
  dpkg -x packaging/target/dist/blobfish_*.deb "$installed/unpacked"
  [ -x "$installed/unpacked/opt/blobfish/bin/blobfish" ]
}

knows_its_version() {
  refuses alone java -version
  unpacked --version | shows '^blobfish [0-9]+\.[0-9]+\.[0-9]+'
  unpacked --help | shows serve
}

copies_both_ways() {
  unpacked --home "$installed/data" mkdir local:first
  unpacked --home "$installed/data" cp -r "$installed/folder" local:first/
  unpacked --home "$installed/data" cp -r local:first/folder "$installed/back/"
  diff -r "$installed/folder" "$installed/back/folder"
}

serves() {
  unpacked serve --data "$installed/served" --port 0 >"$installed/ready.json" 2>"$installed/serve.log" </dev/null &
  local server=$!
  wait_until 60 test -s "$installed/ready.json"
  [ "$(curl -s -o /dev/null -w '%{http_code}' "$(json "$installed/ready.json" s3)/")" = 403 ]
  kill -TERM "$(json "$installed/ready.json" pid)"
  wait "$server"
}

its_window_is_there() { DISPLAY=$installer_display xdotool search --onlyvisible --name 'Blobfish' >/dev/null 2>&1; }

opens_its_window() {
  Xvfb $installer_display -screen 0 1280x800x24 >"$installed/xvfb.log" 2>&1 &
  local screen=$!
  wait_until 20 env DISPLAY=$installer_display xdotool getdisplaygeometry
  DISPLAY=$installer_display openbox >"$installed/openbox.log" 2>&1 &
  alone DISPLAY=$installer_display "$installed/unpacked/opt/blobfish/bin/blobfish" --home "$installed/data" >"$installed/window.log" 2>&1 </dev/null &
  local window=$!
  local seen=0
  wait_until 60 its_window_is_there || seen=1
  sleep 2
  DISPLAY=$installer_display import -window root "$installed/window.png" || true
  kill -TERM "$window"
  wait "$window" || true
  kill "$screen"
  return "$seen"
}

installs_and_leaves() {
  apt-get install -y --no-install-recommends "./$(ls packaging/target/dist/blobfish_*.deb)"
  env -u JAVA_HOME /usr/bin/blobfish --version
  grep -q '^Name=Blobfish' /usr/share/applications/*blobfish*.desktop
  apt-get remove -y blobfish
  [ ! -e /usr/bin/blobfish ] && [ ! -L /usr/bin/blobfish ]
  [ ! -e /opt/blobfish/bin ]
}

step 'installer: made by ./mvnw -Pdist' make_package
step 'installer: runs with no JDK in reach' knows_its_version
step 'installer: copies to the local store and back' copies_both_ways
step 'installer: serves, and stops when told' serves
step 'installer: opens its window' opens_its_window
if [ "$(id -u)" = 0 ]; then
  step 'installer: installs, and leaves nothing when removed' installs_and_leaves
fi
rm -rf "$installed/unpacked" "$installed/folder" "$installed/back" "$installed/served"
