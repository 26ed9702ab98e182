# How tests run as an ordinary user when root starts them. Read by run.sh; not run by itself.
#
#     make_user; user_may_write build/dev/Testing; as_user ctest …; forget_user
#
# The user is "nobody", with a home of its own that is gone afterwards; no account is made. Who is no root
# already stays who they are.

home=""

# A home and a place for temporary files; a tree that this user cannot read is told at once.
make_user() {
    [ "$(id -u)" = 0 ] || return 0
    home=$(mktemp -d) && mkdir "$home/tmp" && chown -R nobody:nogroup "$home" || return 1
    as_user test -r tests/run.sh -a -x . && return 0
    echo "An ordinary user cannot read $PWD, as tests must; put it in a folder that others may enter." >&2
    return 1
}

as_user() {
    if [ -z "$home" ]; then
        "$@"
        return
    fi
    HOME=$home TMPDIR=$home/tmp XDG_CACHE_HOME=$home USER=nobody LOGNAME=nobody setpriv --reuid=nobody \
        --regid=nogroup --clear-groups --inh-caps=-all --no-new-privs "$@"
}

# user_may_write FOLDER: made when it is not there, and the user's until forget_user.
user_may_write() {
    [ -n "$home" ] || return 0
    mkdir -p "$1" && chown -R nobody:nogroup "$1"
    lent="${lent:-} $1"
}

forget_user() {
    [ -n "$home" ] || return 0
    for folder in ${lent:-}; do
        chown -R "$(id -u):$(id -g)" "$folder"
    done
    rm -rf "$home"
    home=""
}
