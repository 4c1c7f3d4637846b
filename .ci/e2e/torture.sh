# What `./mvnw verify` does in small, in full: malformed requests at every connector, and random operations against a
# model through kills.

torture() {
  local test=$1
  shift
  shown ./mvnw -B -o -pl embedded-server -am test -Dtest="$test" -Dsurefire.failIfNoSpecifiedTests=false "$@"
}

step '100,000 malformed requests at each connector' torture FuzzTest "-Dblobfish.fuzz.requests=${CI_FUZZ:-100000}"
step '10,000 random operations against a model, through kills' torture ModelTest "-Dblobfish.model.operations=${CI_MODEL:-10000}"
