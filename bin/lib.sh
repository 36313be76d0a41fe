# Shared by the commands of this folder: finds the parts they stand on, or says in one line what to install.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 2

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 2; }

is_jdk25() { [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null; }

# The default `java` may be older: look at JAVA_HOME, then where distributions and version managers put JDKs.
find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      export JAVA_HOME="$home"
      return 0
    fi
  done
  die "Prostup needs JDK 25. Install it (for example 'apt-get install temurin-25-jdk') or point JAVA_HOME at it."
}

find_maven() {
  command -v mvn >/dev/null && return 0
  install_packages maven && command -v mvn >/dev/null && return 0
  die "Prostup needs Maven 3.8 or newer. Install it: 'apt-get install maven'."
}

# Installs Debian packages when we may, quietly; fails otherwise.
install_packages() {
  local sudo=""
  command -v apt-get >/dev/null || return 1
  [ "$(id -u)" = 0 ] || { sudo -n true 2>/dev/null && sudo="sudo -n"; } || return 1
  $sudo apt-get update -qq >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "$@" >/dev/null 2>&1
}

# The journeys drive a Chromium that is installed, never a downloaded build.
find_browser() {
  local browser
  for browser in "${PROSTUP_BROWSER:-}" chromium chromium-browser google-chrome; do
    if [ -n "$browser" ] && command -v "$browser" >/dev/null; then
      PROSTUP_BROWSER="$(command -v "$browser")"
      export PROSTUP_BROWSER
      return 0
    fi
  done
  say "Installing a browser for the tests…"
  if install_packages chromium && command -v chromium >/dev/null; then
    PROSTUP_BROWSER="$(command -v chromium)"
    export PROSTUP_BROWSER
    return 0
  fi
  die "The tests need a browser. Install it: 'apt-get install chromium'."
}

# A PostgreSQL of the system's packages, for trying the same SQL on what a site already has.
find_postgres() {
  local folder
  for folder in "${PROSTUP_POSTGRES:-}" /usr/lib/postgresql/*/bin /usr/pgsql-*/bin /opt/homebrew/opt/postgresql*/bin; do
    if [ -x "$folder/initdb" ] && [ -x "$folder/pg_ctl" ]; then POSTGRES="$folder"; fi
  done
  [ -n "${POSTGRES:-}" ] && return 0
  say "Installing PostgreSQL for the tests…"
  install_packages postgresql
  for folder in /usr/lib/postgresql/*/bin; do
    [ -x "$folder/initdb" ] && POSTGRES="$folder"
  done
  [ -n "${POSTGRES:-}" ] || die "The tests need a PostgreSQL server. Install it: 'apt-get install postgresql'."
}

# PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is.
as_plain_user() { if [ "$(id -u)" = 0 ]; then unshare -U "$@"; else "$@"; fi; }

# An empty server in a folder, on a free port of this machine only; sets PROSTUP_DB_URL, _USER and _PASSWORD.
start_external() {
  local folder="$1" port
  stop_external "$folder"
  rm -rf "$folder" && mkdir -p "$folder" || return 1
  printf 'external' > "$folder/password"
  port=$(( 20000 + $$ % 20000 ))
  as_plain_user "$POSTGRES/initdb" -D "$folder/data" -U postgres -A scram-sha-256 --pwfile="$folder/password" \
    -E UTF8 --locale=C >"$folder/log" 2>&1 || return 1
  as_plain_user "$POSTGRES/pg_ctl" -D "$folder/data" -l "$folder/log" -w \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off" start >/dev/null 2>&1 || return 1
  PGPASSWORD=external "$POSTGRES/psql" -q -h 127.0.0.1 -p "$port" -U postgres \
    -c "create role prostup login createrole password 'external'" -c "create database prostup owner prostup" || return 1
  export PROSTUP_DB_URL="jdbc:postgresql://127.0.0.1:$port/prostup" PROSTUP_DB_USER=prostup PROSTUP_DB_PASSWORD=external
}

stop_external() {
  [ -f "$1/data/postmaster.pid" ] && as_plain_user "$POSTGRES/pg_ctl" -D "$1/data" -m immediate stop >/dev/null 2>&1
  return 0
}

maven() { mvn -B -q "$@"; }

newer_sources() { [ -n "$(find pom.xml src/main -newer "$1" -print -quit 2>/dev/null)" ]; }

# Compiles when a source is newer than the last build. Two callers at once wait for each other.
build() {
  local stamp=target/.built
  [ -f "$stamp" ] && ! newer_sources "$stamp" && return 0
  find_maven
  mkdir -p target
  exec 9>target/.lock
  if command -v flock >/dev/null; then flock 9; fi
  if [ ! -f "$stamp" ] || newer_sources "$stamp"; then
    say "Building Prostup (the first time takes a few minutes)…"
    maven -Dmaven.test.skip=true package 2>target/build.log >&2 || { cat target/build.log >&2; die "The build failed."; }
    touch "$stamp"
  fi
  exec 9>&-
}
