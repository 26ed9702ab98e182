# How tests run as an ordinary user when root starts them. Read by run.sh; not run by itself.
#
#     make_user; user_may_write build/dev/Testing; as_user ctest …; forget_user
#
# The user is "nobody", with a home of its own that is gone afterwards; no account is made. Where nobody may
# not read the tree, root stays root, but without a single capability: to files that are not its own, an
# ordinary user too. Who is no root already stays who they are.

home="" identity=""

# A home and a place for temporary files.
make_user() {
    [ "$(id -u)" = 0 ] || return 0
    home=$(mktemp -d) && mkdir "$home/tmp" && chown -R nobody:nogroup "$home" || return 1
    identity="--reuid=nobody --regid=nogroup --clear-groups"
    as_user test -r "$PWD/tests/run.sh" -a -x "$PWD" && return 0
    echo "nobody cannot read $PWD: the tests run as root without capabilities." >&2
    chown -R "$(id -u):$(id -g)" "$home"
    identity="--bounding-set=-all"
}

as_user() {
    if [ -z "$home" ]; then
        "$@"
        return
    fi
    # shellcheck disable=SC2086 # a list of words
    HOME=$home TMPDIR=$home/tmp XDG_CACHE_HOME=$home USER=nobody LOGNAME=nobody \
        setpriv $identity --inh-caps=-all --no-new-privs "$@"
}

# user_may_write FOLDER: made when it is not there, and the user's until forget_user.
user_may_write() {
    [ -n "$home" ] || return 0
    mkdir -p "$1" && chown -R --reference="$home" "$1"
}

# What was lent, and what root built, is theirs who own the tree: they or root can go on.
forget_user() {
    [ -n "$home" ] || return 0
    [ ! -d build ] || chown -R --reference=. build
    rm -rf "$home"
    home=""
}
