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
    maven -DskipTests package 2>target/build.log >&2 || { cat target/build.log >&2; die "The build failed."; }
    touch "$stamp"
  fi
  exec 9>&-
}
