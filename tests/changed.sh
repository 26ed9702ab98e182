# Which sources differ from what was there before. Read by run.sh; not run by itself.

# When that cannot be told, the linter looks at these: one of each wing.
tidy_samples="corpus/document.cpp
ingest/flow/note_marks.cpp
nlp/words/letters.cpp
index/passages/codec.cpp
query/print/csv.cpp"

# The user of the checkout may be another than ours, as in a container.
git_here() { git -c safe.directory="$PWD" "$@"; }

# The commit to compare with: where we left origin's main, else the commit before this one. Nothing in a clone
# of one commit, or without git.
commit_before() {
    head=$(git_here rev-parse -q --verify HEAD 2> /dev/null) || return 0
    base=$(git_here merge-base origin/main HEAD 2> /dev/null) || base=""
    if [ -z "$base" ] || [ "$base" = "$head" ]; then
        base=$(git_here rev-parse -q --verify 'HEAD^' 2> /dev/null) || return 0
    fi
    echo "$base"
}

# The changed .cpp files of our own that are there now, one a line; nothing when it cannot be told.
changed_sources() {
    before=$(commit_before)
    [ -n "$before" ] || return 0
    git_here diff --name-only --diff-filter=d "$before" -- \
        'corpus/*.cpp' 'ingest/*.cpp' 'nlp/*.cpp' 'index/*.cpp' 'query/*.cpp'
}
