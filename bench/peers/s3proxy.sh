#!/usr/bin/env bash
# S3Proxy on its file system backend.
#
#   s3proxy.sh install LIBRARIES               from Maven Central into a folder
#   s3proxy.sh start DIR PORT LIBRARIES JDK    starts it and returns once it answers; its process is listed in DIR/pids
#
# The keys are `bench` and `bench-secret`. The heap is as large as that of `blobfish serve`.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")

install() {
  local libraries=$1
  [ -f "$libraries/complete" ] && return
  "$here/../../mvnw" -q -B -f "$here/s3proxy/pom.xml" dependency:copy-dependencies -DoutputDirectory="$libraries" -DincludeScope=runtime
  touch "$libraries/complete"
}

configure() {
  cat >"$dir/s3proxy.conf" <<CONF
s3proxy.endpoint=http://127.0.0.1:$port
s3proxy.authorization=aws-v2-or-v4
s3proxy.identity=bench
s3proxy.credential=bench-secret
jclouds.provider=filesystem
jclouds.identity=unused
jclouds.credential=unused
jclouds.filesystem.basedir=$dir/data
CONF
  cat >"$dir/logback.xml" <<LOGBACK
<configuration>
  <appender name="console" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%level %msg%n</pattern></encoder></appender>
  <root level="WARN"><appender-ref ref="console"/></root>
</configuration>
LOGBACK
}

start() {
  local libraries=$1 jdk=$2 tries=0
  mkdir -p "$dir/data"
  configure
  "$jdk/bin/java" -Xmx256m -Dlogback.configurationFile="$dir/logback.xml" -cp "$libraries/*" \
    org.gaul.s3proxy.Main --properties "$dir/s3proxy.conf" >"$dir/log" 2>&1 &
  echo $! >"$dir/pids"
  until curl -s -o "$dir/answer" "http://127.0.0.1:$port/"; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] || { tail -n 5 "$dir/log" >&2; exit 1; }
    sleep 0.05
  done
}

verb=${1-}
case $verb in
  install) install "$2" ;;
  start)
    dir=$2 port=$3
    start "$4" "$5"
    ;;
  *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
