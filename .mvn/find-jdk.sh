# Sourced by mvnw, blobfish and .ci/run: finds the JDK this project is built and run with.
# POSIX sh, prints nothing, and changes no variable that does not begin with blobfish_.

blobfish_jdk_wanted=25

# Is $1 the home of a JDK that is new enough and can compile? Its `release` file says which version it is.
blobfish_jdk_is_good() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  blobfish_version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${blobfish_version:-0}" -ge "$blobfish_jdk_wanted" ]
}

# Sets blobfish_jdk to the first good home among JAVA_HOME, the java on the PATH and the places where JDKs are
# usually installed; returns 1 when there is none.
blobfish_find_jdk() {
  blobfish_jdk=${JAVA_HOME-}
  [ -n "$blobfish_jdk" ] && blobfish_jdk_is_good "$blobfish_jdk" && return 0
  blobfish_java=$(command -v java 2>/dev/null) && blobfish_java=$(readlink -f "$blobfish_java" 2>/dev/null) && {
    blobfish_jdk=${blobfish_java%/bin/java}
    blobfish_jdk_is_good "$blobfish_jdk" && return 0
  }
  for blobfish_jdk in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.local/share/mise/installs/java/* \
    "${HOME-}"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    blobfish_jdk_is_good "$blobfish_jdk" && return 0
  done
  blobfish_jdk=
  return 1
}

blobfish_no_jdk="No JDK $blobfish_jdk_wanted or newer was found in JAVA_HOME, on the PATH or in the usual places: install one (for example Eclipse Temurin $blobfish_jdk_wanted) or set JAVA_HOME to it."
