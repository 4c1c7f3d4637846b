#!/usr/bin/env bash
# Ceph's object gateway with one monitor and one BlueStore disk, which is a file: the least cluster there is, on loopback.
#
#   rgw.sh install           from Debian, as root
#   rgw.sh prepare DIR PORT  makes a cluster in a folder, with one S3 user, and stops it again
#   rgw.sh start DIR PORT    starts it and returns once it answers; its processes are listed in DIR/pids
#
# The user's keys are `bench` and `bench-secret`.
set -euo pipefail

install() {
  local wanted=(radosgw ceph-mon ceph-osd ceph-common)
  command -v radosgw ceph-mon ceph-osd ceph monmaptool >/dev/null && return
  [ "$(id -u)" = 0 ] || { echo "install these first: ${wanted[*]}" >&2; exit 1; }
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# One copy of everything, few placement groups, and no authentication between the daemons. All else is as Ceph has it, but
# that the disk is put on the map by hand: its own command at start may come before it knows the cluster, and is refused.
configure() {
  cat >"$dir/ceph.conf" <<CONF
[global]
fsid = $(cat /proc/sys/kernel/random/uuid)
mon host = v1:127.0.0.1:$(free_port)
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind ipv6 = false
auth cluster required = none
auth service required = none
auth client required = none
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 8
osd pool default pg autoscale mode = off
mon allow pool size one = true
mon max pg per osd = 1000
mon data avail crit = 1
osd crush chooseleaf type = 0
osd crush update on start = false
osd class update on start = false
osd objectstore = bluestore
bluestore block create = true
bluestore block size = 34359738368
osd class dir = $(dirname "$(find /usr/lib -name libcls_rgw.so | head -n 1)")
osd class load list = *
osd class default list = *
mon data = $dir/mon
osd data = $dir/osd
run dir = $dir/run
admin socket = $dir/run/\$name.asok
log file = $dir/\$name.log
CONF
}

setting() { sed -n "s/^$1 = //p" "$dir/ceph.conf"; }

# daemon COMMAND...: in the foreground of a process of its own, so that its number is known.
daemon() {
  "$@" -f -c "$dir/ceph.conf" >>"$dir/daemons.log" 2>&1 &
  echo $! >>"$dir/pids"
}

await() {
  local tries=0
  until "$@" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] || { echo "not ready: $*" >&2; tail -n 5 "$dir/daemons.log" >&2; exit 1; }
    sleep 0.05
  done
}

ceph() { timeout 30 /usr/bin/ceph -c "$dir/ceph.conf" "$@"; }
disk_is_up() { ceph osd stat | grep -q ' 1 up'; }

start_storage() {
  daemon ceph-mon -i a
  await ceph mon stat
  daemon ceph-osd -i 0
  await disk_is_up
}

stop() {
  [ -f "$dir/pids" ] || return 0
  while read -r pid; do kill "$pid" 2>/dev/null || true; done < <(tac "$dir/pids")
  while read -r pid; do while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; done <"$dir/pids"
  rm -f "$dir/pids"
}

prepare() {
  mkdir -p "$dir"/{mon,osd,run,rgw}
  configure
  trap stop EXIT
  monmaptool --create --fsid "$(setting fsid)" --addv a "[$(setting 'mon host')]" "$dir/monmap" >/dev/null
  ceph-mon --mkfs -i a --monmap "$dir/monmap" -c "$dir/ceph.conf"
  daemon ceph-mon -i a
  await ceph mon stat
  local uuid
  uuid=$(cat /proc/sys/kernel/random/uuid)
  ceph osd new "$uuid" >/dev/null
  ceph osd crush add osd.0 1 root=default 2>/dev/null
  ceph-osd -i 0 --mkfs --osd-uuid "$uuid" -c "$dir/ceph.conf" >>"$dir/daemons.log" 2>&1
  daemon ceph-osd -i 0
  await disk_is_up
  timeout 120 radosgw-admin -n client.rgw -c "$dir/ceph.conf" user create --uid bench --display-name bench \
    --access-key bench --secret bench-secret >>"$dir/daemons.log" 2>&1
}

start() {
  rm -f "$dir/pids"
  start_storage
  daemon radosgw -n client.rgw --rgw-frontends="beast endpoint=127.0.0.1:$port tcp_nodelay=1" --rgw-data="$dir/rgw"
  await curl -s -o "$dir/answer" "http://127.0.0.1:$port/"
}

verb=${1-} dir=${2-} port=${3-}
case $verb in
  install) install ;;
  prepare) prepare ;;
  start) start ;;
  *) sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
