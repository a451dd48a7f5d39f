# SPDX-License-Identifier: Apache-2.0
# What ./run and ./test share. Sourced from the project's root.

assembly=karaf-assembly/target/assembly

fail() { echo "$*" >&2; exit 1; }

# reachable ADDRESS: where this machine reaches what listens on ADDRESS, which may stand for all addresses.
reachable() {
  case $1 in
    0.0.0.0) echo 127.0.0.1 ;;
    ::) echo ::1 ;;
    *) echo "$1" ;;
  esac
}

# bracketed HOST: as it stands in a web address.
bracketed() { [[ $1 == *:* ]] && echo "[$1]" || echo "$1"; }

port_free() { ! (exec 3<> "/dev/tcp/$1/$2") 2>/dev/null; }

# have COMMAND PACKAGE: uses what is there, installs it on Debian and Ubuntu, else says what to install.
have() {
  command -v "$1" > /dev/null && return
  if command -v apt-get > /dev/null && [ "$(id -u)" = 0 ]; then
    echo "Installing $2 …"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $2; } > /dev/null || fail "could not install $2"
  else
    fail "$1 is missing; install $2 and run this again"
  fi
}

use_jdk_17() {
  local home
  for home in ${JAVA_HOME:+"$JAVA_HOME"} "${JVM_HOME:-/usr/lib/jvm}"/*17*; do
    if [ -x "$home/bin/javac" ] && grep -qs '^JAVA_VERSION="17[."]' "$home/release"; then
      export JAVA_HOME=$home PATH=$home/bin:$PATH
      return 0
    fi
  done
  javac -version 2>&1 | grep -q '^javac 17\.' || return 1
  JAVA_HOME=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
  export JAVA_HOME
}

tools() {
  if ! use_jdk_17; then
    if command -v apt-get > /dev/null && [ "$(id -u)" = 0 ]; then
      apt-get update -qq > /dev/null && apt-get install -y -qq openjdk-17-jdk-headless > /dev/null
    fi
    use_jdk_17 || fail "JDK 17 is needed ($(java -version 2>&1 | head -n 1)); install it or point JAVA_HOME to it"
  fi
  have mvn maven
  have node nodejs
  have npm npm
  have curl curl
  [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 18 ] || fail "Node 18 or newer is needed, this is $(node --version)"
}

# Builds only if a source is newer than the distribution.
build() {
  local newer
  if [ -f "$assembly/.built" ]; then
    newer=$(find pom.xml bundles features sbom karaf-assembly \( -name target -o -name node_modules \) -prune -o -type f -newer "$assembly/.built" -print -quit)
    [ -n "$newer" ] || return 0
  fi
  echo "Building …"
  mvn -q -DskipTests -pl karaf-assembly -am package
  touch "$assembly/.built"
}

# install DATA: gives a data folder its own copy of the distribution, so that a build never pulls files from under a
# running platform. Hard links where they work; the settings are real copies, for Karaf may write them.
install() {
  home=$1/platform
  if [ -f "$home/.built" ] && [ ! "$assembly/.built" -nt "$home/.built" ]; then
    return 0
  fi
  rm -rf "$home"
  cp -al "$assembly" "$home" 2> /dev/null || { rm -rf "$home"; cp -a "$assembly" "$home"; }
  rm -rf "$home/etc"
  cp -a "$assembly/etc" "$home/etc"
  # what ./run --update made of the last build's modules would replace this one's
  find "$1/deploy" -maxdepth 1 -name '*.t[0-9]*.kar' -delete
  # what Karaf remembers of the last build's bundles is of no use with this one's
  find "$1/karaf" -mindepth 1 -maxdepth 1 ! -name log ! -name host.key -exec rm -rf {} + 2> /dev/null || true
}

karaf_environment() {
  export KARAF_DATA=$1/karaf KARAF_LOG=$1/karaf/log
  # Karaf's own script does not look at JAVA_MIN_MEM and JAVA_MAX_MEM
  export EXTRA_JAVA_OPTS="-Xms${GUILDHALL_MIN_MEMORY:-96m} -Xmx${GUILDHALL_MAX_MEMORY:-512m} -XX:+UseSerialGC -Dkaraf.lock.dir=$KARAF_DATA -Dkaraf.startLocalConsole=${GUILDHALL_CONSOLE:-true} ${GUILDHALL_JAVA_OPTS:-}"
  mkdir -p "$KARAF_DATA" "$KARAF_LOG"
}
