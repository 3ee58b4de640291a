# Completes okr in bash. In ~/.bashrc:  eval "$(okr completion bash)"

_okr() {
    local line plain= quoted=
    local -a answer=()
    # menu completion inserts one line after another, so it must not see titles
    case ${COMP_TYPE-} in 37 | 42) plain=1 ;; esac
    case ${COMP_WORDS[COMP_CWORD]-} in [\"\']*) quoted=1 ;; esac
    while IFS= read -r line; do
        answer+=("$line")
    done < <(
        _OKR_COMPLETE=bash _OKR_PLAIN=$plain _OKR_QUOTED=$quoted _OKR_COLUMNS=${COLUMNS:-80} \
            command okr "${COMP_WORDS[@]:1:COMP_CWORD-1}" "$2" 2>/dev/null
    )
    COMPREPLY=()
    case ${answer[0]-} in
        :files | :folders)
            local kind=-f
            [ "${answer[0]}" = :folders ] && kind=-d
            compopt -o filenames 2>/dev/null
            while IFS= read -r line; do
                COMPREPLY+=("$line")
            done < <(compgen "$kind" -- "$2")
            ;;
        *) [ ${#answer[@]} -gt 0 ] && COMPREPLY=("${answer[@]}") ;;
    esac
}

# goals come in the order of their plan; older bashes can only sort
complete -o nosort -F _okr okr 2>/dev/null || complete -F _okr okr
